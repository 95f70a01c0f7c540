import Testing
import TolmachFormats
import TolmachModel
import TolmachTestSupport

@testable import TolmachWorkflow

/// A passage shown to people stops before a conjunction that joins what is left off.
@Suite struct HangingConjunctionTests {
  /// The stretch marked by ⟦ and ⟧ as it is shown; nil where nothing hangs. Words in `rendered` have a partner in the quote.
  private func shown(_ marked: String, _ language: String = "ru", rendered: Set<String> = []) throws -> String? {
    let text = MarkedText(marked)
    let bytes = Array(text.text.utf8)
    let stretch = try #require(text.ranges.first)
    let tag = try #require(LanguageTag(language))
    let end = HangingConjunction.end(of: stretch, in: bytes, language: tag) { word in
      rendered.contains(String(decoding: bytes[word.start..<word.end], as: UTF8.self))
    }
    return end.map { String(decoding: bytes[stretch.start..<$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("ru", "⟦Мост упал не из-за воды, а⟧ из-за бетона.", "Мост упал не из-за воды,"),
    ("ru", "Он сказал: ⟦я поеду, но⟧ не сейчас.", "я поеду,"), ("ru", "⟦Мы ждали и⟧ мёрзли.", "Мы ждали"),
    ("ru", "⟦Дверь была открыта — и⟧ никого.", "Дверь была открыта"),
    ("ru", "⟦Я останусь, но если⟧ надо, уеду.", "Я останусь,"), ("ru", "⟦Я останусь, если⟧ надо.", "Я останусь,"),
    ("ru", "⟦Мы ждали, но, если⟧ честно, зря.", "Мы ждали,"), ("ru-RU", "⟦Ждали и⟧ ждали.", "Ждали"),
    ("en", "⟦We waited, but⟧ nobody came.", "We waited,"), ("en", "⟦The door AND⟧ the gate.", "The door"),
    ("ce", "⟦Мост, амма⟧ мост.", "Мост,"),
  ])
  func whatHangsIsLeftOff(language: String, marked: String, words: String) throws {
    #expect(try shown(marked, language) == words)
  }

  /// Nothing hangs where the sentence ends, where the quote has the word, inside a word, and where nothing would be left.
  @Test(arguments: [
    "⟦Мы ждали, а⟧", "⟦The bridge and⟧ the road.", "Мы ждали, ⟦а⟧ он спал.", "Ждали, ⟦но и⟧ спали.",
    "У неё нашли ⟦гепатит А⟧ в больнице.", "⟦Солдат Петров А⟧. В. из Рязани.", "⟦Кто-либо⟧ пришёл.",
    "⟦Дверь была закрыта⟧, а окно нет.",
    "⟦Мы знали, что⟧ он дома.", "⟦Если⟧ восстановят.", "⟦Он останется если⟧ надо.", "⟦⟧ и никого.",
  ])
  func whatIsSaidStays(marked: String) throws {
    #expect(try shown(marked) == nil)
  }

  /// A Chechen «а» belongs to the word before it.
  @Test func aParticleIsNoConjunction() throws {
    #expect(try shown("⟦Цхьа а⟧ ца веара.", "ce") == nil)
    #expect(try shown("⟦Мост, а⟧ мост.", "tr") == nil)
  }

  @Test func aWordThatTheQuoteRendersStays() throws {
    #expect(try shown("⟦Мы ждали, но⟧ зря.", rendered: ["но"]) == nil)
    #expect(try shown("⟦Мы ждали и, если⟧ честно, зря.", rendered: ["и"]) == "Мы ждали и,")
  }

  /// Whatever stands there, what is shown begins the stretch, has a word, ends with one or a mark, and nothing hangs any more.
  @Test func shownWordsBeginTheStretch() throws {
    let pieces = ["а", "и", "но", "если", "мост", "упал", "Ӏ", "and", "—", ",", ", ", " ", "  ", "…", "-", "é"]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4000 {
      let words = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let stretch = words.joined(separator: Bool.random(using: &random) ? " " : "")
      guard let rest = try shown("⟦\(stretch)⟧ дальше.") else { continue }
      #expect(stretch.hasPrefix(rest) && rest.contains(where: \.isLetter), "\(stretch)")
      #expect(rest.last.map { !$0.isWhitespace && $0 != "—" } == true, "\(stretch)")
      #expect(try shown("⟦\(rest)⟧ дальше.") == nil, "\(stretch)")
    }
  }

  /// The passage as found keeps the word and its offsets; what is shown is a stretch of the same text, and what was left off
  /// begins what is said after it.
  @Test func theReportShowsThePassageAsFarAsTheComma() throws {
    let report = try SampleCase("the-bridge").report()
    let finding = try #require(report.quotes.first { $0.words == "The bridge fell because of the water," })
    let passage = try #require(finding.origin)
    let document = report.origins[passage.origin].document
    #expect(passage.words == "Мост упал не из-за воды, а" && document.words(of: passage.range) == passage.words)
    #expect(passage.shownWords == "Мост упал не из-за воды,")
    #expect(document.words(of: passage.shownRange) == passage.shownWords)
    let (shown, found) = (try #require(passage.shownTrail), try #require(passage.trail))
    #expect(shown.words.split(separator: " ").prefix(2) == ["а", "из-за"])
    #expect(shown.range.start == passage.shownRange.end && shown.words.hasSuffix(found.words))
    let others = report.quotes.flatMap { [$0.origin].compactMap(\.self) }.filter { $0.hanging == nil }
    #expect(others.allSatisfy { $0.shownRange == $0.range && $0.shownWords == $0.words && $0.shownTrail == $0.trail })
  }

  /// A second passage that fits stops there too.
  @Test func passagesBesideTheBestStopThereToo() throws {
    let said =
      "Мост упал не из-за воды, а из-за бетона.\n\nВсе это видели.\n\nМост упал не из-за воды, а из-за песка в опоре."
    let article = PlainText.read(Array("“The bridge did not fall because of the water,” she said.".utf8)).document
    let origin = VerifyQuotes.Origin(id: "interview", document: PlainText.read(Array(said.utf8)).document)
    let others = try SampleCase.report(on: article, against: [origin]).quotes.flatMap(\.alternatives)
    #expect(others.contains { $0.hanging != nil })
    for passage in others where passage.hanging != nil {
      #expect(passage.words.hasPrefix(passage.shownWords) && passage.shownTrail == nil)
    }
  }

  /// The nearest passages of a quote that was not found are whole sentences, each of them once.
  @Test func theNearestAreWholeSentences() throws {
    let report = try SampleCase("the-bridge").report()
    let missing = report.quotes.filter { $0.status == .notFound }
    #expect(!missing.isEmpty)
    for finding in missing {
      #expect(Set(finding.nearest.map(\.range)).count == finding.nearest.count)
      for passage in finding.nearest {
        #expect(passage.words.first?.isUppercase ?? false, "\(passage.range)")
        #expect(passage.words.last.map { ".?!…".contains($0) } ?? false, "\(passage.range)")
      }
    }
  }
}
