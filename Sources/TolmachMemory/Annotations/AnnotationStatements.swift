import GRDB
import TolmachModel

/// Writes annotations and acts, inside a transaction.
struct AnnotationStatements {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The columns of the machine's part behind `id` and `identifier`, in the order of ``values(_:chain:)``.
  private static let columns = [
    "kind", "text", "start", "stop", "exact", "prefix", "suffix", "otherText", "otherStart", "otherStop", "otherExact",
    "otherPrefix", "otherSuffix", "condition", "status", "probability", "low", "high", "model", "signature", "findings",
    "chain", "subject", "placeSubject",
  ]
  /// Keeps the number of an annotation that is there, so that a run's replacements use up none.
  private static let put = """
    INSERT INTO annotation (id, identifier, \(columns.joined(separator: ", ")))
    VALUES ((SELECT id FROM annotation WHERE identifier = ?1), ?1\(String(repeating: ", ?", count: columns.count)))
    ON CONFLICT DO UPDATE SET \(columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
    RETURNING id
    """

  /// Adds an annotation, or puts the machine's new part in place of the old one; acts are left alone.
  func put(_ annotation: Annotation, chain: Int64?) throws -> Int64 {
    let values = [annotation.identifier] + (try values(annotation, chain: chain))
    let statement = try db.cachedStatement(sql: Self.put)
    let number = try Int64.fetchOne(statement, arguments: StatementArguments(values)) ?? 0
    try noteFindings(annotation.machine.findings, of: number)
    return number
  }

  private func values(_ annotation: Annotation, chain: Int64?) throws -> [(any DatabaseValueConvertible)?] {
    let subject = AnnotationSubject(annotation)
    let place = annotation.place.anchor
    let machine = annotation.machine
    let other = annotation.counterpart?.anchor
    return [
      annotation.kind.rawValue, try text(annotation.place.text), place.scalars.lowerBound, place.scalars.upperBound,
      place.exact, place.prefix, place.suffix, try annotation.counterpart.map { try text($0.text) },
      other?.scalars.lowerBound, other?.scalars.upperBound, other?.exact, other?.prefix, other?.suffix,
      annotation.condition.rawValue, machine.status, machine.probability, machine.interval?.lowerBound,
      machine.interval?.upperBound, machine.model, machine.signature, FindingList.write(machine.findings), chain,
      subject.words, subject.place,
    ]
  }

  private func noteFindings(_ findings: [MachineJudgement.Finding], of number: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM finding WHERE annotation = ?").execute(arguments: [number])
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO finding VALUES (?, ?)")
    for finding in findings { try insert.execute(arguments: [FindingList.bare(finding.name), number]) }
  }

  /// The number of a text, added when it is new.
  private func text(_ text: AnnotatedText) throws -> Int64 {
    let known = try db.cachedStatement(sql: "SELECT id FROM annotatedText WHERE digest = ? AND name = ?")
    if let number = try Int64.fetchOne(known, arguments: [text.digest, text.name]) { return number }
    try db.execute(
      sql: "INSERT INTO annotatedText (digest, name, language) VALUES (?, ?, ?)",
      arguments: [text.digest, text.name, text.language?.description]
    )
    return db.lastInsertedRowID
  }

  /// The number of a chain of steps, added when it is new; nil for no steps.
  func chain(_ steps: [ProvenanceStep]) throws -> Int64? {
    guard !steps.isEmpty else { return nil }
    let words = steps.map { "\($0.role.rawValue)\t\($0.name ?? "")\t\($0.digest ?? "")\t\($0.ground.rawValue)\n" }
    let digest = ContentDigest(Array(words.joined().utf8)).bytes.prefix(7)
    let number = digest.reduce(Int64(0)) { $0 << 8 | Int64($1) }
    for (place, step) in steps.enumerated() {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO provenance VALUES (?, ?, ?, ?, ?, ?)").execute(
        arguments: [number, place, step.role.rawValue, step.name, step.digest, step.ground.rawValue]
      )
    }
    return number
  }

  /// The number of an annotation that is there already, by its name or by its kind and place; nil when it is new.
  func number(of annotation: Annotation) throws -> Int64? {
    let byName = try db.cachedStatement(sql: "SELECT id FROM annotation WHERE identifier = ?")
    if let number = try Int64.fetchOne(byName, arguments: [annotation.identifier]) { return number }
    let byPlace = try db.cachedStatement(
      sql: """
        SELECT a.id FROM annotatedText t JOIN annotation a ON a.text = t.id
        WHERE t.digest = ? AND a.start = ? AND a.stop = ? AND a.kind = ? ORDER BY a.id
        """
    )
    let scalars = annotation.place.anchor.scalars
    return try Int64.fetchOne(
      byPlace,
      arguments: [annotation.place.text.digest, scalars.lowerBound, scalars.upperBound, annotation.kind.rawValue]
    )
  }

  /// The act as it is kept: where it knows the passage by place alone, and the words at that place are known here, it
  /// speaks of the words.
  func named(_ act: ReviewAct, _ annotation: Int64) throws -> ReviewAct {
    let statement = try db.cachedStatement(
      sql: "SELECT subject FROM annotation WHERE id = ? AND placeSubject = ? AND otherExact <> ''"
    )
    var act = act
    if let subject = try String.fetchOne(statement, arguments: [annotation, act.subject]) { act.subject = subject }
    return act
  }

  /// Appends an act; false when the store has it already.
  func append(_ act: ReviewAct, to annotation: Int64) throws -> Bool {
    let sql = """
      INSERT OR IGNORE INTO act (identifier, annotation, verdict, basis, readsLanguage, comment, person, at, subject,
        seen, signature, label) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    let values: [(any DatabaseValueConvertible)?] = [
      act.identifier, annotation, act.verdict?.rawValue, act.basis?.rawValue, act.readsLanguage, act.comment,
      act.person, act.time, act.subject, act.seen, act.signature, act.label,
    ]
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    return db.changesCount > 0
  }

  /// Sums up the acts on an annotation anew.
  func settle(_ annotation: Int64) throws -> ReviewState {
    let acts = try AnnotationRows(db).acts(on: annotation)
    let names = try db.cachedStatement(sql: "SELECT subject, placeSubject FROM annotation WHERE id = ?")
    guard let row = try Row.fetchOne(names, arguments: [annotation]) else { return .open }
    let state = ReviewState(acts, on: AnnotationSubject(words: row[0], place: row[1]))
    try db.cachedStatement(sql: "UPDATE annotation SET state = ?1 WHERE id = ?2 AND state <> ?1").execute(
      arguments: [state.rawValue, annotation]
    )
    return state
  }
}
