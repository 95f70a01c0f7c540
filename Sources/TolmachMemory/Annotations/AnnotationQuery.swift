import GRDB
import TolmachModel

/// A filter as SQL. Values go in as arguments, never as text.
struct AnnotationQuery {
  /// The condition, with `a` for the annotation.
  private(set) var condition = "1"
  /// Its arguments.
  private(set) var arguments = StatementArguments()
  private let filter: AnnotationFilter

  init(_ filter: AnnotationFilter) {
    self.filter = filter
    addNumbers()
    if let kind = filter.kind { add("a.kind = ?", [kind.rawValue]) }
    if let condition = filter.condition { add("a.condition = ?", [condition.rawValue]) }
    if let least = filter.least { add("a.probability >= ?", [least]) }
    if let below = filter.below { add("a.probability < ?", [below]) }
    if !filter.states.isEmpty {
      let marks = filter.states.map { _ in "?" }.joined(separator: ", ")
      add("a.state IN (\(marks))", StatementArguments(filter.states.map(\.rawValue)))
    }
    if let finding = filter.finding { add("a.id IN (SELECT annotation FROM finding WHERE name = ?)", [finding]) }
    if let person = filter.person { add("a.id IN (SELECT annotation FROM act WHERE person = ?)", [person]) }
    if let document = filter.document {
      let texts = "SELECT id FROM annotatedText WHERE name = ? OR digest = ?"
      add("(a.text IN (\(texts)) OR a.otherText IN (\(texts)))", [document, document, document, document])
    }
  }

  /// The condition, the order and the limit.
  var ordered: String { "\(condition) ORDER BY \(order)" + (filter.limit.map { " LIMIT \($0)" } ?? "") }

  /// The order that is asked for.
  var order: String {
    switch filter.order {
    case .number: "a.id"
    case .place: "a.text, a.start, a.id"
    case .uncertainty: "abs(a.probability - 0.5), a.id"
    case .confidence: "a.probability IS NULL, a.probability, a.id"
    }
  }

  /// Numbers are the program's own integers, and there may be more of them than SQLite takes arguments.
  private mutating func addNumbers() {
    guard !filter.numbers.isEmpty else { return }
    add("a.id IN (\(filter.numbers.map(String.init).joined(separator: ",")))", [])
  }

  private mutating func add(_ clause: String, _ values: StatementArguments) {
    condition = condition == "1" ? clause : "\(condition) AND \(clause)"
    arguments += values
  }
}
