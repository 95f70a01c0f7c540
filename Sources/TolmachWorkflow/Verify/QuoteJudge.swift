import TolmachAlign
import TolmachModel
import TolmachText

/// Makes a finding of what was found for a quote: its status, its passage, and how they differ.
struct QuoteJudge {
  let options: VerifyQuotes.Options
  let indexes: [OriginIndex]
  let article: Document
  let language: LanguageTag
  /// Terms to compare; nil: none.
  var terms: TermFlags?
  /// Where protected names stand in the article.
  var exposures: [QuoteReport.Exposure] = []

  /// Says whether a quote was found, and where.
  ///
  /// - Parameter guidance: what tells where it is, beside its words and neighbours.
  func decide(
    _ finding: inout QuoteFinding,
    _ answer: PassageFinder.Answer,
    guidance: Guidance,
    passage: (PassageFinder.Option, Double, PassageBuilder.Use) -> Passage
  ) {
    let distinct = answer.distinct
    let probabilities = distinct.map { min(0.99, $0.probability) }
    guard let best = distinct.first, isFound(best, in: answer) else {
      finding.status = .notFound
      finding.reason = .absent
      finding.confidence = min(0.99, answer.none)
      finding.alternatives = nearest(zip(distinct, probabilities).map { passage($0, $1, .nearest) })
      return
    }
    var shown = passage(best, probabilities[0], .reported)
    if guidance == .none, isBare(shown) { shown.confidence = min(probabilities[0], options.bareConfidence) }
    finding.origin = shown
    finding.confidence = shown.confidence
    let rivals = zip(distinct, probabilities).dropFirst().prefix(Self.mostRivals).map { passage($0, $1, .rival) }
    finding.alternatives = Array(others(rivals, than: shown).prefix(3))
    let closest = finding.alternatives.first?.confidence ?? 0
    finding.status = closest >= options.leastRival * probabilities[0] ? .ambiguous : .supported
  }

  /// Whether the likeliest passage of an answer is likely enough.
  func isFound(_ best: PassageFinder.Option, in answer: PassageFinder.Answer) -> Bool {
    1 - answer.none >= options.leastPresence
      && (best.probability >= options.leastPassage || best.candidate.coverage >= options.closeCoverage)
  }

  /// So many other passages are looked at.
  private static let mostRivals = 6

  /// Of some passages those that are no part of `shown` or of each other: ends that were settled may have made them so.
  private func others(_ passages: [Passage], than shown: Passage) -> [Passage] {
    var kept = [shown]
    for passage in passages where !kept.contains(where: { $0.covers(half: passage) || passage.covers(half: $0) }) {
      kept.append(passage)
    }
    return Array(kept.dropFirst())
  }

  /// Of passages that may be the same sentences the first three that are not.
  private func nearest(_ passages: [Passage]) -> [Passage] {
    var seen: Set<[Int]> = []
    return Array(passages.filter { seen.insert([$0.origin, $0.range.start]).inserted }.prefix(3))
  }

