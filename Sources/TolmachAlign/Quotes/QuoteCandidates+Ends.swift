import TolmachModel

/// Where a passage begins and ends.
extension QuoteCandidates {
  /// A candidate whose ends reach over the words that those of the quote without a partner may render: to the sentence's
  /// end where that is near, else as far as there are such words.
  public func extended(_ candidate: PassageSearch.Candidate, quote: Int) -> PassageSearch.Candidate {
    let hits = search.hits(of: quote, in: quotes, evidence)
    let most = queries[quote].sentences
    let whole = grown(withOneVoice(trimmed(candidate, hits, sentences: most), hits), hits, quote: quote)
    let candidate = withoutIdleClauses(whole, hits, quote: quote)
    let positions = links(of: quote, to: candidate).map(\.quote)
    let words = Array(quotes.ranges[quotes.tokens(of: quote..<quote + 1)])
    let before = words.count { word in positions.first.map { word.start < $0.start } ?? false }
    let behind = words.count { word in positions.last.map { word.start > $0.start } ?? false }
    var tokens = candidate.tokens
    let sentences = search.table.sentences
    let missing = words.count - positions.count
    // A mark begins another clause: what stands behind it is left off, and told.
    let lead = hasMarks(sentences.starts[candidate.sentences.lowerBound]..<tokens.lowerBound + 1) ? 0 : missing
    let tail = hasMarks(tokens.upperBound - 1..<sentences.starts[candidate.sentences.upperBound]) ? 0 : missing
    let room = tokens.lowerBound - sentences.starts[candidate.sentences.lowerBound]
    let rest = sentences.starts[candidate.sentences.upperBound] - tokens.upperBound
    // What one language puts first the other may put last: where a side has no room, its words stand on the other.
    let back = Self.reach(words: rest == 0 ? before + behind : before, room: room, missing: lead)
    let first = tokens.lowerBound - (isWhole(tokens.lowerBound - back..<tokens.lowerBound, room: room) ? back : 0)
    var reached = Self.reach(words: room == 0 ? before + behind : behind, room: rest, missing: tail)
    if min(words.count, ownClause(of: tokens)) >= Self.leastClause {
      reached = max(reached, dangling(behind: tokens, before: sentences.starts[candidate.sentences.upperBound]))
    }
    let end = sentences.starts[candidate.sentences.upperBound]
    tokens = withDenial(closed(first..<tokens.upperBound + reached, before: end), before: end, hits)
    var extended = candidate
    extended.tokens = tokens
    extended = withSilentEnds(extended, quote: quote)
    return withMarks(extended)
  }

  /// A candidate with all words of its sentences, its evidence as it was.
  public func widened(_ candidate: PassageSearch.Candidate) -> PassageSearch.Candidate {
    var widened = candidate
    widened.tokens = search.table.tokens(of: candidate.sentences)
    return withMarks(widened)
  }

  /// How many words between a stretch and the next mark, or the sentence's end, belong to it whatever they render: nobody stops
  /// a word or two before the end of a clause («Один из них так и | не вышел»).
  private func dangling(behind tokens: Range<Int>, before end: Int) -> Int {
    let stop = (tokens.upperBound..<end).first { hasMarks($0 - 1..<$0 + 1) } ?? end
    let rest = stop - tokens.upperBound
    return rest <= Self.mostDangling ? rest : 0
  }

  /// Whether some words before a passage are of its first clause, the whole of the one before, or deny it: any other word or two
  /// of that are no part of a passage that begins with a clause.
  private func isWhole(_ words: Range<Int>, room: Int) -> Bool {
    guard let first = words.first, words.count < room, hasMarks(words.upperBound - 1..<words.upperBound + 1) else {
      return true
    }
    return hasMarks(first - 1..<first + 1)
      || words.contains { search.denials.contains(search.table.sentences.tokens[$0]) }
  }

