import Testing
import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// What must hold today for each shipped case. The aim is every quote; the README names the figures.
struct CaseFloor: CustomTestStringConvertible {
  var name: String
  /// How many quotes are taken for what they are: speech or a mere mention.
  var kinds: Int
  /// How many quotes get the right passage.
  var passages: Int

  var testDescription: String { name }

  static let all = [
    CaseFloor(name: "forty-seven-teachers", kinds: 15, passages: 14),
    CaseFloor(name: "night-in-march", kinds: 19, passages: 18),
    CaseFloor(name: "the-bridge", kinds: 15, passages: 14),
    CaseFloor(name: "the-mill", kinds: 18, passages: 17),
    CaseFloor(name: "high-water", kinds: 16, passages: 15),
  ]
}

/// The main job on the shipped cases.
@Suite struct VerifySampleTests {
  @Test(arguments: CaseFloor.all)
  func everyGoldQuoteIsSeen(floor: CaseFloor) throws {
    let sample = try SampleCase(floor.name)
    let findings = try sample.report().quotes
    var kinds = 0
    for gold in sample.gold {
      let found = findings.first { $0.words == gold.words }
      #expect(found != nil, "\(gold.words)")
      if let found, (found.status != .notSpeech) == gold.isSpeech { kinds += 1 }
    }
    #expect(kinds >= floor.kinds)
  }

  @Test(arguments: CaseFloor.all)
  func passagesAreFound(floor: CaseFloor) throws {
    let sample = try SampleCase(floor.name)
    let findings = try sample.report().quotes
    var right = 0
    for gold in sample.gold {
      guard let passage = findings.first(where: { $0.words == gold.words })?.origin, gold.isRendered(by: passage)
      else { continue }
      right += 1
      #expect(passage.speaker == gold.speaker, "\(gold.words)")
      #expect(passage.time != nil)
    }
    #expect(right >= floor.passages)
  }

  /// Every planted error of the cases made for it is flagged with its kind and severity, and nothing else above a note.
  @Test(arguments: ["the-mill", "high-water"])
  func plantedErrorsAreFlagged(called caseName: String) throws {
    let sample = try SampleCase(caseName)
    let findings = try sample.report().quotes
    #expect(findings.count == sample.gold.count)
    for (finding, gold) in zip(findings, sample.gold) {
      #expect(finding.words == gold.words)
      #expect(finding.status.rawValue == gold.status, "\(gold.words)")
      #expect(Set(gold.flags).isSubset(of: finding.flags.map(name)), "\(gold.words)")
      #expect(Set(finding.points.map(name)).isSubset(of: gold.flags), "\(gold.words)")
    }
  }

  /// A flag as gold names it.
  private func name(_ flag: QuoteFlag) -> String { "\(flag.kind.rawValue) \(flag.severity.rawValue)" }

  /// Between them the cases plant an error for every kind of check that needs no list of the reader's.
  @Test func everyKindIsPlanted() throws {
    let planted = try CaseFloor.all.flatMap { try SampleCase($0.name).gold }.flatMap(\.flags)
    let kinds = Set(planted.compactMap { $0.split(separator: " ").first.map(String.init) })
    #expect(kinds == Set(QuoteFlag.Kind.allCases.map(\.rawValue)).subtracting(["term", "exposure"]))
  }

  @Test(arguments: CaseFloor.all)
  func findingsHoldTogether(floor: CaseFloor) throws {
    let sample = try SampleCase(floor.name)
    let report = try sample.report()
    for finding in report.quotes {
      let inner = finding.quote.inner
      #expect(inner.start >= 0 && inner.start < inner.end && inner.end <= sample.article.text.count)
      #expect((finding.reason != nil) == (finding.status == .notFound))
      #expect((finding.confidence == nil) == (finding.status == .notSpeech))
      #expect(finding.confidence.map { (0...0.99).contains($0) } ?? true, "nothing is certain")
      #expect(finding.alternatives.count <= 3)
      switch finding.status {
      case .notFound, .notSpeech: #expect(finding.origin == nil && finding.flags.isEmpty)
      case .supported, .differs, .ambiguous: #expect(finding.origin != nil)
      }
      for passage in [finding.origin].compactMap({ $0 }) + finding.alternatives {
        #expect(passage.range.start >= 0 && passage.range.end <= sample.interview.text.count)
        #expect(passage.segments.upperBound <= report.origins[passage.origin].segmentCount)
        #expect(!passage.words.isEmpty && passage.score.isFinite)
      }
    }
  }

