import TolmachModel

/// Compares whether the two sides deny the same things.
///
/// Every denial has its own counterpart beside the words it belongs to. Words that deny in themselves ("fail", "without",
/// «невозможно») excuse a missing denial of the other side, unless a word that does the same is their partner already; so do
/// opposites («не забудьте»: "remember") and who is spared by a denial («никто, кроме нас»: "only we").
enum NegationCheck {
  /// A word that excuses stands at most so far, in words, from where the denial would.
  private static let excuseReach = 2
  /// A denial goes on with one that stands at most so far, in words, before it.
  private static let listReach = 6

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    guard let quoteWords = NegationWords.of(comparison.quote.language),
      let passageWords = NegationWords.of(comparison.passage.language)
    else { return [] }
    let (quote, passage) = (comparison.quote, comparison.passage)
    let counterparts = Counterparts(comparison)
    let said = quoteWords.denials(in: quote, among: quote.keys.indices)
    let spoken = passageWords.denials(in: passage, among: counterparts.passageWords)
    let left = unexplained(said, spoken, comparison, counterparts)
    var excuses = counterparts.unmatched(
      quoteWords.excuses(in: quote, among: quote.keys.indices),
      passageWords.excuses(in: passage, among: counterparts.passageWords),
      reach: excuseReach,
      placed: true
    )
    excuses.quote.removeAll { one in
      !quoteWords.governs(quote.keys[one.word])
        && isRendered(one, by: comparison.partners[one.word], beside: spoken, of: passage)
    }
    excuses.passage.removeAll { one in
      !passageWords.governs(passage.keys[one.word])
        && isRendered(one, by: counterparts.partner(ofPassage: one.word) ?? -1, beside: said, of: quote)
    }
    let added = counterparts.unmatched(left.quote, excuses.passage, reach: excuseReach, placed: true).quote
    if let first = added.first(where: { !$0.isOptional }) {
      let place = comparison.wholePassage.start
      let severity: QuoteFlag.Severity =
        counterparts.support(ofQuote: first.word) >= max(1, counterparts.sureSupport) ? .serious : .check
      return [difference(.negationAdded, severity, quote.ranges[first.word], TextRange(place, place))]
    }
    let removed = counterparts.unmatched(excuses.quote, left.passage, reach: excuseReach, placed: true).passage
    if let first = removed.first(where: {
      !$0.isOptional && passage.span.contains($0.word)
        && (counterparts.support(ofPassage: $0.word) > 0
          || (quote.keys.count > 2 && said.isEmpty && excuses.quote.isEmpty))
    }) {
      let severity: QuoteFlag.Severity =
        counterparts.support(ofPassage: first.word) >= max(1, counterparts.sureSupport) ? .serious : .check
      let place = place(besides: first.word, comparison, counterparts)
      return [difference(.negationRemoved, severity, place, passage.ranges[first.word])]
    }
    if left.quote.isEmpty, left.passage.isEmpty, let verbs = ExchangedDenials(comparison, counterparts).first {
      return [difference(.negationMoved, .check, quote.ranges[verbs.quote], passage.ranges[verbs.passage])]
    }
    return reversedAnswer(in: comparison).map { [$0] } ?? []
  }

  /// Where in the quote a denial of the passage is missing: the word that renders what it denies, or the whole quote.
  private static func place(
    besides denial: Int,
    _ comparison: QuoteComparison,
    _ counterparts: Counterparts
  ) -> TextRange {
    let (quote, passage) = (comparison.quote, comparison.passage)
    let denied = (denial + 1..<denial + 1 + excuseReach).first { word in
      passage.keys.indices.contains(word) && counterparts.partner(ofPassage: word) != nil
    }
    return denied.flatMap { counterparts.partner(ofPassage: $0) }.map { quote.ranges[$0] } ?? comparison.wholeQuote
  }

  /// Whether a word that may stand for a denial has a partner that is not denied: "loss" is «потеря», and no «не». What there is
  /// not stands before «нет» or behind it.
  private static func isRendered(
    _ excuse: Counterparts.Signal,
    by partner: Int,
    beside denials: [Counterparts.Signal],
    of side: QuoteComparison.Side
  ) -> Bool {
    guard partner >= 0 else { return false }
    let clauses = side.clauses
    return !denials.contains { denial in
      let word = denial.word
      return (partner - excuseReach...partner).contains(word)
        || clauses[word] == clauses[partner] && side.isExistential(word)
    }
  }

  /// The denials of either side that neither one of the other side, an opposite, an exception nor a list accounts for.
  private static func unexplained(
    _ said: [Counterparts.Signal],
    _ spoken: [Counterparts.Signal],
    _ comparison: QuoteComparison,
    _ counterparts: Counterparts
  ) -> (quote: [Counterparts.Signal], passage: [Counterparts.Signal]) {
    let (quote, passage) = (comparison.quote, comparison.passage)
    var left = counterparts.unmatched(said, spoken)
    left.quote = Antonyms.unexplained(left.quote, of: quote, by: passage, among: counterparts.passageWords)
    left.passage = Antonyms.unexplained(left.passage, of: passage, by: quote, among: quote.keys.indices)
    left.quote = Exclusions.unexplained(left.quote, of: quote, by: passage, among: counterparts.passageWords)
    left.passage = Exclusions.unexplained(left.passage, of: passage, by: quote, among: quote.keys.indices)
    if isOnlyPair(left.quote, left.passage, in: passage) { return ([], []) }
    if isList(after: said, in: quote) { left.passage.removeAll { goesOn($0, after: spoken, of: passage) } }
    return left
  }

  /// Whether each side has one denial left, and the passage one clause: however far they stand from each other's words, there
  /// is nothing else to deny.
  private static func isOnlyPair(
    _ quote: [Counterparts.Signal],
    _ others: [Counterparts.Signal],
    in passage: QuoteComparison.Side
  ) -> Bool {
    guard quote.count == 1, others.count == 1, let first = passage.span.first, let last = passage.span.last else {
      return false
    }
    let clauses = passage.clauses
    return clauses[first] == clauses[last] && passage.span.contains(others[0].word)
  }

  /// Whether a denial of the quote is one of more verbs: "did not see or hear", "didn't leave and take them", but not "didn't
  /// leave and I took them".
  private static func isList(after denials: [Counterparts.Signal], in quote: QuoteComparison.Side) -> Bool {
    quote.keys.indices.contains { word in
      switch quote.keys[word] {
      case "or": true
      case "and":
        word + 1 < quote.keys.count && !subjects.contains(quote.keys[word + 1])
          && denials.contains { $0.word < word && $0.word + listReach >= word }
      default: false
      }
    }
  }

  private static let subjects: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "the", "a", "my", "his", "her",
  ]

  /// Whether a denial goes on with one before it, as where one of the quote is that of two: «не видел и не слышал».
  private static func goesOn(
    _ denial: Counterparts.Signal,
    after others: [Counterparts.Signal],
    of passage: QuoteComparison.Side
  ) -> Bool {
    guard denial.word > 0,
      ["и", "или", "ни"].contains(passage.keys[denial.word - 1]) || passage.stands(",", before: denial.word),
      let sentence = passage.sentences.first(where: { $0.contains(denial.word) })
    else { return false }
    return others.contains { $0.word < denial.word && sentence.contains($0.word) && $0.word + listReach >= denial.word }
  }

  /// "Yes." before an answer that begins with «Нет.»: worth a look, for to a question that denies both may be right.
  private static func reversedAnswer(in comparison: QuoteComparison) -> QuoteComparison.Difference? {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let first = passage.span.first, let said = quote.keys.first, assents.contains(said),
      refusals.contains(passage.keys[first]), isAnswer(0, in: quote), isAnswer(first, in: passage)
    else { return nil }
    return difference(.negationRemoved, .check, quote.ranges[0], passage.ranges[first])
  }

  private static func isAnswer(_ word: Int, in side: QuoteComparison.Side) -> Bool {
    word + 1 < side.keys.count && side.stands(",.!;—–", before: word + 1)
  }

  private static let assents: Set<String> = ["yes", "yeah", "yep"]
  private static let refusals: Set<String> = ["нет", "хӏан-хӏа"]

  private static func difference(
    _ reason: QuoteFlag.Reason,
    _ severity: QuoteFlag.Severity,
    _ quote: TextRange,
    _ passage: TextRange
  ) -> QuoteComparison.Difference {
    .init(kind: .negation, severity: severity, reason: reason, quote: quote, passage: passage)
  }
}

extension QuoteComparison.Side {
  /// Whether a denial says that there is none of something: «работы нет», «согласия не было».
  fileprivate func isExistential(_ word: Int) -> Bool {
    if ["нет", "нету", "no"].contains(keys[word]) { return true }
    return word + 1 < keys.count
      && ["было", "будет", "стало", "осталось", "хватает", "хватало"].contains(keys[word + 1])
  }
}
