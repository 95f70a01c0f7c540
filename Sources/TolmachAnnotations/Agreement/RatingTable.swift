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

  /// The last verdicts of each person on annotations as they are now; the categories are verdicts by rank. Who judged
  /// only what has changed since is a person with gaps alone.
  ///
  /// - Parameter verdicts: by annotation, those on one annotation by time.
  /// - Complexity: O(*n*) in the verdicts, plus O(*u·r*) for *u* annotations and *r* people.
  public init(_ verdicts: [GivenVerdict]) {
    let people = Set(verdicts.lazy.map(\.person)).sorted()
    let columns = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    var units: [[Int?]] = []
    var current: Int64?
    for given in verdicts where given.isCurrent {
      if given.annotation != current { units.append([Int?](repeating: nil, count: people.count)) }
      current = given.annotation
      if let column = columns[given.person] { units[units.count - 1][column] = given.verdict.rank }
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
