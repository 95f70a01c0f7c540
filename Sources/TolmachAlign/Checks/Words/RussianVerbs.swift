/// What Russian verbs look like, by search key; nouns may look so too.
enum RussianVerbs {
  /// Whether a word ends as an infinitive does.
  static func isInfinitive(_ key: String) -> Bool {
    key.unicodeScalars.count > 3 && infinitives.contains { key.hasSuffix($0) }
  }

  /// Whether a word ends as a verb does that has a subject: of the past, or of a third person.
  static func isFinite(_ key: String) -> Bool {
    key.unicodeScalars.count > 2 && (past + thirdPerson).contains { key.hasSuffix($0) }
  }

  static let past = ["л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"]
  static let thirdPerson = ["ет", "ит", "ут", "ют", "ат", "ят", "ется", "ится", "утся", "ются", "атся", "ятся"]
  private static let infinitives = ["ть", "ться", "ти", "тись", "чь", "чься"]
}
