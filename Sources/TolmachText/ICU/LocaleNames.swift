import CICU
public import TolmachModel

/// The names that CLDR gives in a language to languages, territories, months and weekdays: read out of ICU's data when
/// they are asked for.
public enum LocaleNames {
  /// What is named.
  public enum Kind: Int32, CaseIterable, Sendable {
    /// Languages, by ISO 639.
    case language = 0
    /// Countries and territories, by ISO 3166.
    case territory = 1
    /// The months of the Gregorian year, `0` is January.
    case month = 2
    /// The days of the week, `0` is Sunday.
    case weekday = 3
  }

  /// A name.
  public struct Name: Hashable, Sendable {
    /// What it names, the same in all languages.
    public var code: String
    /// How it is called.
    public var name: String
  }

  /// All names of a kind in `language`, its base alone: regional variants are not looked at.
  ///
  /// A name of several forms (a month by itself and in a date) is listed as often.
  ///
  /// - Returns: names in the order of ICU's codes; none where CLDR does not know the language.
  /// - Throws: `TextError.icu` when ICU's data cannot be read.
  /// - Source: Unicode CLDR as carried by ICU (<https://cldr.unicode.org>), Unicode License V3.
  public static func names(of kind: Kind, in language: LanguageTag) throws(TextError) -> [Name] {
    let buffer = ICUBuffer()
    try ICU.check(cicu_names(kind.rawValue, language.language, buffer.handle), "names")
    return buffer.bytes.split(separator: 0x0A).compactMap { line in
      guard let tab = line.firstIndex(of: 0x09) else { return nil }
      return Name(
        code: String(decoding: line[..<tab], as: UTF8.self),
        name: String(decoding: line[(tab + 1)...], as: UTF8.self)
      )
    }
  }
}
