import TolmachModel

/// Which words of a quote stand behind which of a passage.
extension QuoteCandidates {
  /// A word of a quote and one of a passage that may be partners.
  private struct Pair {
    /// The evidence in nats.
    var value: Float
    /// The number of the word in the quote.
    var position: Int
    /// The number of the word in the transcript.
    var token: Int
    /// How far its two places are apart, in words, by where their neighbours stand.
    var slant: Float = 0
  }

  /// The links of a quote to a passage: each word once, the strongest pairs first; of equal ones, as where a word is said
  /// twice, those that stand where their neighbours' partners let them be expected.
  ///
  /// - Complexity: O(*h* log *h*) for *h* pairs.
  public func links(of quote: Int, to candidate: PassageSearch.Candidate) -> [Link] {
    let hits = search.hits(of: quote, in: quotes, evidence)
    var pairs = pairs(hits, candidate.tokens)
    let course = Course(anchors(among: pairs), from: candidate.tokens.lowerBound)
    for number in pairs.indices {
      pairs[number].slant = abs(Float(pairs[number].token) - course.token(at: pairs[number].position))
    }
    pairs.sort {
      if $0.value != $1.value { return $0.value > $1.value }
      return $0.slant != $1.slant ? $0.slant < $1.slant : ($0.position, $0.token) < ($1.position, $1.token)
    }
    var usedPositions: Set<Int> = []
    var usedTokens: Set<Int> = []
    let chosen = pairs.filter { pair in
      guard !usedPositions.contains(pair.position), !usedTokens.contains(pair.token) else { return false }
      usedPositions.insert(pair.position)
      usedTokens.insert(pair.token)
      return true
    }
    let types = search.table.sentences.tokens
    let said = Self.uncrossed(chosen, by: { hits.rows[$0.position] }, value: { $1.value })
    let ordered = Self.uncrossed(said, by: { Int(types[$0.token]) }, value: { place, _ in place.value })
    let first = quotes.sentences.starts[quote]
    let links = ordered.map { pair in
      Link(
        quote: quotes.ranges[first + pair.position],
        sentence: Int(search.table.texts[pair.token]),
        passage: search.table.ranges[pair.token],
        value: pair.value
      )
    }
    return links.sorted { ($0.quote, $0.sentence, $0.passage) < ($1.quote, $1.sentence, $1.passage) }
  }

  /// Pairs whose partners keep their order where one word is said more than once: its places are exchanged, at no loss.
  ///
  /// - Parameters:
  ///   - type: what pairs of one word have in common.
  ///   - value: the evidence of the position of one pair and the token of another.
  private static func uncrossed(
    _ pairs: [Pair],
    by type: (Pair) -> Int,
    value: (_ position: Pair, _ token: Pair) -> Float
  ) -> [Pair] {
    Dictionary(grouping: pairs, by: type).values.flatMap { same in
      zip(same.sorted { $0.position < $1.position }, same.sorted { $0.token < $1.token }).map { position, token in
        Pair(value: value(position, token), position: position.position, token: token.token)
      }
    }
  }

  private func pairs(_ hits: QuoteHits, _ tokens: Range<Int>) -> [Pair] {
    var positions = [[Int]](repeating: [], count: hits.types.count)
    for (position, row) in hits.rows.enumerated() { positions[row].append(position) }
    return tokens.flatMap { token in
      hits.hits(of: search.table.sentences.tokens[token]).filter { $0.value > PassageMeasure.leastPartner }
        .flatMap { hit in positions[Int(hit.row)].map { Pair(value: hit.value, position: $0, token: token) } }
    }
  }

  /// The pairs neither of whose words may have another partner.
  private func anchors(among pairs: [Pair]) -> [Pair] {
    var positions: [Int: Int] = [:]
    var tokens: [Int: Int] = [:]
    for pair in pairs {
      positions[pair.position, default: 0] += 1
      tokens[pair.token, default: 0] += 1
    }
    return pairs.filter { positions[$0.position] == 1 && tokens[$0.token] == 1 }
  }

  /// Where in a passage the partner of a word is expected: between those of its neighbours.
  private struct Course {
    /// The places of known partners, by position.
    private let anchors: [Pair]
    private let start: Int
    /// How many words a passage has for one of a quote, where no neighbour tells.
    private static let pace: Float = 0.8

    init(_ anchors: [Pair], from start: Int) {
      self.anchors = anchors.sorted { $0.position < $1.position }
      self.start = start
    }

    func token(at position: Int) -> Float {
      let next = anchors.partitioningIndex { $0.position >= position }
      guard next > 0 else {
        guard let first = anchors.first else { return Float(start) + Self.pace * Float(position) }
        return Float(first.token) - Self.pace * Float(first.position - position)
      }
      let before = anchors[next - 1]
      let steps = Float(position - before.position)
      guard next < anchors.count else { return Float(before.token) + Self.pace * steps }
      let behind = anchors[next]
      let pace = Float(behind.token - before.token) / Float(behind.position - before.position)
      return Float(before.token) + pace * steps
    }
  }
}
