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
        precision: FlagPrecision.measured(.relay, .note),
        quote: finding.quote.inner,
        origin: passage.range
      )
    ]
  }

  /// Whether an author says that the words reported were translated, or quoted from elsewhere.
  ///
  /// - Parameter around: what stands between quotation marks is passed over.
  private static func states(_ around: String) -> Bool {
    let outside = around.split(omittingEmptySubsequences: false) { "“”«»\"„".contains($0) }.enumerated()
    let author = outside.filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
    let words = author.lowercased().replacing("ё", with: "е").split { !$0.isLetter }.map(String.init)
    let plain = " " + words.joined(separator: " ") + " "
    if plain.contains(" quoted by "), plain.contains(" as saying ") { return true }
    return phrases.contains { plain.contains($0) } || isInterpreted(words)
  }

  /// "through an interpreter", "via her translator": somebody between, not somebody who is one.
  private static func isInterpreted(_ words: [String]) -> Bool {
    words.indices.contains { place in
      guard interpreters.contains(words[place]) else { return false }
      let before = words[max(0, place - 2)..<place]
      return before.contains("through") || before.contains("via")
    }
  }

  private static let interpreters: Set<String> = ["interpreter", "interpreters", "translator", "translators"]

  /// Beginnings of what says so, each from a word's start.
  private static let phrases = [
    " translation by ", " as quoted by ", " as cited by ", " as carried by ", " через переводчи", " в переводе с ",
    " цитирует", " процитирова",
  ]
}
