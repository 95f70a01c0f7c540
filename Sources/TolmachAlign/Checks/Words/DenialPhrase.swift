/// A row of words, as the tables of ``DenialPhrases`` write it.
///
/// | written | stands for |
/// |---|---|
/// | `word` | the word itself, by search key |
/// | `begin*` | every word that begins so |
/// | `*` | any one word |
/// | `a \| b` | *a* and *b*, between which a clause may end; all other words stand in one clause |
/// | `a / b c` | *a*, unless *b* or *c* follows; `a / *`: unless any word of the same clause follows |
/// | `a < b c` | *a*, unless *b* or *c* stands before it |
struct DenialPhrase: Sendable, Hashable {
  private struct Word: Sendable, Hashable {
    /// What the word is or, where it stands for more, begins with; empty: any word.
    let beginning: String
    let isWhole: Bool
    /// Whether a clause may end before it.
    let mayBeginClause: Bool

    var isAny: Bool { beginning.isEmpty }

    func fits(_ key: String) -> Bool { isWhole ? key == beginning : key.hasPrefix(beginning) }
  }

  private var words: [Word] = []
  /// Words that make it another thing behind it: "no question of".
  private var unlessBefore: Set<String> = []
  /// Words that make it another thing in front of it: "be in no doubt", which «не сомневаться» is.
  private var unlessBehind: Set<String> = []

  /// Reads one entry of a table; nil where it has no words.
  init?(_ entry: some StringProtocol) {
    var (part, isBreak): (Character, Bool) = (" ", false)
    for token in entry.split(whereSeparator: \.isWhitespace) {
      switch (token, part) {
      case ("/", _): part = "/"
      case ("<", _): part = "<"
      case ("|", _): isBreak = true
      case (_, "/"): unlessBefore.insert(String(token))
      case (_, "<"): unlessBehind.insert(String(token))
      default:
        let isWhole = !token.hasSuffix("*")
        words.append(
          .init(beginning: String(isWhole ? token[...] : token.dropLast()), isWhole: isWhole, mayBeginClause: isBreak)
        )
        isBreak = false
      }
    }
    guard !words.isEmpty else { return nil }
  }

  /// Reads a table: entries parted by commas.
  static func table(_ list: String) -> [DenialPhrase] { list.split(separator: ",").compactMap { DenialPhrase($0) } }

  /// Whether it begins at a word.
  ///
  /// - Complexity: O(*w*) for its *w* words.
  func begins(_ first: Int, in text: ClausedWords) -> Bool {
    let next = first + words.count
    guard first >= 0, next <= text.keys.count else { return false }
    for (place, word) in words.enumerated() {
      guard word.fits(text.keys[first + place]) else { return false }
      guard place == 0 || word.mayBeginClause || text.areTogether(first + place - 1, first + place) else {
        return false
      }
    }
    if first > 0, unlessBehind.contains(text.keys[first - 1]) { return false }
    guard next < text.keys.count else { return true }
    return !unlessBefore.contains(text.keys[next]) && !(unlessBefore.contains("*") && text.areTogether(next - 1, next))
  }

  /// Whether it ends at a word.
  func ends(_ last: Int, in text: ClausedWords) -> Bool { begins(last - words.count + 1, in: text) }

  /// Whether a word is one of its own, not one that may be any.
  func covers(_ word: Int, in text: ClausedWords) -> Bool {
    words.indices.contains { !words[$0].isAny && begins(word - $0, in: text) }
  }
}

/// The words of a text, by search key, each with the number of its clause.
struct ClausedWords {
  /// The words.
  let keys: [String]
  /// For each word the number of its clause, from 0, rising.
  let clauses: [Int]

  /// Whether two words stand in one clause.
  func areTogether(_ one: Int, _ other: Int) -> Bool { clauses[one] == clauses[other] }
}

extension QuoteComparison.Side {
  /// The words with their clauses, which are counted anew each time.
  var clausedWords: ClausedWords { ClausedWords(keys: keys, clauses: clauses) }
}
