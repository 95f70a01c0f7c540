import TolmachModel

/// Finds the word that makes a quote somebody's speech, and who that is.
///
/// After the quote: «“A,” the man said», «“A,” said the man», «», — сказал он». Before: «he said: “A”», «he called it “a”»,
/// "according to him, “A”". The nearest governing word wins; a quote's own sentence is its limit.
/// - Complexity: O(1) a quote: at most ``reach`` words are looked at on each side.
struct AttributionFinder {
  /// How many words are looked at on each side of a quote.
  static let reach = 24

  let paragraph: ParagraphText
  /// For each word, the innermost stretch it belongs to; -1 outside.
  private let owners: [Int32]

  init(_ paragraph: ParagraphText, owners: [Int32]) {
    self.paragraph = paragraph
    self.owners = owners
  }

  // MARK: After

  /// The attribution that follows `stretch`; `nowhere` when there is none.
  func after(_ stretch: Stretch) -> Attribution {
    var attribution = Attribution()
    let first = stretch.endWord
    guard first < paragraph.words.count, belongs(first, to: stretch.parent), mayFollow(stretch) else {
      return attribution
    }
    let limit = min(paragraph.words.count, first + 14)
    for index in first..<limit {
      let word = paragraph.words[index]
      guard belongs(index, to: stretch.parent) else { break }
      if index > first, endsSentence(before: index) { break }
      if index > first, !word.gap.isDisjoint(with: [.semicolon, .mark, .colon]) { break }
      guard isSaying(index, first: first), !isName(index), isVerbHere(index, first: first) else { continue }
      attribution.place = .after
      attribution.word = index
      attribution.cue = range(index..<index + 1)
      attribution.speaker = SpeakerFinder(paragraph).speaker(ofVerb: index, from: first, to: limitOfSentence(index))
      return attribution
    }
    return attribution
  }

  /// Whether the word is a verb of saying; after a comma, any English past tense beside its subject does the same
  /// ("“Perhaps,” he hazarded").
  private func isSaying(_ index: Int, first: Int) -> Bool {
    let word = paragraph.words[index]
    if word.has([.saying, .naming, .source]) { return true }
    guard word.has(.pastForm), index > first, index - first <= 2 else { return false }
    let (subject, lead) = (paragraph.words[index - 1], paragraph.words[first].gap)
    return !lead.isDisjoint(with: [.comma, .emphatic]) && !subject.has(.link) && word.gap == .space
      && (subject.has([.thirdPerson, .narrator]) || subject.has(.capitalized)
        || paragraph.words[first].has(.determiner))
  }

  /// A name after a dash, up to the paragraph's end: «“A.” — Anna Grey».
  func signature(_ stretch: Stretch) -> Attribution? {
    let first = stretch.endWord
    guard first < paragraph.words.count, paragraph.words.count - first <= 6, stretch.level == 0 else { return nil }
    guard paragraph.words[first].gap.contains(.dash), paragraph.words[first].gap.contains(.mark) else { return nil }
    for index in first..<paragraph.words.count {
      let word = paragraph.words[index]
      guard word.has(.capitalized), index == first || !word.gap.contains(.comma) else { return nil }
    }
    var attribution = Attribution()
    attribution.place = .after
    attribution.word = first
    attribution.speaker = range(first..<paragraph.words.count)
    return attribution
  }

  /// The attribution that the paragraph's last clause gives to what follows its colon: «He said:».
  func ofColon() -> Attribution? {
    guard paragraph.tail.contains(.colon), !paragraph.words.isEmpty else { return nil }
    let end = paragraph.words.count
    var whole = Stretch(inner: TextRange(0, 0), outer: TextRange(0, 0), kind: .direct, firstWord: end, endWord: end)
    whole.parent = -1
    let found = before(whole)
    return found.place == .nowhere ? nil : found
  }

  /// Whether an attribution may follow: the quote does not end its sentence, or what follows goes on in small letters.
  private func mayFollow(_ stretch: Stretch) -> Bool {
    let next = paragraph.words[stretch.endWord]
    if next.gap.contains(.dash) { return true }
    if !next.has(.capitalized) { return true }
    if !next.gap.contains(.stop) { return true }
    return next.gap.contains(.comma) || next.gap.contains(.emphatic)
  }

