/// The tokens of one side with what the sentences of the other say about them, as far as a few rows of the band need it.
///
/// Spans of all widths from one sentence on are scored side by side, a lane for each width.
struct TokenWindow {
  private let given: SentenceTable
  private let other: SentenceTable
  private let model: DirectedModel
  /// For each token of the other side (1 − f)/P(token).
  private let inverse: [Float]
  /// For each token of the other side f: a word that no table knows says less against a span than one that is known.
  private let floors: [Float]
  private let widest: Int
  private let nullWords: Float
  /// The values of the sentences last loaded: a row of ``slots`` for each token, which stands at its number modulo
  /// the number of rows; a sentence at its own modulo ``slots``.
  private var values: [Float]
  private let rowMask: Int
  private var loaded: [Int]
  private var scratch: WordSums
  /// The most that a token's factor moves the exponent of a product.
  private let factorBits: Float
  /// The product of the factors of so many tokens stays within ``bounds``.
  private let safeTokens: Int

  private static let slots = 8
  private static let lanes = 6
  /// Products beyond these are turned into logarithms at once.
  private static let bounds = (low: 1e-250, high: 1e250)
  /// The bounds' exponents of 2, cut.
  private static let boundBits = 830

  /// Prepares for rows whose spans ask about the tokens of the sentences `stretches`.
  init(
    given: SentenceTable,
    other: SentenceTable,
    model: DirectedModel,
    stretches: [Range<Int>],
    parameters: AlignmentParameters
  ) {
    precondition(parameters.widest <= Self.lanes)
    self.given = given
    self.other = other
    self.model = model
    widest = parameters.widest
    nullWords = parameters.nullWords
    let all = max(1, Float(other.tokens.count))
    let vocabulary = Float(other.vocabulary.count)
    let known = model.knownColumns(other.vocabulary.count)
    let byType = known.map { $0 ? parameters.floor : parameters.unknownFloor }
    floors = other.tokens.map { byType[Int($0)] }
    let weights = zip(other.vocabulary.counts, byType).map { (1 - $1) / (($0 + 0.5) / (all + 0.5 * vocabulary)) }
    inverse = other.tokens.map { weights[Int($0)] }
    let longest = stretches.reduce(1) { max($0, other.starts[$1.upperBound] - other.starts[$1.lowerBound]) }
    let rows = 1 << (Int.bitWidth - (longest - 1).leadingZeroBitCount)
    values = [Float](repeating: 0, count: rows * Self.slots)
    rowMask = rows - 1
    loaded = [Int](repeating: -1, count: Self.slots)
    scratch = WordSums(types: other.vocabulary.count)
    // A mean of probabilities is at most 1, or little more by rounding.
    let largest = Logarithm.of(2 * (weights.max() ?? 1) + 2)
    let smallest = -Logarithm.of(max(1e-9, byType.min() ?? 1))
    factorBits = max(largest, smallest) / Logarithm.of(2)
    safeTokens = Int(Float(Self.boundBits) / factorBits)
  }

  /// Works out what `sentence` says about the tokens of the sentences `columns`, once.
  mutating func load(_ sentence: Int, columns: Range<Int>) {
    let slot = sentence % Self.slots
    guard loaded[slot] != sentence else { return }
    loaded[slot] = sentence
    model.accumulate(sentence, given, into: &scratch)
    gather(into: slot, other.starts[columns.lowerBound]..<other.starts[columns.upperBound])
    scratch.removeAll()
  }

  private mutating func gather(into slot: Int, _ tokens: Range<Int>) {
    let (rowMask, inverses, known, vocabulary) = (rowMask, inverse, scratch.values, other.tokens)
    let (types, inverse, scratch) = (vocabulary.span, inverses.span, known.span)
    var out = values.mutableSpan
    for token in tokens {
      out[(token & rowMask) &* Self.slots &+ slot] = scratch[Int(types[token])] * inverse[token]
    }
  }

  /// Writes the prefix sums over `columns` for the spans that begin with `span`'s first sentence, of each width up to
  /// its own. Products of a sentence's tokens are taken before each logarithm.
  func writeSums(of span: Range<Int>, over columns: Range<Int>, to sums: inout [Float], from offset: Int) {
    let scales = scales(span)
    var out = sums.mutableSpan
    var place = offset
    for column in columns {
      let tokens = other.starts[column]..<other.starts[column &+ 1]
      for lane in 0..<span.count { out[place &+ widest &+ lane] = out[place &+ lane] }
      place &+= widest
      let product = product(tokens, first: span.lowerBound, scales) { lane, logarithm in
        if lane < span.count { out[place &+ lane] += logarithm }
      }
      for lane in 0..<span.count { out[place &+ lane] += Float(Logarithm.double(product[lane])) }
    }
  }

  /// One over the words of the span of each width.
  private func scales(_ span: Range<Int>) -> SIMD8<Float> {
    var scales = SIMD8<Float>(repeating: 0)
    var words = nullWords
    for (lane, sentence) in span.enumerated() {
      words += Float(given.starts[sentence + 1] - given.starts[sentence])
      scales[lane] = 1 / max(words, 1)
    }
    return scales
  }

  /// The product of the tokens' factors for the spans of each width from the sentence `first` on; what leaves its bounds
  /// goes to `add` as a logarithm.
  @inline(__always)
  private func product(
    _ tokens: Range<Int>,
    first: Int,
    _ scales: SIMD8<Float>,
    add: (_ lane: Int, _ logarithm: Float) -> Void
  ) -> SIMD8<Double> {
    var product = SIMD8<Double>(repeating: 1)
    var token = tokens.lowerBound
    var safe = safeTokens
    while token < tokens.upperBound {
      let end = min(tokens.upperBound, token &+ max(1, safe))
      while token < end {
        product *= factors(token, first: first, scales)
        token &+= 1
      }
      if safe == 0 {
        for lane in product.indices where product[lane] > Self.bounds.high || product[lane] < Self.bounds.low {
          add(lane, Float(Logarithm.double(product[lane])))
          product[lane] = 1
        }
      }
      if token < tokens.upperBound { safe = safeTokens(after: product) }
    }
    return product
  }

  /// How many factors may follow before a product can leave its bounds.
  private func safeTokens(after product: SIMD8<Double>) -> Int {
    let room = min(Self.boundBits &- product.max().exponent &- 1, Self.boundBits &+ product.min().exponent)
    return max(0, Int(Float(room) / factorBits))
  }

  /// What a token says about the spans of each width.
  @inline(__always)
  private func factors(_ token: Int, first: Int, _ scales: SIMD8<Float>) -> SIMD8<Double> {
    let values = values.span
    let row = (token & rowMask) &* Self.slots
    var totals = SIMD8<Float>(repeating: 0)
    var total: Float = 0
    for lane in 0..<Self.lanes {
      total += values[row &+ (first &+ lane) % Self.slots]
      totals[lane] = total
    }
    return SIMD8<Double>(totals * scales + floors[token])
  }
}
