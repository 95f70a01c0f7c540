import TolmachModel

/// Words and phrases of one language that signal one thing: doubt, hearsay, how many.
///
/// An entry that ends in `*` stands for every word that begins so.
struct SignalWords: Sendable {
  private var words: Set<String> = []
  private var beginnings: [[UInt8]] = []
  /// Phrases by their first word.
  private var phrases: [String: [[String]]] = [:]

  /// No words: for a language we have none of.
  static let none = SignalWords("")

  /// Reads entries parted by commas.
  init(_ list: String) {
    for entry in list.split(separator: ",") {
      let parts = entry.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let first = parts.first else { continue }
      if parts.count > 1 {
        phrases[first, default: []].append(parts)
      } else if first.hasSuffix("*") {
        beginnings.append(Array(first.utf8.dropLast()))
      } else {
        words.insert(first)
      }
    }
  }

  /// Where the signals stand: for each its first word, and how many it has.
  ///
  /// - Complexity: O(*n*·*b*) for *n* words and *b* beginnings.
  func signals(in keys: [String], among range: Range<Int>) -> [Counterparts.Signal] {
    range.compactMap { word in length(at: word, keys).map { Counterparts.Signal(word: word, count: $0) } }
  }

  /// How many words the longest signal has that begins at a word; nil where none does.
  private func length(at word: Int, _ keys: [String]) -> Int? {
    let key = keys[word]
    let longest = phrases[key]?.filter { keys[word...].starts(with: $0) }.map(\.count).max()
    if let longest { return longest }
    return words.contains(key) || beginnings.contains { key.utf8.starts(with: $0) } ? 1 : nil
  }

  /// What a signal's first word is, or begins with.
  fileprivate var heads: (words: [String], beginnings: [[UInt8]]) { (Array(words) + phrases.keys, beginnings) }
}

/// Signals of one thing in the languages we know.
struct SignalTable: Sendable {
  private let english: SignalWords
  private let russian: SignalWords
  private let chechen: SignalWords

  init(en: String, ru: String, ce: String = "") {
    english = SignalWords(en)
    russian = SignalWords(ru)
    chechen = SignalWords(ce)
  }

  /// The words of a language; nil where we have no table for it.
  subscript(language: LanguageTag) -> SignalWords? {
    switch language.language {
    case "en": english
    case "ru": russian
    case "ce": chechen
    default: nil
    }
  }
}

/// Signals of several things of which a word is one as a rule: months, relatives.
///
/// The tables' first words are indexed, so that a word is looked up once and not in every table.
struct SignalClass: Sendable {
  private struct Index: Sendable {
    var words: [String: Set<Int>] = [:]
    /// By the first bytes of a beginning.
    var beginnings: [ArraySlice<UInt8>: Set<Int>] = [:]
  }

  private let members: [SignalTable]
  private let indexes: [String: Index]
  /// So many bytes of a beginning are indexed; none is shorter.
  private static let indexed = 3

  /// Indexes the members, each a thing in all languages.
  init(_ members: [SignalTable]) {
    self.members = members
    var indexes: [String: Index] = [:]
    for language in [LanguageTag.english, .russian, .chechen] {
      var index = Index()
      for (name, table) in members.enumerated() {
        guard let heads = table[language]?.heads else { continue }
        for word in heads.words { index.words[word, default: []].insert(name) }
        for beginning in heads.beginnings { index.beginnings[beginning.prefix(Self.indexed), default: []].insert(name) }
      }
      indexes[language.language] = index
    }
    self.indexes = indexes
  }

  /// Where members stand in a side, by their numbers, in the order of words.
  ///
  /// - Complexity: O(*n*) for *n* words that are in no table.
  func places(in side: QuoteComparison.Side) -> [(name: Int, signal: Counterparts.Signal)] {
    side.keys.indices.flatMap { places(at: $0, in: side) }
  }

  /// Whether a word is a member.
  func names(_ word: Int, in side: QuoteComparison.Side) -> Bool { !places(at: word, in: side).isEmpty }

  private func places(at word: Int, in side: QuoteComparison.Side) -> [(name: Int, signal: Counterparts.Signal)] {
    guard let index = indexes[side.language.language] else { return [] }
    let key = side.keys[word]
    let begun = index.beginnings[Array(key.utf8.prefix(Self.indexed))[...]]
    let names = (index.words[key] ?? []).union(begun ?? [])
    return names.sorted().compactMap { name in
      members[name][side.language]?.signals(in: side.keys, among: word..<word + 1).first.map { (name, $0) }
    }
  }
}
