/// How well spans of one side account for the words of single sentences of the other, as prefix sums.
///
/// For a span of source sentences, each target token contributes log((1 − f)·P(token | span)/P(token) + f) with the
/// floor f, so that one shared word cannot outweigh everything. Sums over any run of target sentences are differences of
/// two prefixes; a wide bead costs no more than a narrow one.
///
/// - Complexity: O(*w*·*t*) for spans up to *w* sentences and *t* tokens in the rows of the band.
struct LexicalEvidence: Sendable {
  /// `sums[place(row, column) · widest + width − 1]`: over the other side's sentences from the row's first column to
  /// `column`.
  private var sums: [Float]
  private let widest: Int
  private let lows: [Int]
  private let reaches: [Int]
  private let offsets: [Int]

  /// The evidence of spans of at most `sentences` sentences starting at `row` for the sentences `columns`.
  @inline(__always)
  func sum(row: Int, width: Int, from: Int, to: Int) -> Float {
    let start = (offsets[row] &- lows[row]) &* widest &+ width &- 1
    return sums[start &+ to &* widest] - sums[start &+ from &* widest]
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
    self.widest = widest
    lows = band.lows
    reaches = (0...rows).map { band.highs[min(rows, $0 + widest)] }
    var offsets = [0]
    offsets.reserveCapacity(rows + 2)
    for row in 0...rows { offsets.append(offsets[row] + reaches[row] - lows[row] + 1) }
    self.offsets = offsets
    sums = [Float](repeating: 0, count: offsets[rows + 1] * widest)
    // All columns that some sentence of a row's spans is asked about.
    let stretches = (0..<rows).map { lows[$0]..<reaches[min(rows - 1, $0 + widest - 1)] }
    var window = TokenWindow(given: given, other: other, model: model, stretches: stretches, parameters: parameters)
    for row in 0..<rows {
      let span = row..<min(rows, row + widest)
      for sentence in span {
        window.load(sentence, columns: lows[max(0, sentence - widest + 1)]..<reaches[sentence])
      }
      window.writeSums(of: span, over: lows[row]..<reaches[row], to: &sums, from: offsets[row] * widest)
    }
  }
}
