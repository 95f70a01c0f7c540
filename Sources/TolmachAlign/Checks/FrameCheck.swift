import TolmachModel

/// Compares how a statement is framed: the quote states as a fact what the speaker guesses, was told, or denies.
///
/// A passage often begins behind the frame («Говорят, | директор знал»), which then belongs to the quote all the same. What
/// the article says around a fragment is not known here: only a quote that begins a sentence is looked at.
enum FrameCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard ["en", "ru"].contains(quote.language.language), !quote.keys.isEmpty, quote.isCapital(0) else { return [] }
    let told = Set(comparison.partners)
    let frames = passage.frames { told.contains($0) }
    return frames.first { !rendering($0.kind, in: comparison) }.map { frame in
      [
        .init(
          kind: kind(of: frame),
          severity: frame.kind == .doubt || !frame.isSure ? .check : .serious,
          reason: reason(of: frame),
          quote: TextRange(quote.wholeStart, quote.text.count),
          passage: passage.range(of: frame.words)
        )
      ]
    } ?? []
  }

  private static func kind(of frame: Frame) -> QuoteFlag.Kind {
    switch frame.kind {
    case .doubt: .modality
    case .hearsay: .hearsay
    case .denial: .negation
    }
  }

  private static func reason(of frame: Frame) -> QuoteFlag.Reason {
    switch frame.kind {
    case .doubt: .hedgeDropped
    case .hearsay: .hearsayDropped
    case .denial: .negationRemoved
    }
  }

  /// Whether some word of the quote may render a frame.
  private static func rendering(_ kind: Frame.Kind, in comparison: QuoteComparison) -> Bool {
    let quote = comparison.quote
    let all = quote.keys.indices
    func signals(_ tables: [SignalTable]) -> [Counterparts.Signal] {
      tables.flatMap { $0[quote.language]?.signals(in: quote.keys, among: all) ?? [] }
    }
    switch kind {
    case .doubt: return !signals([guessing, ModalityCheck.sure]).isEmpty
    case .hearsay: return signals([reporting]).contains { !comparison.isDuty($0) }
    case .denial:
      guard let words = NegationWords.of(quote.language), signals([denying]).isEmpty else {
        return true
      }
      return !words.denials(in: quote, among: all).isEmpty || !words.excuses(in: quote, among: all).isEmpty
    }
  }

  private static let guessing = SignalTable(
    en: """
      maybe, perhaps, think, thought, believe*, guess*, suppos*, assum*, imagin*, feel, felt, might, may, could, would, \
      should, must, probab*, possib*, likely, unlikely, seem*, appear*, apparent*, hope*, doubt*, afraid, fear*, sure, \
      opinion, view, mind, suspect*, expect*, reckon*, consider*, presum*, evident*, obvious*, clear*, look*, sound*, \
      wonder*, whether, if, estimate*, suggest*, impression, as though, sort of, kind of, potential*, worr*, predict*, bet
      """,
    ru: """
      может, могу*, мог, могла, могли, могло, должно, дума*, счита*, полага*, каж*, казал*, навер*, возможн*, вероятн*, похож*, \
      видимо, видно, вроде, предполаг*, скорее, наде*, боюсь, если, бы, вряд, едва, будто, словно, якобы, мнени*, сомнева*, \
      допуска*, поди, авось, не исключено, как по мне
      """
  )
  private static let reporting = SignalTable(
    en: """
      alleg*, reported*, suppos*, rumo*, say, says, said, saying, tell*, told, heard, hear, hearing, according, claim*, \
      apparent*, seem*, so-called, purport*, explain*, insist*, assur*, reassur*, admit*, confess*, announc*, declar*, wrote, write*, \
      mention*, inform*, word, words, stated, states, accus*, learn*, understand, account, accounts, \
      answer, answers, answered, answering, reply, replies, replied, replying, respond*, response, promis*, warn*, message*, \
      let me know, let us know
      """,
    ru: """
      якобы, мол, дескать, слух*, говор*, сказал*, скажут, рассказ*, слыш*, слов*, переда*, сообщ*, утвержда*, будто, обвин*, \
      заяв*, известно, узнал*, пиш*, писал*, напис*, отвеч*, ответ*, объясн*, уверя*, увери*, обеща*, предупре*, объяв*, призна*
      """
  )
  private static let denying = SignalTable(
    en: "doubt*, hardly, unlikely, lie, lies, false, untrue, nonsense, wrong, unsure, far from",
    ru: "сомнева*, вряд, едва, ложь, лжи, вран*, неправд*, неверно, чушь"
  )
}
