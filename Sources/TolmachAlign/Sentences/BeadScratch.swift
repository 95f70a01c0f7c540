/// The word types of one bead and the table between them: equal types stand once, with how often they occur.
struct BeadScratch {
  let given: SentenceTable
  let other: SentenceTable
  /// The given side's types, sentence by sentence.
  private var pieces: [Piece] = []
  /// The distinct types of both sides: rows and columns of the table.
  private var rows: TypeList
  private var columns: TypeList
  /// Where each given type stands in ``pieces``, if it was in the sentence last read.
  private var places: [Int32]
  private var values: [Float] = []

  /// A type in one sentence.
  private struct Piece {
    var sentence: Int
    var type: Int32
    var row: Int
    var count: Float
  }

  init(given: SentenceTable, other: SentenceTable) {
    self.given = given
    self.other = other
    rows = TypeList(vocabulary: given.vocabulary.count)
    columns = TypeList(vocabulary: other.vocabulary.count)
    places = [Int32](repeating: -1, count: given.vocabulary.count)
  }

  /// Whether a side is empty.
  var isEmpty: Bool { rows.types.isEmpty || columns.types.isEmpty }

  mutating func load(_ left: Range<Int>, _ right: Range<Int>) {
    pieces.removeAll(keepingCapacity: true)
    rows.removeAll()
    columns.removeAll()
    for sentence in left {
      let first = pieces.count
      for type in given.sentence(sentence) {
        let row = rows.count(type)
        let known = Int(places[Int(type)])
        if known >= first, known < pieces.count, pieces[known].type == type {
          pieces[known].count += 1
        } else {
          places[Int(type)] = Int32(pieces.count)
          pieces.append(Piece(sentence: sentence, type: type, row: row, count: 1))
        }
      }
    }
    for sentence in right { for type in other.sentence(sentence) { _ = columns.count(type) } }
  }

  /// Fills the table of P(other type | given type), smoothed by the unigram.
  mutating func fill(model: DirectedModel, unigram: [Float], smoothing: Float) {
    let chance = columns.types.map { smoothing * unigram[Int($0)] }
    values.removeAll(keepingCapacity: true)
    for (index, type) in rows.types.enumerated() {
      values.append(contentsOf: chance)
      let row = Int(type)
      let before = model.priorCounts[row]
      var scale = 1 / before
      if let learned = model.learned {
        scale = 1 / (learned.rowSums[row] * model.trust + before)
        scatter(learned.counts, row, index, times: model.trust * scale)
      }
      scatter(model.prior, row, index, times: before * scale)
    }
  }

  private mutating func scatter(_ table: TranslationTable, _ row: Int, _ index: Int, times scale: Float) {
    let start = index * columns.types.count
    for entry in table.row(row) {
      guard let place = columns.place(of: table.columns[entry]) else { continue }
      values[start + place] += table.values[entry] * scale
    }
  }

  /// P(other type | given type) as filled in; 0 for types that do not stand in the bead.
  func probability(of other: Int32, given type: Int32) -> Float {
    guard let row = rows.place(of: type), let place = columns.place(of: other) else { return 0 }
    return values[row * columns.types.count + place]
  }

  /// Shares each other type among the given ones by their probabilities.
  func share(
    unigram: [Float],
    nullWords: Float,
    weight: Float,
    _ body: (_ sentence: Int, _ entry: TranslationTable.Entry) -> Void
  ) {
    let width = columns.types.count
    for place in 0..<width {
      let type = Int(columns.types[place])
      var total = nullWords * unigram[type]
      for row in rows.types.indices { total += rows.counts[row] * values[row * width + place] }
      guard total > 0 else { continue }
      for piece in pieces {
        let count = values[piece.row * width + place] / total * weight
        guard count > PairLearner.leastCount else { continue }
        let all = count * piece.count * columns.counts[place]
        body(piece.sentence, TranslationTable.Entry(row: Int(piece.type), column: type, value: all))
      }
    }
  }
}

/// The distinct types of a span with how often each occurs. Emptied in no time: a place counts only while it is true.
private struct TypeList {
  private(set) var types: [Int32] = []
  private(set) var counts: [Float] = []
  private var places: [Int32]

  init(vocabulary: Int) { places = [Int32](repeating: -1, count: vocabulary) }

  mutating func removeAll() {
    types.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
  }

  /// Where a type stands; nil when it does not.
  func place(of type: Int32) -> Int? {
    let place = Int(places[Int(type)])
    return place >= 0 && place < types.count && types[place] == type ? place : nil
  }

  /// Counts a token of a type and says where the type stands.
  mutating func count(_ type: Int32) -> Int {
    if let place = place(of: type) {
      counts[place] += 1
      return place
    }
    places[Int(type)] = Int32(types.count)
    types.append(type)
    counts.append(1)
    return types.count - 1
  }
}
