public import TolmachAlign
public import TolmachFormats
public import TolmachModel
import TolmachText

/// The term tables at hand, and the lexicons made of them: one for each pair of languages asked for.
public struct LexiconLibrary: Sendable {
  private var tables: [TermTable] = []

  /// A library without any table.
  public init() {}

  /// Reads tables.
  ///
  /// - Throws: `FormatError` when one cannot be read.
  public init(paths: [String]) throws(FormatError) {
    for path in paths {
      let bytes = try ByteSource(path: path).readAll()
      let text = try TextDecoder.decode(bytes, path: path).text
      tables.append(try TermTable.read(text, path: path))
    }
  }

  /// The lexicon from one language to another; nil when no table has both.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public func lexicon(from: LanguageTag, to: LanguageTag) throws -> Lexicon? {
    var lexicon = Lexicon(from: from, to: to)
    for table in tables {
      guard let source = table.languages.firstIndex(of: from.base),
        let target = table.languages.firstIndex(of: to.base), source != target
      else { continue }
      try lexicon.add(
        table.rows.lazy.flatMap { row in
          row[source].flatMap { word in row[target].map { (from: word, to: $0) } }
        }
      )
    }
    return lexicon.count > 0 ? lexicon : nil
  }
}