  /// Looks for differences from the passage found.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  func compare(
    _ finding: inout QuoteFinding,
    _ quote: ArticleQuotes.Spoken,
    guidance: Guidance
  ) throws(TextError) {
    guard let passage = finding.origin else { return }
    let turn = turnFlags(finding, passage, around: quote.authorsWords)
    // What the words of a question lack the answer may say: that the quote is the answer's is told already.
    let isPrompted = turn.contains { $0.kind == .prompted }
    let told = try flags(quote.text, passage).filter {
      !isPrompted || $0.reason != .negationAdded && $0.reason != .hearsayDropped
    }
    finding.flags =
      told + loose(finding, passage, guidance: guidance, isTold: told.contains { $0.severity != .note }) + turn
  }

  /// Makes a quote of what several places of the origins hold, each part compared with its own.
  func join(
    _ finding: inout QuoteFinding,
    _ quote: ArticleQuotes.Spoken,
    _ islands: [SpliceFinder.Island]
  ) throws(TextError) {
    let passages = islands.map(\.passage)
    guard let longest = passages.max(by: { $0.range.count < $1.range.count }) else { return }
    finding.origin = longest
    finding.origins = passages
    finding.status = .supported
    finding.reason = nil
    finding.confidence = passages.compactMap(\.confidence).min()
    var found: [QuoteFlag] = []
    for (number, island) in islands.enumerated() {
      // Where one part stops the next one begins; only the last can be cut.
      let isLast = number == islands.count - 1
      for part in island.parts { found += try flags(part.text, island.passage).filter { isLast || $0.kind != .cut } }
    }
    // Where one answer is by who is named, another's is told by the splice.
    let turns = passages.map { turnFlags(finding, $0, around: quote.authorsWords) }
    let isAnothers = turns.allSatisfy { $0.contains { $0.kind == .speaker } }
    let turn = turnFlags(finding, longest, around: quote.authorsWords).filter { isAnothers || $0.kind != .speaker }
    finding.flags = found + turn + splices(islands)
  }

  private func flags(_ quote: RunningText, _ passage: Passage) throws(TextError) -> [QuoteFlag] {
    // A word or two of a short quote are much of its weight, and what was altered is among them.
    let isClose =
      passage.coverage >= options.closeCoverage
      || passage.knownWords <= options.shortWords && (passage.confidence ?? 0) >= options.sureConfidence
    return try CompareQuote.flags(
      quote: quote,
      language: language,
      passage: passage,
      index: indexes[passage.origin],
      terms: terms
    )
    .map { isClose ? $0 : $0.softened }
  }

  /// Whether none of a quote's words tell where it is, or next to none of few ("I am", "He does").
  private func isBare(_ passage: Passage) -> Bool {
    passage.partners == 0 || passage.coverage < options.looseCoverage && passage.knownWords <= options.bareWords
  }

  /// A place found by few words of a longer quote: a paraphrase inside marks, or the wrong place.
  ///
  /// - Parameter isTold: whether a difference was found, which makes an editor look.
  private func loose(
    _ finding: QuoteFinding,
    _ passage: Passage,
    guidance: Guidance,
    isTold: Bool
  ) -> [QuoteFlag] {
    let isLoose = passage.coverage < options.looseCoverage && passage.knownWords >= options.looseWords
    // A translation that has the words is as good as the words; that an article follows its interview is not.
    let isWordless =
      passage.coverage < options.wordlessCoverage && passage.knownWords >= options.wordlessWords && !isTold
    guard isLoose || isWordless && guidance != .translated || isBare(passage) && guidance == .none,
      !EllipticalAnswer(language: language).stands(finding.words, for: passage)
    else { return [] }
    return [
      QuoteFlag(
        kind: .loose,
        severity: .check,
        reason: .fewWordsAgree,
        precision: FlagPrecision.measured(.loose, .check),
        quote: finding.quote.inner,
        origin: passage.range
      )
    ]
  }

  /// Flags quotes in which protected names stand, found or not.
  func expose(_ findings: inout [QuoteFinding]) {
    for place in findings.indices {
      let finding = findings[place]
      let here = finding.origin?.range.start ?? 0
      findings[place].flags += exposures.map(\.range).filter { $0.overlaps(finding.quote.inner) }.map { range in
        QuoteFlag(
          kind: .exposure,
          severity: .serious,
          reason: .protectedName,
          precision: FlagPrecision.measured(.exposure, .serious),
          quote: range,
          origin: TextRange(here, here)
        )
      }
    }
  }

  private func turnFlags(_ finding: QuoteFinding, _ passage: Passage, around: String) -> [QuoteFlag] {
    let flags = TurnChecks(names: indexes[passage.origin].names, language: language).flags(
      finding,
      passage,
      attribution: finding.attribution.map { OriginIndex.string($0, article.text) }
    )
    // A place that is as likely as not, and another's, is rather the wrong place than the wrong person.
    let isSure = (passage.confidence ?? 1) >= options.speakerConfidence
    return flags.filter { isSure || $0.kind != .speaker } + RelayCheck().flags(finding, passage, around: around)
  }

  /// Two answers joined are serious; two places of one answer are worth a look, unless an ellipsis shows the seam.
  private func splices(_ islands: [SpliceFinder.Island]) -> [QuoteFlag] {
    zip(islands, islands.dropFirst()).map { one, next in
      let document = indexes[one.passage.origin].document
      // Paragraphs that nobody's label stands before are no answers.
      let isOneAnswer =
        one.passage.origin == next.passage.origin
        && (one.passage.speaker == nil || document.sharesBlock(one.passage.range, next.passage.range))
      let isShown = next.followsEllipsis
      let severity: QuoteFlag.Severity = isOneAnswer ? (isShown ? .note : .check) : (isShown ? .check : .serious)
      return QuoteFlag(
        kind: .splice,
        severity: severity,
        reason: isOneAnswer ? .placesJoined : .answersJoined,
        precision: FlagPrecision.measured(.splice, severity),
        quote: next.parts.first?.range ?? TextRange(0, 0),
        origin: next.passage.range
      )
    }
  }
}

extension Passage {
  /// Whether more than half of another passage lies in it.
  fileprivate func covers(half other: Passage) -> Bool {
    let common = min(range.end, other.range.end) - max(range.start, other.range.start)
    return origin == other.origin && common * 2 > other.range.count
  }
}

extension ArticleQuotes.Part {
  /// Where it stands in the article's original.
  fileprivate var range: TextRange { text.original(TextRange(0, text.bytes.count)) }
}
