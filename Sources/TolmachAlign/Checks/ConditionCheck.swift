import TolmachModel

/// Sees that a quote leaves off the condition that a sentence of its passage begins with: "I don't care any more" where the
/// speaker says «если он не вернётся, мне всё равно».
///
/// What the article says around a fragment is not known here: only a quote that begins a sentence is looked at, and one that
/// has any word of a condition is left alone. Conditions behind a quote are ``CutCheck``'s.
enum ConditionCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let first = quote.keys.first, quote.isCapital(0), !inverted.contains(first),
      hints.signals(in: quote.keys, among: quote.keys.indices).isEmpty
    else { return [] }
    let told = Set(comparison.partners)
    let clauses = passage.clauses
    return passage.conditionedSentences.lazy.compactMap { sentence in
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
    }.prefix(1).map(\.self)
  }

  private static let hints = SignalWords(
    """
    if, unless, otherwise, when*, once, provided, without, in case, or else, then, until, till, as long as, whether, would, \
    wouldn't, might, but for, suppos*, in that case, even so, если, тогда, иначе, бы
    """
  )
  /// What a condition begins with in place of "if": "Had he come, …".
  private static let inverted: Set<String> = ["were", "had", "should"]
}

extension QuoteComparison.Side {
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

private enum Conditions {
  static let words: Set<String> = ["если", "ежели", "коли", "кабы", "if", "unless", "нагахь"]
  /// «Если честно, …».
  static let idle: Set<String> = [
    "честно", "откровенно", "можно", "угодно", "хотите", "хочешь", "коротко", "что", "вкратце", "серьезно", "not", "so",
  ]
  /// Courtesies, and contrasts of then and now.
  static let courtesies = SignalWords(
    """
    если вы не против, если ты не против, если вы не возражаете, если вы помните, если вы позволите, если позволите, \
    если помните, если помнишь, если не секрет, если не ошибаюсь, если я не ошибаюсь, если мне не изменяет, если это можно, \
    если раньше, если прежде, если тогда, если сначала, если до войны, если на то пошло, if you like, if you will, \
    if you don't mind, if you remember, if i remember, if i'm not mistaken
    """
  )
  /// What goes on with the condition itself.
  static let joints: Set<String> = [
    "и", "или", "если", "что", "который", "которая", "которые", "когда", "чтобы", "and", "or",
  ]
  /// A partner of a shorter word renders no condition: «до» is "to".
  static let leastLetters = 4
  /// A condition begins at most so far, in words, before the passage.
  static let reach = 16
  /// A passage begins at most so far, in words, inside a condition.
  static let mostMissed = 1
  /// What ends a sentence, or begins another's words.
  static let stops = ".!?…:;«»“”\""
}
