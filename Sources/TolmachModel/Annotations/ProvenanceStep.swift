/// A step of the way that words went before they were read: recording → transcript → translation → relay → article.
public struct ProvenanceStep: Hashable, Sendable {
  /// What stands at the step.
  public enum Role: String, Sendable, CaseIterable {
    /// What was heard.
    case recording
    /// What was written down of it.
    case transcript
    /// What was translated from it.
    case translation
    /// A translation made from a translation.
    case relay
    /// What was published.
    case article
  }

  /// How the step is known.
  public enum Ground: String, Sendable, CaseIterable {
    /// Somebody said so.
    case stated
    /// The program concluded it, from a transcript's times for instance.
    case inferred
  }

  /// What stands at the step.
  public var role: Role
  /// What it is called; nil when its name is not known.
  public var name: String?
  /// The digest of its decoded bytes; nil where it was not read.
  public var digest: String?
  /// How the step is known.
  public var ground: Ground

  /// Creates a step.
  public init(_ role: Role, name: String? = nil, digest: String? = nil, ground: Ground) {
    self.role = role
    self.name = name
    self.digest = digest
    self.ground = ground
  }
}
