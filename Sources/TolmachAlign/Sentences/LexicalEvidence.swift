/// How well spans of one side account for the words of single sentences of the other, as prefix sums.
///
/// For a span of source sentences, each target token contributes log((1 − f)·P(token | span)/P(token) + f) with the
/// floor f, so that one shared word cannot outweigh everything. Sums over any run of target sentences are differences of
/// two prefixes; a wide bead costs no more than a narrow one.
///
/// - Complexity: O(*w*·*t*) for spans up to *w* sentences and *t* tokens in the rows of the band.
struct LexicalEvidence: Sendable {
  /// `sums[width − 1][place(row, column)]`: over the other side's sentences from the row's first column to `column`.
  private(set) var sums: [[Float]]
  private let lows: [Int]
  private let reaches: [Int]
  private let offsets: [Int]

  /// The evidence of spans of at most `sentences` sentences starting at `row` for the sentences `columns`.
  @inline(__always)
  func sum(row: Int, width: Int, from: Int, to: Int) -> Float {
    let start = offsets[row] &- lows[row]
    return sums[width &- 1][start &+ to] - sums[width &- 1][start &+ from]
  }

  /// Whether the row reaches to `column`.
  @inline(__always)
  func reaches(row: Int, column: Int) -> Bool { column >= lows[row] && column <= reaches[row] }

  /// Scores the spans of `given` against the sentences of `other` inside the band (rows: borders of `given`).
  init(
    given: SentenceTable,
    other: SentenceTable,
    model: DirectedModel,
    band: LatticeBand,
    parameters: AlignmentParameters
  ) {
    let rows = given.count
    let widest = parameters.widest
    lows = band.lows
    reaches = (0...rows).map { band.highs[min(rows, $0 + widest)] }
    var offsets = [0]
    for row in 0...rows { offsets.append(offsets[row] + reaches[row] - lows[row] + 1) }
    self.offsets = offsets
    sums = [[Float]](repeating: [Float](repeating: 0, count: offsets[rows + 1]), count: widest)
    var window = TokenWindow(
      given: given,
      other: other,
      model: model,
      floor: parameters.floor,
      silence: parameters.unknownFloor
    )
    for row in 0..<rows {
      let columns = lows[row]..<reaches[row]
      for width in 1...min(widest, rows - row) {
        let sentence = row + width - 1
        window.load(sentence, first: lows[max(0, sentence - widest + 1)], last: reaches[sentence])
      }
      window.begin(columns)
      for width in 1...min(widest, rows - row) {
        window.add(row + width - 1, nullWords: parameters.nullWords)
        window.appendSums(to: &sums[width - 1], from: offsets[row])
      }
    }
  }
}

/// The tokens of one side with what sentences of the other say about them.
private struct TokenWindow {
  private let given: SentenceTable
  private let other: SentenceTable
  private let model: DirectedModel
  /// For each token of the other side (1 − f)/P(token).
  private let inverse: [Float]
  /// For each token of the other side f: a word that no table knows says less against a span than one that is known.
  private let floors: [Float]
  /// The values of the sentences last loaded, by number modulo ``slots``.
  private var values: [[Float]]
  private var firsts: [Int]
  private var loaded: [Int]
  private var scratch: [Float]
  private var touched: [Int32] = []
  /// The span's values so far.
  private var total: [Float] = []
  private var columns = 0..<0
  private var words: Float = 0
  private static let slots = 8

  init(given: SentenceTable, other: SentenceTable, model: DirectedModel, floor: Float, silence: Float) {
    self.given = given
    self.other = other
    self.model = model
    let all = max(1, Float(other.tokens.count))
    let vocabulary = Float(other.vocabulary.count)
    let known = model.knownColumns(other.vocabulary.count)
    let byType = known.map { $0 ? floor : silence }
    floors = other.tokens.map { byType[Int($0)] }
    let weights = zip(other.vocabulary.counts, byType).map { (1 - $1) / (($0 + 0.5) / (all + 0.5 * vocabulary)) }
    inverse = other.tokens.map { weights[Int($0)] }
    values = [[Float]](repeating: [], count: Self.slots)
    firsts = [Int](repeating: 0, count: Self.slots)
    loaded = [Int](repeating: -1, count: Self.slots)
    scratch = [Float](repeating: 0, count: other.vocabulary.count)
  }

