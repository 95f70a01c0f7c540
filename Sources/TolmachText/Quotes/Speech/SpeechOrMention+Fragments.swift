import TolmachModel

/// Parts of sentences between marks: «she “took parcels there for two months”», «lost her job “for absenteeism”».
extension SpeechOrMention {
  /// A title or a term in small letters has fewer words.
  private static let longestTerm = 3
  /// So many words say who spoke at a sentence's end: "says the village teacher".
  private static let longestCredit = 5

  /// Whether words in small letters are cut from what somebody said: they hold a verb; or they are more than a term has, go on
  /// with a sentence's middle, or lie in what a sentence says before it names who speaks, and somebody speaks in the
  /// paragraph. A single word may be anybody's.
  func isFragment(_ stretch: Stretch, _ look: Look) -> Bool {
    guard !look.isCapitalized, look.count > 1, !look.endsWithDash else { return false }
    let first = paragraph.words[stretch.firstWord]
    if holdsVerb(stretch, look) { return true }
    // «the “no thoroughfare of Lyme”»: an article makes a term of what it stands before.
    let isNamed = stretch.firstWord > 0 && paragraph.words[stretch.firstWord - 1].has(.determiner)
    guard hasSaying, !look.isCyrillic else { return false }
    if look.count > Self.longestTerm, look.endsSentence { return true }
    guard !isNamed, !first.has([.number, .adverb]) else { return false }
    return look.count > Self.longestTerm || first.has(.link) || look.count == Self.longestTerm && isReported(stretch)
  }

  /// Whether a sentence is nothing but the stretch.
  func standsAlone(_ stretch: Stretch) -> Bool {
    guard startsSentence(stretch) else { return false }
    guard stretch.endWord < paragraph.words.count else { return paragraph.tail.contains(.stop) }
    return finder.endsSentence(before: stretch.endWord)
  }

  /// Whether a word of the stretch is a verb for sure: an auxiliary; a past tense, in English one that begins the words of
  /// whom the author's subject is.
  func holdsVerb(_ stretch: Stretch, _ look: Look) -> Bool {
    if look.isCyrillic { return (stretch.firstWord..<stretch.endWord).contains { paragraph.words[$0].has(.past) } }
    if look.count > Self.longestTerm, paragraph.words[stretch.firstWord].has(.pastForm) { return true }
    return (stretch.firstWord..<stretch.endWord).contains { paragraph.words[$0].has(.auxiliary) }
  }

  /// Whether the sentence ends with who says all of it: «it was “a bad night” for them, she says».
  private func isReported(_ stretch: Stretch) -> Bool {
    var end = stretch.endWord
    while end < paragraph.words.count, end - stretch.endWord < AttributionFinder.reach,
      !finder.endsSentence(before: end)
    {
      end += 1
    }
    var saysSo = false
    for index in (max(stretch.endWord + 1, end - Self.longestCredit)..<max(stretch.endWord + 1, end)).reversed() {
      guard finder.isAuthors(index, beside: stretch) else { return false }
      saysSo = saysSo || paragraph.words[index].has([.saying, .source])
      if paragraph.words[index].gap.contains(.comma) { return saysSo }
    }
    return false
  }
}