  /// A saying word in the clause after a quote counts when it is near, or a subject stands between.
  private func isVerbHere(_ index: Int, first: Int) -> Bool {
    let word = paragraph.words[index]
    if word.has(.cyrillic) {
      return index - first <= 8
    }
    if word.has(.source) { return index - first <= 3 }
    if index == first { return true }
    // "that he said", "who said": a clause of its own.
    let previous = paragraph.words[index - 1]
    if previous.has(.link) || previous.has(.determiner) && !previous.has(.thirdPerson) { return false }
    return !paragraph.words[first].has(.link) || paragraph.words[first].has(.thirdPerson) || index - first <= 3
  }

  // MARK: Before

  /// The attribution that comes before `stretch` in its sentence; `nowhere` when no word governs it.
  func before(_ stretch: Stretch) -> Attribution {
    var attribution = Attribution()
    let start = stretch.firstWord
    let lead = leadingGap(stretch)
    var isDirect = !lead.isDisjoint(with: [.colon, .comma])
    var best = -1
    var index = start - 1
    var crossesStop = lead.contains(.stop) && !lead.contains(.colon)
    if crossesStop { return attribution }
    while index >= 0, start - index <= Self.reach {
      let word = paragraph.words[index]
      guard belongs(index, to: stretch.parent) else { break }
      if word.has(.cue), !isName(index) {
        if word.has([.saying, .naming, .participle, .source]), !isNoun(index) {
          best = index
          break
        }
        if best < 0, start - index <= 6 { best = index }
      }
      if endsSentence(before: index) {
        crossesStop = true
        break
      }
      if word.gap.contains(.semicolon) || word.gap.contains(.mark) && index < start { break }
      index -= 1
    }
    guard best >= 0 else { return attribution }
    isDirect = isDirect || best == start - 1
    attribution.place = isDirect && start - best <= 8 ? .before : .sentence
    attribution.word = best
    attribution.cue = range(best..<best + 1)
    attribution.speaker = SpeakerFinder(paragraph).speaker(ofVerb: best, from: startOfSentence(best), to: start)
    return attribution
  }

  /// What stands between the quote's opening mark and the word before.
  func leadingGap(_ stretch: Stretch) -> Gap {
    guard stretch.firstWord < paragraph.words.count else { return paragraph.tail }
    return paragraph.words[stretch.firstWord].gap
  }

  // MARK: Limits

  /// "The reports", "his call": after an article or a possessive a verb's form is a noun.
  private func isNoun(_ index: Int) -> Bool {
    guard index > 0, !paragraph.words[index].has(.cyrillic) else { return false }
    let previous = paragraph.words[index - 1]
    return previous.has(.determiner) && !previous.has(.thirdPerson) && paragraph.words[index].gap == .space
  }

  /// Whether a word is of the text that holds a stretch, and of no quote in it.
  func isAuthors(_ index: Int, beside stretch: Stretch) -> Bool { belongs(index, to: stretch.parent) }

  private func belongs(_ index: Int, to parent: Int) -> Bool { Int(owners[index]) == parent }

  /// A verb's form with a capital letter inside a sentence is a name ("Will Says").
  private func isName(_ index: Int) -> Bool {
    paragraph.words[index].has(.capitalized) && index > 0 && !endsSentence(before: index)
      && !paragraph.words[index].gap.contains(.mark)
  }

  /// Whether a sentence ends before the word.
  func endsSentence(before index: Int) -> Bool {
    let word = paragraph.words[index]
    guard word.gap.contains(.stop), index > 0 else { return false }
    if !word.gap.contains(.space) { return false }
    let previous = paragraph.words[index - 1]
    if word.gap.contains(.emphatic) { return word.has(.capitalized) || word.gap.contains(.mark) }
    if previous.has(.abbreviation) || previous.has(.single) && previous.has(.capitalized) { return false }
    return word.has([.capitalized, .number]) || word.gap.contains(.mark)
  }

  func startOfSentence(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < Self.reach, !endsSentence(before: start), owners[start - 1] == owners[index],
      !paragraph.words[start].gap.contains(.semicolon)
    {
      start -= 1
    }
    return start
  }

  private func limitOfSentence(_ index: Int) -> Int {
    var end = index + 1
    while end < paragraph.words.count, end - index < Self.reach, !endsSentence(before: end) { end += 1 }
    return end
  }

  func range(_ words: Range<Int>) -> TextRange {
    TextRange(Int(paragraph.words[words.lowerBound].start), Int(paragraph.words[words.upperBound - 1].end))
  }
}
