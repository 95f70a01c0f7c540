import TolmachModel

/// Sees that a quote stops where a sentence goes on, and what the part left off says.
///
/// A fragment is faithful as a rule: a note. It is worth a check when the part left off turns, weakens or denies what is
/// quoted. What stands before a quote is told only when it does so: a fragment that begins with a small letter says itself that
/// something stood before.
enum CutCheck {
  /// So many words left off, per word of the quote, make a fragment.
  private static let leastShare = 0.2
  /// So many where the quote's last word renders one of the passage's last two: surely it ends there.
  private static let leastToldShare = 0.1
  private static let leastWords = 2

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard !quote.keys.isEmpty, !passage.span.isEmpty else { return [] }
    let after = passage.rest(behind: end(of: comparison))
    if let turn = turn(in: comparison, before: after) {
      return [difference(.check, .cutBeforeTurn, comparison, turn..<after.upperBound)]
    }
    if let doubts = ModalityCheck.sure[passage.language], after.count > 1,
      !doubts.signals(in: passage.keys, among: after).isEmpty
    {
      return [difference(.check, .cutMeaning, comparison, after)]
    }
    let left = after.count + silentTail(of: comparison)
    let share = Double(left) / Double(quote.keys.count)
    let isUnfinished = quote.endsWithWord && !quote.endsWithStop && (quote.keys.last.map(unfinished.contains) ?? false)
    let isTold = comparison.partners.last.map { $0 >= 0 && $0 >= passage.span.upperBound - 2 } ?? false
    guard
      (share >= (isTold ? leastToldShare : leastShare) && left >= leastWords)
        || (isUnfinished && quote.keys.count > 2)
    else {
      return []
    }
    return [difference(.note, .fragment, comparison, after)]
  }

  /// How many words at the passage's end render nothing of a quote that stops without a mark: a passage goes on to the end of a
  /// clause, the quote need not.
  private static func silentTail(of comparison: QuoteComparison) -> Int {
    let quote = comparison.quote
    guard quote.endsWithWord, !quote.endsWithStop, let last = comparison.partners.max(), last >= 0 else { return 0 }
    return min(mostSilent, max(0, comparison.passage.span.upperBound - 1 - last))
  }

  /// The word that turns what is quoted, where the quote stops before it; a passage may reach a word or two over it, to a
  /// pronoun that the quote has too.
  private static func turn(in comparison: QuoteComparison, before after: Range<Int>) -> Int? {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let first = after.first else { return nil }
    if isTurn(first, in: passage) { return first }
    guard !quote.keys.contains(where: { turnWords.contains($0) || renderedTurns.contains($0) }) else { return nil }
    let turn = passage.span.dropFirst().suffix(mostOver + 1).first {
      isTurn($0, in: passage) && passage.stands(",;", before: $0) && !comparison.partners.contains($0)
    }
    // «Не из-за воды, а из-за бетона» sets right what it denies: that the denial is gone is told already.
    guard let turn, passage.keys[turn] != "а" || !passage.keys[passage.span.lowerBound..<turn].contains("не") else {
      return nil
    }
    return turn
  }

  /// Whether a word turns what stands before it: no label, no mere going on («а потом»), no tag («взяли корову, а?»).
  private static func isTurn(_ word: Int, in passage: QuoteComparison.Side) -> Bool {
    let key = passage.keys[word]
    guard turnWords.contains(key), !passage.isLabel(word) else { return false }
    // «А» is "also" in Chechen.
    if key == "а", passage.language.language == "ce" { return false }
    guard let idle = idleTurns[key] else { return true }
    guard word + 1 < passage.keys.count, !passage.stands("?!.", before: word + 1) else { return key != "а" }
    guard idle.contains(passage.keys[word + 1]) else { return true }
    // «Если честно, …», but «если угодно было богу».
    return key == "если" && word + 2 < passage.keys.count && !passage.stands(",;:.!?…—–", before: word + 2)
  }

  /// A passage reaches so many words over what is rendered.
  private static let mostSilent = 2
  /// So many words behind such a word a passage may reach by mistake.
  private static let mostOver = 2
  /// So many words of the next sentence a passage may reach by mistake.
  private static let mostReached = 3

  /// Where what is quoted ends: at the end of a sentence, where the passage goes a few words on into the next of which the quote
  /// renders none.
  private static func end(of comparison: QuoteComparison) -> Int {
    let (passage, end) = (comparison.passage, comparison.passage.span.upperBound)
    let told = Set(comparison.partners)
    let next = (max(passage.span.lowerBound + 1, end - mostReached)..<max(passage.span.lowerBound + 1, end)).first {
      passage.beginsSentence($0)
    }
    guard let next, !(next..<end).contains(where: told.contains) else { return end }
    return next
  }

  private static func difference(
    _ severity: QuoteFlag.Severity,
    _ reason: QuoteFlag.Reason,
    _ comparison: QuoteComparison,
    _ words: Range<Int>
  ) -> QuoteComparison.Difference {
    let end = comparison.wholePassage.end
    return .init(
      kind: .cut,
      severity: severity,
      reason: reason,
      quote: comparison.wholeQuote,
      passage: words.isEmpty ? TextRange(end, end) : comparison.passage.range(of: words)
    )
  }

  static let turnWords: Set<String> = [
    "но", "однако", "а", "если", "хотя", "but", "however", "if", "unless", "although", "though", "амма", "ткъа",
    "делахь",
  ]

  /// Words behind which make such a word none.
  private static let idleTurns: [String: Set<String>] = [
    "а": ["потом", "затем", "также", "именно", "еще"],
    "если": Conditions.idle,
  ]

  /// What may render such a word where it stands inside a quote.
  private static let renderedTurns: Set<String> = ["yet", "while", "whereas", "when", "still", "only"]

  /// Words that no clause ends with as a rule.
  private static let unfinished: Set<String> = Set(
    """
    a an the my your our their its of to in for with on at by from into and or but because if when while as than \
    although whether which who whose where is are was were been has have had will would could should can might must \
    not very even i he she we they whom so about between against during under over without within through \
    every shall upon toward towards onto nor unless \
    that's it's he's she's there's what's who's i'm you're we're they're i've you've we've they've i'll you'll he'll \
    she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd let's \
    и а но или что чтобы если когда как который которая которое которые в на с к по из от для о об у за над под при без \
    до через между очень даже не хотя ни либо этот эта эти мой моя наш наша свой свою своего чей ради среди из-за
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}

extension QuoteComparison.Side {
  /// The words from `start` as far as the next strong mark, quotation mark or dash.
  func rest(behind start: Int) -> Range<Int> {
    guard !endsInReport(start) else { return start..<start }
    var end = start
    while end > 0, end < keys.count, !hasBorder(behind: end - 1), !beginsReport(at: end) { end += 1 }
    return start..<max(start, end)
  }

  /// Whether the last two words before `end` begin a clause that says who speaks: a passage may reach over its verb.
  private func endsInReport(_ end: Int) -> Bool {
    (max(1, end - 2)..<max(1, end)).contains(where: beginsReport)
  }

  /// Whether a clause that says who speaks begins at a word: «, сообщил», «, как заявил», ", he said".
  private func beginsReport(at word: Int) -> Bool {
    let marks = marks(behind: word - 1)
    guard marks.contains(",") || Self.hasDash(marks), !Self.subordinating.contains(keys[word]) else { return false }
    return keys[word..<min(keys.count, word + 3)].contains { key in Self.reporting.contains { key.hasPrefix($0) } }
  }

  /// What begins another clause than that: «, если комиссия признает».
  private static let subordinating: Set<String> = [
    "если", "что", "чтобы", "когда", "пока", "хотя", "потому", "но", "if", "unless", "that", "when", "until", "but",
  ]

  private static let reporting = [
    "сказал", "заяв", "сообщ", "говор", "отмет", "отмеч", "добав", "рассказ", "подчерк", "поясн", "передает", "пишет",
    "считает", "уточн", "призна", "объясн", "замет", "замеч", "ответ", "утвержд", "вспомин", "напис", "подытож",
    "резюмир",
    "констат", "said", "says", "told", "added", "explain", "wrote", "writes", "noted", "recall", "replied", "stress",
  ]

  /// Whether the last word is the last thing said: no number stands behind it.
  var endsWithWord: Bool {
    guard let last = ranges.last else { return false }
    return !text[last.end...].contains { (0x30...0x39).contains($0) }
  }

  /// Whether a stop stands behind the last word.
  fileprivate var endsWithStop: Bool {
    guard let last = ranges.last else { return false }
    return String(decoding: text[last.end...], as: UTF8.self).contains { ".!?…".contains($0) }
  }

  /// Whether a sentence begins with a word: behind a strong mark, or, where a transcript has no marks, with the capital of a
  /// conjunction.
  fileprivate func beginsSentence(_ word: Int) -> Bool {
    guard word > 0 else { return true }
    if stands(".!?…", before: word) { return true }
    return CutCheck.turnWords.contains(keys[word]) && isCapital(word) && !isLabel(word) && !stands(",;", before: word)
  }

  /// Whether a dash between spaces, a colon, a quotation mark or a full stop stands behind a word.
  private func hasBorder(behind word: Int) -> Bool {
    guard word + 1 < ranges.count else { return true }
    let marks = marks(behind: word)
    return beginsSentence(word + 1) || Self.hasDash(marks)
      || marks.unicodeScalars.contains { ":.!?…«»“”\";".unicodeScalars.contains($0) }
  }

  private static func hasDash(_ marks: String) -> Bool {
    marks.contains("—") || marks.contains("–") || marks.contains(" - ")
  }
}
