import Testing
import TolmachModel
import TolmachText

@Suite struct LocaleNameTests {
  private func names(_ kind: LocaleNames.Kind, _ language: String) throws -> [String: [String]] {
    let tag = try #require(LanguageTag(language))
    let found = try LocaleNames.names(of: kind, in: tag)
    for name in found { #expect(!name.code.isEmpty && !name.name.isEmpty) }
    return Dictionary(grouping: found, by: \.code).mapValues { $0.map(\.name) }
  }

  @Test(arguments: ["ru", "ce", "en"])
  func ourLanguagesHaveNamesOfEveryKind(language: String) throws {
    for kind in LocaleNames.Kind.allCases { #expect(try !names(kind, language).isEmpty, "\(kind)") }
    #expect(try names(.month, language).count == 12)
    #expect(try names(.weekday, language).count == 7)
  }

  @Test func codesBelongTogether() throws {
    #expect(try names(.territory, "ru")["NO"] == ["Норвегия"])
    #expect(try names(.territory, "en")["NO"] == ["Norway"])
    #expect(try names(.language, "ce")["ce"] == ["нохчийн"])
    #expect(try names(.month, "ru")["0"] == ["январь", "января"])
    #expect(try names(.weekday, "en")["0"]?.first == "Sunday")
  }

  @Test func regionsOfALanguageAreItself() throws {
    #expect(try names(.territory, "ru-UA") == names(.territory, "ru"))
  }

  /// ICU falls back to the process's own language where it knows none; those names would be somebody else's.
  @Test(arguments: ["xx", "qaa", "und", "tlh"])
  func unknownLanguagesHaveNoNames(language: String) throws {
    for kind in LocaleNames.Kind.allCases { #expect(try names(kind, language).isEmpty, "\(kind)") }
  }
}
