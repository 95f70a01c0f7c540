import TolmachModel
import TolmachText

/// Sees that the speaker takes back or corrects right afterwards what is quoted: «Потом приехал. Нет, не приехал, это я путаю»,
/// «их было двое, ой, то есть трое».
///
/// What is put in its place may be quoted as well, or alone: a quote that renders any of it, or has a word for a correction, is
/// left alone. A «нет» behind a question answers it, and «то есть» explains.
enum RetractionCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let spoken = comparison.spoken
    guard let words = CorrectionWords.of(spoken.language), !tells(comparison.quote),
      let correction = correction(in: comparison, words), !isRendered(correction, comparison)
    else { return [] }
    let isSerious = isSerious(correction, spoken)
    return [
      .init(
        kind: .cut,
        severity: isSerious ? .serious : .check,
        reason: .takenBack,
        quote: comparison.wholeQuote,
        passage: spoken.range(of: correction)
      )
    ]
  }

  /// Whether a quote has a word for a correction itself.
  private static func tells(_ quote: QuoteComparison.Side) -> Bool {
    guard let words = renderings[quote.language] else { return true }
    return !words.signals(in: quote.keys, among: quote.keys.indices).isEmpty
  }

  /// The words of the first correction around the passage's end, as far as its sentence's end.
  private static func correction(in comparison: QuoteComparison, _ words: CorrectionWords) -> Range<Int>? {
    let spoken = comparison.spoken
    for word in places(in: comparison) {
      let end = (word + 1..<spoken.keys.count).first { spoken.stands(".!?…", before: $0) } ?? spoken.keys.count
      let sentence = word..<min(end, word + longest)
      // «Ну как, помогло?» asks somebody.
      guard !spoken.marksBehind(end - 1).contains("?") else { continue }
      if words.correct(sentence, in: spoken) || words.confess(sentence, in: spoken)
        || words.reject(word..<end, in: spoken) || words.refuse(sentence, in: spoken) && turns(sentence, spoken)
      {
        return sentence
      }
    }
    return nil
  }

  /// The words that clauses begin with around the passage's end, and between it and the last word that is rendered.
  private static func places(in comparison: QuoteComparison) -> [Int] {
    let spoken = comparison.spoken
    guard let first = spoken.span.first else { return [] }
    let end = spoken.span.upperBound
    let told = (comparison.partners.max() ?? -1) + 1
    let start = max(first + 1, min(told > 0 ? told : end, end - mostReached))
    return (start..<max(start, min(spoken.keys.count, end + mostMissed + 1))).filter {
      spoken.stands(CorrectionWords.marks, before: $0) && !spoken.stands("?", before: $0)
    }
  }

  /// Whether the quote renders a word of the correction, or has the number or the day that is put right.
  private static func isRendered(_ correction: Range<Int>, _ comparison: QuoteComparison) -> Bool {
    let (quote, spoken) = (comparison.quote, comparison.spoken)
    let isLinked = quote.keys.indices.contains {
      correction.contains(comparison.partners[$0]) && quote.keys[$0].unicodeScalars.count >= leastLetters
    }
    let numbers = numbers(in: correction, spoken)
    return isLinked || quote.numbers.contains { one in numbers.contains { NumberCheck.agree(one, $0) } }
      || CalendarCheck.agree(quote, with: correction, of: spoken)
  }

  /// Whether a correction denies what was said, says what was denied, or gives another number or day.
  private static func isSerious(_ correction: Range<Int>, _ spoken: QuoteComparison.Side) -> Bool {
    if turns(correction, spoken) { return true }
    let said = spoken.span.lowerBound..<correction.lowerBound
    let (numbers, others) = (numbers(in: correction, spoken), numbers(in: said, spoken))
    let isOther =
      !numbers.isEmpty && !others.isEmpty
      && !numbers.contains { one in others.contains { NumberCheck.agree(one, $0) } }
    return isOther || CalendarCheck.differ(correction, from: said, in: spoken)
  }

  /// The numbers among some words; one is «один», who came.
  private static func numbers(in words: Range<Int>, _ side: QuoteComparison.Side) -> [NumberMention] {
    let place = side.range(of: words)
    return side.numbers.filter { $0.range.overlaps(place) && $0.value != 1 }
  }

  /// Whether a word of the passage is denied in some words behind it and not there, or there and not here.
  private static func turns(_ correction: Range<Int>, _ spoken: QuoteComparison.Side) -> Bool {
    let stemmer = Stemmer(language: spoken.language)
    let words = NegationWords.of(spoken.language)
    func isDenied(_ word: Int) -> Bool {
      // «Нет, приехал» denies what was said, not that somebody came.
      word > 0 && !spoken.stands(CorrectionWords.marks, before: word) && words?.denies(spoken.keys[word - 1]) ?? false
    }
    func verbs(_ range: Range<Int>) -> [String: Bool] {
      let long = range.filter { spoken.keys[$0].unicodeScalars.count >= leastLetters }
      return Dictionary(long.map { (stemmer.stem(spoken.keys[$0]), isDenied($0)) }) { $0 || $1 }
    }
    let said = verbs(spoken.span.lowerBound..<correction.lowerBound)
    return verbs(correction).contains { stem, isDenied in said[stem].map { $0 != isDenied } ?? false }
  }

  /// A passage may reach so many words into a correction by mistake, or stop so many before it.
  private static let mostReached = 3
  private static let mostMissed = 2
  /// What is put right is said in so many words.
  private static let longest = 8
  /// A shorter word renders nothing, and is no verb.
  private static let leastLetters = 4

  private static let renderings = SignalTable(
    en: """
      no wait, wait no, or rather, i mean, i meant, sorry, a lie, lies, i lied, i'm lying, mixed up, mixing, mistak*, \
      was wrong, that's wrong, that wrong, it wrong, misspoke, correction, correct myself, correct that, confused, untrue, nonsense, rubbish, false, not true, not so, how should i, how shall i, how can i put, how do i put
      """,
    ru: """
      вернее, верней, точнее, точней, вру, соврал*, путаю, перепута*, напута*, спута*, ошиб*, оговор*, то есть, хотя нет, \
      неправд*, ложь, лжи, ложью, врань*, чушь, бред, выдум*, ерунд*, вздор*, клевет*, не так
      """,
    ce: "нийса дац"
  )
}

extension QuoteComparison.Side {
  /// What stands behind a word, as far as the next one or the end.
  fileprivate func marksBehind(_ word: Int) -> String {
    let end = word + 1 < ranges.count ? ranges[word + 1].start : text.count
    return String(decoding: text[ranges[word].end..<end], as: UTF8.self)
  }
}
