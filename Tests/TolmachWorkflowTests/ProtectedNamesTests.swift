import Testing
import TolmachFormats
import TolmachModel
import TolmachTestSupport
@testable import TolmachWorkflow

/// Names that must not be published (`--protect`), wherever and however the article writes them.
@Suite struct ProtectedNamesTests {
  private let names = ProtectedNames(["Ратино", "Заур Хасанов", "Goity", "Саид", "ГӀазуно-Юрт", "Гульнара"])

  private func marked(_ text: String, by names: ProtectedNames) -> String {
    MarkedText.mark(text, names.exposures(in: PlainText.read(Array(text.utf8)).document).map(\.range))
  }

  @Test(arguments: [
    "They drove him to ⟦Ratino⟧.", "Его увезли из ⟦Ратина⟧, а не в ⟦Ратино⟧.", "⟦RATINO⟧, MAY 12", "⟦Ratino⟧'s mayor",
    "⟦Zaur Khasanov⟧ and ⟦Zaur\nHassanov⟧ wrote.", "Мы говорили с ⟦Зауром Хасановым⟧ и о ⟦Зауре Хасанове⟧.",
    "We met ⟦Саид⟧, with ⟦Саидом⟧, without ⟦Said⟧.", "They left ⟦Гойты⟧ and ⟦Гои\u{306}ты⟧; in ⟦Гойтах⟧ nobody stayed.",
    "**⟦Ratino⟧** lies there.", "The ⟦Ratino⟧-based doctor", "⟦Ра\u{301}тино⟧", "⟦Ra\u{AD}tino⟧", "«⟦Ратино⟧»",
    "Были в ⟦Г1азуно-Юрте⟧.", "⟦ГIазуно-Юрт⟧ и ⟦Гӏазуно-Юрт⟧", "⟦Gul'nara⟧ and ⟦Gul’nara⟧’s son",
  ])
  func everyScriptAndFormIsFound(text: String) {
    let wanted = MarkedText(text)
    #expect(marked(wanted.text, by: names) == text)
  }

  /// What is glued to a name does not hide it: bars of a table, a look-alike, a particle, invisible characters.
  @Test(arguments: [
    "Ахмед|⟦Ратино⟧|Грозный", "Ахмед1⟦Ратино⟧", "She met d'⟦Ratino⟧ and D’⟦Ratino⟧.",
    "⟦Рат\u{200B}ино⟧, ⟦Рат\u{2060}ино⟧",
    "⟦GUL'NARA⟧", "⟦1умар⟧ и ⟦Iумар⟧, ⟦ӏумар⟧", "Подошли к ⟦Гойтам⟧, с ⟦Саидца⟧, у ⟦Саидан⟧.",
    "⟦Ćamil⟧, ⟦C\u{301}amil⟧ and ⟦Camil⟧",
  ])
  func whatIsGluedToANameDoesNotHideIt(text: String) {
    let names = ProtectedNames(["Ратино", "Гульнара", "Ӏумар", "Гойты", "Саид", "Ćamil"])
    let wanted = MarkedText(text)
    #expect(marked(wanted.text, by: names) == text)
  }

  /// Apostrophes without end are read once.
  @Test func endlessWordsAreRead() {
    let text = "A" + String(repeating: "'a", count: 100_000)
    #expect(names.exposures(in: PlainText.read(Array(text.utf8)).document).isEmpty)
  }

  /// Other names, a name's part and words without a capital are left alone.
  @Test(arguments: [
    "They drove him to Shelkovo.", "Nobody was there. He said it.", "Zaur wrote.", "Khasanov Zaur",
    "Его увезли в Рязань.",
    "Руслан и Зарема ушли.", "Сад цвёл.", "ratio", "He said, and said it again.", "Рати ушла.", "",
  ])
  func whatIsAbsentIsSilent(text: String) { #expect(marked(text, by: names) == text) }

  @Test func listsAreLines() {
    let lines = "# places\r\nРатино\r\n\r\n  Zaur Khasanov  \n#Shelkovo\n—\n"
    let names = ProtectedNames(lines: Array(lines.utf8))
    #expect(marked("Ratino, Shelkovo, Zaur Khasanov —", by: names) == "⟦Ratino⟧, Shelkovo, ⟦Zaur Khasanov⟧ —")
    #expect(marked("Ratino", by: ProtectedNames(lines: [])) == "Ratino")
  }

  /// A name listed in two spellings is one exposure.
  @Test func placesAreToldOnce() {
    let names = ProtectedNames(["Ратино", "Ratino", "ратино"])
    #expect(names.exposures(in: PlainText.read(Array("To Ratino.".utf8)).document).count == 1)
    #expect(marked("Вошёл Заур Хасанов.", by: ProtectedNames(["Заур", "Заур Хасанов"])) == "Вошёл ⟦Заур Хасанов⟧.")
  }

  private func report(protecting names: [String]) throws -> QuoteReport {
    let article = "The bus left Ratino. “We were driven to Ratino at night,” she said. “Nobody came back,” she said."
    var knowledge = VerifyQuotes.Knowledge()
    knowledge.protected = ProtectedNames(names)
    var job = VerifyQuotes(shelf: try LexiconShelf(paths: DataFolder.glossaries()), knowledge: knowledge)
    let talk = PlainText.read(Array("Нас ночью увезли в Ратино. Никто не вернулся.".utf8)).document
    return try job.report(
      on: PlainText.read(Array(article.utf8)).document,
      language: .english,
      against: [VerifyQuotes.Origin(id: "talk", document: talk)]
    )
  }

  /// In a quote the name is a serious flag, anywhere else it is told with its line; both are findings.
  @Test func exposuresAreFindings() throws {
    let report = try report(protecting: ["Ратино"])
    #expect(report.exposures.count == 2 && report.hasFindings)
    let flags = report.quotes.map { $0.flags.filter { $0.kind == .exposure && $0.severity == .serious }.count }
    #expect(flags == [1, 0])
    #expect(ReportSummary(report).sentence.contains("2 protected names or places stand in the article (line 1)."))
    #expect(!ReportSummary(report).sentence.contains("Ratino"))
    #expect(ReportSummary(report).exposures == ["line 1: Ратино", "line 1: Ратино"])
  }

  @Test func anAbsentNameChangesNothing() throws {
    let (with, without) = (try report(protecting: ["Шелково"]), try report(protecting: []))
    #expect(with.exposures.isEmpty)
    #expect(with.quotes.map(\.flags) == without.quotes.map(\.flags))
    #expect(with.quotes.map(\.status) == without.quotes.map(\.status))
  }
}
