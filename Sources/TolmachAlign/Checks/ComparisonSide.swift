import TolmachModel

/// Looks at the words of one side that several checks take.
extension QuoteComparison.Side {
  /// The words of each sentence, by strong marks and ellipses between words.
  var sentences: [Range<Int>] {
    var found: [Range<Int>] = []
    var first = 0
    for word in keys.indices.dropFirst() {
      let between = String(decoding: text[ranges[word - 1].end..<ranges[word].start], as: UTF8.self)
      guard between.unicodeScalars.contains(where: { ".!?…".unicodeScalars.contains($0) }) else { continue }
      found.append(first..<word)
      first = word
    }
    if first < keys.count { found.append(first..<keys.count) }
    return found
  }

  /// The words of the passage and those just before it in its sentence: «мне рассказали, что», «кажется».
  var spanWithLead: Range<Int> {
    let start = sentences.first { $0.upperBound > span.lowerBound }?.lowerBound ?? span.lowerBound
    return max(start, span.lowerBound - 4)..<span.upperBound
  }

  /// What stands between a word and the next one.
  func marks(behind word: Int) -> String {
    String(decoding: text[ranges[word].end..<ranges[word + 1].start], as: UTF8.self)
  }

  /// Whether one of some marks stands before a word; none stands before the first.
  func stands(_ marks: String, before word: Int) -> Bool {
    word > 0 && self.marks(behind: word - 1).unicodeScalars.contains(where: marks.unicodeScalars.contains)
  }

  /// Whether a word is a single capital amid a sentence that is not all capitals, a label or an initial: «гепатит А».
  func isLabel(_ word: Int) -> Bool {
    guard word > 0, !stands(".!?…", before: word) else { return false }
    func written(_ word: Int) -> String { String(decoding: text[ranges[word].start..<ranges[word].end], as: UTF8.self) }
    let (letter, before) = (written(word), written(word - 1))
    return letter.count == 1 && letter.first?.isUppercase == true && before != before.uppercased()
  }

  /// The words of the passage and two on either side, over which it may have stopped short: «полтора | года жили мы».
  var spanWithEdges: Range<Int> {
    guard !span.isEmpty else { return span }
    return max(0, span.lowerBound - 2)..<min(keys.count, span.upperBound + 2)
  }

  /// The place of some words, which are not empty.
  func range(of words: Range<Int>) -> TextRange {
    words.isEmpty ? TextRange(0, 0) : ranges[words.lowerBound].union(ranges[words.upperBound - 1])
  }

  /// The place of some words with the digits and marks up to the words around them; empty of none.
  func reach(of words: Range<Int>) -> TextRange {
    guard !words.isEmpty else { return TextRange(0, 0) }
    let start = words.lowerBound > 0 ? ranges[words.lowerBound - 1].end : 0
    return TextRange(start, words.upperBound < ranges.count ? ranges[words.upperBound].start : text.count)
  }

  /// The place of a signal, all its words.
  func range(of signal: Counterparts.Signal) -> TextRange {
    range(of: signal.word..<min(keys.count, signal.word + signal.count))
  }

  /// Where the first word begins.
  var wholeStart: Int { ranges.first?.start ?? 0 }

  /// Whether a word begins with a capital.
  func isCapital(_ word: Int) -> Bool {
    let range = ranges[word]
    return String(decoding: text[range.start..<range.end], as: UTF8.self).unicodeScalars.first?.properties.isUppercase
      ?? false
  }

  /// Whether a word is a name by its capital: not at the beginning of a sentence, longer than two letters, no acronym.
  func isName(_ word: Int) -> Bool {
    guard isCapital(word), word > 0, keys[word].unicodeScalars.count > 2, !isAcronym(word) else { return false }
    let between = String(decoding: text[ranges[word - 1].end..<ranges[word].start], as: UTF8.self)
    return !between.unicodeScalars.contains { ".!?…:«“\"'‘—–-".unicodeScalars.contains($0) }
  }

  private func isAcronym(_ word: Int) -> Bool {
    let letters = String(decoding: text[ranges[word].start..<ranges[word].end], as: UTF8.self).unicodeScalars
    return letters.allSatisfy { !$0.properties.isLowercase }
  }

  /// Whether a word stands in square brackets or parentheses.
  func isBracketed(_ word: Int) -> Bool {
    let before = text[..<ranges[word].start]
    let open = before.lastIndex { $0 == 0x5B || $0 == 0x28 } ?? -1
    let close = before.lastIndex { $0 == 0x5D || $0 == 0x29 } ?? -1
    return open > close
  }
}
