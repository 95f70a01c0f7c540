public import TolmachAlign
import TolmachFormats
public import TolmachModel
import TolmachText

/// The lexicons at hand: `.tlx` files, and term tables and CLDR's names, of which lexicons are made for the languages asked
/// for.
public struct LexiconShelf: Sendable {
  private var tables: [TermTable] = []
  private var lexicons: [Lexicon] = []
  private var names: [String] = []
  private var hasNames = false

  /// An empty shelf.
  public init() {}

  /// Reads term tables and maps lexicons (`.tlx`). The names that CLDR has are taken along: read only when lexicons are
  /// asked for, in their languages.
  ///
  /// - Throws: `FormatError` when a file cannot be read, `AlignError` when a lexicon cannot be opened or is damaged.
  public init(paths: [String]) throws {
    hasNames = true
    for path in paths {
      if path.hasSuffix(".tlx") {
        lexicons.append(try Lexicon.open(path: path))
        names.append(path)
      } else {
        let text = try TextDecoder.decode(ByteSource(path: path).readAll(), path: path).text
        tables.append(try TermTable.read(text, path: path))
      }
    }
  }

  /// The lexicons between two languages: at most one made of the tables, and the files that know both.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public func lexicons(from: LanguageTag, to: LanguageTag) throws -> [Lexicon] {
    guard from.base != to.base else { return [] }
    var found = lexicons.filter { Set([$0.from.base, $0.to.base]) == [from.base, to.base] }
    if let made = try tableLexicon(from: from.base, to: to.base) { found.append(made) }
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

  /// The lexicon files that know both languages, by path.
  public func fileNames(from: LanguageTag, to: LanguageTag) -> [String] {
    zip(names, lexicons).filter { Set([$0.1.from.base, $0.1.to.base]) == [from.base, to.base] }.map(\.0)
  }

  /// The tables that have whole words of both languages.
  func tables(from: LanguageTag, to: LanguageTag) -> [TermTable] {
    tables.filter { Set($0.languages).isSuperset(of: [from.base, to.base]) }
  }

  /// How much commoner renderings are preferred, a power of their frequency; fitted on passages of quotes.
  private static let usePower: Float = 0.3

  /// What renderings of a third language's word say of each other, beside those of a word and its own.
  private static let secondhandShare: Float = 0.25

  private func tableLexicon(from: LanguageTag, to: LanguageTag) throws -> Lexicon? {
    var builder = LexiconBuilder(from: from, to: to)
    let reader = try DictionaryPairReader(from: from, to: to)
    let known = (tables + (hasNames ? [try TermTable.names(from: from, to: to)] : [])).compactMap { table in
      guard let source = table.languages.firstIndex(of: from), let target = table.languages.firstIndex(of: to)
      else { return nil as [(words: [String], renderings: [String], share: Float)]? }
      let share: Float = source == 0 || target == 0 ? 1 : Self.secondhandShare
      return table.rows.map { ($0[source], $0[target], share) }
    }
    // An expression says less about each of its words than a word about itself.
    let expressions = try known.joined().flatMap { words, renderings, share in
      try reader.expressions(words, renderings) { ($0.contains(" ") ? 0.25 : 1) * share }
    }
    for pair in expressions.lazy.flatMap(reader.pairs(of:)) { builder.add(pair) }
    return builder.isEmpty ? nil : try builder.build(preferringUse: Self.usePower)
  }
}
