public import TolmachModel

/// Who called what how: units rated by several people, with gaps. Categories are numbered along their order, from 0.
public struct RatingTable: Hashable, Sendable {
  /// The people, in order.
  public let raters: [String]
  /// For each unit the category that each rater chose; nil where they chose none.
  public let units: [[Int?]]
  /// How many categories there are.
  public let categories: Int

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - units: one row a unit, as long as `raters`; categories from 0 to `categories` - 1, others count as gaps.
  public init(raters: [String], units: [[Int?]], categories: Int) {
    self.raters = raters
    self.categories = max(0, categories)
    self.units = units.map { row in
      raters.indices.map { rater in
        row.indices.contains(rater) ? row[rater].flatMap { (0..<categories).contains($0) ? $0 : nil } : nil
      }
    }
  }

  /// The last verdicts of each person on annotations as they are now; the categories are verdicts by rank.
  ///
  /// - Complexity: O(*n* log *n*) in the acts.
  public init(_ items: [ReviewedAnnotation]) {
    let people = Set(items.flatMap { $0.acts.lazy.filter { $0.verdict != nil }.map(\.person) }).sorted()
    let columns = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    let units = items.map { item in
      var row = [Int?](repeating: nil, count: people.count)
      let subject = AnnotationSubject(item.annotation)
      for act in item.acts.sorted(by: { $0.time < $1.time }) where subject.isJudged(by: act) {
        if let verdict = act.verdict, let column = columns[act.person] { row[column] = verdict.rank }
      }
      return row
    }
    self.init(raters: people, units: units, categories: Verdict.allCases.count)
  }

  /// The units that both raters rated.
  func pairs(_ one: Int, _ other: Int) -> [(Int, Int)] {
    units.compactMap { row in
      guard let first = row[one], let second = row[other] else { return nil }
      return (first, second)
    }
  }
}

/// How well two people agree.
public struct PairAgreement: Hashable, Sendable {
  /// The one.
  public var one: String
  /// The other.
  public var other: String
  /// How many units both rated.
  public var shared: Int
  /// The share of them on which they agree; nil when there are none.
  public var percent: Double?
  /// Cohen's κ; nil when chance alone would make them agree, or when there are no shared units.
  public var kappa: Double?
}
