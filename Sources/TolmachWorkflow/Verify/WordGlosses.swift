import TolmachFormats
import TolmachModel
import TolmachText

/// Usual renderings of single words, for a reader who does not know a passage's language: glosses, not a translation.
///
/// They come from tables of whole words, as lexicon files hold stems only. A word is known by its stem; where several words
/// share it, each gives its first rendering, one written like the passage's word before the others.
struct WordGlosses {
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private let entries: [[UInt8]: [Entry]]

  private struct Entry {
    var key: [UInt8]
    var renderings: [String]
  }

  /// So many renderings are shown of a word.
  private static let most = 2

  /// Collects the words of the tables that have both languages.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  /// - Complexity: O(*n*) in the tables.
  init(tables: [TermTable], from: LanguageTag, to: LanguageTag) throws(TextError) {
    tokenizer = try Tokenizer(language: from)
    stemmer = Stemmer(language: from)
    var entries: [[UInt8]: [Entry]] = [:]
    var buffer = TokenBuffer()
    for table in tables {
      guard let source = table.languages.firstIndex(of: from.base), let target = table.languages.firstIndex(of: to.base)
      else { continue }
      // Of two columns that both explain a third language's word, any of one need not render any of the other.
      let explainsThird = source > 0 && target > 0
      for row in table.rows where !row[target].isEmpty {
        if explainsThird, row[source].count > 1 || row[target].count > 1 { continue }
        for word in row[source] {
          try tokenizer.tokenize(Array(word.utf8).span, into: &buffer)
          guard buffer.count == 1 else { continue }
          let key = Array(buffer.key[..<buffer.keyCount])
          entries[Self.stem(key, stemmer), default: []].append(Entry(key: key, renderings: row[target]))
        }
      }
    }
    self.entries = entries
  }

  /// Glosses of the known words of a passage.
  ///
  /// - Throws: `TextError` when ICU fails.
  func glosses(of passage: Passage, in index: OriginIndex) throws(TextError) -> [Passage.Gloss] {
    guard !entries.isEmpty else { return [] }
    var found: [Passage.Gloss] = []
    var buffer = TokenBuffer()
    for segment in passage.segments {
      let text = index.runningText(of: segment)
      try tokenizer.tokenize(text.bytes.span, into: &buffer)
      for token in buffer.tokens[..<buffer.count] where token.kind == .word {
        let place = text.original(TextRange(Int(token.start), Int(token.end)))
        guard passage.range.start <= place.start, place.end <= passage.range.end else { continue }
        guard let words = renderings(Array(buffer.key[Int(token.keyStart)..<Int(token.keyEnd)])) else { continue }
        found.append(Passage.Gloss(origin: place, words: words))
      }
    }
    return found
  }

  private func renderings(_ key: [UInt8]) -> String? {
    guard let known = entries[Self.stem(key, stemmer)] else { return nil }
    let exact = known.filter { $0.key == key }
    let chosen =
      exact.isEmpty ? known.sorted { ($0.key.count, $0.renderings[0]) < ($1.key.count, $1.renderings[0]) } : exact
    var words = chosen.compactMap(\.renderings.first)
    if chosen.count == 1 { words = chosen[0].renderings }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }.prefix(Self.most).joined(separator: ", ")
  }

  private static func stem(_ key: [UInt8], _ stemmer: Stemmer) -> [UInt8] {
    guard stemmer.hasRules else { return key }
    var stem: [UInt8] = []
    stemmer.appendStem(of: key.span, to: &stem)
    return stem
  }
}
