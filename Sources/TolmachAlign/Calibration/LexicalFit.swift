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
    /// The information of the words that have a partner only in the sentence before the span, and of those that have
    /// one only in the sentence behind it, in nats.
    var before = 0.0
    var behind = 0.0
    /// The most information of words without a partner that stand together at either end, in nats.
    var loose = 0.0
    /// The information of all words and marks, in nats.
    var information = 0.0
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
  /// What single sentences say about the other side's types: each where its number modulo ``slots`` is, then one that
  /// says nothing.
  private var sentences: [WordSums]
  private var held: [Int]
  /// What a span of several says.
  private var whole: WordSums
  /// A span of a bead and a sentence on either side of it have places of their own.
  private static let slots = 8

  init(given: SentenceTable, other: SentenceTable, model: DirectedModel, known: [Bool] = []) {
    self.known = known
    self.given = given
    self.other = other
    self.model = model
    let total = Double(other.tokens.count) + 0.5 * Double(other.vocabulary.count)
    unigram = other.vocabulary.counts.map { (Double($0) + 0.5) / max(total, 1) }
    information = zip(unigram, other.vocabulary.isWord).map { $1 ? -Logarithm.double(min(1, $0)) : 0.5 }
    whole = WordSums(types: other.vocabulary.count)
    sentences = [WordSums](repeating: whole, count: Self.slots + 1)
    held = [Int](repeating: -1, count: Self.slots)
  }

  /// Measures how `span` of the given side accounts for `range` of the other.
  mutating func measure(_ span: Range<Int>, _ range: Range<Int>) -> Measure {
    let beside = (hold(span.lowerBound - 1), hold(span.upperBound))
    let scale = 1 / Double(max(1, given.tokenCount(span)) + 1)
    guard span.count != 1 else {
      return sum(over: range, by: sentences[hold(span.lowerBound)], beside: beside, scale: scale)
    }
    for sentence in span { model.accumulate(sentence, given, into: &whole) }
    let measure = sum(over: range, by: whole, beside: beside, scale: scale)
    whole.removeAll()
    return measure
  }

  /// The place of what a sentence says about the other side, worked out unless it is there.
  private mutating func hold(_ sentence: Int) -> Int {
    guard sentence >= 0, sentence < given.count else { return Self.slots }
    let slot = sentence % Self.slots
    guard held[slot] != sentence else { return slot }
    held[slot] = sentence
    sentences[slot].removeAll()
    model.accumulate(sentence, given, into: &sentences[slot])
    return slot
  }

  private func sum(
    over range: Range<Int>,
    by sums: WordSums,
    beside: (before: Int, behind: Int),
    scale: Double
  ) -> Measure {
    var measure = Measure()
    var matched = 0.0
    var missed = 0.0
    var ends = LooseEnds()
    var tokens = 0
    for sentence in range {
      var own = 0.0
      var ownMatched = 0.0
      for type in other.sentence(sentence) {
        let place = Int(type)
        let worth = information[place]
        let ratio = Double(sums[type]) * scale / unigram[place]
        measure.gain += Logarithm.double((1 - Self.floor) * ratio + Self.floor)
        own += worth
        let hasPartner = sums[type] >= Self.leastPartner
        if hasPartner {
          ownMatched += worth
        } else {
          if sentences[beside.before][type] >= Self.leastPartner { measure.before += worth }
          if sentences[beside.behind][type] >= Self.leastPartner { measure.behind += worth }
          if !known.isEmpty, known[place] { missed += worth }
        }
        if other.vocabulary.isWord[place] { ends.add(worth, hasPartner: hasPartner) }
        tokens += 1
      }
      if own > 0 { measure.weakest = min(measure.weakest, ownMatched / own) }
      measure.information += own
      matched += ownMatched
    }
    let all = measure.information
    measure.gain = min(6, measure.gain / Double(max(tokens, 1)))
    measure.partners = all > 0 ? matched / all : 0
    measure.missed = all > 0 ? missed / all : 0
    measure.loose = ends.longer
    return measure
  }

  /// The words without a partner at the two ends of a span.
  private struct LooseEnds {
    private var first = 0.0
    private var last = 0.0
    private var isFirst = true

    mutating func add(_ worth: Double, hasPartner: Bool) {
      guard !hasPartner else {
        isFirst = false
        last = 0
        return
      }
      last += worth
      if isFirst { first += worth }
    }

    var longer: Double { max(first, last) }
  }
}
