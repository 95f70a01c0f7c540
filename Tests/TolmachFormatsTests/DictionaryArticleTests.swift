import Testing
@testable import TolmachFormats

/// Invented entries in the layouts that dictd dictionaries have.
@Suite struct DictionaryArticleTests {
  private func pairs(_ headword: String, _ body: String) -> [String] {
    DictionaryArticle(DictdReader.Article(headword: headword, body: body)).pairs
      .map { "\($0.expression)=\($0.rendering)" }
  }

  @Test func sensesAndLabelsFallAway() {
    let body = "lantern\n  [ˈlæntən] _n.\n  1) фонарь, светильник; 2) _тех. маяк (на берегу)\n"
    #expect(pairs("lantern", body) == ["lantern=фонарь", "lantern=светильник", "lantern=маяк"])
  }

  @Test func phrasesBringTheirRenderings() {
    let body = "lantern\n  _n. фонарь; lantern in hand с фонарём в руке\n"
    #expect(pairs("lantern", body) == ["lantern=фонарь", "lantern in hand=с фонарём в руке"])
  }

  @Test func laterSensesWeighLess() {
    let article = DictdReader.Article(headword: "мост", body: "мост\n  bridge; span; deck\n")
    let weights = DictionaryArticle(article).pairs.map(\.weight)
    #expect(weights == weights.sorted(by: >) && Set(weights).count == 3)
  }

  @Test func oneScriptIsReadLineByLine() {
    let body = "Laterne /laˈtɛʁnə/ <fem>\n  lampion\n  réverbère, fanal\n"
    #expect(pairs("Laterne", body) == ["Laterne=lampion", "Laterne=réverbère", "Laterne=fanal"])
  }

  @Test func formsReferToTheirWordsAndRenderNothing() {
    #expect(pairs("told", "told\n  [təʊld] _p. и _p-p. от tell\n").isEmpty)
    #expect(pairs("were", "were\n  [wɜ:] прошедшее время мн. ч.\nгл. to be\n").isEmpty)
    #expect(pairs("lit", "lit\n  _I  _p. и _p-p. от light I, 3\n  _II  _a. пьяный\n") == ["lit=пьяный"])
    #expect(pairs("and", "and\n  _cj. и; а также\n") == ["and=и", "and=а также"])
  }

  @Test func betweenTwoScriptsALineInOneIsNoRendering() {
    let article = DictdReader.Article(headword: "'twas", body: "'twas\n  [twɔz] = it was\n")
    #expect(DictionaryArticle(article, crossesScripts: true).pairs.isEmpty)
  }

  @Test func unclosedBracketsEndSomewhere() {
    let note = String(repeating: "x", count: 300)
    #expect(pairs("мост", "мост\n  (\(note) bridge\n").contains { $0.hasSuffix("bridge") })
  }

  @Test func emptyArticlesGiveNothing() {
    for body in ["", "\n", "мост", "мост\n", "мост\n  1) 2) _n.\n", "мост\n  [bridge]\n"] {
      #expect(pairs("мост", body).isEmpty)
    }
    #expect(pairs("", "").isEmpty)
  }
}
