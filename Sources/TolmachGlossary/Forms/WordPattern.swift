/// A way in which a word is inflected: what stays, and which endings may follow it.
struct WordPattern: Hashable {
  /// What stays, in the letters of the search key.
  var base: String
  /// Which endings may follow: a place in the language's list of ending sets.
  var endings: Int
  /// Whether -ся or -сь follows the ending.
  var isReflexive = false

  init(_ base: some StringProtocol, _ endings: Int, isReflexive: Bool = false) {
    self.base = String(base)
    self.endings = endings
    self.isReflexive = isReflexive
  }
}

/// How much is known of a word of a term.
struct TermWord: Hashable {
  /// The word in the search key's form.
  var key: String
  /// The part of speech that the glossary names, where the term is this one word.
  var speech: PartOfSpeech?
  /// Whether other words of the term stand beside it.
  var isPart: Bool
}

/// Parts of speech as far as inflection asks.
enum PartOfSpeech: Hashable {
  case noun, name, adjective, verb, other

  /// Reads what glossaries write.
  init?(_ word: String?) {
    switch word?.lowercased() {
    case "noun", "n", "сущ", "существительное": self = .noun
    case "propernoun", "proper noun", "propn", "name": self = .name
    case "adjective", "adj", "прил", "прилагательное": self = .adjective
    case "verb", "v", "гл", "глагол": self = .verb
    case "adverb", "other", "adv": self = .other
    default: return nil
    }
  }
}

/// Inflection by endings: the patterns of dictionary forms, and the ending sets that they name.
protocol InflectionRules: Sendable {
  /// The ending sets; at most 62.
  static var endingSets: [[String]] { get }
  /// Every way in which a word of a term may be inflected. A word always matches itself.
  static func patterns(of word: TermWord) -> [WordPattern]
  /// Forms that no ending makes.
  static func irregularForms(of word: String) -> [String]
}
