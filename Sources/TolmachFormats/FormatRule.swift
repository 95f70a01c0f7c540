/// A rule of a format that a file breaks, as facts: where in the standard, and what about.
public struct FormatRule: Hashable, Sendable {
  /// The element or attribute it is about, as the standard names it: never a name out of a file.
  public var subject: String
  /// What the rule asks of it, as a clause: "must be unique among the units of a file".
  public var demand: String

  /// Creates a rule.
  public init(_ subject: String, _ demand: String) {
    self.subject = subject
    self.demand = demand
  }

  /// The rule in words.
  public var sentence: String { "\(subject) \(demand)" }
}
