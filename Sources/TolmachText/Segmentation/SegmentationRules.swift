/// Segmentation rules as an SRX file holds them (SRX 2.0, GALA 2008; 1.0 is read the same way).
public struct SegmentationRules: Hashable, Sendable {
  /// A place where a sentence may end, or may not.
  public struct Rule: Hashable, Sendable {
    /// Whether the text breaks here (`break="yes"`, the default) or must not.
    public var breaks: Bool
    /// What stands before the place: an ICU regular expression; empty matches anything.
    public var before: String
    /// What stands after it.
    public var after: String

    /// Creates a rule.
    public init(breaks: Bool, before: String, after: String) {
      self.breaks = breaks
      self.before = before
      self.after = after
    }
  }

  /// Rules under one name.
  public struct LanguageRule: Hashable, Sendable {
    /// The name that maps refer to.
    public var name: String
    /// The rules in order: the first that fits a place decides.
    public var rules: [Rule]

    /// Creates a set of rules.
    public init(name: String, rules: [Rule]) {
      self.name = name
      self.rules = rules
    }
  }

  /// Which rules serve which languages.
  public struct LanguageMap: Hashable, Sendable {
    /// A regular expression that a language tag must match.
    public var pattern: String
    /// The name of the rules.
    public var ruleName: String

    /// Creates a map.
    public init(pattern: String, ruleName: String) {
      self.pattern = pattern
      self.ruleName = ruleName
    }
  }

  /// The version the file names, such as `2.0`.
  public var version = ""
  /// Whether every map that fits adds its rules (`cascade="yes"`), or the first alone.
  public var cascades = false
  /// The rules by name, in order.
  public var languageRules: [LanguageRule] = []
  /// The maps in order.
  public var maps: [LanguageMap] = []

  /// No rules.
  public init() {}

  /// How many rules there are.
  public var ruleCount: Int { languageRules.reduce(0) { $0 + $1.rules.count } }
}
