import TolmachModel

/// Compares who says the passage with whom the article gives the words to.
struct TurnChecks {
  /// The labels of the transcript.
  let speakers: [String]

  /// An answer of at most so many words may be mere assent.
  private static let longestAssent = 4

  /// The flags of a quote by its passage's turn.
  ///
  /// - Parameter attribution: who speaks, as the article puts it.
  func flags(_ finding: QuoteFinding, _ passage: Passage, attribution: String?) -> [QuoteFlag] {
    if isPrompted(finding, passage, attribution) {
      return [flag(.prompted, .prompted, finding, passage.range)]
    }
    // An interpreter's words are another's by office.
    guard let attribution, let speaker = passage.speaker, !SpeakerNames.isInterpreter(speaker) else { return [] }
    let meant = SpeakerNames.labels(speakers, meantBy: attribution)
    guard !meant.isEmpty, !meant.contains(speaker) else { return [] }
    return [flag(.speaker, .speakerDiffers, finding, passage.range)]
  }

  /// Whether the words are a question's, which the next turn only agrees with.
  private func isPrompted(_ finding: QuoteFinding, _ passage: Passage, _ attribution: String?) -> Bool {
    guard !finding.words.contains("?"), let answer = passage.after,
      answer.speaker != passage.speaker || speakers.isEmpty
    else { return false }
    // Who asked agrees with an interpreter's answer; whoever else does so was asked.
    if passage.speaker.map(SpeakerNames.isInterpreter) ?? false, answer.speaker.map(SpeakerNames.isRole) ?? true {
      return false
    }
    let isQuestion = passage.speaker.map(SpeakerNames.isRole) ?? passage.words.contains("?")
    return isQuestion && Self.isAssent(answer.words)
  }

  private static func isAssent(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    return words.count <= longestAssent && words.first.map(assents.contains) ?? false
  }

  private func flag(
    _ kind: QuoteFlag.Kind,
    _ reason: QuoteFlag.Reason,
    _ finding: QuoteFinding,
    _ origin: TextRange
  ) -> QuoteFlag {
    QuoteFlag(
      kind: kind,
      severity: .serious,
      reason: reason,
      precision: CompareQuote.precisions[kind],
      quote: finding.quote.inner,
      origin: origin
    )
  }

  private static let assents: Set<String> = [
    "да", "так", "ага", "угу", "конечно", "именно", "верно", "правильно", "точно", "было", "yes", "yeah", "right",
    "exactly", "sure", "correct", "хьаъ", "хӏаъ", "дера",
  ]
}
