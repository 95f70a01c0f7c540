import Synchronization
import TolmachAlign
import TolmachFormats
import TolmachModel

/// Lexicons made of term tables and CLDR's names, for the languages asked for; each is made once. For any thread.
final class TableLexicons: Sendable {
  private let tables: [TermTable]
  private let hasNames: Bool
  private let made = Mutex<[[LanguageTag]: Slot]>([:])

  /// The lexicon of two languages, made by the first who asks; others wait for it, and nobody waits for another pair's.
  private final class Slot: Sendable {
    /// Nil before it is made; a made one may be none.
    let lexicon = Mutex<Lexicon??>(nil)
  }

  /// How much commoner renderings are preferred, a power of their frequency; fitted on passages of quotes.
  private static let usePower: Float = 0.3
  /// What renderings of a third language's word say of each other, beside those of a word and its own.
  private static let secondhandShare: Float = 0.25
  /// An expression says less about each of its words than a word about itself.
  private static let expressionShare: Float = 0.25

  /// Prepares lexicons of `tables` and, if asked for, of the names that CLDR has.
  init(tables: [TermTable], hasNames: Bool) {
    self.tables = tables
    self.hasNames = hasNames
  }

  /// The lexicon of two languages, the same whichever is named first; nil where nothing has both.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  /// - Complexity: O(*n*) in the tables the first time.
  func lexicon(between one: LanguageTag, and other: LanguageTag) throws -> Lexicon? {
    let pair = [one, other].sorted { $0.description < $1.description }
    let slot = made.withLock { made in
      if let known = made[pair] { return known }
      let slot = Slot()
      made[pair] = slot
      return slot
    }
    return try slot.lexicon.withLock { made in
      if let made { return made }
      let lexicon = try lexicon(from: pair[0], to: pair[1])
      made = .some(lexicon)
      return lexicon
    }
  }

  private func lexicon(from: LanguageTag, to: LanguageTag) throws -> Lexicon? {
    let reader = try DictionaryPairReader(from: from, to: to)
    var expressions: [DictionaryExpression] = []
    for table in tables + (hasNames ? [try TermTable.names(from: from, to: to)] : []) {
      guard let source = table.languages.firstIndex(of: from), let target = table.languages.firstIndex(of: to)
      else { continue }
      let share: Float = source == 0 || target == 0 ? 1 : Self.secondhandShare
      for row in table.rows {
        expressions += try reader.expressions(row[source], row[target]) {
          ($0.utf8.contains(0x20) ? Self.expressionShare : 1) * share
        }
      }
    }
    var builder = LexiconBuilder(from: from, to: to)
    for pair in expressions.lazy.flatMap(reader.pairs(of:)) { builder.add(pair) }
    return builder.isEmpty ? nil : try builder.build(preferringUse: Self.usePower)
  }
}
