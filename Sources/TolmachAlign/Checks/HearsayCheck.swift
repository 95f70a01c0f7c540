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
    if spoken.isEmpty, passageHints.isEmpty, let first = said.first {
      let place = comparison.wholePassage.start
      return [difference(.hearsayAdded, quote.range(of: first), TextRange(place, place))]
    }
    return []
  }

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

  /// Words that may render these, among much else.
  private static let hints = SignalTable(
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
}
