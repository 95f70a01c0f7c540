import TolmachModel

extension SentenceScanner {
  /// Whether the sentence ends at `site`.
  func endsSentence(_ site: StopSite, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Bool {
    if site.following == .textEnd || site.gap == .blankLine { return true }
    if site.start == sentence.start { return site.gap >= .line }  // "... and so on"
    if site.closesBracket, isOmission(site, in: text) { return false }
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
    default:
      if SentenceMarks.isFeeling(UTF8Scalar.decode(text, at: site.word).value) { return false }
      return defaultRulesEnd(site, in: text)
    }
  }

  /// Whether the stops alone stand in brackets: `[...]`, `(?)`, `(!)`.
  private func isOmission(_ site: StopSite, in text: borrowing Span<UInt8>) -> Bool {
    site.start > 0 && (text[site.start - 1] == 0x5B || text[site.start - 1] == 0x28)
  }

  /// Before a small letter author's words and names such as "Yahoo!" go on, and in Russian and Chechen whatever follows
  /// `!` and `?`; who writes without capitals ends sentences all the same.
  private func endsBeforeSmall(_ site: StopSite, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Bool {
    if site.hasDash || site.closesQuote || site.closesBracket { return false }
    if site.isStrong, !site.isEllipsis, site.hasOpener { return true }
    let isSmallWriter = lead(of: &sentence, in: text) == .lower || isSmallPronoun(text, at: site.word)
    if site.isStrong { return isSmallWriter || strongEndsBeforeSmall(site, of: sentence, in: text) }
    guard isSmallWriter, !site.isEllipsis else { return false }
    let word = wordBefore(site, of: sentence, in: text)
    guard word.isSmall else { return false }
    let kind = abbreviations.kind(of: word)
    return kind == nil || kind == .numbered
  }

  /// English `?` ends a sentence whatever follows; `!` may belong to a name, or to words that somebody cries.
  private func strongEndsBeforeSmall(_ site: StopSite, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Bool {
    guard abbreviations.strongStopsEndBeforeSmall else { return false }
    if isSpeech(text, at: site.word) { return false }
    if text[site.start] == 0x3F { return true }
    return !wordBefore(site, of: sentence, in: text).beginsUpper
  }

  private func endsBeforeCapital(
    _ site: StopSite,
    of sentence: inout Sentence,
    in text: borrowing Span<UInt8>
  ) -> Bool {
    if site.hasDash, site.closesQuote || isAfterAuthorsWords(site, of: sentence, in: text) { return false }
    if site.closesQuote, !site.hasOpener, isSpeech(text, at: site.word), !isStarter(text, at: site.word, butI: true) {
      return false  // “Who?” Anna asked.
    }
    if site.isStrong || site.isEllipsis || site.closesQuote { return true }
    return periodEnds(site, of: sentence, in: text)
  }

  /// Whether author's words stand before the stop and a dash leads back to the speech: «Да, – сказал он. – Идём».
  private func isAfterAuthorsWords(_ site: StopSite, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Bool {
    var position = site.start
    var dashEnd: Int?
    let floor = max(sentence.start, site.start - 240)
    while position > floor, let (scalar, length) = UTF8Scalar.decode(text, before: position) {
      if SentenceMarks.isDash(scalar) {
        dashEnd = dashEnd ?? position
      } else if let end = dashEnd {
        dashEnd = nil
        if rules.table.value(of: scalar) == .space, closesSpeech(text, before: position - length),
          rules.table.read(text, at: skipSpace(text, from: end)).value == .lower
        {
          return true
        }
      }
      position -= length
    }
    return false
  }

  /// Whether a mark that parts speech from author's words ends at `position`.
  private func closesSpeech(_ text: borrowing Span<UInt8>, before position: Int) -> Bool {
    guard let mark = UTF8Scalar.decode(text, before: position)?.value else { return false }
    return [0x2C, 0x21, 0x3F, 0x2026, 0x2E].contains(mark) || SentenceMarks.isQuote(mark)
  }

  private func endsBeforeDigit(_ site: StopSite, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Bool {
    if site.hasDash { return false }
    if site.isStrong || site.closesQuote { return true }
    let word = wordBefore(site, of: sentence, in: text)
    if site.isEllipsis { return word.digits == 0 }
    if isMarker(word, of: sentence, in: text) { return false }
    return !word.isInitial && !word.isDotted && abbreviations.kind(of: word) == nil
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
    if word.digits > 0, word.letters == 0, !site.isStrong { return isStarter(text, at: site.word, isLong: true) }
    let isWhole = word.letters >= 2 && word.innerStops == 0 && word.capitals <= 1 && word.digits == 0
    if !isWhole || isAddress(around: site, word: word, in: text) { return false }
    if site.isStrong || site.isEllipsis { return true }
    return abbreviations.kind(of: word) == nil
  }

  /// Whether the stop stands inside an address, a path or a name with stops: `anna.Smith@…`, `file.Name.txt`, `Ph.D.`.
  private func isAddress(around site: StopSite, word: SentenceWord, in text: borrowing Span<UInt8>) -> Bool {
    if let before = UTF8Scalar.decode(text, before: word.range.start)?.value,
      [0x2F, 0x40, 0x5F, 0x3D, 0x5C, 0x23].contains(before)
    {
      return true
    }
    let next = wordAfter(text, at: site.word)
    if abbreviations.isDomain(next.key) { return true }
    guard next.range.end + 1 < text.count else { return false }
    let mark = text[next.range.end]
    if [0x2F, 0x40, 0x5F, 0x3D, 0x5C, 0x28].contains(mark) { return true }
    let after = rules.table.read(text, at: next.range.end + 1).value
    return mark == 0x2E && (next.letters == 1 || after.isLetter || after == .numeric)
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