  /// A translation in the article's language shows the passages with hardly any doubt.
  @Test(arguments: CaseFloor.all)
  func translationsAreSearchedToo(floor: CaseFloor) throws {
    let sample = try SampleCase(floor.name)
    let report = try SampleCase.report(
      on: sample.article,
      against: [VerifyQuotes.Origin(id: "translation", document: sample.translation)]
    )
    let spoken = report.quotes.filter { $0.status != .notSpeech }
    #expect(spoken.count { $0.origin != nil } * 10 >= spoken.count * 8)
  }
}

/// What the answer must not hang on, and what no input may break.
@Suite struct VerifyHardeningTests {
  private func document(_ text: String) -> Document { PlainText.read(Array(text.utf8)).document }

  private func origins() throws -> [VerifyQuotes.Origin] {
    try CaseFloor.all.map { VerifyQuotes.Origin(id: $0.name, document: try SampleCase($0.name).interview) }
  }

  @Test(arguments: CaseFloor.all)
  func theOrderOfOriginsChangesNothing(floor: CaseFloor) throws {
    let article = try SampleCase(floor.name).article
    let origins = try origins()
    let twins = [origins[0], VerifyQuotes.Origin(id: "a copy", document: origins[0].document)]
    for given in [origins, twins] {
      let there = try SampleCase.report(on: article, against: given)
      let back = try SampleCase.report(on: article, against: given.reversed())
      #expect(there.quotes.map { summary($0, there) } == back.quotes.map { summary($0, back) })
    }
  }

  /// Not even the last bit of a score may hang on where the sets of a run lie in memory.
  @Test func everyRunGivesTheSameScores() throws {
    let sample = try SampleCase("night-in-march")
    let first = try sample.report()
    for _ in 0..<8 {
      let again = try sample.report()
      #expect(again.quotes.map { summary($0, again) } == first.quotes.map { summary($0, first) })
    }
  }

  private func summary(_ finding: QuoteFinding, _ report: QuoteReport) -> String {
    let passages = [finding.origin].compactMap { $0 } + finding.origins + finding.alternatives
    let places = passages.map { "\(report.origins[$0.origin].id) \($0.range) \($0.score)" }
    return "\(finding.words) \(finding.status) \(finding.reason?.rawValue ?? "") \(places)"
  }

  @Test func nothingComesOfNothing() throws {
    let sample = try SampleCase("the-bridge")
    let interview = VerifyQuotes.Origin(id: "interview", document: sample.interview)
    let nothing = VerifyQuotes.Origin(id: "nothing", document: document(""))
    #expect(try SampleCase.report(on: document(""), against: [interview]).quotes.isEmpty)
    #expect(try SampleCase.report(on: document(""), against: []).quotes.isEmpty)
    for origins in [[], [nothing], [VerifyQuotes.Origin(id: "segments", segments: [])]] {
      let report = try SampleCase.report(on: sample.article, against: origins)
      #expect(report.quotes.allSatisfy { $0.origin == nil && $0.alternatives.isEmpty })
      #expect(!report.quotes.isEmpty)
    }
  }

  /// An article checked against itself finds its own quotes: the letters are the same.
  @Test(arguments: CaseFloor.all)
  func anArticleAgainstItself(floor: CaseFloor) throws {
    let article = try SampleCase(floor.name).article
    let report = try SampleCase.report(on: article, against: [VerifyQuotes.Origin(id: "itself", document: article)])
    let long = report.quotes.filter { $0.status != .notSpeech && $0.words.count > 30 }
    #expect(!long.isEmpty)
    for finding in long { #expect(finding.origin?.range.overlaps(finding.quote.inner) == true, "\(finding.words)") }
  }

  @Test(arguments: [
    "“”", "«»", "““““", "“…”, she said.", "“ ” “\u{A0}”", "“1 2 3 4 5,” said Mr. No.", "«\u{301}\u{200D}»", "— — —",
    "“\(String(repeating: "word ", count: 3000))”", String(repeating: "“(«", count: 500),
  ])
  func oddArticlesAreAnswered(_ article: String) throws {
    let sample = try SampleCase("the-bridge")
    let origins = [
      VerifyQuotes.Origin(id: "interview", document: sample.interview),
      VerifyQuotes.Origin(id: "odd", document: document(article)),
      VerifyQuotes.Origin(id: "segments", segments: [[], Array(article.utf8), []]),
    ]
    let report = try SampleCase.report(on: document(article), against: origins)
    #expect(report.origins.count == 3)
  }
}

/// Articles that are a translation themselves: an interview printed in full, a chapter.
@Suite struct ArticleAlignmentTests {
  private func document(_ text: String) -> Document { PlainText.read(Array(text.utf8)).document }

