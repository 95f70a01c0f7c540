import Testing
import TolmachModel
import TolmachTestSupport

@testable import TolmachAlign

/// What the order of an article's quotes says of their passages, and what it must not say.
@Suite struct PassageOrderTests {
  /// Two passages that fit equally well: an article that quotes in order tells which.
  @Test func anOrderedArticleSettlesWhatWordsCannot() {
    func sure(_ sentence: Int) -> [PassageOrder.Option] { [option(sentence, logit: 6)] }
    let torn = [option(7), option(60)]
    let ordered = [sure(2), sure(4), sure(6), torn, sure(8), sure(11), sure(12)]
    let found = PassageOrder(ordered, sentences: [80]).probabilities()[3]
    #expect(found[0] > 3 * found[1])
    let jumping = [sure(70), sure(4), sure(55), torn, sure(30), sure(1), sure(77)]
    let free = PassageOrder(jumping, sentences: [80]).probabilities()[3]
    #expect(abs(free[0] - free[1]) < 0.2)
  }

  /// «“A,” she said. “B.”» was said in one go: of two places alike the second part's is behind the first one's.
  @Test func theSecondPartOfAnUtteranceStandsBehindTheFirst() {
    let quotes = [[option(20, logit: 6)], [option(3), option(21)]]
    let apart = PassageOrder(quotes, sentences: [80]).probabilities()[1]
    #expect(apart[0] == apart[1])
    let joined = PassageOrder(quotes, goesOn: [false, true], sentences: [80]).probabilities()[1]
    #expect(joined[1] > 20 * joined[0])
    // It works both ways.
    let led = PassageOrder(
      [[option(3), option(21)], [option(22, logit: 6)]],
      goesOn: [false, true],
      sentences: [80]
    )
    .probabilities()
    #expect(led[0][1] > 20 * led[0][0])
  }

  /// That the first part was said makes an invented second one no likelier.
  @Test func anInventedSecondPartGainsNothing() {
    let quotes = [[option(20, logit: 6)], [option(3, logit: -3)]]
    let apart = PassageOrder(quotes, sentences: [80]).probabilities()[1]
    let joined = PassageOrder(quotes, goesOn: [false, true], sentences: [80]).probabilities()[1]
    #expect(joined[1] >= apart[1])
  }

  private func option(_ sentence: Int, logit: Double = 1) -> PassageOrder.Option {
    .init(logit: logit, origin: 0, sentences: sentence..<sentence + 1, words: sentence * 10..<sentence * 10 + 8)
  }

  /// A quote that was said nowhere, between two that were: that its neighbours are in order makes it no truer. Before quotes
  /// without a passage kept the order, it gained a factor of more than twenty.
  @Test func anInventedQuoteBetweenOthersGainsLittle() {
    func sure(_ sentence: Int) -> [PassageOrder.Option] { [option(sentence, logit: 6)] }
    let invented = [option(7, logit: -1), option(60, logit: -1.5)]
    let ordered = [sure(2), sure(4), sure(6), invented, sure(8), sure(11), sure(12)]
    let alone = PassageRanker.probabilities(invented.map(\.logit))
    let found = PassageOrder(ordered, sentences: [80]).probabilities()[3]
    // The place in the order is worth what it leaves of the transcript, and no more.
    let gain = (found[0] / found[2]) / (alone[0] / alone[2])
    #expect(gain > 1 && gain < 15)
  }

  /// Where the options' log-odds tell the place already, the order does not tell it again.
  @Test func aPlaceThatIsKnownIsNotToldTwice() {
    let quotes = [[option(2, logit: 6)], [option(3, logit: -1), option(60, logit: -2)], [option(4, logit: 6)]]
    let placed = PassageOrder(quotes, isPlaced: [true, true, true], sentences: [80]).probabilities()
    for (found, options) in zip(placed, quotes) {
      for (one, other) in zip(found, PassageRanker.probabilities(options.map(\.logit))) {
        #expect(abs(one - other) < 1e-9)
      }
    }
  }

  /// The sums forward and backward are those over all ways to answer all quotes.
  @Test(arguments: 0..<20)
  func posteriorsAreThoseOfAllWays(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let quotes = (0..<5).map { _ in
      (0..<Int.random(in: 0...2, using: &chance)).map { _ in
        option(Int.random(in: 0..<30, using: &chance), logit: Double.random(in: -3...3, using: &chance))
      }
    }
    let links = quotes.indices.map { _ in
      [PassageSteps.Link.order, .order, .goesOn, .none].randomElement(using: &chance) ?? .order
    }
    let steps = PassageSteps(quotes: quotes, links: links, sentences: [30])
    let emissions = quotes.map { PassageRanker.probabilities($0.map(\.logit)) }
    let order = Double.random(in: 0...1, using: &chance)
    var chain = PassageChain(steps: steps, emissions: emissions)
    let seen = chain.learn(order: order)
    let all = AllWays(steps: steps, emissions: emissions, order: order)
    for (one, other) in zip(chain.posteriors.joined(), all.posteriors.joined()) { #expect(abs(one - other) < 1e-9) }
    #expect(abs(seen.ordered - all.ordered) < 1e-9 && abs(seen.all - all.steps) < 1e-9)
  }
}

/// The same as ``PassageChain`` by adding up every way to give each quote one of its options or none.
private struct AllWays {
  var posteriors: [[Double]]
  var ordered = 0.0
  var steps = 0.0

  init(steps: PassageSteps, emissions: [[Double]], order: Double) {
    posteriors = emissions.map { $0.map { _ in 0 } }
    var total = 0.0
    var ways: [[Int]] = [[]]
    for options in emissions { ways = ways.flatMap { way in options.indices.map { way + [$0] } } }
    for way in ways {
      var weight = 1.0
      var shares: [Double] = []
      for (quote, option) in way.enumerated() {
        weight *= emissions[quote][option]
        guard option < steps.count(quote) else { continue }
        let last = (0..<quote).last { way[$0] < steps.count($0) }
        guard let last else { continue }
        let step = steps.step(to: quote, option, from: way[last], skipped: quote - 1 - last, order: order)
        weight *= step.all
        if steps.links[quote] == .order { shares.append(step.ordered / step.all) }
      }
      total += weight
      for (quote, option) in way.enumerated() { posteriors[quote][option] += weight }
      ordered += weight * shares.reduce(0, +)
      self.steps += weight * Double(shares.count)
    }
    posteriors = posteriors.map { $0.map { $0 / total } }
    ordered /= total
    self.steps /= total
  }
}
