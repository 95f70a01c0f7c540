import TolmachModel

/// Finds the words that only answer a question: «Нет, я не видел» denies once, «Нет, он пришёл» not at all.
extension QuoteComparison.Side {
  /// The answering words at the beginning of sentences, set off by a mark; none where they are all that is said.
  var answerParticles: Set<Int> {
    guard keys.contains(where: Self.answers.contains) else { return [] }
    var found: Set<Int> = []
    var openers: Set<Int> = []
    for start in keys.indices where isBeginning(start) {
      for word in start..<keys.count {
        if word > start, isBeginning(word) { break }
        if Self.answers.contains(keys[word]), isSetOff(word) {
          found.insert(word)
        } else if Self.openers.contains(keys[word]) {
          openers.insert(word)
        } else {
          break
        }
      }
    }
    return span.allSatisfy { found.contains($0) || openers.contains($0) } ? [] : found
  }

  /// Whether a mark or the sentence's end stands behind a word, or behind «же» after it.
  private func isSetOff(_ word: Int) -> Bool {
    let last = word + 1 < keys.count && Self.softeners.contains(keys[word + 1]) ? word + 1 : word
    return last + 1 == keys.count || stands(",;:—–-.!?…", before: last + 1)
  }

  /// Whether a sentence begins at a word, or what a speaker's label or a colon stands before.
  private func isBeginning(_ word: Int) -> Bool { word == 0 || stands(".!?…:", before: word) }

  private static let answers: Set<String> = ["нет", "не-а", "no", "nope", "хӏан-хӏа"]
  /// What may stand before an answer.
  private static let openers: Set<String> = [
    "да", "ну", "ой", "а", "и", "так", "вот", "же", "конечно", "well", "oh", "but", "and", "so", "ах",
  ]
  private static let softeners: Set<String> = ["же", "конечно"]
}
