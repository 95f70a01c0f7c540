import GRDB
public import TolmachModel

/// What a store holds of annotations.
public struct AnnotationStatistics: Hashable, Sendable {
  /// How many.
  public var total = 0
  /// How many acts.
  public var acts = 0
  /// By what people say.
  public var states: [ReviewState: Int] = [:]
  /// By what the machine says.
  public var conditions: [Annotation.Condition: Int] = [:]
  /// By likelihood; nil: no probability.
  public var bands: [ConfidenceBand?: Int] = [:]
  /// Of settled annotations in a band: how many are settled, and how many of these a person confirmed.
  public var confirmed: [ConfidenceBand: (settled: Int, right: Int)] = [:]
  /// By finding, most frequent first.
  public var findings: [(name: String, count: Int)] = []
  /// Acts by person, most first.
  public var people: [(name: String, acts: Int)] = []

  /// Nothing.
  public init() {}

  /// Whether the counts are the same.
  public static func == (a: Self, b: Self) -> Bool {
    a.total == b.total && a.acts == b.acts && a.states == b.states && a.conditions == b.conditions && a.bands == b.bands
  }

  /// Hashes the counts that tell most.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(total)
    hasher.combine(acts)
  }
}

extension MemoryStore {
  /// Whether the store has tables of annotations: one that an earlier version made has none until it is written to.
  private static func hasAnnotations(_ db: Database) throws -> Bool { try db.tableExists("annotation") }

  /// Whether an annotation is of a text with this name or digest, on either side.
  public func hasAnnotations(inText name: String) throws(MemoryError) -> Bool {
    try read { db in
      guard try Self.hasAnnotations(db) else { return false }
      var filter = AnnotationFilter()
      filter.document = name
      let query = try AnnotationQuery(filter, db)
      let sql = "SELECT EXISTS (SELECT 1 FROM annotation a WHERE \(query.condition))"
      return try Bool.fetchOne(db, sql: sql, arguments: query.arguments) ?? false
    }
  }

  /// Whether somebody of this name did anything.
  public func hasActs(by person: String) throws(MemoryError) -> Bool {
    try read { db in
      guard try Self.hasAnnotations(db) else { return false }
      return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM act WHERE person = ?)", arguments: [person])
        ?? false
    }
  }

  /// How many annotations are meant; the filter's limit does not count.
  public func count(_ filter: AnnotationFilter) throws(MemoryError) -> Int {
    try read { db in
      guard try Self.hasAnnotations(db) else { return 0 }
      let query = try AnnotationQuery(filter, db)
      return try Int.fetchOne(db, sql: query.count, arguments: query.arguments) ?? 0
    }
  }

  /// The annotations that are meant with how they stand, without acts and provenance.
  ///
  /// - Complexity: O(*n*) in the annotations that are meant where an index serves the filter.
  public func annotations(
    _ filter: AnnotationFilter
  ) throws(MemoryError) -> [(number: Int64, annotation: Annotation, state: ReviewState)] {
    try read { db in
      guard try Self.hasAnnotations(db) else { return [] }
      var found: [(number: Int64, annotation: Annotation, state: ReviewState)] = []
      try AnnotationRows(db).forEach(try AnnotationQuery(filter, db)) { number, annotation, state, _ in
        found.append((number, annotation, state))
      }
      return found
    }
  }

  /// The annotations that are meant with their acts and provenance, as of one moment.
  public func reviewed(_ filter: AnnotationFilter) throws(MemoryError) -> [ReviewedAnnotation] {
    try read { db in
      guard try Self.hasAnnotations(db) else { return [] }
      let rows = AnnotationRows(db)
      let query = try AnnotationQuery(filter, db)
      var found: [ReviewedAnnotation] = []
      var places: [Int64: Int] = [:]
      var chains: [Int64: [ProvenanceStep]] = [:]
      try rows.forEach(query) { number, annotation, _, chain in
        var annotation = annotation
        if let chain {
          if chains[chain] == nil { chains[chain] = try rows.provenance(chain) }
          annotation.provenance = chains[chain] ?? []
        }
        places[number] = found.count
        found.append(ReviewedAnnotation(number: number, annotation: annotation))
      }
      try rows.forEachAct(query) { annotation, act in
        if let place = places[annotation] { found[place].acts.append(act) }
      }
      return found
    }
  }

  /// Every verdict on the annotations that are meant, by annotation and time: all that agreement asks for.
  public func verdicts(_ filter: AnnotationFilter) throws(MemoryError) -> [GivenVerdict] {
    try read { db in
      guard try Self.hasAnnotations(db) else { return [] }
      return try AnnotationRows(db).verdicts(try AnnotationQuery(filter, db))
    }
  }

  /// One annotation with its history.
  ///
  /// - Throws: `MemoryError.noAnnotation`, `.busy`, `.sqlite`.
  public func reviewed(_ number: Int64) throws(MemoryError) -> ReviewedAnnotation {
    var filter = AnnotationFilter()
    filter.numbers = [number]
    guard let found = try reviewed(filter).first else { throw .noAnnotation(number: number) }
    return found
  }

  /// The numbers of the annotations within bounds, in order.
  ///
  /// - Complexity: O(*k* + log *n*), where *k* are those found.
  public func annotationNumbers(in bounds: ClosedRange<Int64>) throws(MemoryError) -> [Int64] {
    try read { db in
      guard try Self.hasAnnotations(db) else { return [] }
      let sql = "SELECT id FROM annotation WHERE id BETWEEN ? AND ? ORDER BY id"
      return try Int64.fetchAll(db, sql: sql, arguments: [bounds.lowerBound, bounds.upperBound])
    }
  }

  /// What the store holds of annotations.
  ///
  /// - Complexity: O(*n*).
  public func annotationStatistics() throws(MemoryError) -> AnnotationStatistics {
    try read { db in
      var result = AnnotationStatistics()
      guard try Self.hasAnnotations(db) else { return result }
      for row in try Row.fetchCursor(db, sql: "SELECT state, condition, probability FROM annotation").mapped() {
        result.total += 1
        result.states[row.state, default: 0] += 1
        result.conditions[row.condition, default: 0] += 1
        let band = row.probability.map { ConfidenceBand($0) }
        result.bands[band, default: 0] += 1
        guard let band, row.state.isSettled else { continue }
        let known = result.confirmed[band] ?? (0, 0)
        result.confirmed[band] = (known.settled + 1, known.right + (row.state == .rejected ? 0 : 1))
      }
      result.acts = try Int.fetchOne(db, sql: "SELECT count(*) FROM act") ?? 0
      result.findings = try Row.fetchAll(db, sql: "SELECT name, count(*) FROM finding GROUP BY 1 ORDER BY 2 DESC, 1")
        .map { (name: $0[0], count: $0[1]) }
      result.people = try Row.fetchAll(db, sql: "SELECT person, count(*) FROM act GROUP BY 1 ORDER BY 2 DESC, 1")
        .map { (name: $0[0], acts: $0[1]) }
      return result
    }
  }
}

extension RowCursor {
  /// The three columns that statistics are made of.
  fileprivate func mapped() throws -> [(state: ReviewState, condition: Annotation.Condition, probability: Double?)] {
    var rows: [(state: ReviewState, condition: Annotation.Condition, probability: Double?)] = []
    while let row = try next() {
      rows.append((ReviewState(rawValue: row[0]) ?? .open, Annotation.Condition(rawValue: row[1]) ?? .stale, row[2]))
    }
    return rows
  }
}
