import GRDB
import TolmachModel

/// A filter as SQL. Values go in as arguments, never as text.
struct AnnotationQuery {
  /// The condition, with `a` for the annotation.
  private(set) var condition = "1"
  /// Its arguments.
  private(set) var arguments = StatementArguments()
  private let filter: AnnotationFilter
  private var clauses = 0
  /// Counts what is meant without reading annotations, where the clause that it stands for is the only one.
  private var lightCount: String?

  /// With more rows than this a table is asked row by row rather than gathered first.
  private static let manyRows = 50_000

  /// - Throws: `DatabaseError`, when it cannot be seen how frequent a person or finding is.
  init(_ filter: AnnotationFilter, _ db: Database) throws {
    self.filter = filter
    addNumbers()
    if let kind = filter.kind { add("a.kind = ?", [kind.rawValue]) }
    if let condition = filter.condition { add("a.condition = ?", [condition.rawValue]) }
    // What has no counterpart has a probability of having none: no bound on a link's means that, and it is a finding.
    if filter.condition != .unmatched, filter.least != nil || filter.below != nil || filter.isWithoutFindings {
      add("a.condition <> ?", [Annotation.Condition.unmatched.rawValue])
    }
    if let least = filter.least { add("a.probability >= ?", [least]) }
    if let below = filter.below { add("a.probability < ?", [below]) }
    if !filter.states.isEmpty {
      let marks = filter.states.map { _ in "?" }.joined(separator: ", ")
      add("a.state IN (\(marks))", StatementArguments(filter.states.map(\.rawValue)))
    }
    if let finding = filter.finding { try addRows("finding", "name", finding, db) }
    if filter.isWithoutFindings { add("NOT EXISTS (SELECT 1 FROM finding f WHERE f.annotation = a.id)", []) }
    if let person = filter.person { try addRows("act", "person", person, db) }
    if let document = filter.document {
      let texts = "SELECT id FROM annotatedText WHERE name = ? OR digest = ?"
      add("(a.text IN (\(texts)) OR a.otherText IN (\(texts)))", [document, document, document, document])
    }
  }

  /// The condition, the order and the limit.
  var ordered: String { "\(condition) ORDER BY \(order)" + (filter.limit.map { " LIMIT \($0)" } ?? "") }

  /// The statement that counts what is meant; the filter's limit does not count.
  var count: String {
    if clauses == 1, let lightCount { return lightCount }
    return "SELECT count(*) FROM annotation a WHERE \(condition)"
  }

  /// The order that is asked for.
  var order: String {
    switch filter.order {
    case .number: "a.id"
    case .place: "a.text, a.start, a.id"
    case .uncertainty: "abs(a.probability - 0.5), a.id"
    case .confidence: "a.probability IS NULL, a.probability, a.id"
    }
  }

  /// Annotations with a row in a table: of a rare value all such rows are gathered, of a frequent one each is asked for.
  private mutating func addRows(_ table: String, _ column: String, _ value: String, _ db: Database) throws {
    lightCount = "SELECT count(DISTINCT annotation) FROM \(table) WHERE \(column) = ?"
    let sample = "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(column) = ? LIMIT \(Self.manyRows))"
    if try Int.fetchOne(db, sql: sample, arguments: [value]) ?? 0 < Self.manyRows {
      add("a.id IN (SELECT annotation FROM \(table) WHERE \(column) = ?)", [value])
    } else {
      add("EXISTS (SELECT 1 FROM \(table) r WHERE r.\(column) = ? AND r.annotation = a.id)", [value])
    }
  }

  /// Numbers are the program's own integers, and there may be more of them than SQLite takes arguments.
  private mutating func addNumbers() {
    guard !filter.numbers.isEmpty else { return }
    add("a.id IN (\(filter.numbers.map(String.init).joined(separator: ",")))", [])
  }

  private mutating func add(_ clause: String, _ values: StatementArguments) {
    condition = clauses == 0 ? clause : "\(condition) AND \(clause)"
    clauses += 1
    arguments += values
  }
}
