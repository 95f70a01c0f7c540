import TolmachModel

/// Where a passage begins and ends.
extension QuoteCandidates {
  /// A candidate whose ends reach over the words that those of the quote without a partner may render: to the sentence's
  /// end where that is near, else as far as there are such words.
  public func extended(_ candidate: PassageSearch.Candidate, quote: Int) -> PassageSearch.Candidate {
    let candidate = trimmed(candidate, quote: quote)
    let positions = links(of: quote, to: candidate).map(\.quote)
    let words = Array(quotes.ranges[quotes.tokens(of: quote..<quote + 1)])
    let before = words.count { word in positions.first.map { word.start < $0.start } ?? false }
    let behind = words.count { word in positions.last.map { word.start > $0.start } ?? false }
    var tokens = candidate.tokens
    let sentences = search.table.sentences
    let room = tokens.lowerBound - sentences.starts[candidate.sentences.lowerBound]
    let rest = sentences.starts[candidate.sentences.upperBound] - tokens.upperBound
    // What one language puts first the other may put last: where a side has no room, its words stand on the other.
    let first = tokens.lowerBound - Self.reach(words: rest == 0 ? before + behind : before, room: room)
    tokens = first..<tokens.upperBound + Self.reach(words: room == 0 ? before + behind : behind, room: rest)
    var extended = candidate
    extended.tokens = tokens
    // A passage that reaches a sentence's border has its marks too.
    let isFirst = tokens.lowerBound == sentences.starts[candidate.sentences.lowerBound]
    let isLast = tokens.upperBound == sentences.starts[candidate.sentences.upperBound]
    extended.start = isFirst ? 0 : search.table.ranges[tokens.lowerBound].start
    extended.end =
      isLast
      ? search.table.lengths[candidate.sentences.upperBound - 1]
      : search.table.ranges[tokens.upperBound - 1].end
    return extended
  }

  /// A candidate without sentences at its ends that say nothing of the quote which the rest does not say as well, as where
  /// a question's words are said again in the answer; and, where it has more sentences than the quote, without those that
  /// say next to nothing.
  private func trimmed(_ candidate: PassageSearch.Candidate, quote: Int) -> PassageSearch.Candidate {
    let hits = search.hits(of: quote, in: self.quotes, evidence)
    let starts = search.table.sentences.starts
    var trimmed = candidate
    while trimmed.sentences.count > 1 {
      let (first, last) = (trimmed.sentences.lowerBound, trimmed.sentences.upperBound - 1)
      let least = trimmed.sentences.count > queries[quote].sentences ? Self.leastGain : 0
      let (second, final) = (starts[first + 1], starts[last])
      let head = trimmed.tokens.lowerBound..<second
      let tail = final..<trimmed.tokens.upperBound
      let gains = (
        head: gain(of: head, beside: second..<trimmed.tokens.upperBound, hits),
        tail: gain(of: tail, beside: trimmed.tokens.lowerBound..<final, hits)
      )
      if gains.head <= least * Float(head.count), gains.head <= gains.tail || gains.tail > least * Float(tail.count) {
        trimmed.tokens = second..<trimmed.tokens.upperBound
        trimmed.sentences = first + 1..<last + 1
      } else if gains.tail <= least * Float(tail.count) {
        trimmed.tokens = trimmed.tokens.lowerBound..<final
        trimmed.sentences = first..<last
      } else {
        break
      }
    }
    return trimmed
  }

  /// What some words say of a quote beyond what others beside them say, in nats.
  private func gain(of tokens: Range<Int>, beside others: Range<Int>, _ hits: QuoteHits) -> Float {
    let (own, known) = (strongest(tokens, hits), strongest(others, hits))
    // In the words' order: sums of floats hang on it.
    return own.keys.sorted().reduce(0) { $0 + max(0, (own[$1] ?? 0) - (known[$1] ?? 0)) }
  }

  /// For each word of a quote its strongest evidence among some words.
  private func strongest(_ tokens: Range<Int>, _ hits: QuoteHits) -> [Int32: Float] {
    var found: [Int32: Float] = [:]
    for token in tokens {
      for hit in hits.hits(of: search.table.sentences.tokens[token]) where hit.value > PassageMeasure.leastPartner {
        found[hit.row] = max(found[hit.row] ?? 0, hit.value)
      }
    }
    return found
  }

  /// A sentence that says less a word than this, in nats, says next to nothing.
  private static let leastGain: Float = 1

  /// How far an end reaches: one word more than there are to account for, if that is the whole rest.
  private static func reach(words: Int, room: Int) -> Int { room <= words + 1 ? room : min(words, room) }
}
