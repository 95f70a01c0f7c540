/// What each sentence of the given side gave to a table of counts: entries by given type and then other type.
///
/// Sentences lie in chunks of ``chunkLength``, each in storage of its size: a long text needs 8 bytes an entry, and no
/// array of all of them ever grows.
struct SentencePieces: Sendable {
  /// The entries of some sentences that follow each other.
  struct Chunk: Sendable {
    /// Where each sentence begins in ``types``; one more at the end.
    var sentenceStarts: [Int32] = [0]
    /// The given types of each sentence, in order.
    var types: [Int32] = []
    /// What each type of a sentence got, small entries that were dropped later included.
    var sums: [Float] = []
    /// Where the entries of each type of a sentence begin; one more at the end.
    var starts: [Int32] = [0]
    /// The other types and the counts.
    var columns: [Int32] = []
    var values: [Float] = []

    /// The place in ``types`` of a type in a sentence, counted from the chunk's first.
    func slot(of type: Int32, in sentence: Int) -> Int? {
      types.place(of: type, within: Int(sentenceStarts[sentence])..<Int(sentenceStarts[sentence + 1]))
    }

    /// The entries of a slot.
    func entries(of slot: Int) -> Range<Int> { Int(starts[slot])..<Int(starts[slot + 1]) }

    /// The same without the entries under 0, in storage of its size.
    func withoutDropped() -> Chunk {
      var kept = Chunk(sentenceStarts: sentenceStarts.fitted, types: types.fitted, sums: sums.fitted)
      let count = values.count { $0 >= 0 }
      kept.starts.reserveCapacity(starts.count)
      kept.columns.reserveCapacity(count)
      kept.values.reserveCapacity(count)
      for slot in types.indices {
        for index in entries(of: slot) where values[index] >= 0 {
          kept.columns.append(columns[index])
          kept.values.append(values[index])
        }
        kept.starts.append(Int32(kept.columns.count))
      }
      return kept
    }
  }

  /// So many sentences make a chunk, the last one excepted.
  static let chunkLength = 128

  private(set) var chunks: [Chunk] = []

  /// The chunk that a sentence lies in, and where.
  func place(of sentence: Int) -> (chunk: Chunk, sentence: Int) {
    (chunks[sentence / Self.chunkLength], sentence % Self.chunkLength)
  }

  /// Appends a chunk in storage of its size.
  mutating func append(_ chunk: Chunk) { chunks.append(chunk.withoutDropped()) }

  /// Adds up the rows of all sentences, in their order, into a table. Entries below `leastShare` of their row are dropped,
  /// from the table and from the sentences.
  ///
  /// - Complexity: O(*e*) for *e* entries, and sorting the distinct columns of each row.
  mutating func summedUp(
    rows: Int,
    columns width: Int,
    leastShare: Float
  ) -> (table: TranslationTable, rowSums: [Float]) {
    let occurrences = Occurrences(self, types: rows)
    var table = TranslationTable(rows: 0)
    var rowSums: [Float] = []
    rowSums.reserveCapacity(rows)
    var sums = [Float](repeating: 0, count: width)
    var touched: [Int32] = []
    for row in 0..<rows {
      var total: Float = 0
      for place in occurrences.of(row) { add(place, to: &sums, &touched, &total) }
      touched.sort()
      table.appendRow(
        touched.lazy.filter { total * leastShare <= sums[Int($0)] }.map { (column: $0, value: sums[Int($0)]) }
      )
      for place in occurrences.of(row) { drop(place) { total * leastShare > sums[$0] } }
      for column in touched { sums[Int(column)] = 0 }
      touched.removeAll(keepingCapacity: true)
      rowSums.append(total)
    }
    for index in chunks.indices { chunks[index] = chunks[index].withoutDropped() }
    return (table.fitted, rowSums)
  }

  private func add(
    _ place: Occurrences.Place,
    to sums: inout [Float],
    _ touched: inout [Int32],
    _ total: inout Float
  ) {
    Self.add(chunks[Int(place.chunk)], Int(place.slot), to: &sums, &touched, &total)
  }

  private static func add(
    _ chunk: borrowing Chunk,
    _ slot: Int,
    to sums: inout [Float],
    _ touched: inout [Int32],
    _ total: inout Float
  ) {
    let range = chunk.entries(of: slot)
    let columns = chunk.columns.span.extracting(range)
    let values = chunk.values.span.extracting(range)
    var sums = sums.mutableSpan
    for index in columns.indices {
      let column = columns[index]
      if sums[Int(column)] == 0 { touched.append(column) }
      sums[Int(column)] += values[index]
      total += values[index]
    }
  }

  /// Marks the entries of columns that are dropped.
  private mutating func drop(_ place: Occurrences.Place, _ isDropped: (Int) -> Bool) {
    let chunk = Int(place.chunk)
    for index in chunks[chunk].entries(of: Int(place.slot)) where isDropped(Int(chunks[chunk].columns[index])) {
      chunks[chunk].values[index] = -1
    }
  }

  /// In which sentences each given type stands.
  private struct Occurrences {
    struct Place {
      var chunk: Int32
      var slot: Int32
    }

    private var starts: [Int]
    private var places: [Place]

    init(_ pieces: SentencePieces, types: Int) {
      var starts = [Int](repeating: 0, count: types + 1)
      for chunk in pieces.chunks {
        for type in chunk.types { starts[Int(type) + 1] += 1 }
      }
      for type in 0..<types { starts[type + 1] += starts[type] }
      var next = starts
      var places = [Place](repeating: Place(chunk: 0, slot: 0), count: starts[types])
      for (number, chunk) in pieces.chunks.enumerated() {
        for (slot, type) in chunk.types.enumerated() {
          places[next[Int(type)]] = Place(chunk: Int32(number), slot: Int32(slot))
          next[Int(type)] += 1
        }
      }
      self.starts = starts
      self.places = places
    }

    func of(_ type: Int) -> ArraySlice<Place> { places[starts[type]..<starts[type + 1]] }
  }
}

extension Array {
  /// The same elements in storage of their size.
  var fitted: [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