  private let interview = [
    "— Вы были дома в ту ночь? — спросил журналист.", "— Был, — ответил Салман.", "— Что вы услышали?",
    "— Сперва загавкал соседский барбос, — сказал он, — потом подъехали две машины.", "— Сколько человек вышло?",
    "— Четверо, — ответил он. — Все в масках.", "— Они что-нибудь говорили?", "— Ни гу-гу, — сказал он.",
    "— Куда они пошли?", "— Прямиком к Зауру, — ответил Салман и замолчал.", "— Вы видели, как его увели?",
    "— Своими глазами, — сказал он тихо.",
  ]
  private let printed = [
    "“Were you at home that night?” the journalist asked.", "“I was,” Salman answered.", "“What did you hear?”",
    "“First the neighbour's mutt kicked up a row,” he said, “then two cars drove up.”",
    "“How many people got out?”", "“Four,” he answered. “All in masks.”", "“Did they say anything?”",
    "“Not a peep,” he said.", "“Where did they go?”", "“Straight to Zaur,” Salman answered, and fell silent.",
    "“Did you see them take him away?”", "“With my own eyes,” he said quietly.",
  ]

  /// A saying that no lexicon can follow is found by where it stands.
  @Test func whatStandsBetweenItsNeighboursIsFound() throws {
    let origin = VerifyQuotes.Origin(id: "interview", document: document(interview.joined(separator: "\n\n")))
    let report = try SampleCase.report(on: document(printed.joined(separator: "\n\n")), against: [origin])
    for (words, line) in [("Not a peep,", 7), ("I was,", 1), ("Straight to Zaur,", 9), ("With my own eyes,", 11)] {
      let finding = try #require(report.quotes.first { $0.words == words })
      let range = try #require(finding.origin?.range, "\(words)")
      let start = interview[..<line].reduce(0) { $0 + $1.utf8.count + 2 }
      #expect(range.start >= start && range.end <= start + interview[line].utf8.count, "\(words)")
    }
  }

  /// A word that begins a cue is linked as any other: "need" with «нужен», so that its «не» is the quote's "not".
  @Test func wordsAtACuesBeginningHavePartners() throws {
    let report = try SampleCase("night-in-march").report()
    let quote = try #require(report.quotes.first { $0.words == "that she did not need a warrant." })
    #expect(quote.origin != nil && !quote.flags.contains { $0.kind == .negation })
  }

  /// A sentence of marks alone has no words to find, wherever it stands and whatever points at it.
  @Test(arguments: [0, 5, 12], [false, true])
  func sentencesWithoutWordsAreNoPassage(place: Int, isTranslated: Bool) throws {
    var (original, article) = (interview, printed)
    original.insert("?!...", at: place)
    article.insert("“Wow!”", at: place)
    var origin = VerifyQuotes.Origin(id: "interview", document: document(original.joined(separator: "\n\n")))
    if isTranslated { origin.translation = document(article.joined(separator: "\n\n")) }
    let report = try SampleCase.report(on: document(article.joined(separator: "\n\n")), against: [origin])
    #expect(report.quotes.contains { $0.words == "Wow!" })
  }

  /// Quotes out of their order, with the author's words between them, follow nothing: their own words decide.
  @Test func anArticleThatOnlyQuotesIsLeftAlone() throws {
    let sample = try SampleCase("the-mill")
    let index = try OriginIndex(VerifyQuotes.Origin(id: "interview", document: sample.interview))
    let shelf = try LexiconShelf(paths: DataFolder.glossaries())
    let alignment = try ArticleAlignment(sample.article, language: .english, indexes: [index]) {
      try shelf.lexiconsAndBridges(from: $0, to: $1)
    }
    #expect(sample.article.blocks.allSatisfy { alignment.places(of: $0.range).isEmpty })
  }
}