  /// Works out what `sentence` says about the tokens of the sentences `first ..< last`, once.
  mutating func load(_ sentence: Int, first: Int, last: Int) {
    let slot = sentence % Self.slots
    guard loaded[slot] != sentence else { return }
    loaded[slot] = sentence
    let start = other.starts[first]
    let end = other.starts[last]
    firsts[slot] = start
    model.accumulate(sentence, given, into: &scratch, &touched)
    if values[slot].count < end - start {
      values[slot].append(contentsOf: repeatElement(0, count: end - start - values[slot].count))
    }
    for token in start..<end {
      values[slot][token &- start] = scratch[Int(other.tokens[token])] * inverse[token]
    }
    for type in touched { scratch[Int(type)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Begins a span that is scored against the sentences `columns`.
  mutating func begin(_ columns: Range<Int>) {
    self.columns = columns
    words = 0
    let count = other.starts[columns.upperBound] - other.starts[columns.lowerBound]
    if total.count < count { total.append(contentsOf: repeatElement(0, count: count - total.count)) }
    for index in 0..<count { total[index] = 0 }
  }

  /// Adds a sentence to the span.
  mutating func add(_ sentence: Int, nullWords: Float) {
    let slot = sentence % Self.slots
    let start = other.starts[columns.lowerBound]
    let count = other.starts[columns.upperBound] - start
    let shift = start - firsts[slot]
    Self.add(values[slot], from: shift, to: &total, count: count)
    if words == 0 { words = nullWords }
    words += Float(given.starts[sentence + 1] - given.starts[sentence])
  }

  private static func add(_ values: [Float], from shift: Int, to total: inout [Float], count: Int) {
    var out = total.mutableSpan
    let given = values.span
    for index in 0..<count { out[index] += given[index &+ shift] }
  }

  /// Writes the prefix sums of the span. Products of a few tokens are taken before each logarithm.
  func appendSums(to sums: inout [Float], from offset: Int) {
    let scale = 1 / max(words, 1)
    let start = other.starts[columns.lowerBound]
    var sum: Float = 0
    var out = sums.mutableSpan
    let total = self.total.span
    var place = offset
    out[place] = 0
    for column in columns {
      var product: Double = 1
      for token in other.starts[column]..<other.starts[column &+ 1] {
        product *= Double(total[token &- start] * scale + floors[token])
        if product > 1e250 || product < 1e-250 {
          sum += Float(Logarithm.double(product))
          product = 1
        }
      }
      sum += Float(Logarithm.double(product))
      place &+= 1
      out[place] = sum
    }
  }
}

/// One direction's P(other type | given type): what is known beforehand, and what the document taught.
struct DirectedModel: Sendable {
  /// Prior rows, each summing to 1 or less.
  private(set) var prior: TranslationTable
  /// Expected counts learned from the document; nil before the first round.
  var learned: LearnedCounts?
  /// Pseudo-counts of each prior row.
  private(set) var priorCounts: [Float]
  /// The share of the learned counts that is believed.
  var trust: Float = 1
  /// Whether other documents taught what is known beforehand.
  private(set) var isTaught = false

  /// A model that knows what is known beforehand: rows summing to 1 or empty, each worth `priorCounts` pseudo-counts.
  init(prior: TranslationTable, priorCounts: Float) {
    self.prior = prior
    self.priorCounts = [Float](repeating: priorCounts, count: prior.rowCount)
  }

  /// Adds what other documents taught to what is known beforehand.
  mutating func add(_ counts: TranslationTable, trust: Float) {
    let sums = (0..<prior.rowCount).map { priorCounts[$0] + trust * counts.sum($0) }
    let entries =
      prior.entries().map {
        TranslationTable.Entry(row: $0.row, column: $0.column, value: $0.value * priorCounts[$0.row])
      }
      + counts.entries(times: trust)
    prior = TranslationTable(
      rows: prior.rowCount,
      entries: entries.map { TranslationTable.Entry(row: $0.row, column: $0.column, value: $0.value / sums[$0.row]) }
    )
    priorCounts = sums
    isTaught = true
  }

  /// The same model without what the document taught.
  var untaught: DirectedModel {
    var copy = self
    copy.learned = nil
    return copy
  }

  /// Which types of the other side any row names.
  func knownColumns(_ count: Int) -> [Bool] {
    var known = [Bool](repeating: false, count: count)
    for column in prior.columns { known[Int(column)] = true }
    for column in learned?.counts.columns ?? [] { known[Int(column)] = true }
    return known
  }

  /// Adds P(type | word) for each word of a sentence. What the sentence itself taught is left out.
  func accumulate(
    _ sentence: Int,
    _ table: SentenceTable,
    into sums: inout [Float],
    _ touched: inout [Int32]
  ) {
    let own = learned?.pieces.place(of: sentence)
    for type in table.sentence(sentence) {
      let row = Int(type)
      let before = priorCounts[row]
      var scale = 1 / before
      if let learned, let own {
        let slot = own.chunk.slot(of: type, in: own.sentence)
        let sum = max(0, learned.rowSums[row] - (slot.map { own.chunk.sums[$0] } ?? 0)) * trust
        scale = 1 / (sum + before)
        Self.add(learned.counts, row, into: &sums, &touched) { $0 * trust * scale }
        if let slot { Self.subtract(own.chunk, slot, from: &sums) { $0 * trust * scale } }
      }
      Self.add(prior, row, into: &sums, &touched) { $0 * before * scale }
    }
  }

  /// Adds a row of a table.
  @inline(__always)
  private static func add(
    _ table: TranslationTable,
    _ row: Int,
    into sums: inout [Float],
    _ touched: inout [Int32],
    _ weighted: (Float) -> Float
  ) {
    var out = sums.mutableSpan
    let columns = table.columns.span
    let values = table.values.span
    for index in table.row(row) {
      let column = columns[index]
      if out[Int(column)] == 0 { touched.append(column) }
      out[Int(column)] += weighted(values[index])
    }
  }

  /// Takes back what a sentence gave to a row.
  @inline(__always)
  private static func subtract(
    _ chunk: SentencePieces.Chunk,
    _ slot: Int,
    from sums: inout [Float],
    _ weighted: (Float) -> Float
  ) {
    var out = sums.mutableSpan
    for index in chunk.entries(of: slot) {
      let column = Int(chunk.columns[index])
      guard out[column] != 0 else { continue }
      out[column] = max(out[column] - weighted(chunk.values[index]), 1e-12)
    }
  }
}