  /// Some words with those behind them that their last one belongs to: «ни | одного», «по | должности».
  private func closed(_ tokens: Range<Int>, before end: Int) -> Range<Int> {
    let sentences = search.table.sentences
    var closed = tokens
    while let last = closed.last, closed.upperBound < end,
      Self.openEnds.contains(sentences.vocabulary.stems[Int(sentences.tokens[last])])
    {
      closed = tokens.lowerBound..<closed.upperBound + max(1, dangling(behind: closed, before: end))
    }
    return closed
  }

  /// Some words with the rest of their clause where that is short and denies them: nobody stops before a denial unawares
  /// («пенсию мне | не дают»). What a conjunction begins is another clause, and a clause of which the passage has no telling
  /// word is not what is quoted.
  private func withDenial(_ tokens: Range<Int>, before end: Int, _ hits: QuoteHits) -> Range<Int> {
    let stop = (tokens.upperBound..<end).first { hasMarks($0 - 1..<$0 + 1) } ?? end
    let (rest, types) = (tokens.upperBound..<stop, search.table.sentences.tokens)
    func joins(_ token: Int) -> Bool {
      Self.conjunctions.contains(search.table.sentences.vocabulary.stems[Int(types[token])])
    }
    guard rest.count <= Self.mostDenied, rest.contains(where: { search.denials.contains(types[$0]) }),
      !rest.contains(where: joins)
    else { return tokens }
    let clause = tokens.upperBound - ownClause(of: tokens)..<tokens.upperBound
    let own = (clause.last(where: joins).map { $0 + 1 } ?? clause.lowerBound)..<clause.upperBound
    return strongest(own, hits).contains { $0.value >= Self.tellingDenied } ? tokens.lowerBound..<stop : tokens
  }

  /// What of its clause a passage must have, in nats of one word.
  private static let tellingDenied: Float = 1.5

  private static let conjunctions: Set<[UInt8]> = Set(
    "и а но или если что когда чтобы хотя and but or if that".split(separator: " ").map { Array($0.utf8) }
  )

  private static let openEnds: Set<[UInt8]> = Set(
    "ни не в во на с со к ко по у из от до за для без при под над о об обо про через".split(separator: " ")
      .map { Array($0.utf8) }
  )

  /// How many of some words stand behind the last mark among them.
  private func ownClause(of tokens: Range<Int>) -> Int {
    let start = tokens.dropFirst().last { hasMarks($0 - 1..<$0 + 1) } ?? tokens.lowerBound
    return tokens.upperBound - start
  }

