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
    case .numbered?: return site.hasOpener || !isNumberLike(text, at: site.word)
    case .unit?: return unitEnds(site, of: sentence, in: text)
    case .name?, .capitalName?: return isStarter(text, at: site.word)
    case .place?:
      guard isAfterNumber(word, in: text, from: sentence.start) else { return false }
      return unitEnds(site, of: sentence, in: text)
    case nil: return !word.isDotted || isStarter(text, at: site.word)
    }
  }

  /// A measure ends a sentence unless too little stands before it: `At 5 p.m. Anna left`, `В 8 в. до н. э. Спарта росла`.
  private func unitEnds(_ site: StopSite, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Bool {
    let words = wordCount(of: sentence, until: site.start, in: text)
    if words >= 8 { return true }
    let opensWithNumber = rules.table.read(text, at: sentence.start).value == .numeric
    if opensWithNumber || abbreviations.isPreposition(wordAfter(text, at: sentence.start).key) { return false }
    return words >= 4 || isStarter(text, at: site.word)
  }

  /// An initial belongs to the name after it; the pronoun "I" and letters that are names end a sentence like a word.
  private func initialEnds(
    _ word: SentenceWord,
    _ site: StopSite,
    of sentence: Sentence,
    in text: borrowing Span<UInt8>
  ) -> Bool {
    guard word.range.start > sentence.start, let (before, length) = UTF8Scalar.decode(text, before: word.range.start)
    else { return false }
    let isApart = rules.table.value(of: before) == .space || SentenceMarks.isLeading(before) || before == 0x2E
    if !isApart, !SentenceMarks.isDash(before) { return true }  // °C
    if isStarter(text, at: site.word) { return before != 0x2E }
    let earlier = SentenceWord.before(
      word.range.start - length,
      floor: sentence.start,
      in: text,
      table: rules.table
    )
    if word.key == Self.russianI, earlier.range.isEmpty { return true }  // — Я. Откройте.
    let letter = text[word.range.start]
    guard [0x49, 0x56, 0x58].contains(letter) else { return false }
    // A Latin letter after a Cyrillic word counts a ruler: Николай I. The pronoun stands after a small word: so did I.
    if earlier.isCyrillic { return true }
    return letter == 0x49 && earlier.letters > 0 && !earlier.beginsUpper
  }

  private static let russianI = WordKey.of("я")

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
      if SentenceMarks.isDash(scalar), word.letters > 0 { return false }  // an answer: — Я.
      let isPassed = SentenceMarks.isLeading(scalar) || SentenceMarks.isBullet(scalar) || SentenceMarks.isDash(scalar)
      guard isPassed || rules.table.value(of: scalar) == .space else { return false }
      position += length
    }
    return true
  }

  /// Whether a word is a Roman number in Latin capitals.
  func isRoman(_ word: SentenceWord, in text: borrowing Span<UInt8>) -> Bool {
    guard word.letters > 0, word.digits == 0, word.innerStops == 0, word.capitals == word.letters else { return false }
    return (word.range.start..<word.range.end).allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains(text[$0]) }
  }

  /// How many words stand in the sentence before `end`; 8 stands for any number from eight on.
  private func wordCount(of sentence: Sentence, until end: Int, in text: borrowing Span<UInt8>) -> Int {
    guard end - sentence.start <= 160 else { return 8 }
    var words = 1
    for position in sentence.start..<end where text[position] == 0x20 { words += 1 }
    return min(words, 8)
  }

  /// Whether a digit, a single letter or a Roman number begins at `position`.
  private func isNumberLike(_ text: borrowing Span<UInt8>, at position: Int) -> Bool {
    let next = wordAfter(text, at: position)
    guard next.letters > 0 else { return true }
    return next.letters == 1 && !abbreviations.startsSentences(next.key) || isRoman(next, in: text)
  }

  /// Whether the word at `position` is one that begins sentences, and no initial.
  func isStarter(
    _ text: borrowing Span<UInt8>,
    at position: Int,
    butI: Bool = false,
    isLong: Bool = false
  ) -> Bool {
    let next = wordAfter(text, at: position)
    guard abbreviations.startsSentences(next.key), !isLong || next.letters > 1 else { return false }
    if butI, next.letters == 1, text[position] == 0x49 { return false }
    let isInitial = next.letters == 1 && next.range.end < text.count && text[next.range.end] == 0x2E
    return !isInitial
  }

  /// Whether a name or pronoun and a verb of speech begin at `position`: `Anna asked`, `he cried`.
  func isSpeech(_ text: borrowing Span<UInt8>, at position: Int) -> Bool {
    let name = wordAfter(text, at: position)
    guard name.letters > 0, name.range.end < text.count, text[name.range.end] == 0x20 else { return false }
    return abbreviations.isSpeechVerb(wordAfter(text, at: name.range.end + 1).key)
  }

  /// Whether the pronoun "i" stands at `position` in small: its writer uses no capitals.
  func isSmallPronoun(_ text: borrowing Span<UInt8>, at position: Int) -> Bool {
    guard text[position] == 0x69, position + 1 < text.count else { return false }
    return text[position + 1] == 0x20 || text[position + 1] == 0x27
  }

  /// Whether a digit, a single letter or a Roman number stands before the stop: a cheap look before the word is read.
  private func mayCloseMarker(_ stop: Int, in text: borrowing Span<UInt8>) -> Bool {
    let last = text[stop - 1]
    if last < 0x80 {
      return (0x30...0x39).contains(last) || [0x69, 0x76, 0x78].contains(last | 0x20) || text[stop - 2] <= 0x28
    }
    guard let (_, length) = UTF8Scalar.decode(text, before: stop), stop > length else { return false }
    return text[stop - length - 1] <= 0x28
  }

  /// Where an item of a list begins whose number the site's stop closes: after a colon, with a bracket (`2.)`), or where
  /// the sentence began with the number before it. Nil when it is none.
  func itemStart(_ site: StopSite, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Int? {
    guard site.start > sentence.start + 2, !site.isStrong, !site.isEllipsis, site.gap == .space,
      mayCloseMarker(site.start, in: text)
    else { return nil }
    let word = wordBefore(site, of: sentence, in: text)
    guard word.letters + word.digits <= 4, word.digits == 0 || word.letters == 0, word.range.start > sentence.start + 1
    else { return nil }
    var start = word.range.start
    if let (before, length) = UTF8Scalar.decode(text, before: start), SentenceMarks.isBullet(before) { start -= length }
    guard start > sentence.start + 1, text[start - 1] == 0x20 else { return nil }
    if word.digits > 0, word.digits <= 2 {
      if text[start - 2] == 0x3A || (site.closesBracket && !site.closesQuote) { return start }
    }
    let isNext = ListItems.continues(sentence.start, at: start, in: text, until: text.count, table: rules.table)
    return isNext ? start : nil
  }

  /// The word that begins at `position`, as far as its letters go.
  func wordAfter(_ text: borrowing Span<UInt8>, at start: Int) -> SentenceWord {
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
