import TolmachModel

/// Sees that a quote leaves off the condition that its sentence begins with: "I don't care any more" where the speaker says
/// «если он не вернётся, мне всё равно».
///
/// What the article says around a fragment is not known here: only a quote that begins a sentence is looked at, and one that
/// has any word of a condition is left alone. Conditions behind a quote are ``CutCheck``'s.
enum ConditionCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    let told = Set(comparison.partners)
    guard !quote.keys.isEmpty, quote.isCapital(0), let condition = passage.leftCondition(where: told.contains),
      hints.signals(in: quote.keys, among: quote.keys.indices).isEmpty
    else { return [] }
    return [
      .init(
        kind: .cut,
        severity: .check,
        reason: .cutMeaning,
        quote: comparison.wholeQuote,
        passage: passage.range(of: condition)
      )
    ]
  }

  private static let hints = SignalWords(
    """
    if, unless, otherwise, when*, once, should, were, had, provided, without, in case, or else, then, until, till, as long as, \
    whether, without, would, wouldn't, could, couldn't, might, but for, suppos*, in that case, even so, \
    если, тогда, иначе, бы
    """
  )
}

extension QuoteComparison.Side {
  /// The clauses from a word for "if" that the passage's sentence begins with, as far as the first clause that is rendered; nil
  /// where it begins otherwise or the condition is rendered too.
  fileprivate func leftCondition(where isTold: (Int) -> Bool) -> Range<Int>? {
    guard let first = span.first else { return nil }
    var start = first
    while start > max(0, first - Conditions.reach), !stands(Conditions.stops, before: start) { start -= 1 }
    guard start == 0 || stands(Conditions.stops, before: start) else { return nil }
    let begin = keys[start...].firstIndex { !FrameWords.openers.contains($0) } ?? start
    guard begin < first + Conditions.mostMissed, Conditions.words.contains(keys[begin]), begin + 1 < keys.count,
      !Conditions.idle.contains(keys[begin + 1])
    else { return nil }
    let clauses = clauses
    let main = (begin + 1..<max(begin + 1, span.upperBound)).first { word in
      guard clauses[word] != clauses[word - 1], !Conditions.joints.contains(keys[word]) else { return false }
      let end = (word..<keys.count).first { clauses[$0] != clauses[word] } ?? keys.count
      return isQuoted(word..<end, isTold)
    }
    guard let main, !(begin..<main).contains(where: isTold) else { return nil }
    return begin..<main
  }
}

private enum Conditions {
  static let words: Set<String> = ["если", "ежели", "коли", "кабы", "if", "unless", "нагахь"]
  /// «Если честно, …».
  static let idle: Set<String> = [
    "честно", "откровенно", "можно", "угодно", "хотите", "хочешь", "коротко", "что", "вкратце", "серьезно", "not", "so",
  ]
  /// What goes on with the condition itself.
  static let joints: Set<String> = [
    "и", "или", "если", "что", "который", "которая", "которые", "когда", "чтобы", "and", "or",
  ]
  /// A condition begins at most so far, in words, before the passage.
  static let reach = 16
  /// A passage begins at most so far, in words, inside a condition.
  static let mostMissed = 1
  /// What ends a sentence, or begins another's words.
  static let stops = ".!?…:;«»“”\""
}
