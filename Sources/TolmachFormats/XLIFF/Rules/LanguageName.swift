import TolmachModel

/// Names of languages as XLIFF 2 asks for them.
enum LanguageName {
  /// Whether a text is a well-formed tag of BCP 47; underscores are none.
  static func isSound(_ text: String) -> Bool { !text.utf8.contains(0x5F) && LanguageTag(text) != nil }
}
