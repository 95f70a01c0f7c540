import TolmachModel

/// Compares how the speaker knows: what was told to them is not what they saw.
enum HearsayCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    let counterparts = Counterparts(comparison)
    guard let said = told[quote.language]?.signals(in: quote.keys, among: quote.keys.indices),
      let spoken = told[passage.language]?.signals(in: passage.keys, among: passage.spanWithLead),
      let quoteHints = hints[quote.language]?.signals(in: quote.keys, among: quote.keys.indices)
        .filter({ !comparison.isDuty($0) }),
      let passageHints = hints[passage.language]?.signals(in: passage.keys, among: counterparts.passageWords)
    else { return [] }
    let fact = spoken.first { !isSound($0, in: passage) }
    if said.isEmpty, quoteHints.isEmpty, !isTold(spoken, in: passage, as: quote), let fact {
      return [difference(.hearsayDropped, TextRange(quote.wholeStart, quote.text.count), passage.range(of: fact))]
    }
    let added = said.first { !isSound($0, in: quote) }
    if spoken.isEmpty, passageHints.isEmpty, !isTold(said, in: quote, as: passage), let added {
      let place = comparison.wholePassage.start
      return [difference(.hearsayAdded, quote.range(of: added), TextRange(place, place))]
    }
    return []
  }

  /// Whether one side says to whom something was told, and the other by another verb that it was answered, promised or ordered:
  /// «нам отвечали» is "we were told", «нам велели» "we were told to".
  private static func isTold(
    _ signals: [Counterparts.Signal],
    in side: QuoteComparison.Side,
    as other: QuoteComparison.Side
  ) -> Bool {
    let words = signals.flatMap { side.keys[$0.word..<min(side.keys.count, $0.word + $0.count)] }
    guard words.contains(where: hearers.contains), let verbs = answering[other.language] else { return false }
    return !verbs.signals(in: other.keys, among: other.keys.indices).isEmpty
  }

  private static let hearers: Set<String> = ["told", "heard", "мне", "нам"]

  /// Whether what is heard is a sound rather than a piece of news: "we heard shots", "I heard somebody climbing in" is no
  /// hearsay, "I heard he was killed" is.
  private static func isSound(_ signal: Counterparts.Signal, in side: QuoteComparison.Side) -> Bool {
    let words = signal.word..<min(side.keys.count, signal.word + signal.count)
    guard side.keys[words].contains("heard") else { return false }
    let behind = words.upperBound..<min(side.keys.count, words.upperBound + reach)
    let sound = behind.first { word in
      side.keys[word].hasSuffix("ing") && side.keys[word].utf8.count > 4
        || !sounds.signals(in: side.keys, among: word..<word + 1).isEmpty
    }
    return sound.map { !side.keys[behind.lowerBound..<$0].contains(where: clauseWords.contains) } ?? false
  }

  /// A sound is named at most so many words behind "heard", and in no clause of its own.
  private static let reach = 5
  private static let clauseWords: Set<String> = [
    "that", "he", "she", "it", "they", "we", "there", "was", "were", "had", "when",
  ]

  private static func difference(
    _ reason: QuoteFlag.Reason,
    _ quote: TextRange,
    _ passage: TextRange
  ) -> QuoteComparison.Difference {
    .init(kind: .hearsay, severity: .serious, reason: reason, quote: quote, passage: passage)
  }

  /// Words that say no more than: I have it from others.
  static let told = SignalTable(
    en: """
      allegedly, reportedly, supposedly, rumoured, rumored, rumours, rumors, they say, people say, i heard, we heard, \
      i was told, we were told, i am told, hearsay
      """,
    ru: """
      якобы, мол, дескать, слухам, слухи, говорят что, мне рассказали, нам рассказали, мне рассказывали, \
      нам рассказывали, мне говорили, нам говорили, мне передали, я слышал что, я слышала что, мы слышали что
      """
  )

  private static let sounds = SignalWords(
    """
    shot, shots, shooting, gunshot*, gunfire, firing, explosion*, blast*, bang*, boom*, shelling, siren*, alarm*, sound*, noise*, \
    voice*, scream*, cry, cries, crying, shout*, yell*, moan*, groan*, sob*, laugh*, bark*, howl*, knock*, footstep*, steps, \
    whistl*, roar*, rumbl*, thud*, crash*, bell, bells, ring, ringing, rang, engine*, motor*, music, sing, singing, sang, song*, \
    snor*, splash*, rustl*, creak*, click*, plane*, helicopter*, drone*, call me, calling, speak*, talking, say, saying, pray*
    """
  )

  /// Words that may render these, among much else.
  static let hints = SignalTable(
    en: """
      alleg*, report*, suppos*, rumo*, say, says, said, saying, tell*, told, heard, hear, hearing, according, claim*, \
      apparent*, seem*, so-called, like, as if, purport*, pretend*, pretext, accus*
      """,
    ru: """
      якобы, мол, дескать, слух*, говор*, сказал*, скажут, рассказ*, слыш*, слов*, передал*, передавали, сообщ*, утвержда*, \
      будто, обвин*, заяв*, известно, узнал*, пишут
      """,
    ce: "боху, бохуш, бохург, аьлла, элира, дийцира, хезна, дуьйцу"
  )

  /// What ought to be: "supposed to".
  fileprivate static let ought = SignalTable(
    en: "should, ought, must, had to, have to",
    ru: """
      должен, должна, должно, должны, обязан*, надо, надлеж*, полагается, полагалось, положено, следовал*, планировал*, собирал*, \
      намеревал*, предполагал*, предусм*, рассчитан*, предназнач*
      """
  )

  /// How somebody is told, beside those.
  private static let answering = SignalTable(
    en: """
      answer, answers, answered, answering, reply, replies, replied, replying, respond*, response, explain*, explanation, inform*, \
      assur*, reassur*, promis*, warn*, announc*, insist*, order, orders, ordered, instruct*, let me know, let us know
      """,
    ru: """
      отвеч*, ответ*, объясн*, поясн*, уверя*, уверил*, обеща*, пообеща*, предупре*, объяв*, велел*, приказ*, просил*, попросил*, \
      требова*, потребова*, разреши*, запрети*, услыш*
      """
  )
}

extension QuoteComparison {
  /// Whether a signal of the quote is the "supposed" of what ought to be, where the passage says that it ought: «должны были».
  func isDuty(_ signal: Counterparts.Signal) -> Bool {
    guard quote.keys[signal.word] == "supposed", signal.word + 1 < quote.keys.count,
      quote.keys[signal.word + 1] == "to", let ought = HearsayCheck.ought[passage.language]
    else { return false }
    return !ought.signals(in: passage.keys, among: passage.spanWithEdges).isEmpty
  }
}
