import TolmachModel

/// The phrases of a language whose words and whose sense do not deny alike: "no doubt", "nothing but", "anything but".
///
/// The tables hold what speakers of the language use so; nothing in them is about one text. ``DenialPhrase`` tells how they are
/// written.
struct DenialPhrases: Sendable {
  /// Phrases, a denial among their words, that deny nothing.
  ///
  /// They neither need a counterpart nor are one: "no doubt they came" beside «они не пришли» is a denial lost.
  let idle: [DenialPhrase]
  /// Phrases, a denial among their words, whose sense the other language may say plainly, or with a denial.
  let optional: [DenialPhrase]
  /// Phrases that deny, with no denial among their words: they may stand for one.
  let denying: [DenialPhrase]
  /// How somebody is said to be overlooked; the denial in it is optional.
  let overlooking: Overlooking

  /// No phrases: of a language of which we know none.
  static let none = DenialPhrases(idle: "", optional: "", denying: "", overlooking: nil)

  /// Reads the tables, each of entries parted by commas.
  init(idle: String, optional: String, denying: String, overlooking: Overlooking?) {
    self.idle = DenialPhrase.table(idle)
    self.optional = DenialPhrase.table(optional)
    self.denying = DenialPhrase.table(denying)
    self.overlooking = overlooking ?? Overlooking(comparisons: "", being: "", nothing: "")
  }

  /// Whether the denial at a word denies nothing.
  ///
  /// - Complexity: O(*p*·*w*²) for *p* phrases of *w* words, here and below.
  func isIdle(_ word: Int, in text: ClausedWords) -> Bool { idle.contains { $0.covers(word, in: text) } }

  /// Whether the other language may say without a denial what the one at a word says.
  func isOptional(_ word: Int, in text: ClausedWords) -> Bool {
    optional.contains { $0.covers(word, in: text) } || overlooking.covers(word, in: text)
  }

  /// Whether a phrase that denies without a denial ends at a word: what it denies stands behind it.
  func deny(to word: Int, in text: ClausedWords) -> Bool { denying.contains { $0.ends(word, in: text) } }
}

/// A comparison with what is not so, of somebody who is overlooked: "as if we weren't there" is "like thin air".
struct Overlooking: Sendable {
  /// What begins the comparison: "as if", «как будто».
  private let comparisons: [DenialPhrase]
  /// What is denied of who is overlooked: "exist", "matter".
  private let being: [DenialPhrase]
  /// Denials that say as much by themselves: "as if we were nobody".
  private let nothing: [DenialPhrase]

  /// A comparison begins at most so many words before its denial.
  private static let reach = 5
  /// What is denied stands at most so many words behind.
  private static let denied = 3

  /// Reads the tables, each of entries parted by commas.
  init(comparisons: String, being: String, nothing: String) {
    self.comparisons = DenialPhrase.table(comparisons)
    self.being = DenialPhrase.table(being)
    self.nothing = DenialPhrase.table(nothing)
  }

  /// Whether the denial at a word is that of a comparison in its clause.
  func covers(_ word: Int, in text: ClausedWords) -> Bool {
    func stands(_ phrases: [DenialPhrase], from places: Range<Int>) -> Bool {
      places.clamped(to: text.keys.indices).contains { place in
        text.areTogether(place, word) && phrases.contains { $0.begins(place, in: text) }
      }
    }
    guard stands(comparisons, from: word - Self.reach..<word) else { return false }
    return stands(nothing, from: word..<word + 1) || stands(being, from: word + 1..<word + 1 + Self.denied)
  }
}
