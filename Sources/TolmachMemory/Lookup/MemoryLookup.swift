import GRDB
import TolmachModel
import TolmachText

/// Looks texts up in a store. One thread at a time; several may share the store and the ``LanguageIndex``.
public final class MemoryLookup {
  private let store: MemoryStore
  let index: LanguageIndex
  private let searchers: [FuzzySearcher]
  private var fragmentFinders: [IndexFragments] = []

  /// Prepares look-ups in a language.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public init(store: MemoryStore, index: LanguageIndex) throws {
    self.store = store
    self.index = index
    searchers = try index.parts.map { try FuzzySearcher(index: $0) }
  }

  /// The matches of `text`, best first; of equal scores, the unit with the lower number.
  ///
  /// - Throws: `MemoryError`, `TextError`.
  public func matches(_ text: String, _ query: MemoryQuery) throws -> [MemoryMatch] {
    try reading { db in try matches(text, query, UnitFilter(db, query, tombstones: index.tombstones)) }
  }

  /// Reads the store under one snapshot; what `body` throws is thrown as it is.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result { try store.reading(body) }

  /// A finder of fragments for each index, made when first asked for.
  func fragmentSearches() throws(TextError) -> [IndexFragments] {
    if fragmentFinders.isEmpty {
      for part in index.parts { fragmentFinders.append(try IndexFragments(index: part)) }
    }
    return fragmentFinders
  }

  private func matches(_ text: String, _ query: MemoryQuery, _ filter: UnitFilter) throws -> [MemoryMatch] {
    var request = FuzzySearcher.Request()
    request.minimum = Int((min(query.minimum, 100) * 100).rounded())
    request.limit = max(1, query.limit)
    request.isExactOnly = query.isExactOnly || query.minimum > 99
    let bytes = Array(text.utf8)
    var found: [MemoryMatch] = []
    for (place, searcher) in searchers.enumerated() {
      let isBase = place == 0
      let hits = try searcher.search(bytes.span, request) { segment in
        searcher.index.units(of: segment).contains { filter.accepts($0, isBase: isBase) }
      }
      for hit in hits {
        found += try filter.matches(searcher.index.units(of: hit.segment), score: hit.score, isBase: isBase)
      }
    }
    if let failure = filter.failure { throw failure }
    for place in found.indices where found[place].score.isExact {
      found[place].neighbours = try filter.neighbours(of: found[place].unit)
    }
    return Self.best(found, query)
  }

  /// The best of them, equal pairs of texts once.
  private static func best(_ found: [MemoryMatch], _ query: MemoryQuery) -> [MemoryMatch] {
    let sorted = found.filter { $0.points >= query.minimum }
      .sorted { $0.points != $1.points ? $0.points > $1.points : $0.unit < $1.unit }
    var seen: Set<[String]> = []
    return Array(sorted.filter { seen.insert([$0.source, $0.target]).inserted }.prefix(query.limit))
  }
}

/// Which units a query wants, and their texts. Lives for one look-up.
final class UnitFilter {
  private let db: Database
  private let query: MemoryQuery
  private let tombstones: Set<Int64>
  private var known: [Int64: MemoryMatch?] = [:]
  /// The first failure of the store, which a search cannot throw.
  private(set) var failure: (any Error)?
  private static let mostUnits = 1_000

  init(_ db: Database, _ query: MemoryQuery, tombstones: Set<Int64>) {
    self.db = db
    self.query = query
    self.tombstones = tombstones
  }

  func accepts(_ unit: Int64, isBase: Bool) -> Bool {
    guard !isBase || !tombstones.contains(unit) else { return false }
    if let kept = known[unit] { return kept != nil }
    do {
      let match = try read(unit)
      known[unit] = .some(match)
      return match != nil
    } catch {
      failure = failure ?? error
      return false
    }
  }

  func matches(_ units: [Int64], score: MatchScore, isBase: Bool) throws -> [MemoryMatch] {
    units.prefix(Self.mostUnits).compactMap { unit in
      guard accepts(unit, isBase: isBase), var match = known[unit] ?? nil else { return nil }
      match.score = score
      return match
    }
  }

  /// The unit's texts, or nil when the query does not want it.
  private func read(_ unit: Int64) throws -> MemoryMatch? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT v.language, v.text, d.name, u.speaker, u.status, ifnull(u.changed, ifnull(u.created, o.at))
        FROM unit u JOIN variant v ON v.unit = u.id JOIN origin o ON o.id = u.origin
        LEFT JOIN document d ON d.id = u.document WHERE u.id = ? AND u.deleted = 0 ORDER BY v.place
        """
    )
    let rows = try Row.fetchAll(statement, arguments: [unit])
    guard let first = rows.first, let pair = Self.pair(rows, query) else { return nil }
    let match = MemoryMatch(
      unit: unit,
      source: pair.source,
      target: pair.target,
      score: .exact,
      document: first[2],
      speaker: first[3],
      status: first[4]
    )
    return isWanted(match, date: first[5]) ? match : nil
  }

  private func isWanted(_ match: MemoryMatch, date: String) -> Bool {
    if let document = query.document, match.document != document { return false }
    if let speaker = query.speaker, match.speaker != speaker { return false }
    if let status = query.status, match.status != status { return false }
    if let since = query.since {
      return date.filter(\.isNumber).prefix(8) >= since.filter(\.isNumber).prefix(8)
    }
    return true
  }

  /// The texts of both languages. Where they are kinds of one, as en and en-GB, neither stands in for the other: a text
  /// is no translation of itself.
  private static func pair(_ rows: [Row], _ query: MemoryQuery) -> (source: String, target: String)? {
    let sources = query.from == query.to ? rows : rows.filter { $0[0] as String != query.to.description }
    guard let source = row(sources, query.from) else { return nil }
    let targets = query.from == query.to ? rows : rows.filter { $0[0] as String != source[0] as String }
    return row(targets, query.to).map { (source[1], $0[1]) }
  }

  private static func text(_ rows: [Row], _ language: LanguageTag) -> String? { row(rows, language)?[1] }

  /// What is in a language, or else in a kind of it.
  private static func row(_ rows: [Row], _ language: LanguageTag) -> Row? {
    let same = rows.first { $0[0] as String == language.description }
    return same ?? rows.first { LanguageTag($0[0] as String)?.base == language.base }
  }

  /// How many of the texts that stand around the query's stand around the unit.
  func neighbours(of unit: Int64) throws -> Int {
    guard query.previous != nil || query.next != nil else { return 0 }
    var count = 0
    for (text, step) in [(query.previous, -1), (query.next, 1)] {
      guard let text else { continue }
      let statement = try db.cachedStatement(
        sql: """
          SELECT v.language, v.text FROM unit u JOIN unit n ON n.document = u.document AND n.place = u.place + ?
          JOIN variant v ON v.unit = n.id WHERE u.id = ? AND n.deleted = 0 ORDER BY v.place
          """
      )
      if Self.text(try Row.fetchAll(statement, arguments: [step, unit]), query.from) == text { count += 1 }
    }
    return count
  }
}
