import TolmachModel

/// Sees that a quote leaves off the condition of a sentence of its passage: "I don't care any more" where the speaker says «если
/// он не вернётся, мне всё равно» or «мне всё равно, если он не вернётся».
///
/// What the article says around a fragment is not known here: only a quote that begins a sentence is looked at, and one that
/// has any word of a condition is left alone. "Would" is one, unless it reports what somebody said.
enum ConditionCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let first = quote.keys.first, quote.isCapital(0), !inverted.contains(first), !hasCondition(quote) else {
      return []
    }
    let told = Set(comparison.partners)
    let clauses = passage.clauses
    let leading = passage.conditionedSentences.lazy.compactMap { sentence -> QuoteComparison.Difference? in
      passage.leftCondition(of: sentence, clauses, where: told.contains).map { condition in
        let isHead = condition.lowerBound <= passage.span.lowerBound
        return .init(
          kind: isHead ? .cut : .omission,
          severity: .check,
          reason: .conditionOmitted,
          quote: comparison.wholeQuote,
          passage: passage.range(of: condition)
        )
      }
    }.first
    return (leading ?? trailing(in: comparison, clauses)).map { [$0] } ?? []
  }

  /// A condition behind a clause that is quoted.
  private static func trailing(in comparison: QuoteComparison, _ clauses: [Int]) -> QuoteComparison.Difference? {
    let passage = comparison.passage
    let told = Set(comparison.partners)
    let rendering = Set(
      comparison.quote.keys.indices.filter { comparison.quote.keys[$0].unicodeScalars.count >= Conditions.leastLetters }
        .map { comparison.partners[$0] }
    )
    let words = passage.span.dropFirst().lowerBound..<min(passage.keys.count, passage.span.upperBound + 1)
    return words.lazy.compactMap { passage.condition(at: $0, clauses, where: told.contains) }
      .first { condition in
        !condition.contains {
          rendering.contains($0) && passage.keys[$0].unicodeScalars.count >= Conditions.leastLetters
        }
      }
      .map { condition in
        let isTail = !told.contains { $0 >= condition.upperBound }
        return .init(
          kind: isTail ? .cut : .omission,
          severity: .check,
          reason: .conditionOmitted,
          quote: comparison.wholeQuote,
          passage: passage.range(of: condition)
        )
      }
  }

  private static func hasCondition(_ quote: QuoteComparison.Side) -> Bool {
    let all = quote.keys.indices
    let reports = reporting.signals(in: quote.keys, among: all).map(\.word)
    let isReported = reports.min().map { report in { (word: Int) in word > report } } ?? { _ in false }
    return !hints.signals(in: quote.keys, among: all).isEmpty
      || future.signals(in: quote.keys, among: all).contains { !isReported($0.word) }
  }

  private static let hints = SignalWords(
    """
    if, unless, otherwise, when*, once, provided, without, in case, or else, then, until, till, as long as, so long as, whether, \
    but for, suppos*, in that case, even so, depend*, condition*, assum*, event, если, тогда, иначе, бы
    """
  )
  /// What a condition makes of "will", and so does "they said".
  private static let future = SignalWords("would, wouldn't, might")
  private static let reporting = SignalWords(
    """
    say, says, said, saying, tell, tells, told, promis*, announc*, assur*, claim*, explain*, insist*, hear, heard, thought, knew, \
    believ*, swore, warn*, threaten*, сказал*, говорил*, обещал*
    """
  )
  /// What a condition begins with in place of "if": "Had he come, …".
  private static let inverted: Set<String> = ["were", "had", "should"]
}

extension QuoteComparison.Side {
  /// The clause that begins with a word for "if" behind a clause that is quoted; nil where none does.
  fileprivate func condition(at word: Int, _ clauses: [Int], where isTold: (Int) -> Bool) -> Range<Int>? {
    guard word > 0, Conditions.words.contains(keys[word]), stands(",—–", before: word),
      !stands(Conditions.stops, before: word), !Conditions.joined.contains(keys[word - 1]), word + 1 < keys.count,
      !Conditions.idle.contains(keys[word + 1]),
      Conditions.courtesies.signals(in: keys, among: word..<word + 1).isEmpty
    else { return nil }
    let end = (word..<keys.count).first { clauses[$0] != clauses[word] } ?? keys.count
    let begin = clauses.firstIndex(of: clauses[word - 1]) ?? word
    guard !Conditions.isTurnOfSpeech(keys[word..<end]), isQuoted(begin..<word, isTold) else { return nil }
    return word..<end
  }

  /// The sentences that the passage begins, or lies, in, as far as its end.
  fileprivate var conditionedSentences: [Range<Int>] {
    guard let first = span.first else { return [] }
    var start = first
    while start > max(0, first - Conditions.reach), !stands(Conditions.stops, before: start) { start -= 1 }
    let isSentence = start == 0 || stands(Conditions.stops, before: start)
    let starts = (isSentence ? [start] : []) + span.dropFirst().filter { stands(".!?…", before: $0) }
    return zip(starts, starts.dropFirst() + [span.upperBound]).map { $0..<$1 }
  }

  /// The clauses from a word for "if" that a sentence begins with, as far as the first clause that is rendered; nil where it
  /// begins otherwise or the condition is rendered too.
  fileprivate func leftCondition(
    of sentence: Range<Int>,
    _ clauses: [Int],
    where isTold: (Int) -> Bool
  ) -> Range<Int>? {
    let begin = keys[sentence].firstIndex { !FrameWords.openers.contains($0) } ?? sentence.lowerBound
    guard Conditions.words.contains(keys[begin]), begin + 1 < keys.count, !Conditions.idle.contains(keys[begin + 1]),
      Conditions.courtesies.signals(in: keys, among: begin..<begin + 1).isEmpty,
      begin < span.lowerBound + Conditions.mostMissed || sentence.lowerBound > span.lowerBound
    else { return nil }
    let main = (begin + 1..<max(begin + 1, sentence.upperBound)).first { word in
      guard clauses[word] != clauses[word - 1], !Conditions.joints.contains(keys[word]) else { return false }
      let end = (word..<keys.count).first { clauses[$0] != clauses[word] } ?? keys.count
      return isQuoted(word..<end, isTold)
    }
    guard let main,
      !(begin..<main).contains(where: { isTold($0) && keys[$0].unicodeScalars.count >= Conditions.leastLetters })
    else { return nil }
    return begin..<main
  }
}
