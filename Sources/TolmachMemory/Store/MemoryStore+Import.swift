import GRDB
public import TolmachModel

extension MemoryStore {
  /// What a reader hands over: a unit, or the fact that a record could not be read.
  public enum ImportRecord: Sendable {
    /// A unit.
    case unit(TranslationUnit)
    /// A record that could not be read; the reader has said where.
    case malformed
  }

  /// Thrown inside a dry run, so that everything is taken back.
  private struct DryRun: Error { var summary: ImportSummary }

  /// Takes units in, all of them or, when anything fails, none.
  ///
  /// - Parameters:
  ///   - next: gives one record after the other, nil at the end; one is in memory at a time.
  ///   - isDryRun: says what would come of it and changes nothing.
  /// - Throws: `MemoryError`, and whatever `next` throws.
  /// - Complexity: O(*n* log *m*) for *n* records and *m* units in the store; memory does not grow with either.
  public func importUnits(
    policy: ImportPolicy,
    origin: MemoryOrigin,
    isDryRun: Bool = false,
    next: () throws -> ImportRecord?
  ) throws -> ImportSummary {
    var failure: (any Error)?
    do {
      return try writeAlone { db in
        var job = try ImportJob(db, policy: policy, origin: origin)
        do {
          while let record = try next() { try job.take(record) }
          try job.finish()
        } catch {
          failure = error
          throw error
        }
        if isDryRun {
          failure = DryRun(summary: job.summary)
          throw DryRun(summary: job.summary)
        }
        return job.summary
      }
    } catch {
      if let dry = failure as? DryRun { return dry.summary }
      if let failure, !(failure is DatabaseError) { throw failure }
      throw error
    }
  }
}

/// One import under way.
private struct ImportJob {
  private let statements: UnitStatements
  private let rows: UnitRows
  private let db: Database
  private let policy: ImportPolicy
  private let origin: Int64
  private(set) var summary = ImportSummary()

  init(_ db: Database, policy: ImportPolicy, origin: MemoryOrigin) throws {
    self.db = db
    self.policy = policy
    statements = try UnitStatements(db)
    rows = UnitRows(db)
    self.origin = try statements.add(origin)
  }

  mutating func take(_ record: MemoryStore.ImportRecord) throws {
    summary.read += 1
    guard case .unit(var unit) = record else { return skip(.malformed) }
    unit.variants = Self.distinct(unit.variants)
    guard unit.variants.count > 1, let source = unit.source else { return skip(.noPair) }
    let digest = UnitStatements.digest(source)
    for known in try statements.units(digest: digest) {
      let stored = try statements.variants(of: known)
      guard stored.first?.text == source.text else { continue }
      if try settle(unit, with: known, stored) { return }
    }
    _ = try statements.add(unit, digest: digest, origin: origin)
    summary.added += 1
  }

  /// Writes what still waits.
  func finish() throws { try statements.flush() }

  /// The variants that hold text, each language once.
  private static func distinct(_ variants: [TranslationUnit.Variant]) -> [TranslationUnit.Variant] {
    var seen: [LanguageTag] = []
    return variants.filter { variant in
      guard variant.text.utf8.contains(where: { $0 > 0x20 }), !seen.contains(variant.language) else { return false }
      seen.append(variant.language)
      return true
    }
  }

  private mutating func skip(_ reason: ImportSummary.Skip) { summary.skipped[reason, default: 0] += 1 }

  /// Whether the unit is dealt with by one that has the same source.
  private mutating func settle(
    _ unit: TranslationUnit,
    with known: Int64,
    _ stored: [TranslationUnit.Variant]
  ) throws -> Bool {
    let lacking = unit.variants.filter { given in !stored.contains { $0.language == given.language } }
    let differing = unit.variants.filter { given in
      stored.contains { $0.language == given.language && $0.text != given.text }
    }
    if lacking.isEmpty, differing.isEmpty {
      skip(.alreadyThere)
      return true
    }
    switch policy {
    case .add: return false
    case .merge:
      guard differing.isEmpty else { return false }
      try put(lacking, [], of: unit, into: known, stored)
      summary.merged += 1
    case .replace:
      try put(lacking, differing, of: unit, into: known, stored)
      summary.replaced += 1
    case .newest:
      guard try isNewer(unit, than: known) else {
        skip(.notNewer)
        return true
      }
      try put(lacking, differing, of: unit, into: known, stored)
      if differing.isEmpty { try date(known, as: unit) }
      summary.replaced += 1
    }
    return true
  }

  /// Dates of one form (as TMX and ISO 8601 write them) sort as they follow each other.
  private func isNewer(_ unit: TranslationUnit, than known: Int64) throws -> Bool {
    guard let date = unit.changed ?? unit.created, let stored = try rows.unit(known)?.unit else { return false }
    guard let other = stored.changed ?? stored.created else { return true }
    return date.filter(\.isNumber) > other.filter(\.isNumber)
  }

  /// Gives a unit the date, and the author of the change, of the one that was read.
  private func date(_ known: Int64, as unit: TranslationUnit) throws {
    try db.execute(
      sql: "UPDATE unit SET changed = ?, changedBy = ? WHERE id = ?",
      arguments: [unit.changed ?? unit.created, unit.changedBy ?? unit.createdBy, known]
    )
  }

  private func put(
    _ lacking: [TranslationUnit.Variant],
    _ differing: [TranslationUnit.Variant],
    of unit: TranslationUnit,
    into known: Int64,
    _ stored: [TranslationUnit.Variant]
  ) throws {
    for (index, text) in lacking.enumerated() {
      try statements.put(text, at: stored.count + index, unit: known)
      try statements.note(.merge, unit: known, language: text.language, after: text.text, origin: origin)
    }
    for text in differing {
      let before = stored.first { $0.language == text.language }?.text
      try db.execute(
        sql: "UPDATE variant SET text = ? WHERE unit = ? AND language = ?",
        arguments: [text.text, known, text.language.description]
      )
      try statements.note(
        .merge,
        unit: known,
        language: text.language,
        before: before,
        after: text.text,
        origin: origin
      )
    }
    // The old date and the old probability spoke of the old words.
    guard !differing.isEmpty else { return }
    try date(known, as: unit)
    let confidence = unit.properties.first { $0.name == TranslationUnit.confidenceName }?.value
    try statements.setConfidence(confidence, of: known, origin: origin)
  }
}
