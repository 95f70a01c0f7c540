import TolmachModel

/// Compares how the speaker knows: what was told to them is not what they saw.
enum HearsayCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    let counterparts = Counterparts(comparison)
    guard let said = told[quote.language]?.signals(in: quote.keys, among: quote.keys.indices),
      let spoken = told[passage.language]?.signals(in: passage.keys, among: passage.spanWithLead),
      let quoteHints = hints[quote.language]?.signals(in: quote.keys, among: quote.keys.indices),
      let passageHints = hints[passage.language]?.signals(in: passage.keys, among: counterparts.passageWords)
    else { return [] }
    if said.isEmpty, quoteHints.isEmpty, let first = spoken.first {
      return [difference(.hearsayDropped, TextRange(quote.wholeStart, quote.text.count), passage.range(of: first))]
    }
    if spoken.isEmpty, passageHints.isEmpty, let first = said.first(where: { !isSound($0, in: quote) }) {
      let place = comparison.wholePassage.start
      return [difference(.hearsayAdded, quote.range(of: first), TextRange(place, place))]
    }
    return []
  }

  /// Whether what is heard is a sound rather than a piece of news: "we heard shots" is no hearsay.
  private static func isSound(_ signal: Counterparts.Signal, in side: QuoteComparison.Side) -> Bool {
    let words = signal.word..<min(side.keys.count, signal.word + signal.count)
    guard side.keys[words].contains("heard") else { return false }
    let behind = words.upperBound..<min(side.keys.count, words.upperBound + reach)
    return !sounds.signals(in: side.keys, among: behind).isEmpty
  }

  /// A sound is named at most so many words behind "heard".
  private static let reach = 7

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

  /// Words that may render these, among much else. Whoever was answered, told to do something or promised it has it from others
  /// as well: «нам отвечали» is "we were told", «нам велели» "we were told to". What is heard may be a sound.
  private static let hints = SignalTable(
    en: """
      alleg*, report*, suppos*, rumo*, say, says, said, saying, tell*, told, heard, hear, hearing, according, claim*, \
      apparent*, seem*, so-called, like, as if, purport*, pretend*, pretext, accus*, answer*, repl*, respon*, explain*, \
      explanation*, inform*, assur*, reassur*, promis*, warn*, announc*, insist*, order*, instruct*, ask*, demand*, let me know, \
      let us know, word, words, message*, news, learn*, mention*, admit*, confirm*, talk*, spoke, speak*
      """,
    ru: """
      якобы, мол, дескать, слух*, говор*, сказал*, скажут, рассказ*, слыш*, слов*, передал*, передавали, сообщ*, утвержда*, \
      будто, обвин*, заяв*, известно, узнал*, пишут, отвеч*, ответ*, объясн*, поясн*, уверя*, уверил*, обещ*, пообещ*, предупре*, \
      объяв*, велел*, приказ*, просил*, попрос*, требов*, потребов*, разреш*, запрет*, запрещ*, услыш*
      """,
    ce: "боху, бохуш, бохург, аьлла, элира, дийцира, хезна, дуьйцу"
  )
}
