/// Finds the stretches of a transcript that hold most of a quote's evidence.
///
/// Sentences with most evidence are anchors; every window of neighbouring sentences around one is searched for its best
/// stretch of words (maximal sum: evidence of each word of the quote at its best partner, less a cost for words in between),
/// at two costs: a tight stretch and a loose one.
///
/// - Complexity: O(*p* + *a*·*w*²·*t*) for *p* places of partners, *a* anchors, windows of *w* sentences of *t* words.
struct SpanFinder {
  /// A stretch with its raw score.
  struct Span: Hashable {
    var tokens: Range<Int>
    var score: Float
    /// How many words of the quote found a partner.
    var partners: Int
    /// How many words of the quote any table knows.
    var knownWords: Int
  }

  let table: PassageTable
  let places: [[Int32]]
  let widest: Int

  /// How many sentences are looked around.
  static let anchors = 40
  /// What a word in between costs, in nats: tight and loose.
  private static let gapCosts: [Float] = [1, 3]
  /// What a known word of the quote without a partner costs, in nats.
  private static let missCost: Float = 1.05
  /// Windows within a known place have at most so many sentences.
  private static let widestPlace = 8
  /// How many stretches of one place are kept.
  private static let overlapping = 3

  /// The best stretches, best first; ties go to the shorter and the earlier one.
  func spans(of quote: QuoteHits, evidence: WordEvidence, limit: Int) -> [Span] {
    let strengths = self.strengths(quote, evidence)
    var windows: Set<Range<Int>> = []
    for anchor in strongest(strengths) {
      for first in max(0, anchor - widest + 1)...anchor where strengths[first] > 0 {
        for last in anchor..<min(table.count, first + widest) where strengths[last] > 0 {
          windows.insert(first..<last + 1)
        }
      }
    }
    return chosen(from: stretches(of: quote, in: windows).map { scored(quote, $0, evidence) }, limit: limit)
  }

  /// The best stretches of some sentences, best first; ties as above.
  func spans(of quote: QuoteHits, within sentences: Range<Int>, evidence: WordEvidence) -> [Span] {
    var windows: Set<Range<Int>> = []
    for first in sentences {
      for last in first..<min(sentences.upperBound, first + Self.widestPlace) { windows.insert(first..<last + 1) }
    }
    let found = stretches(of: quote, in: windows).map { scored(quote, $0, evidence) }
    return chosen(from: found, limit: Self.overlapping)
  }

  private func stretches(of quote: QuoteHits, in windows: Set<Range<Int>>) -> Set<Range<Int>> {
    var stretches: Set<Range<Int>> = []
    for window in windows {
      let tokens = table.tokens(of: window)
      let best = bestPartners(quote, tokens)
      for cost in Self.gapCosts {
        if let stretch = stretch(of: quote, best: best, in: tokens, gapCost: cost) { stretches.insert(stretch) }
      }
    }
    return stretches
  }

  /// For each sentence the sum of what each word of the quote finds there.
  private func strengths(_ quote: QuoteHits, _ evidence: WordEvidence) -> [Float] {
    var strengths = [Float](repeating: 0, count: table.count)
    var best = strengths
    for (row, type) in quote.types.enumerated() {
      var touched: [Int] = []
      for partner in evidence.partners(of: Int(type)) where partner.value > 0 {
        for token in places[Int(partner.column)] {
          let sentence = Int(table.texts[Int(token)])
          if best[sentence] == 0 { touched.append(sentence) }
          best[sentence] = max(best[sentence], partner.value)
        }
      }
      for sentence in touched {
        strengths[sentence] += best[sentence] * quote.multiplicity[row]
        best[sentence] = 0
      }
    }
    return strengths
  }

  private func strongest(_ strengths: [Float]) -> [Int] {
    let found = strengths.indices.filter { strengths[$0] > 0 }
    guard found.count > Self.anchors else { return found }
    let sorted = found.sorted {
      strengths[$0] != strengths[$1] ? strengths[$0] > strengths[$1] : $0 < $1
    }
    return Array(sorted.prefix(Self.anchors))
  }

  /// For each distinct word of the quote its best partner among some tokens: the first of equal ones.
  private func bestPartners(_ quote: QuoteHits, _ tokens: Range<Int>) -> [(value: Float, token: Int)] {
    var best = [(value: Float, token: Int)](repeating: (0, -1), count: quote.types.count)
    for token in tokens {
      for hit in quote.hits(of: table.sentences.tokens[token]) where hit.value > best[Int(hit.row)].value {
        best[Int(hit.row)] = (hit.value, token)
      }
    }
    return best
  }

  /// The stretch with the largest sum.
  private func stretch(
    of quote: QuoteHits,
    best: [(value: Float, token: Int)],
    in tokens: Range<Int>,
    gapCost: Float
  ) -> Range<Int>? {
    var gains = [Float](repeating: -gapCost, count: tokens.count)
    for (row, partner) in best.enumerated() where partner.token >= 0 {
      let place = partner.token - tokens.lowerBound
      gains[place] = max(0, gains[place]) + quote.multiplicity[row] * (partner.value + Self.missCost / 2)
    }
    var found: (sum: Float, range: Range<Int>)?
    var sum: Float = 0
    var first = 0
    for place in gains.indices {
      if sum <= 0 {
        sum = 0
        first = place
      }
      sum += gains[place]
      if sum > found?.sum ?? 0 { found = (sum, first..<place + 1) }
    }
    guard let range = found?.range else { return nil }
    return tokens.lowerBound + range.lowerBound..<tokens.lowerBound + range.upperBound
  }

  /// A stretch with its raw score.
  func scored(_ quote: QuoteHits, _ tokens: Range<Int>, _ evidence: WordEvidence) -> Span {
    let best = bestPartners(quote, tokens)
    var score: Float = 0
    var partnered = 0
    var missed = 0
    for row in quote.rows {
      if best[row].token >= 0 {
        score += best[row].value
        partnered += 1
      } else if evidence.knownRows[Int(quote.types[row])] {
        missed += 1
      }
    }
    score -= Self.missCost * Float(missed)
    score -= Self.gapCosts[0] * Float(max(0, tokens.count - max(partnered, quote.tokens.count)))
    return Span(tokens: tokens, score: score, partners: partnered, knownWords: partnered + missed)
  }

  private func chosen(from spans: [Span], limit: Int) -> [Span] {
    let sorted = spans.sorted {
      if $0.score != $1.score { return $0.score > $1.score }
      return ($0.tokens.count, $0.tokens.lowerBound) < ($1.tokens.count, $1.tokens.lowerBound)
    }
    var chosen: [Span] = []
    for span in sorted where chosen.count(where: { $0.tokens.overlaps(span.tokens) }) < Self.overlapping {
      chosen.append(span)
      if chosen.count == limit { break }
    }
    return chosen
  }
}
