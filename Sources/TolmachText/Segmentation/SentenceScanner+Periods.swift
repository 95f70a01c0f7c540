import TolmachModel

extension SentenceScanner {
  /// Whether a full stop before a capital letter ends the sentence: the word before it decides, then the word after.
  func periodEnds(_ site: StopSite, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Bool {
    let word = wordBefore(site, of: sentence, in: text)
    if word.letters + word.digits == 0 { return true }
    if isMarker(word, of: sentence, in: text) { return false }
    if word.isInitial { return initialEnds(word, site, of: sentence, in: text) }
    switch abbreviations.kind(of: word) {
    case .title?: return false
    case .numbered?: return !isNumberLike(text, at: site.word)
    case .unit?: return !isShort(sentence, until: site.start, in: text) || isStarter(text, at: site.word)
    case .name?: return isStarter(text, at: site.word)
    case .place?:
      guard isAfterNumber(word, in: text, from: sentence.start) else { return false }
      return !isShort(sentence, until: site.start, in: text)
    case nil: return !word.isDotted || isStarter(text, at: site.word)
    }
  }

  /// An initial belongs to the name after it; the pronoun "I" and letters that are names end a sentence like a word.
  private func initialEnds(
    _ word: SentenceWord,
    _ site: StopSite,
    of sentence: Sentence,
    in text: borrowing Span<UInt8>
  ) -> Bool {
    guard isStarter(text, at: site.word) else { return false }
    guard let before = UTF8Scalar.decode(text, before: word.range.start) else { return false }
    return rules.table.value(of: before.value) == .space && word.range.start > sentence.start
  }

  /// The word before the site's stops.
  func wordBefore(_ site: StopSite, of sentence: Sentence, in text: borrowing Span<UInt8>) -> SentenceWord {
    SentenceWord.before(site.start, floor: sentence.start, in: text, table: rules.table)
  }

  /// Whether the word is the number or letter of a list's item: it begins the sentence and is short.
  func isMarker(_ word: SentenceWord, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Bool {
    guard word.range.start - sentence.start <= 8, word.letters + word.digits <= 4 else { return false }
    guard (word.digits > 0 && word.digits <= 3 && word.letters == 0) || word.letters == 1 || isRoman(word, in: text)
    else { return false }
    var position = sentence.start
    while position < word.range.start {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      let isPassed = SentenceMarks.isLeading(scalar) || SentenceMarks.isBullet(scalar) || SentenceMarks.isDash(scalar)
      guard isPassed || rules.table.value(of: scalar) == .space else { return false }
      position += length
    }
    return true
  }

  private func isRoman(_ word: SentenceWord, in text: borrowing Span<UInt8>) -> Bool {
    guard word.letters > 0, word.digits == 0, word.innerStops == 0, word.capitals == word.letters else { return false }
    return (word.range.start..<word.range.end).allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains(text[$0]) }
  }

  /// Whether fewer than four words stand before `end`: too few to end in an abbreviation.
  func isShort(_ sentence: Sentence, until end: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard end - sentence.start <= 64 else { return false }
    var spaces = 0
    for position in sentence.start..<end where text[position] == 0x20 { spaces += 1 }
    return spaces < 3
  }

  /// Whether a digit, a single letter or a Roman number begins at `position`.
  private func isNumberLike(_ text: borrowing Span<UInt8>, at position: Int) -> Bool {
    let next = wordAfter(text, at: position)
    guard next.letters > 0 else { return true }
    return next.letters == 1 && !abbreviations.startsSentences(next.key) || isRoman(next, in: text)
  }

  /// Whether the word at `position` is one that begins sentences, and no initial.
  func isStarter(_ text: borrowing Span<UInt8>, at position: Int) -> Bool {
    let next = wordAfter(text, at: position)
    guard abbreviations.startsSentences(next.key) else { return false }
    let isInitial = next.letters == 1 && next.range.end < text.count && text[next.range.end] == 0x2E
    return !isInitial
  }

  /// The word that begins at `position`, as far as its letters go.
  private func wordAfter(_ text: borrowing Span<UInt8>, at start: Int) -> SentenceWord {
    var word = SentenceWord(range: TextRange(start, start), key: WordKey.empty)
    let limit = min(text.count, start + SentenceWord.limit)
    while word.range.end < limit {
      let (scalar, length) = UTF8Scalar.decode(text, at: word.range.end)
      let value = rules.table.value(of: scalar)
      guard value.isLetter || value.isIgnored else { break }
      if value.isLetter {
        word.letters += 1
        word.capitals += value == .upper ? 1 : 0
        word.key = WordKey.add(WordKey.small(scalar), to: word.key)
      }
      word.range.end += length
    }
    return word
  }

  /// Whether a number, in digits or Roman, stands before the word: `1990 г.`, `XIX в.`.
  private func isAfterNumber(_ word: SentenceWord, in text: borrowing Span<UInt8>, from start: Int) -> Bool {
    var position = word.range.start
    while position > start, let (value, length) = rules.table.read(text, before: position), value == .space {
      position -= length
    }
    guard position > start else { return false }
    let before = SentenceWord.before(position, floor: start, in: text, table: rules.table)
    return before.digits > 0 || isRoman(before, in: text)
  }
}
