package import TolmachModel

/// A field of a unit by a name.
typealias UnitField = (name: String, path: any WritableKeyPath<TranslationUnit, String?> & Sendable)

/// The names under which fields of a unit stand in formats that have no place of their own for them.
enum UnitNames {
  /// The property that holds the probability that the variants render each other.
  static let confidence = TranslationUnit.confidenceName
  /// The fields without a place in TMX, by their names there.
  static let tmxFields: [UnitField] = [
    ("x-tolmach-document", \.document), ("x-tolmach-speaker", \.speaker), ("x-tolmach-status", \.status),
  ]
  /// All fields but the texts, by the names of the model.
  static let fields: [UnitField] = [
    ("identifier", \.identifier), ("document", \.document), ("speaker", \.speaker), ("status", \.status),
    ("created", \.created), ("createdBy", \.createdBy), ("changed", \.changed), ("changedBy", \.changedBy),
  ]

  /// Whether a word is an XML NMTOKEN of ASCII letters, as every format takes it for a name.
  static func isName(_ word: some StringProtocol) -> Bool {
    guard let first = word.utf8.first, isLetter(first) || first == 0x5F else { return false }
    return word.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  /// Whether a word is an XML NMTOKEN of ASCII letters, which may begin with a digit, as names of XLIFF 2 may.
  static func isToken(_ word: String) -> Bool { isName("_" + word) && !word.isEmpty }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension TranslationUnit {
  /// The variant in a language that is not the source; even of the source's language, where a file names one for both.
  package func translation(of source: Variant, in language: LanguageTag) -> Variant? {
    var others = variants
    if let place = others.firstIndex(of: source) { others.remove(at: place) }
    return TranslationUnit(variants: others).variant(in: language)
  }
}
