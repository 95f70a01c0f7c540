/// How well the words of a span of one side account for those of a span of the other, under the document's word model.
struct LexicalFit {
  /// What was found for one pair of spans.
  struct Measure {
    /// Evidence per token, in nats.
    var gain = 0.0
    /// The share of words with a partner, by information.
    var partners = 0.0
    /// The smallest share of one sentence.
    var weakest = 1.0
    /// The share of words that have a partner only outside.
    var stray = 0.0
    /// The share of words that a lexicon knows and that have no partner.
    var missed = 0.0
  }

  /// A word whose expected partners in a span come to this has one.
  private static let leastPartner: Float = 0.04
  /// The share of chance in a token's evidence.
  private static let floor = 0.2

  private let given: SentenceTable
  private let other: SentenceTable
  private let model: DirectedModel
  private let information: [Double]
  private let unigram: [Double]
  /// Which types of the other side a lexicon knows; empty: none.
  private let known: [Bool]
  private var scratch: [Float]
  private var outside: [Float]

  init(given: SentenceTable, other: SentenceTable, model: DirectedModel, known: [Bool] = []) {
    self.known = known
    self.given = given
    self.other = other
    self.model = model
    let total = Double(other.tokens.count) + 0.5 * Double(other.vocabulary.count)
    unigram = other.vocabulary.counts.map { (Double($0) + 0.5) / max(total, 1) }
    information = zip(unigram, other.vocabulary.isWord).map { $1 ? -Logarithm.double(min(1, $0)) : 0.5 }
    scratch = [Float](repeating: 0, count: other.vocabulary.count)
    outside = scratch
  }

  /// Measures how `span` of the given side accounts for `range` of the other.
  mutating func measure(_ span: Range<Int>, _ range: Range<Int>) -> Measure {
    var inside: [Int32] = []
    var beside: [Int32] = []
    for sentence in span { model.accumulate(sentence, given, into: &scratch, &inside) }
    for neighbour in [span.lowerBound - 1, span.upperBound] where neighbour >= 0 && neighbour < given.count {
      model.accumulate(neighbour, given, into: &outside, &beside)
    }
    let words = max(1, span.reduce(0) { $0 + given.sentence($1).count })
    let measure = sum(over: range, scale: 1 / Double(words + 1))
    for type in inside { scratch[Int(type)] = 0 }
    for type in beside { outside[Int(type)] = 0 }
    return measure
  }

  private func sum(over range: Range<Int>, scale: Double) -> Measure {
    var measure = Measure()
    var all = 0.0
    var matched = 0.0
    var stray = 0.0
    var missed = 0.0
    var tokens = 0
    for sentence in range {
      var own = 0.0
      var ownMatched = 0.0
      for type in other.sentence(sentence) {
        let place = Int(type)
        let ratio = Double(scratch[place]) * scale / unigram[place]
        measure.gain += Logarithm.double((1 - Self.floor) * ratio + Self.floor)
        own += information[place]
        if scratch[place] >= Self.leastPartner {
          ownMatched += information[place]
        } else if outside[place] >= Self.leastPartner {
          stray += information[place]
        }
        if scratch[place] < Self.leastPartner, !known.isEmpty, known[place] { missed += information[place] }
        tokens += 1
      }
      if own > 0 { measure.weakest = min(measure.weakest, ownMatched / own) }
      all += own
      matched += ownMatched
    }
    measure.gain = min(6, measure.gain / Double(max(tokens, 1)))
    measure.partners = all > 0 ? matched / all : 0
    measure.stray = all > 0 ? stray / all : 0
    measure.missed = all > 0 ? missed / all : 0
    return measure
  }
}
