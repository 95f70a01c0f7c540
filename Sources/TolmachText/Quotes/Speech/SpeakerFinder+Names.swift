import TolmachModel

/// What stands beside a subject and says who is meant, or to whom the words were said.
extension SpeakerFinder {
  /// A name of fewer words may be none, and one of more is none.
  private static let shortestName = 2
  private static let longestName = 5
  /// So many words of a phrase may stand between the words taken for the subject and its name.
  private static let longestTail = 6

  /// The subject with the name that a comma sets off after it: "the regional prosecutor, Anna Grey, said". A title alone
  /// names nobody. A subject that has its name already, or a pronoun, stays as it is.
  func withName(_ subject: Range<Int>, ofVerb verb: Int, to limit: Int) -> Range<Int> {
    guard !beginsWithName(subject), let comma = headEnd(of: subject, limit: limit) else { return subject }
    var end = comma
    while end < limit, end - comma < Self.longestName, isPartOfName(end, first: comma) { end += 1 }
    // A single capital may be a place, a day or a people: "a fisherman from Ratino, Chechnya, said".
    guard end - comma >= Self.shortestName, isClosed(end, ofVerb: verb) else { return subject }
    return subject.lowerBound..<end
  }

  /// Whether a phrase is somebody already: a pronoun, a name, or a title with one.
  private func beginsWithName(_ subject: Range<Int>) -> Bool {
    let first = word(subject.lowerBound)
    if subject.count == 1, first.has([.thirdPerson, .narrator]) { return true }
    guard first.has(.capitalized), !first.has(.determiner) else { return false }
    // "Regional prosecutor", «Прокурор района»: the capital is the sentence's.
    let next = subject.lowerBound + 1
    let isSentenceStart = subject.lowerBound == 0 || first.gap.contains(.stop)
    return !isSentenceStart || next >= paragraph.words.count || !isPlain(next) || word(next).has(.capitalized)
  }

  /// Where the phrase of a subject ends before a comma: «прокурор района», "the head of the district"; nil where it does not.
  private func headEnd(of subject: Range<Int>, limit: Int) -> Int? {
    var end = subject.upperBound
    while end < limit, end - subject.upperBound < Self.longestTail {
      let next = word(end)
      if next.gap.subtracting([.space, .newline]) == .comma { return end }
      guard isPlain(end), !next.has([.verb, .auxiliary, .source, .thirdPerson, .narrator]) else { return nil }
      end += 1
    }
    return nil
  }

  private func isPartOfName(_ index: Int, first: Int) -> Bool {
    let next = word(index)
    guard next.has(.capitalized), !next.has([.link, .determiner, .thirdPerson, .firstOrSecond]) else { return false }
    if index == first { return true }
    // "Dr. Grey", «В. Орлова»
    return next.gap.subtracting([.space, .newline]).isEmpty
      || next.gap.contains(.stop) && word(index - 1).has([.single, .abbreviation])
  }

  /// Whether nothing of the same phrase follows a name: a comma does, or the end of the clause.
  private func isClosed(_ end: Int, ofVerb verb: Int) -> Bool {
    guard end < paragraph.words.count else { return true }
    let next = word(end)
    // "the mother, Anna, and the boys said": a list.
    if end < verb { return next.gap.contains(.comma) && !next.has(.link) }
    // "According to the nurse, Anna, who …": what follows may be the clause itself.
    if word(verb).has(.source), next.gap.isDisjoint(with: [.stop, .mark, .dash]) { return false }
    return end == verb ? next.gap.contains(.comma) : !next.gap.subtracting([.space, .newline]).isEmpty
  }
}
