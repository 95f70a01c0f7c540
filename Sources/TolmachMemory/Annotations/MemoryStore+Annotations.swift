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
      let count = try BulkAct.choose(AnnotationQuery(filter, db), db)
      try BulkAct(act).append(db)
      return count
    }
  }
}
