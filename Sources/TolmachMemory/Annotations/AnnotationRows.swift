import GRDB
import TolmachModel

/// Reads annotations and acts out of a store.
struct AnnotationRows {
  private let db: Database

  init(_ db: Database) { self.db = db }

  private static let columns = """
    a.id, a.identifier, a.kind, a.start, a.stop, a.exact, a.prefix, a.suffix, a.otherStart, a.otherStop, a.otherExact,
    a.otherPrefix, a.otherSuffix, a.condition, a.status, a.probability, a.model, a.signature, a.findings,
    t.digest, t.name, t.language, o.digest, o.name, o.language, a.state, a.chain, a.low, a.high
    """

  /// Calls `body` with each annotation that is meant, in order; acts and provenance stay empty.
  func forEach(
    _ query: AnnotationQuery,
    _ body: (_ number: Int64, Annotation, ReviewState, _ chain: Int64?) throws -> Void
  ) throws {
    // The choice is made on an index alone, which holds no words; rows are read only of what was chosen.
    let sql = """
      SELECT \(Self.columns) FROM (SELECT a.id AS chosen FROM annotation a WHERE \(query.ordered)) c
      CROSS JOIN annotation a ON a.id = c.chosen JOIN annotatedText t ON t.id = a.text
      LEFT JOIN annotatedText o ON o.id = a.otherText ORDER BY \(query.order)
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: query.arguments)
    while let row = try rows.next() {
      try body(row[0], Self.annotation(row), ReviewState(rawValue: row[25]) ?? .open, row[26])
    }
  }

  private static let actColumns = """
    x.identifier, x.verdict, x.basis, x.readsLanguage, x.comment, x.person, x.at, x.subject, x.seen, x.signature,
    x.label
    """

  /// The acts on an annotation, in the order they were recorded.
  func acts(on annotation: Int64) throws -> [ReviewAct] {
    let sql = "SELECT \(Self.actColumns) FROM act x WHERE x.annotation = ? ORDER BY x.id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [annotation]).map(Self.act)
  }

  /// Calls `body` with each act on the annotations that are meant, those on one annotation in the order they were
  /// recorded: the index holds them so.
  func forEachAct(_ query: AnnotationQuery, _ body: (_ annotation: Int64, ReviewAct) throws -> Void) throws {
    let sql = """
      SELECT \(Self.actColumns), x.annotation FROM (SELECT a.id AS chosen FROM annotation a WHERE \(query.ordered)) c
      CROSS JOIN act x INDEXED BY actAnnotation ON x.annotation = c.chosen
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: query.arguments)
    while let row = try rows.next() { try body(row[11], Self.act(row)) }
  }

  /// Every verdict on the annotations that are meant, by annotation and time.
  func verdicts(_ query: AnnotationQuery) throws -> [GivenVerdict] {
    let sql = """
      SELECT a.id, x.person, x.verdict, x.subject IN (a.subject, a.placeSubject)
      FROM annotation a CROSS JOIN act x INDEXED BY actAnnotation ON x.annotation = a.id
      WHERE x.verdict IS NOT NULL AND a.id IN (SELECT a.id FROM annotation a WHERE \(query.ordered))
      ORDER BY a.id, x.at, x.id
      """
    var found: [GivenVerdict] = []
    let rows = try Row.fetchCursor(db, sql: sql, arguments: query.arguments)
    while let row = try rows.next() {
      guard let verdict = Verdict(rawValue: row[2]) else { continue }
      found.append(GivenVerdict(annotation: row[0], person: row[1], verdict: verdict, isCurrent: row[3]))
    }
    return found
  }

  /// The steps of a chain, first to last.
  func provenance(_ chain: Int64) throws -> [ProvenanceStep] {
    let sql = "SELECT role, name, digest, ground FROM provenance WHERE chain = ? ORDER BY step"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [chain]).compactMap { row in
      guard let role = ProvenanceStep.Role(rawValue: row[0]) else { return nil }
      let ground = ProvenanceStep.Ground(rawValue: row[3]) ?? .inferred
      return ProvenanceStep(role, name: row[1], digest: row[2], ground: ground)
    }
  }

  private static func act(_ row: Row) -> ReviewAct {
    var act = ReviewAct(
      identifier: row[0],
      verdict: (row[1] as String?).flatMap(Verdict.init(rawValue:)),
      basis: (row[2] as String?).flatMap(ReviewAct.Basis.init(rawValue:)),
      readsLanguage: row[3],
      comment: row[4],
      person: row[5],
      time: row[6],
      subject: row[7]
    )
    act.seen = row[8]
    act.signature = row[9]
    act.label = row[10]
    return act
  }

  private static func annotation(_ row: Row) -> Annotation {
    let text = AnnotatedText(digest: row[19], name: row[20], language: (row[21] as String?).flatMap { LanguageTag($0) })
    let anchor = TextAnchor(scalars: range(row[3], row[4]), exact: row[5], prefix: row[6], suffix: row[7])
    var counterpart: Annotation.Place?
    if let digest = row[22] as String? {
      counterpart = Annotation.Place(
        text: AnnotatedText(digest: digest, name: row[23], language: (row[24] as String?).flatMap { LanguageTag($0) }),
        anchor: TextAnchor(scalars: range(row[8], row[9]), exact: row[10], prefix: row[11], suffix: row[12])
      )
    }
    return Annotation(
      identifier: row[1],
      kind: Annotation.Kind(rawValue: row[2]) ?? .quote,
      place: Annotation.Place(text: text, anchor: anchor),
      counterpart: counterpart,
      condition: Annotation.Condition(rawValue: row[13]) ?? .stale,
      machine: MachineJudgement(
        probability: row[15],
        interval: interval(row[27], row[28]),
        status: row[14],
        model: row[16],
        signature: row[17],
        findings: FindingList.read(row[18])
      )
    )
  }

  private static func interval(_ low: Double?, _ high: Double?) -> ClosedRange<Double>? {
    guard let low, let high, low <= high else { return nil }
    return low...high
  }

  private static func range(_ start: Int?, _ end: Int?) -> Range<Int> {
    let start = start ?? 0
    return start..<max(start, end ?? start)
  }
}

/// Findings in one column: `negation serious,number check`.
enum FindingList {
  static func write(_ findings: [MachineJudgement.Finding]) -> String {
    findings.map { "\(bare($0.name)) \(bare($0.severity))" }.joined(separator: ",")
  }

  static func read(_ text: String) -> [MachineJudgement.Finding] {
    text.split(separator: ",").map { item in
      let parts = item.split(separator: " ", maxSplits: 1)
      return MachineJudgement.Finding(
        name: String(parts.first ?? ""),
        severity: parts.count > 1 ? String(parts[1]) : "note"
      )
    }
  }

  /// A name without what parts names here.
  static func bare(_ name: String) -> String { String(name.map { $0 == "," || $0 == " " ? "-" : $0 }) }
}
