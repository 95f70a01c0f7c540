public import TolmachAlign
import TolmachFormats
public import TolmachModel

/// The lexicons at hand: `.tlx` files, and term tables and CLDR's names, of which lexicons are made for the languages asked
/// for.
public struct LexiconShelf: Sendable {
  private let tables: [TermTable]
  private let made: TableLexicons
  private let lexicons: [Lexicon]
  private let names: [String]

  /// An empty shelf.
  public init() {
    (tables, lexicons, names) = ([], [], [])
    made = TableLexicons(tables: [], hasNames: false)
  }

  /// Reads term tables and maps lexicons (`.tlx`). The names that CLDR has are taken along: read only when lexicons are
  /// asked for, in their languages.
  ///
  /// - Throws: `FormatError` when a file cannot be read, `AlignError` when a lexicon cannot be opened or is damaged.
  public init(paths: [String]) throws {
    var (tables, lexicons, names) = ([TermTable](), [Lexicon](), [String]())
    for path in paths {
      if path.hasSuffix(".tlx") {
        lexicons.append(try Lexicon.open(path: path))
        names.append(path)
      } else {
        let text = try TextDecoder.decode(ByteSource(path: path).readAll(), path: path).text
        tables.append(try TermTable.read(text, path: path))
      }
    }
    (self.tables, self.lexicons, self.names) = (tables, lexicons, names)
    made = TableLexicons(tables: tables, hasNames: true)
  }

  /// The lexicons between two languages: at most one made of the tables, and the files that know both. Either
  /// language may be a lexicon's ``Lexicon/from``.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public func lexicons(from: LanguageTag, to: LanguageTag) throws -> [Lexicon] {
    guard from.base != to.base else { return [] }
    var found = lexicons.filter { Set([$0.from.base, $0.to.base]) == [from.base, to.base] }
    if let made = try made.lexicon(between: from.base, and: to.base) { found.append(made) }
    return found
  }

  /// The lexicons between two languages, and those that lead over Russian where one of them is Chechen: its
  /// dictionaries are Russian ones.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public func lexiconsAndBridges(from: LanguageTag, to: LanguageTag) throws -> [Lexicon] {
    let direct = try lexicons(from: from, to: to)
    let ends = [from.base, to.base]
    guard from.base != to.base, ends.contains(.chechen), !ends.contains(.russian) else { return direct }
    return try direct + lexicons(from: from, to: .russian) + lexicons(from: .russian, to: to)
  }

  /// Whether words of one language lead to the other, over Russian where one of them is Chechen. CLDR's names, which are
  /// always at hand, do not count: that they are not in a text says nothing of its other words.
  func hasWords(from: LanguageTag, to: LanguageTag) -> Bool {
    guard from.base != to.base else { return false }
    if !tables(from: from, to: to).isEmpty || !fileNames(from: from, to: to).isEmpty { return true }
    let ends = [from.base, to.base]
    guard ends.contains(.chechen), !ends.contains(.russian) else { return false }
    return hasWords(from: from, to: .russian) && hasWords(from: .russian, to: to)
  }

  /// The lexicon files that know both languages, by path.
  public func fileNames(from: LanguageTag, to: LanguageTag) -> [String] {
    zip(names, lexicons).filter { Set([$0.1.from.base, $0.1.to.base]) == [from.base, to.base] }.map(\.0)
  }

  /// The tables that have whole words of both languages.
  func tables(from: LanguageTag, to: LanguageTag) -> [TermTable] {
    tables.filter { Set($0.languages).isSuperset(of: [from.base, to.base]) }
  }
}
