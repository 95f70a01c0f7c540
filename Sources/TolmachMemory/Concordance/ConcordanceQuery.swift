public import TolmachModel

/// What a concordance is asked for.
public struct ConcordanceQuery: Hashable, Sendable {
  /// The words: all of them must stand in a text, in any order. `"in marks"` they must follow each other, `=word` wants
  /// this very form, `*` stands for any letters.
  public var words: String
  /// Whether every word stands for itself, not for its inflected forms.
  public var isExact = false
  /// How many lines at most.
  public var limit = 50
  /// The language of the other side; nil for all.
  public var to: LanguageTag?

  /// A query for words.
  public init(_ words: String) { self.words = words }

  /// The pieces of the words: each a phrase of at least one word.
  var pieces: [[Substring]] {
    var pieces: [[Substring]] = []
    for (place, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      let list = part.split(whereSeparator: \.isWhitespace)
      if place % 2 == 1 { if !list.isEmpty { pieces.append(list) } } else { pieces += list.map { [$0] } }
    }
    return pieces
  }
}

/// A text that a concordance found.
public struct ConcordanceLine: Hashable, Sendable {
  /// The unit's number.
  public var unit: Int64
  /// The text.
  public var text: String
  /// Where the words stand in it, in UTF-8 bytes, in order.
  public var hits: [TextRange]
  /// The same in other languages.
  public var others: [TranslationUnit.Variant]

  /// The first word found with what stands before and behind it.
  public var keywordInContext: (before: String, word: String, after: String) {
    let bytes = Array(text.utf8)
    guard let hit = hits.first, hit.start >= 0, hit.start <= hit.end, hit.end <= bytes.count else {
      return (text, "", "")
    }
    return (
      String(decoding: bytes[..<hit.start], as: UTF8.self), String(decoding: bytes[hit.start..<hit.end], as: UTF8.self),
      String(decoding: bytes[hit.end...], as: UTF8.self)
    )
  }
}

/// What a concordance found.
public struct ConcordanceResult: Hashable, Sendable {
  /// The lines shown, shorter texts first.
  public var lines: [ConcordanceLine] = []
  /// How many different texts hold the words.
  public var segments = 0

  /// Nothing.
  public init() {}
}
