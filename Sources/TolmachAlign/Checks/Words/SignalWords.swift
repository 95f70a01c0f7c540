import TolmachModel

/// Words and phrases of one language that signal one thing: doubt, hearsay, how many.
///
/// An entry that ends in `*` stands for every word that begins so.
struct SignalWords: Sendable {
  private var words: Set<String> = []
  private var beginnings: [String] = []
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
        beginnings.append(String(first.dropLast()))
      } else {
        words.insert(first)
      }
    }
  }

  /// Where the signals stand: for each its first word.
  ///
  /// - Complexity: O(*n*·*b*) for *n* words and *b* beginnings.
  func signals(in keys: [String], among range: Range<Int>) -> [Counterparts.Signal] {
    range.filter { holds(at: $0, keys) }.map { Counterparts.Signal(word: $0) }
  }

  private func holds(at word: Int, _ keys: [String]) -> Bool {
    let key = keys[word]
    if words.contains(key) || beginnings.contains(where: { key.hasPrefix($0) }) { return true }
    return phrases[key]?.contains { phrase in
      word + phrase.count <= keys.count && keys[word..<word + phrase.count].elementsEqual(phrase)
    } ?? false
  }
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
