/// Which annotations are meant; what is nil or empty does not restrict.
public struct AnnotationFilter: Hashable, Sendable {
  /// In what order annotations are listed.
  public enum Order: String, Sendable, CaseIterable {
    /// As they were added.
    case number
    /// By text, then by place.
    case place
    /// What the machine is least sure of first: unknown, then nearest to one half.
    case uncertainty
    /// The least probable first; unknown last.
    case confidence
  }

  /// Their numbers.
  public var numbers: [Int64] = []
  /// What is annotated.
  public var kind: Annotation.Kind?
  /// How they stand with people.
  public var states: [ReviewState] = []
  /// How they stand with the machine.
  public var condition: Annotation.Condition?
  /// A finding's name.
  public var finding: String?
  /// Whether those with findings are left out.
  public var isWithoutFindings = false
  /// Somebody who did something to them.
  public var person: String?
  /// The name or digest of one of their texts.
  public var document: String?
  /// The least probability.
  public var least: Double?
  /// The bound below which the probability lies.
  public var below: Double?
  /// The order.
  public var order = Order.number
  /// At most so many; nil: all.
  public var limit: Int?

  /// All annotations.
  public init() {}

  /// Whether nothing restricts it.
  public var isEmpty: Bool {
    var plain = AnnotationFilter()
    plain.order = order
    plain.limit = limit
    return plain == self
  }
}
