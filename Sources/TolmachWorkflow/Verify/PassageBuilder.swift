import TolmachAlign
import TolmachModel

/// Makes of an option the passage that a report shows: its place in the original, speaker, time, words and context.
struct PassageBuilder {
  let indexes: [OriginIndex]
  let found: [[QuoteCandidates]]
  /// For each quote the way from its words to the article's original.
  let quotes: [RunningText]
  /// For quotes that share an utterance with another one the words that are left to them, by their numbers.
  var limits: [Int: Range<Int>] = [:]

  /// What a passage is made for.
  enum Use {
    /// To be reported as the quote's: its ends are settled, its words linked, its context read.
    case reported
    /// To be named beside that one: its ends are settled.
    case rival
    /// To be named where none was found: whole sentences, for a stretch of words that few of the quote's led to says nothing.
    case nearest
    /// To be compared as it was found.
    case compared
  }

  /// The passage of an option.
  func passage(_ option: PassageFinder.Option, quote: Int, confidence: Double, for use: Use) -> Passage {
    let index = indexes[option.origin]
    let part = index.searches[option.part]
    let candidates = found[option.origin][option.part]
    let span = self.span(of: option, quote: quote, for: use)
    let first = part.segments[span.sentences.lowerBound]
    let last = part.segments[span.sentences.upperBound - 1]
    let start = index.runningText(of: first).original(TextRange(span.start, span.start + 1)).start
    let end = index.runningText(of: last).original(TextRange(span.end - 1, span.end)).end
    let range = TextRange(start, max(start, end))
    var passage = Passage(
      origin: option.origin,
      range: range,
      segments: first..<last + 1,
      words: index.words(of: range, segments: first..<last + 1),
      language: index.segments[first].language,
      speaker: index.speaker(of: first),
      time: index.time(of: range),
      score: span.score,
      coverage: span.coverage,
      partners: span.partners,
      knownWords: span.words,
      confidence: confidence
    )
    passage.hanging = hanging(behind: passage, span, index) {
      links(span, candidates, part: part, index: index, quote: quote)
    }
    guard use == .reported else { return passage }
    passage.links = links(span, candidates, part: part, index: index, quote: quote)
    passage.unknownQuoteWords = candidates.unknownWords(of: quote).map(quotes[quote].original)
    passage.unknownWords = candidates.unknownWords(in: span, quote: quote).map { word in
      index.runningText(of: part.segments[word.sentence]).original(word.range)
    }
    passage.before = index.turn(beside: passage.segments, after: false)
    passage.after = index.turn(beside: passage.segments, after: true)
    passage.lead = index.ownTurn(beside: range, segments: passage.segments, after: false)
    passage.trail = index.ownTurn(beside: range, segments: passage.segments, after: true)
    let shown = passage.shownRange
    passage.hanging?.trail = index.ownTurn(beside: shown, segments: passage.segments, after: true)
    return passage
  }

  private func span(of option: PassageFinder.Option, quote: Int, for use: Use) -> PassageSearch.Candidate {
    let candidates = found[option.origin][option.part]
    switch use {
    case .reported:
      let extended = candidates.extended(option.candidate, quote: quote)
      return limits[quote].map { candidates.limited(extended, to: $0) } ?? extended
    case .rival: return candidates.extended(option.candidate, quote: quote)
    case .compared: return option.candidate
    case .nearest: return candidates.widened(option.candidate)
    }
  }

  /// The conjunction that a passage stops behind, where the quote has no word for it; words are linked only to see that.
  private func hanging(
    behind passage: Passage,
    _ span: PassageSearch.Candidate,
    _ index: OriginIndex,
    links: () -> [Passage.WordLink]
  ) -> HangingConjunction? {
    let text = index.runningText(of: passage.segments.upperBound - 1)
    let stretch = TextRange(passage.segments.count > 1 ? 0 : span.start, span.end)
    let end = HangingConjunction.end(of: stretch, in: text.bytes, language: passage.language) { word in
      let place = text.original(word)
      return links().contains { $0.origin.overlaps(place) }
    }
    guard let end else { return nil }
    let rest = TextRange(passage.range.start, text.original(TextRange(end - 1, end)).end)
    return HangingConjunction(rest: rest, words: index.words(of: rest, segments: passage.segments))
  }

  private func links(
    _ span: PassageSearch.Candidate,
    _ candidates: QuoteCandidates,
    part: OriginIndex.Part,
    index: OriginIndex,
    quote: Int
  ) -> [Passage.WordLink] {
    var texts: [Int: RunningText] = [:]
    return candidates.links(of: quote, to: span).map { link in
      let text = texts[link.sentence] ?? index.runningText(of: part.segments[link.sentence])
      texts[link.sentence] = text
      return Passage.WordLink(quote: quotes[quote].original(link.quote), origin: text.original(link.passage))
    }
  }
}