  /// A candidate whose bytes are those of its words, with the marks of a sentence at its border.
  func withMarks(_ candidate: PassageSearch.Candidate) -> PassageSearch.Candidate {
    let (sentences, tokens) = (search.table.sentences, candidate.tokens)
    var extended = candidate
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
  /// say next to nothing. The side that says more than the rest stays.
  ///
  /// - Parameter count: how many sentences the quote has.
  private func trimmed(
    _ candidate: PassageSearch.Candidate,
    _ hits: QuoteHits,
    sentences count: Int
  ) -> PassageSearch.Candidate {
    let starts = search.table.sentences.starts
    var trimmed = candidate
    while trimmed.sentences.count > 1 {
      let (tokens, sentences) = (trimmed.tokens, trimmed.sentences)
      let (second, final) = (starts[sentences.lowerBound + 1], starts[sentences.upperBound - 1])
      let least = sentences.count > count ? Self.leastGain : 0
      let withoutHead = second..<tokens.upperBound
      let withoutTail = tokens.lowerBound..<final
      let head = idleGain(of: tokens.lowerBound..<second, beside: withoutHead, hits, least: least)
      let tail = idleGain(of: final..<tokens.upperBound, beside: withoutTail, hits, least: least)
      guard let idle = [head, tail].compactMap(\.self).min() else { break }
      trimmed.tokens = idle == head ? withoutHead : withoutTail
      trimmed.sentences =
        idle == head
        ? sentences.lowerBound + 1..<sentences.upperBound
        : sentences.lowerBound..<sentences.upperBound - 1
    }
    return trimmed
  }

  /// A candidate without clauses at its ends that say nothing new of a quote, as where a word of it is said twice («здесь нет
  /// списков, | здесь есть люди»), and that the quote's words without a partner are too few to render.
  private func withoutIdleClauses(
    _ candidate: PassageSearch.Candidate,
    _ hits: QuoteHits,
    quote: Int
  ) -> PassageSearch.Candidate {
    var tokens = candidate.tokens
    let free = quotes.tokens(of: quote..<quote + 1).count - links(of: quote, to: candidate).count
    func isIdle(_ clause: Range<Int>, beside rest: Range<Int>) -> Bool {
      clause.count > free + 1 && gain(of: clause, beside: rest, hits) <= 0 && !strongest(rest, hits).isEmpty
    }
    while let border = tokens.dropFirst().first(where: { hasMarks($0 - 1..<$0 + 1) }),
      isIdle(tokens.lowerBound..<border, beside: border..<tokens.upperBound)
    {
      tokens = border..<tokens.upperBound
    }
    while let border = tokens.dropFirst().last(where: { hasMarks($0 - 1..<$0 + 1) }),
      isIdle(border..<tokens.upperBound, beside: tokens.lowerBound..<border)
    {
      tokens = tokens.lowerBound..<border
    }
    return tokens == candidate.tokens ? candidate : limited(candidate, to: tokens)
  }

  /// What a side of a passage says of a quote beyond the rest, in nats; nil where that is too much to leave it out.
  private func idleGain(of side: Range<Int>, beside rest: Range<Int>, _ hits: QuoteHits, least: Float) -> Float? {
    let own = gain(of: side, beside: rest, hits)
    guard own <= least * Float(side.count), own <= gain(of: rest, beside: side, hits) else { return nil }
    return own
  }

  /// What some words say of a quote beyond what others beside them say, in nats.
  func gain(of tokens: Range<Int>, beside others: Range<Int>, _ hits: QuoteHits) -> Float {
    let (own, known) = (strongest(tokens, hits), strongest(others, hits))
    // In the words' order: sums of floats hang on it.
    return own.keys.sorted().reduce(0) { $0 + max(0, (own[$1] ?? 0) - (known[$1] ?? 0)) }
  }

  /// For each word of a quote its strongest evidence among some words.
  func strongest(_ tokens: Range<Int>, _ hits: QuoteHits) -> [Int32: Float] {
    var found: [Int32: Float] = [:]
    for token in tokens {
      for hit in hits.hits(of: search.table.sentences.tokens[token]) where hit.value > PassageMeasure.leastPartner {
        found[hit.row] = max(found[hit.row] ?? 0, hit.value)
      }
    }
    return found
  }

  /// A sentence that says less a word than this, in nats, says next to nothing.
  private static let leastGain: Float = 1.3

  /// Whether more than a blank stands between any two of some words.
  func hasMarks(_ tokens: Range<Int>) -> Bool {
    let ranges = search.table.ranges
    return zip(tokens, tokens.dropFirst()).contains { ranges[$0.1].start - ranges[$0.0].end > 1 }
  }

  /// How far an end reaches: one word more than there are to account for, if that is the whole rest; a rest of two or three
  /// words goes to any words of the quote that miss a partner, wherever one language puts them.
  private static func reach(words: Int, room: Int, missing: Int) -> Int {
    room <= max(words + 1, min(missing, mostRest)) ? room : min(words, room)
  }

  private static let mostRest = 3
  /// Fewer words are no clause.
  private static let leastClause = 3
  /// So many words before a clause's end are no stop.
  private static let mostDangling = 2
  /// A denial is looked for so far behind a passage, in words.
  private static let mostDenied = 4
}
