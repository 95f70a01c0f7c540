/// What several texts that say the same in different languages hold between them: the unit of a translation memory.
///
/// Every reader of a format makes these, every writer takes them; what a format knows and this type does not goes into
/// ``properties`` to the letter.
public struct TranslationUnit: Hashable, Sendable {
  /// The text in one language.
  public struct Variant: Hashable, Sendable {
    /// Its language.
    public var language: LanguageTag
    /// The text, as the file has it.
    public var text: String
    /// What the file says of this variant alone, in order.
    public var properties: [Property]

    /// Creates a variant.
    public init(language: LanguageTag, text: String, properties: [Property] = []) {
      self.language = language
      self.text = text
      self.properties = properties
    }
  }

  /// A named value, both kept to the letter.
  public struct Property: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: String

    /// Creates a property.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The name the file gives it.
  public var identifier: String?
  /// The variants, the source first; each language once.
  public var variants: [Variant]
  /// What the file says of the whole unit, in order.
  public var properties: [Property] = []
  /// Remarks for people, in order.
  public var notes: [String] = []
  /// The document it comes from.
  public var document: String?
  /// Who says it: an alias, never more than the file says.
  public var speaker: String?
  /// How far it is: the file's own word.
  public var status: String?
  /// When it was created, as the file writes it.
  public var created: String?
  /// By whom.
  public var createdBy: String?
  /// When it was last changed, as the file writes it.
  public var changed: String?
  /// By whom.
  public var changedBy: String?

  /// Creates a unit of variants, the source first.
  public init(identifier: String? = nil, variants: [Variant]) {
    self.identifier = identifier
    self.variants = variants
  }

  /// The name of the property that holds the probability that the texts render each other.
  public static let confidenceName = "confidence"

  /// The first variant.
  public var source: Variant? { variants.first }

  /// The probability that the texts render each other, as a machine left it; nil where nobody said.
  public var confidence: Double? {
    let value = properties.first { $0.name == Self.confidenceName }.flatMap { Double($0.value) }
    return value.flatMap { (0...1).contains($0) ? $0 : nil }
  }

  /// The variant in a language; one in a narrower tag (`en-GB` for `en`) where there is no other.
  public func variant(in language: LanguageTag) -> Variant? {
    variants.first { $0.language == language } ?? variants.first { $0.language.base == language.base }
  }
}
