import GRDB
import TolmachModel

/// One act on many annotations, in a transaction; most of it is left to SQLite.
struct BulkAct {
  private let act: ReviewAct

  init(_ act: ReviewAct) { self.act = act }

  /// Puts the annotations that are meant into the temporary table `meant`; how many.
  static func choose(_ query: AnnotationQuery, _ db: Database) throws -> Int {
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS meant (id INTEGER PRIMARY KEY, isFirst INTEGER NOT NULL);
        DELETE FROM meant
        """
    )
    try db.execute(
      sql: """
        INSERT INTO meant SELECT a.id, NOT EXISTS (SELECT 1 FROM act x WHERE x.annotation = a.id)
        FROM annotation a WHERE \(query.ordered)
        """,
      arguments: query.arguments
    )
    return db.changesCount
  }

  /// Appends the act to the annotations in `meant` and sums up anew. Where it is the first act the sum is its verdict; a
  /// remark changes no sum.
  func append(_ db: Database) throws {
    // Names that ascend are put at an index's end: half as random as others', and twice as fast.
    let insert = """
      INSERT INTO act (identifier, annotation, verdict, basis, readsLanguage, comment, person, at, subject, seen,
        signature, label)
      SELECT ? || printf('%016x', a.id), a.id, ?, ?, ?, ?, ?, ?, a.subject, a.probability, a.signature, ?
      FROM meant CROSS JOIN annotation a ON a.id = meant.id ORDER BY meant.id
      """
    let values: [(any DatabaseValueConvertible)?] = [
      String(ReviewAct.newIdentifier().prefix(16)), act.verdict?.rawValue, act.basis?.rawValue, act.readsLanguage,
      act.comment, act.person, act.time, act.label,
    ]
    try db.execute(sql: insert, arguments: StatementArguments(values))
    guard let verdict = act.verdict else { return }
    try db.execute(
      sql: "UPDATE annotation SET state = ?1 WHERE state <> ?1 AND id IN (SELECT id FROM meant WHERE isFirst)",
      arguments: [verdict.rawValue]
    )
    for (state, numbers) in try changes(db) {
      try db.execute(
        sql: "UPDATE annotation SET state = ? WHERE id IN (SELECT value FROM json_each(?))",
        arguments: [state, "[\(numbers.map(String.init).joined(separator: ","))]"]
      )
    }
  }

  /// The numbers of annotations that had acts before and whose sum is another now, by the sum's word.
  private func changes(_ db: Database) throws -> [String: [Int64]] {
    let sql = """
      SELECT meant.id, a.state, x.verdict, x.person, x.at
      FROM meant CROSS JOIN annotation a ON a.id = meant.id CROSS JOIN act x ON x.annotation = a.id
      WHERE NOT meant.isFirst AND x.verdict IS NOT NULL AND x.subject IN (a.subject, a.placeSubject)
      ORDER BY meant.id, x.id
      """
    var changes: [String: [Int64]] = [:]
    var current: (number: Int64, state: String) = (0, "")
    var judgements: [ReviewState.Judgement] = []
    func finish() {
      let state = ReviewState(judgements).rawValue
      if !judgements.isEmpty, state != current.state { changes[state, default: []].append(current.number) }
      judgements.removeAll(keepingCapacity: true)
    }
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let number: Int64 = row[0]
      if number != current.number {
        finish()
        current = (number, row[1])
      }
      guard let verdict = Verdict(rawValue: row[2]) else { continue }
      judgements.append(.init(person: row[3], verdict: verdict, time: row[4]))
    }
    finish()
    return changes
  }
}
