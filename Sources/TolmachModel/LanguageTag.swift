/// A BCP 47 language tag in canonical case, such as `ru`, `ce`, `en` or `sr-Latn`.
///
/// The three-letter codes of the languages we serve are read as their two-letter forms (`che` is `ce`), as BCP 47 asks.
/// Well-formedness is checked by syntax only; whether anything is known about the language is another question.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag in canonical case.
  public let description: String
  /// The primary language subtag in lower case, such as `ru` in `ru-RU`.
  public let language: String

  /// Russian.
  public static let russian = LanguageTag(known: "ru")
  /// Chechen.
  public static let chechen = LanguageTag(known: "ce")
  /// English.
  public static let english = LanguageTag(known: "en")
  /// Undetermined: no language is claimed (`und`).
  public static let undetermined = LanguageTag(known: "und")

  private init(known: String) {
    description = known
    language = known
  }

  /// Reads a tag; `_` is taken for `-`. Returns nil when it is ill-formed.
  public init?(_ text: String) {
    var parts: [String] = []
    for piece in text.split(separator: text.contains("-") ? "-" : "_", omittingEmptySubsequences: false) {
      guard (1...8).contains(piece.utf8.count), piece.utf8.allSatisfy(Self.isAlphanumeric) else { return nil }
      parts.append(piece.lowercased())
    }
    guard let first = parts.first, Self.isPrimary(first) else { return nil }
    guard first != "x" || parts.count > 1 else { return nil }
    guard Self.extensionsHaveContent(parts) else { return nil }
    parts[0] = Self.shortForms[first] ?? first
    language = parts[0]
    description = Self.canonicalCase(parts).joined(separator: "-")
  }

  /// The tag of the primary language alone: `ru-RU` gives `ru`.
  public var base: LanguageTag { language == description ? self : LanguageTag(known: language) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isPrimary(_ subtag: String) -> Bool {
    let letters = subtag.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return letters && ((2...8).contains(subtag.utf8.count) || subtag == "x" || subtag == "i")
  }

  /// A singleton (`a` in `de-a-value`) must be followed by at least one subtag of two letters or more.
  private static func extensionsHaveContent(_ parts: [String]) -> Bool {
    for (index, part) in parts.enumerated() where index > 0 && part.utf8.count == 1 {
      if part == "x" { return index + 1 < parts.count }
      guard index + 1 < parts.count, parts[index + 1].utf8.count > 1 else { return false }
    }
    return true
  }

  private static func canonicalCase(_ parts: [String]) -> [String] {
    var inExtension = false
    return parts.enumerated().map { index, part in
      if part.utf8.count == 1 { inExtension = true }
      guard index > 0, !inExtension else { return part }
      let letters = part.utf8.allSatisfy { $0 >= 0x61 }
      if part.utf8.count == 4, letters { return part.prefix(1).uppercased() + part.dropFirst() }
      return part.utf8.count == 2 && letters ? part.uppercased() : part
    }
  }

  private static let shortForms = ["che": "ce", "rus": "ru", "eng": "en", "deu": "de", "ger": "de", "fra": "fr"]
}
