import TolmachModel

/// Tells which words came through an interpreter or another publication on their way into the article.
///
/// Two translations in a row lose more than one, and an editor who hears the recording hears the interpreter.
struct RelayCheck {
  /// The notes of a quote whose passage was found.
  ///
  /// - Parameter around: the author's words in the sentence that holds the quote.
  func flags(_ finding: QuoteFinding, _ passage: Passage, around: String) -> [QuoteFlag] {
    let isStated = Self.states(around)
    let isInterpreted = passage.speaker.map(SpeakerNames.isInterpreter) ?? false
    let reason: QuoteFlag.Reason? =
      switch (isInterpreted, isStated) {
      case (true, true): .throughTranslation
      case (true, false): .relayUnstated
      case (false, true): .relayStated
      case (false, false): nil
      }
    guard let reason else { return [] }
    return [
      QuoteFlag(
        kind: .relay,
        severity: .note,
        reason: reason,
        precision: CompareQuote.precisions[.relay],
        quote: finding.quote.inner,
        origin: passage.range
      )
    ]
  }

  /// Whether an author says that the words reported were translated, or quoted from elsewhere.
  private static func states(_ around: String) -> Bool {
    let words = around.lowercased().split { !$0.isLetter }
    let plain = " " + words.joined(separator: " ").replacing("ё", with: "е")
    return phrases.contains { plain.contains($0) }
  }

  /// Beginnings of what says so, each from a word's start.
  private static let phrases = [
    " translation by ", " translated by ", " translated from ", " interpreter", " through a translator",
    " via a translator", " through translators", " as quoted by ", " quoted by ", " as cited by ", " as carried by ",
    " через переводчи", " в переводе ", " перевод с ", " перевел с ", " перевела с ", " цитирует", " процитирова",
  ]
}
