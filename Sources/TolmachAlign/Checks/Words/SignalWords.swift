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
    return words.contains(key) || beginnings.contains { key.hasPrefix($0) } ? 1 : nil
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
