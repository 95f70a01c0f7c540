import TolmachModel

/// Who is named before a colon that introduces speech without a verb of saying: «Her lawyer, Anna Bern, is blunt: “A”».
extension AttributionFinder {
  /// So many words may name somebody, and so many more stand before the colon.
  private static let longestNaming = 12
  private static let longestPredicate = 8

  /// The person whose sentence ends with the colon before `stretch`; nil where nobody is named by name and surname: a place
  /// or a thing may begin a sentence, too.
  func announcer(of stretch: Stretch) -> TextRange? {
    let end = stretch.firstWord
    guard end > 1, leadingGap(stretch).contains(.colon), isAuthors(end - 1, beside: stretch) else { return nil }
    let first = behindAdverbial(startOfSentence(end - 1), to: end)
    guard let name = name(from: first, to: end), end - name.upperBound <= Self.longestPredicate else { return nil }
    return range(first..<name.upperBound)
  }

  /// "On Monday Anna Bern", "In Shali, Anna Bern": what a preposition begins ends before its comma.
  private func behindAdverbial(_ start: Int, to end: Int) -> Int {
    guard paragraph.words[start].has([.link, .adverb]) else { return start }
    let comma = (start + 1..<max(start + 1, end)).first { paragraph.words[$0].gap.contains(.comma) }
    return comma ?? end
  }

  /// The name in the phrase that begins at `first`: two capitals or more in a row, set off by commas behind what the person
  /// is, or right before a verb.
  private func name(from first: Int, to end: Int) -> Range<Int>? {
    var start = first
    while start < min(end, first + Self.longestNaming), nameLength(from: start, first: first, to: end) < 2 {
      let word = paragraph.words[start]
      guard start == first || word.gap.subtracting([.space, .newline, .comma]).isEmpty,
        start == first || !word.gap.contains(.comma),
        !word.has([.verb, .auxiliary, .thirdPerson])
          || word.has(.determiner)
      else { return nil }
      start += 1
    }
    let length = nameLength(from: start, first: first, to: end)
    // "Soviet Union", "Grozny Airport": two capitals alone may be a thing, "Historian Boris Lagunov" is somebody.
    let isAlone = (first..<start).allSatisfy { paragraph.words[$0].has(.determiner) }
    guard length > (isAlone ? 2 : 1) else { return nil }
    let name = start..<start + length
    guard name.upperBound < end else { return nil }
    let next = paragraph.words[name.upperBound]
    if paragraph.words[start].gap.contains(.comma), start > first { return next.gap.contains(.comma) ? name : nil }
    guard next.gap.subtracting([.space, .newline]).isEmpty, !next.has(.auxiliary) else { return nil }
    guard next.has(.link) else { return name }
    // «Анна Берн не согласна», but «Анна Берн и Муса Борз».
    let isList = name.upperBound + 1 >= end || paragraph.words[name.upperBound + 1].has(.capitalized)
    return next.has(.cyrillic) && !isList ? name : nil
  }

  /// How many words of a name stand in a row; an article that begins the sentence is none.
  private func nameLength(from start: Int, first: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, paragraph.words[end].has(.capitalized), !paragraph.words[end].has([.determiner, .thirdPerson]),
      end == start || paragraph.words[end].gap.subtracting([.space, .newline]).isEmpty
        || paragraph.words[end].gap.contains(.stop) && paragraph.words[end - 1].has([.single, .abbreviation])
    {
      end += 1
    }
    return end - start
  }
}
