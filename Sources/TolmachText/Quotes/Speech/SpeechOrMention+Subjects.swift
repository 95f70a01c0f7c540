import TolmachModel

extension SpeechOrMention {
  /// Whether words in marks are a part of the phrase that says who spoke before: «“A,” said the author of “B,” Anna Grey»,
  /// «“А”, — сказала участница движения «Б» Анна Речкина». They are a book's or a group's name, not the speaker's words.
  func names(_ stretch: Stretch, whoSaid previous: Stretch) -> Bool {
    let (verb, first) = (previous.attribution.word, stretch.firstWord)
    guard previous.kind != .mention, previous.attribution.place == .after, verb >= previous.endWord, verb + 1 < first,
      first - verb <= Self.longestSubject, paragraph.words[verb].has([.saying, .naming])
    else { return false }
    // A name or a pronoun is the whole subject; what a comma, a colon or a dash sets off is none of it.
    for index in verb + 1..<first {
      let word = paragraph.words[index]
      guard !word.has([.thirdPerson, .narrator, .verb]), word.gap.isSubset(of: [.space, .newline]) else { return false }
      guard !word.has(.capitalized) || word.has(.cyrillic) && isOblique(index) else { return false }
    }
    guard paragraph.words[first].gap.isSubset(of: [.space, .newline, .mark]) else { return false }
    let last = paragraph.words[first - 1]
    guard last.has(.cyrillic) || last.has([.link, .titled]) && !last.has(.thirdPerson) else { return false }
    // "said the wife of “the man they killed”": without a name behind them the words are the speaker's.
    return isBeforeName(stretch, between: last.has(.cyrillic) ? [] : .comma)
  }

  /// A noun phrase before a title is at most this long.
  private static let longestSubject = 8

  /// «Первого канала»: an adjective before its noun.
  private func isOblique(_ index: Int) -> Bool { paragraph.words[index].has(.oblique) }

  /// Whether a person's name follows at once, or behind the mark that English prints inside the title's marks.
  private func isBeforeName(_ stretch: Stretch, between comma: Gap) -> Bool {
    guard stretch.endWord + 1 < paragraph.words.count else { return false }
    let (name, surname) = (paragraph.words[stretch.endWord], paragraph.words[stretch.endWord + 1])
    return name.has(.capitalized) && surname.has(.capitalized) && surname.gap == .space
      && name.gap.isSubset(of: [.space, .newline, .mark, comma])
  }
}
