/// The forward and backward sums of ``PassageOrder``'s hidden Markov model.
struct PassageChain {
  private let steps: PassageSteps
  /// For each quote the probabilities of its options by themselves; the last one is that of none.
  private let emissions: [[Double]]
  /// The same with the order.
  private(set) var posteriors: [[Double]]

  /// What is said of a quote: a value for each state it can be in.
  private struct States {
    /// Its passage is this option.
    var own: [Double]
    /// It has none, and the last passage was this option of the quote so many before, the next one first.
    var kept: [[Double]]
    /// It has none, and no passage is remembered.
    var none: Double

    mutating func normalize() {
      let sum = own.reduce(0, +) + absent
      guard sum > 0 else { return }
      own = own.map { $0 / sum }
      kept = kept.map { $0.map { $0 / sum } }
      none /= sum
    }

    /// All states without a passage.
    var absent: Double { kept.reduce(none) { $0 + $1.reduce(0, +) } }
  }

  init(steps: PassageSteps, emissions: [[Double]]) {
    self.steps = steps
    self.emissions = emissions
    posteriors = emissions
  }

  /// One round of forward and backward sums: the posteriors, and how many steps were ordered of how many.
  mutating func learn(order: Double) -> (ordered: Double, all: Double) {
    guard let last = emissions.indices.last else { return (0, 0) }
    var backs = [ones(last)]
    for quote in stride(from: last - 1, through: 0, by: -1) {
      backs.append(backward(from: quote, backs[last - 1 - quote], order))
    }
    backs.reverse()
    var seen = (ordered: 0.0, all: 0.0)
    var front = States(own: Array(emissions[0].dropLast()), kept: [], none: emissions[0].last ?? 1)
    posteriors[0] = posterior(front, backs[0])
    for quote in emissions.indices.dropFirst() {
      if steps.links[quote] == .order { count(&seen, quote, front, backs[quote], order) }
      front = forward(to: quote, front, order)
      posteriors[quote] = posterior(front, backs[quote])
    }
    return seen
  }

  /// The last quote says nothing of those behind it.
  private func ones(_ quote: Int) -> States {
    let kept = (0..<min(PassageSteps.mostSkipped, quote)).map {
      [Double](repeating: 1, count: steps.count(quote - 1 - $0))
    }
    return States(own: [Double](repeating: 1, count: steps.count(quote)), kept: kept, none: 1)
  }

  private func posterior(_ front: States, _ back: States) -> [Double] {
    let own = zip(front.own, back.own).map(*)
    let absent = zip(front.kept, back.kept).reduce(front.none * back.none) { sum, pair in
      sum + zip(pair.0, pair.1).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let sum = own.reduce(absent, +)
    return (own + [absent]).map { sum > 0 ? $0 / sum : $0 }
  }

  private func none(_ quote: Int) -> Double { emissions[quote].last ?? 1 }

  /// The states of `quote` by those of the quote before.
  private func forward(to quote: Int, _ front: States, _ order: Double) -> States {
    let own = (0..<steps.count(quote)).map { option in
      let reached = ([front.own] + front.kept).enumerated().reduce(front.none) { sum, states in
        states.element.indices.reduce(sum) { sum, from in
          let step = steps.step(to: quote, option, from: from, skipped: states.offset, order: order)
          return sum + states.element[from] * step.all
        }
      }
      return emissions[quote][option] * reached
    }
    let none = none(quote)
    var kept = ([front.own] + front.kept).map { $0.map { $0 * none } }
    let forgotten = kept.count > PassageSteps.mostSkipped ? kept.removeLast().reduce(0, +) : 0
    var states = States(own: own, kept: kept, none: none * front.none + forgotten)
    states.normalize()
    return states
  }

  /// What the quotes behind `quote` say of its states, by what they say of the next one's.
  private func backward(from quote: Int, _ back: States, _ order: Double) -> States {
    let next = quote + 1
    let weighted = back.own.indices.map { emissions[next][$0] * back.own[$0] }
    let none = none(next)
    func value(_ from: Int, skipped: Int) -> Double {
      let rest = skipped < back.kept.count ? back.kept[skipped][from] : back.none
      return weighted.indices.reduce(none * rest) { sum, option in
        sum + weighted[option] * steps.step(to: next, option, from: from, skipped: skipped, order: order).all
      }
    }
    let kept = (0..<min(PassageSteps.mostSkipped, quote)).map { age in
      (0..<steps.count(quote - 1 - age)).map { value($0, skipped: age + 1) }
    }
    var states = States(
      own: (0..<steps.count(quote)).map { value($0, skipped: 0) },
      kept: kept,
      none: none * back.none + weighted.reduce(0, +)
    )
    states.normalize()
    return states
  }

  /// Adds what a quote's step from the last passage tells of the article's order.
  private func count(
    _ seen: inout (ordered: Double, all: Double),
    _ quote: Int,
    _ front: States,
    _ back: States,
    _ order: Double
  ) {
    let weighted = back.own.indices.map { emissions[quote][$0] * back.own[$0] }
    var sums = (ordered: 0.0, found: 0.0)
    for (skipped, states) in ([front.own] + front.kept).enumerated() {
      for from in states.indices where states[from] > 0 {
        for option in weighted.indices {
          let (all, ordered) = steps.step(to: quote, option, from: from, skipped: skipped, order: order)
          sums.found += states[from] * weighted[option] * all
          sums.ordered += states[from] * weighted[option] * ordered
        }
      }
    }
    let all = sums.found + front.none * weighted.reduce(0, +) + absent(quote, front, back)
    guard all > 0 else { return }
    seen.ordered += sums.ordered / all
    seen.all += sums.found / all
  }

  /// The weight of a quote's having no passage.
  private func absent(_ quote: Int, _ front: States, _ back: States) -> Double {
    let states = [front.own] + front.kept
    let kept = states.enumerated().reduce(front.none * back.none) { sum, states in
      states.element.indices.reduce(sum) { sum, from in
        let rest = states.offset < back.kept.count ? back.kept[states.offset][from] : back.none
        return sum + states.element[from] * rest
      }
    }
    return none(quote) * kept
  }
}
