import TolmachModel

/// Joins the parts of one utterance, and gives each the speaker that the paragraph names.
///
/// «“A,” he said. “B.”» is one utterance: the author's words stand between and belong to the first part. A quote that
/// nobody is named for has the speaker of its neighbours in the paragraph: one paragraph, one speaker.
enum Utterances {
  static func join(_ stretches: inout [Stretch], _ paragraph: ParagraphText, _ finder: AttributionFinder) {
    var previous: [Int: Int] = [:]
    for index in stretches.indices where stretches[index].kind != .mention {
      defer { previous[stretches[index].parent] = index }
      let joins = stretches[index].joins
      if joins >= 0 {
        inherit(index, from: joins, &stretches)
        continue
      }
      guard let before = previous[stretches[index].parent] else { continue }
      if isInterrupted(before, index, stretches, paragraph, finder) {
        stretches[index].joins = before
        stretches[index].attribution = stretches[before].attribution
      } else if stretches[index].attribution.place == .nowhere, stretches[index].attribution.speaker == nil {
        stretches[index].attribution.speaker = stretches[before].attribution.speaker
      }
    }
    fillBackwards(&stretches)
  }

  /// The parts of a split quote share what is said of any of them.
  private static func inherit(_ index: Int, from first: Int, _ stretches: inout [Stretch]) {
    if stretches[first].attribution.cue == nil {
      stretches[first].attribution = stretches[index].attribution
    } else {
      stretches[index].attribution = stretches[first].attribution
    }
  }

  /// Whether only the author's words of the first quote stand between the two.
  private static func isInterrupted(
    _ first: Int,
    _ second: Int,
    _ stretches: [Stretch],
    _ paragraph: ParagraphText,
    _ finder: AttributionFinder
  ) -> Bool {
    let (a, b) = (stretches[first], stretches[second])
    guard a.attribution.place == .after, a.attribution.word < b.firstWord, b.firstWord - a.endWord <= 30 else {
      return false
    }
    if b.attribution.place == .after, b.attribution.word != a.attribution.word { return false }
    if b.attribution.place == .before, b.attribution.word != a.attribution.word { return false }
    var ends = 0
    for word in (a.endWord + 1)..<max(a.endWord + 1, b.firstWord) where finder.endsSentence(before: word) { ends += 1 }
    return ends == 0
  }

  private static func fillBackwards(_ stretches: inout [Stretch]) {
    var speakers: [Int: TextRange] = [:]
    for index in stretches.indices.reversed() where stretches[index].kind != .mention {
      let parent = stretches[index].parent
      if let speaker = stretches[index].attribution.speaker {
        speakers[parent] = speaker
      } else if stretches[index].attribution.place == .nowhere {
        stretches[index].attribution.speaker = speakers[parent]
      }
    }
  }
}
