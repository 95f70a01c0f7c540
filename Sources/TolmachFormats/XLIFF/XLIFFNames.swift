/// Namespaces of XLIFF, as its specifications name them.
enum XLIFFNames {
  /// XLIFF 1.2.
  static let version1 = "urn:oasis:names:tc:xliff:document:1.2"
  /// XLIFF 2.0 and 2.1.
  static let version2 = "urn:oasis:names:tc:xliff:document:2.0"
  /// XLIFF 2.2.
  static let version22 = "urn:oasis:names:tc:xliff:document:2.2"
  /// The metadata module.
  static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
  /// The translation candidates module.
  static let matches = "urn:oasis:names:tc:xliff:matches:2.0"
  /// The Internationalization Tag Set.
  static let its = "http://www.w3.org/2005/11/its"
  /// What this toolkit keeps in an XLIFF 1.2 file beside what the format has a place for.
  static let own = "urn:tolmach:exchange:1"
  /// The start of the namespaces of XLIFF and its modules.
  static let modules = "urn:oasis:names:tc:xliff:"
}
