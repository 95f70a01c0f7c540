import TolmachModel

/// Which neighbouring sentences belong to a passage.
extension QuoteCandidates {
  /// A candidate without the sentences at its ends that another says than whoever says most of the quote: a question before
  /// its answer. What stands between two stretches of one voice stays.
  func withOneVoice(_ candidate: PassageSearch.Candidate, _ hits: QuoteHits) -> PassageSearch.Candidate {
    guard !search.standings.isEmpty, candidate.sentences.count > 1, let voice = mainVoice(candidate, hits) else {
      return candidate
    }
    var sentences = candidate.sentences
    while sentences.count > 1, isOther(search.standings[sentences.lowerBound].voice, voice) { sentences.removeFirst() }
    while sentences.count > 1, isOther(search.standings[sentences.upperBound - 1].voice, voice) {
      sentences.removeLast()
    }
    var spoken = candidate
    spoken.sentences = sentences
    spoken.tokens = candidate.tokens.clamped(to: search.table.tokens(of: sentences))
    return spoken.tokens.isEmpty ? candidate : spoken
  }

  /// The voice that says most of a quote among a candidate's; the first of equal ones.
  private func mainVoice(_ candidate: PassageSearch.Candidate, _ hits: QuoteHits) -> Int? {
    var sums: [Int: Float] = [:]
    for sentence in candidate.sentences {
      guard let voice = search.standings[sentence].voice else { continue }
      let tokens = candidate.tokens.clamped(to: search.table.tokens(of: sentence..<sentence + 1))
      sums[voice, default: 0] += gain(of: tokens, beside: 0..<0, hits)
    }
    return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func isOther(_ voice: Int?, _ main: Int) -> Bool { voice.map { $0 != main } ?? false }

  /// A candidate with the sentences beside it in the same voice that say what it does not say of the quote: two sentences of
  /// a quote may be two of the transcript of which only one stood out.
  ///
  /// - Parameter count: how many sentences the quote has.
  func grown(
    _ candidate: PassageSearch.Candidate,
    _ hits: QuoteHits,
    sentences count: Int
  ) -> PassageSearch.Candidate {
    var grown = candidate
    while grown.sentences.count < min(count + 1, PassageSearch.mostWidest) {
      let least = grown.sentences.count < count ? Self.leastGrowth : Self.sureGrowth
      let sides = [grown.sentences.upperBound, grown.sentences.lowerBound - 1].compactMap {
        growth(of: grown, to: $0, hits)
      }
      guard let best = sides.max(by: { $0.gain < $1.gain }), best.gain >= least else { break }
      grown.tokens = best.tokens
      grown.sentences =
        min(best.sentence, grown.sentences.lowerBound)..<max(best.sentence + 1, grown.sentences.upperBound)
    }
    return grown
  }

  /// What a candidate would be with a sentence beside it, up to the last word that says something new; nil where another
  /// speaks or nothing is new.
  private func growth(
    of candidate: PassageSearch.Candidate,
    to sentence: Int,
    _ hits: QuoteHits
  ) -> (sentence: Int, tokens: Range<Int>, gain: Float)? {
    guard (0..<search.table.count).contains(sentence) else { return nil }
    let isBehind = sentence == candidate.sentences.upperBound
    let edge = isBehind ? sentence - 1 : candidate.sentences.lowerBound
    if !search.standings.isEmpty, !search.standings[sentence].continues(search.standings[edge]) { return nil }
    let tokens = search.table.tokens(of: sentence..<sentence + 1)
    let known = strongest(candidate.tokens, hits)
    let new = tokens.filter { token in
      strongest(token..<token + 1, hits).contains { $0.value > known[$0.key] ?? 0 }
    }
    guard let first = new.first, let last = new.last else { return nil }
    let reached = isBehind ? candidate.tokens.lowerBound..<last + 1 : first..<candidate.tokens.upperBound
    let skipped = reached.count - candidate.tokens.count - new.count
    return (sentence, reached, gain(of: tokens, beside: candidate.tokens, hits) - Self.skipCost * Float(skipped))
  }

  /// What a sentence must say to make up for one that the quote has more, in nats.
  private static let leastGrowth: Float = 1.5
  /// The same where the quote has no more sentences than the passage.
  private static let sureGrowth: Float = 4
  /// What a word in between costs, in nats.
  private static let skipCost: Float = 0.3

  /// A candidate with the sentences before it, or behind it, where the quote's first sentence, or last, found no telling word:
  /// a short sentence beside a passage is often rendered by an idiom that shares no word with it. Whole sentences of one turn
  /// and of about the same length only, and no more than the quote has.
  func withSilentEnds(_ candidate: PassageSearch.Candidate, quote: Int) -> PassageSearch.Candidate {
    let starts = queries[quote].starts
    guard starts.count > candidate.sentences.count, starts.count > 1, !search.standings.isEmpty else {
      return candidate
    }
    let linked = links(of: quote, to: candidate).filter { $0.value >= Self.telling }.map(\.quote.start)
    let isHeadMissing = !linked.contains { $0 < starts[1] }
    let isTailMissing = !linked.contains { $0 >= starts[starts.count - 1] }
    var grown = candidate
    while grown.sentences.count < starts.count {
      // Sentence by sentence: the one to come renders that of the quote with its number, from the end that is there.
      let before = grown.sentences
      if isHeadMissing {
        let number = isTailMissing ? 0 : starts.count - before.count - 1
        grown = joined(grown, before.lowerBound - 1, beside: words(inSentence: number, of: quote))
      }
      if isTailMissing, grown.sentences.count < starts.count {
        let number = isHeadMissing ? starts.count - 1 : grown.sentences.count
        grown = joined(grown, before.upperBound, beside: words(inSentence: number, of: quote))
      }
      guard grown.sentences != before, isHeadMissing != isTailMissing else { break }
    }
    return grown
  }

  /// How many words a sentence of a quote has.
  private func words(inSentence number: Int, of quote: Int) -> Int {
    let starts = queries[quote].starts
    let end = number + 1 < starts.count ? starts[number + 1] : .max
    return quotes.tokens(of: quote..<quote + 1).count { (starts[number]..<end).contains(quotes.ranges[$0].start) }
  }

  /// A candidate with a sentence beside it that may render so many words of the quote; itself where that one is another turn's,
  /// much longer or shorter, or the candidate stops short of it.
  private func joined(
    _ candidate: PassageSearch.Candidate,
    _ sentence: Int,
    beside words: Int
  ) -> PassageSearch.Candidate {
    guard (0..<search.table.count).contains(sentence) else { return candidate }
    let (sentences, tokens) = (candidate.sentences, search.table.tokens(of: sentence..<sentence + 1))
    let isBehind = sentence == sentences.upperBound
    let edge = isBehind ? sentence - 1 : sentences.lowerBound
    let isWhole =
      isBehind ? candidate.tokens.upperBound == tokens.lowerBound : candidate.tokens.lowerBound == tokens.upperBound
    guard isWhole, search.standings[sentence].turn == search.standings[edge].turn, !tokens.isEmpty,
      tokens.count <= Self.mostSilent * words + 1, words <= Self.mostSilent * tokens.count + Self.phrase
    else { return candidate }
    var joined = candidate
    joined.sentences = min(sentence, sentences.lowerBound)..<max(sentence + 1, sentences.upperBound)
    joined.tokens =
      min(tokens.lowerBound, candidate.tokens.lowerBound)..<max(tokens.upperBound, candidate.tokens.upperBound)
    return joined
  }

  /// Evidence of fewer nats is a function word's.
  private static let telling: Float = 1.5
  /// A sentence without a word in common is at most so many times as long as the one that it renders.
  private static let mostSilent = 3
  /// One word may be a phrase of so many words more: «Отфутболили» is "They gave me the runaround".
  private static let phrase = 3
}
