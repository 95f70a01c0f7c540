import Testing
import TolmachModel
import TolmachTestSupport

@testable import TolmachAlign

/// What each check must see, and what it must be silent about.
@Suite struct QuoteCheckTests {
  private func seen(_ quote: String, _ passage: String, in sentence: String? = nil) throws -> [QuoteFlag.Reason] {
    let text = Array((sentence ?? passage).utf8)
    let words = Array(passage.utf8)
    let start = text.indices.first { text[$0...].starts(with: words) } ?? 0
    return try QuoteComparison(
      quote: Array(quote.utf8),
      language: .english,
      passage: text,
      range: TextRange(start, start + words.count),
      passageLanguage: .russian
    ).differences.map(\.reason)
  }

  @Test(arguments: [
    ("There were forty of them.", "Их было сорок семь.", [QuoteFlag.Reason.numberDiffers]),
    ("There were forty-seven of them.", "Их было сорок семь.", []),
    ("There were over 100 people.", "Там было больше сотни человек.", []),
    ("A man came.", "Пришёл один человек.", []),
    ("I did not see him.", "Я его видел.", [.negationAdded]),
    ("I saw him.", "Я его не видел.", [.negationRemoved]),
    ("I did not see him.", "Я его не видел.", []),
    ("He was unable to walk.", "Он не мог ходить.", []),
    ("I could only wait.", "Я не мог не ждать.", []),
    ("The week was long.", "Неделя была длинная.", []),
  ])
  func differencesAreSeen(quote: String, passage: String, reasons: [QuoteFlag.Reason]) throws {
    #expect(try seen(quote, passage) == reasons)
  }

  @Test func aFragmentIsANoteAndACutBeforeButIsNot() throws {
    let plain = "Мы шли по дороге до самого вечера и пели песни."
    #expect(try seen("We walked along the road", "Мы шли по дороге", in: plain) == [.fragment])
    let turned = "Мы хотели уехать, но нам никто не дал машину."
    #expect(try seen("We wanted to leave", "Мы хотели уехать", in: turned) == [.cutBeforeTurn])
  }
}

/// Ranking and order.
@Suite struct PassageRankTests {
  @Test func probabilitiesSumToOne() {
    for logits in [[], [0.0], [3, -2, 800], [-900, -800]] {
      let found = PassageRanker.probabilities(logits)
      #expect(found.count == logits.count + 1)
      #expect(abs(found.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test func aFitFindsWhatSeparates() throws {
    var random = SeededGenerator(seed: 7)
    let samples = (0..<400).map { number -> PassageRanker.Sample in
      let isPresent = number % 4 != 0
      let candidates = (0..<5).map { place -> PassageFeatures in
        var features = PassageFeatures()
        features[.quoteCoverage] = Double.random(in: 0..<0.5, using: &random) + (isPresent && place == 2 ? 0.45 : 0)
        features[.words] = Double.random(in: 0..<3, using: &random)
        return features
      }
      return PassageRanker.Sample(
        candidates: candidates,
        right: (0..<5).map { isPresent && $0 == 2 },
        isPresent: isPresent
      )
    }
    let ranker = try #require(PassageRanker.fit(samples))
    let coverage = ranker.weights[PassageFeatures.Name.quoteCoverage.index]
    #expect(coverage > 5)
    #expect(abs(ranker.weights[PassageFeatures.Name.words.index]) < 1)
  }

  /// Two passages that fit equally well: an article that quotes in order tells which.
  @Test func anOrderedArticleSettlesWhatWordsCannot() {
    func sure(_ sentence: Int) -> [PassageOrder.Option] { [.init(logit: 6, origin: 0, sentence: sentence)] }
    let torn = [
      PassageOrder.Option(logit: 1, origin: 0, sentence: 7), PassageOrder.Option(logit: 1, origin: 0, sentence: 60),
    ]
    let ordered = [sure(2), sure(4), sure(6), torn, sure(8), sure(11), sure(12)]
    let found = PassageOrder.probabilities(ordered, sentences: [80])[3]
    #expect(found[0] > 3 * found[1])
    let jumping = [sure(70), sure(4), sure(55), torn, sure(30), sure(1), sure(77)]
    let free = PassageOrder.probabilities(jumping, sentences: [80])[3]
    #expect(abs(free[0] - free[1]) < 0.2)
  }
}
