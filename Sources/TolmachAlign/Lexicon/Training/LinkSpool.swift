/// The candidate links of all sentence pairs, worked out once and read in each round.
struct LinkSpool: Sendable {
  /// Rows of a sentence pair: how many links there are and how many words on its longer side; then two words a link, the
  /// number of the candidate pair and ``places(source:target:fit:)``.
  private let spool: WordSpool

  /// Works out the links of `pairs`; `tension` is how strongly words prefer partners at the same relative place.
  init(_ pairs: SentencePairs.Rows, candidates: PairCandidates, tension: Float, shardWords: Int) throws(AlignError) {
    var writer = WordSpool.Writer(shardWords: shardWords)
    let fits = (0...255).map { max(1, UInt32(255 * Logarithm.exponential(-tension * Float($0) / 255))) }
    var row: [UInt32] = []
    try pairs.forEach { left, right in
      row.removeAll(keepingCapacity: true)
      row.append(0)
      row.append(UInt32(max(left.count, right.count)))
      for place in right.indices {
        let middle = (2 * place + 1) * 255 / (2 * right.count)
        for sourcePlace in left.indices {
          guard let pair = candidates.number(left[sourcePlace], right[place]) else { continue }
          let distance = abs((2 * sourcePlace + 1) * 255 / (2 * left.count) - middle)
          row.append(UInt32(pair))
          row.append(Self.places(source: sourcePlace, target: place, fit: fits[distance]))
        }
      }
      row[0] = UInt32((row.count - 2) / 2)
      if row.count > 2 { writer.append(row) }
    }
    spool = writer.finished()
  }

  /// Where the words of a link stand, and how well their places agree, 1 … 255.
  private static func places(source: Int, target: Int, fit: UInt32) -> UInt32 {
    UInt32(source) | UInt32(target) << 8 | fit << 16
  }

  /// How many shards they lie in.
  var shardCount: Int { spool.shardCount }

  /// A round of expectation: each word of the one side, the target's if `isForward`, chooses among its links by their
  /// probabilities; what they get is added to `counts`.
  func expect(
    _ probabilities: [Float],
    _ counts: inout [Float],
    isForward: Bool,
    chance: Float
  ) throws(AlignError) {
    var totals = [Float](repeating: 0, count: SentencePairs.longest)
    let shift: UInt32 = isForward ? 8 : 0
    try spool.forEachShard { words in
      Self.expect(words, probabilities, &counts, &totals, shift: shift, chance: chance)
    }
  }

  /// The same for the links of a shard; `totals` are sums by the place of the word that chooses.
  private static func expect(
    _ words: borrowing Span<UInt32>,
    _ probabilities: [Float],
    _ counts: inout [Float],
    _ totals: inout [Float],
    shift: UInt32,
    chance: Float
  ) {
    var out = counts.mutableSpan
    var shares = totals.mutableSpan
    let given = probabilities.span
    var place = 0
    while place < words.count {
      let first = place &+ 2
      let last = first &+ 2 &* Int(words[place])
      let longest = Int(words[place &+ 1])
      for index in 0..<longest { shares[index] = chance }
      for link in stride(from: first, to: last, by: 2) {
        let places = words[link &+ 1]
        shares[Int(places >> shift & 0xFF)] += given[Int(words[link])] * Float(places >> 16)
      }
      for index in 0..<longest { shares[index] = shares[index] > 0 ? 1 / shares[index] : 0 }
      for link in stride(from: first, to: last, by: 2) {
        let places = words[link &+ 1]
        out[Int(words[link])] += given[Int(words[link])] * Float(places >> 16) * shares[Int(places >> shift & 0xFF)]
      }
      place = last
    }
  }
}
