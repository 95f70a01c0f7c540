import TolmachModel

extension SentenceScanner {
  /// Whether the sentence ends at `site`.
  func endsSentence(_ site: StopSite, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Bool {
    if site.following == .textEnd || site.gap == .blankLine { return true }
    if site.start == sentence.start { return site.gap >= .line && site.end > site.start }  // "... and so on"
    switch site.gap {
    case .none: return endsWithoutSpace(site, of: sentence, in: text)
    case .line, .blankLine: return endsBeforeLine(site, of: &sentence, in: text)
    case .space: break
    }
    switch site.following {
    case .continuation: return false
    case .lower: return endsBeforeSmall(site, of: &sentence, in: text)
    case .upper: return endsBeforeCapital(site, of: &sentence, in: text)
    case .digit: return endsBeforeDigit(site, of: &sentence, in: text)
    default: return defaultRulesEnd(site, in: text)
    }
  }

  /// Before a small letter: author's words and names such as "Yahoo!" go on; who writes without capitals stops anyway.
  private func endsBeforeSmall(_ site: StopSite, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Bool {
    if site.hasDash || site.closesQuote || site.closesBracket { return false }
    guard lead(of: &sentence, in: text) == .lower, !site.isEllipsis else { return false }
    if site.isStrong { return true }
    let word = wordBefore(site, of: sentence, in: text)
    return word.isSmall && abbreviations.kind(of: word) == nil && !isShort(sentence, until: site.start, in: text)
  }

  private func endsBeforeCapital(
    _ site: StopSite,
    of sentence: inout Sentence,
    in text: borrowing Span<UInt8>
  ) -> Bool {
    if site.hasDash, site.closesQuote { return false }  // «…!» – Иван обернулся.
    if site.isStrong || site.isEllipsis || site.closesQuote { return true }
    return periodEnds(site, of: sentence, in: text)
  }

  private func endsBeforeDigit(_ site: StopSite, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Bool {
    if site.hasDash { return false }
    if site.isStrong || site.closesQuote { return true }
    let word = wordBefore(site, of: sentence, in: text)
    if site.isEllipsis { return word.digits == 0 }
    if isMarker(word, of: sentence, in: text) { return false }
    return !word.isInitial && !word.isDotted && abbreviations.kind(of: word) == nil && word.letters + word.digits > 0
  }

  /// A stop that ends a line ends the sentence, unless it belongs to an abbreviation that wants more.
  private func endsBeforeLine(_ site: StopSite, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Bool {
    if site.isStrong || site.isEllipsis || site.closesQuote || site.hasDash { return true }
    let word = wordBefore(site, of: sentence, in: text)
    if site.following == .lower { return abbreviations.kind(of: word) == nil && !word.isInitial }
    return word.innerStops > 0 || abbreviations.kind(of: word) != .title
  }

  /// Without a space: `слово.Слово` and `Stop!No` are two sentences; addresses, names and versions are none.
  private func endsWithoutSpace(_ site: StopSite, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Bool {
    guard site.following == .upper, !site.hasDash else { return false }
    if site.closesQuote || site.closesBracket { return !site.hasOpener && defaultRulesEnd(site, in: text) }
    guard site.end == site.stopEnd || !site.hasOpener else { return true }
    let word = wordBefore(site, of: sentence, in: text)
    let isWhole = word.letters >= 2 && word.innerStops == 0 && word.capitals <= 1 && word.digits == 0
    if !isWhole || isAddress(around: site, word: word, in: text) { return false }
    if site.isStrong || site.isEllipsis { return true }
    return abbreviations.kind(of: word) == nil
  }

  /// Whether the stop stands inside an address, a path or a name with stops: `anna.Smith@…`, `file.Name.txt`.
  private func isAddress(around site: StopSite, word: SentenceWord, in text: borrowing Span<UInt8>) -> Bool {
    if let before = UTF8Scalar.decode(text, before: word.range.start)?.value,
      [0x2F, 0x40, 0x5F, 0x3D, 0x5C, 0x23].contains(before)
    {
      return true
    }
    var position = site.word
    let limit = min(text.count, site.word + SentenceWord.limit)
    while position < limit {
      let (value, length) = rules.table.read(text, at: position)
      guard value.isLetter || value == .numeric else { break }
      position += length
    }
    guard position < text.count else { return false }
    let mark = text[position]
    if [0x2F, 0x40, 0x5F, 0x3D, 0x5C, 0x28].contains(mark) { return true }
    let after = rules.table.read(text, at: position + 1).value
    return mark == 0x2E && (after.isLetter || after == .numeric)
  }

  /// What UAX #29 says of the site's last stop.
  func defaultRulesEnd(_ site: StopSite, in text: borrowing Span<UInt8>) -> Bool {
    var last = site.stopEnd
    while last > site.start, let (value, length) = rules.table.read(text, before: last) {
      last -= length
      guard value.isStop else { continue }
      return rules.boundary(in: text, stop: last, value: value, stopEnd: last + length) != nil
    }
    return site.gap > .none  // an ellipsis sign, which UAX #29 does not know
  }
}
