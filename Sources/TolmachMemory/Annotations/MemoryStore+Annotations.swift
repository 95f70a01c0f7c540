import GRDB
public import TolmachModel

extension MemoryStore {
  /// Writes the machine's part of annotations: new ones are added, known ones (by identifier) replaced. Acts stay.
  ///
  /// - Returns: their numbers, in the order given.
  /// - Throws: `MemoryError.busy`, `.cannotWrite`, `.sqlite`; then nothing is written.
  public func put(_ annotations: [Annotation]) throws(MemoryError) -> [Int64] {
    try write { db in
      let statements = AnnotationStatements(db)
      return try annotations.map { annotation in
        let number = try statements.put(annotation, chain: statements.chain(annotation.provenance))
        _ = try statements.settle(number)
        return number
      }
    }
  }

  /// Adds annotations with their acts: what is there already stays as it is, acts that are new are appended.
  ///
  /// - Returns: how many annotations and acts were new.
  /// - Throws: `MemoryError.busy`, `.cannotWrite`, `.sqlite`; then nothing is written.
  public func merge(_ items: [ReviewedAnnotation]) throws(MemoryError) -> (annotations: Int, acts: Int) {
    try write { db in
      let statements = AnnotationStatements(db)
      var added = (annotations: 0, acts: 0)
      for item in items {
        let number: Int64
        if let known = try statements.number(of: item.annotation) {
          number = known
        } else {
          added.annotations += 1
          number = try statements.put(item.annotation, chain: statements.chain(item.annotation.provenance))
        }
        if item.acts.isEmpty { continue }
        for act in item.acts where try statements.append(statements.named(act, number), to: number) { added.acts += 1 }
        _ = try statements.settle(number)
      }
      return added
    }
  }

  /// Appends one act to each annotation that is meant, each with a name of its own; how many.
  ///
  /// The act's `identifier`, `subject`, `seen` and `signature` are filled in for each annotation.
  /// - Throws: `MemoryError.busy`, `.cannotWrite`, `.sqlite`; then nothing is written.
  /// - Complexity: O(*n*) in the annotations that are meant, plus their acts.
  public func act(_ act: ReviewAct, on filter: AnnotationFilter) throws(MemoryError) -> Int {
    try write { db in
      let query = AnnotationQuery(filter)
      try db.execute(sql: "CREATE TEMP TABLE IF NOT EXISTS meant (id INTEGER PRIMARY KEY); DELETE FROM meant")
      try db.execute(
        sql: "INSERT INTO meant SELECT a.id FROM annotation a WHERE \(query.ordered)",
        arguments: query.arguments
      )
      let count = db.changesCount
      try Self.append(act, db)
      return count
    }
  }

  /// Appends the act to the annotations in `meant` and sums up anew. Where it is the first act the sum is its verdict.
  private static func append(_ act: ReviewAct, _ db: Database) throws {
    let insert = """
      INSERT INTO act (identifier, annotation, verdict, basis, readsLanguage, comment, person, at, subject, seen,
        signature, label)
      SELECT lower(hex(randomblob(16))), a.id, ?, ?, ?, ?, ?, ?, a.subject, a.probability, a.signature, ?
      FROM meant JOIN annotation a ON a.id = meant.id ORDER BY a.id
      """
    let values: [(any DatabaseValueConvertible)?] = [
      act.verdict?.rawValue, act.basis?.rawValue, act.readsLanguage, act.comment, act.person, act.time, act.label,
    ]
    try db.execute(sql: insert, arguments: StatementArguments(values))
    let reviewed = try Int64.fetchAll(
      db,
      sql: "SELECT a.id FROM meant JOIN annotation a ON a.id = meant.id WHERE a.acts > 0"
    )
    try db.execute(
      sql: "UPDATE annotation SET state = ?, acts = 1 WHERE acts = 0 AND id IN (SELECT id FROM meant)",
      arguments: [act.verdict?.rawValue ?? ReviewState.open.rawValue]
    )
    let statements = AnnotationStatements(db)
    for number in reviewed { _ = try statements.settle(number) }
  }
}
