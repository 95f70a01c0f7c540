import TolmachModel

/// Tells the author's words from speech where dashes divide the two: «— A, — сказал он. — B».
///
/// Conventions: Russian (Розенталь, «Справочник по правописанию», §§ 47–52) and those that follow it. A dash divides
/// only after a comma, a stop, an exclamation or question mark, an ellipsis, a closing bracket or mark.
struct AuthorWords {
  /// A stretch of speech: bytes from the first to the last mark of it, and its words.
  struct Speech {
    var range: TextRange
    var firstWord: Int
    var endWord: Int
    /// Whether another person begins to speak here.
    var isNewTurn = false
  }

  /// Cuts `speech` at the author's words.
  ///
  /// - Complexity: O(*n*) in its words and dashes.
  static func split(
    _ speech: Speech,
    _ paragraph: ParagraphText,
    isDialogue: Bool,
    into pieces: inout [Speech]
  ) {
    var piece = speech
    var isAuthor = false
    var authorsFirst = speech.endWord
    for index in firstDash(after: speech.range.start, paragraph)..<paragraph.dashes.count {
      let dash = paragraph.dashes[index]
      guard Int(dash.start) < speech.range.end else { break }
      let word = Int(dash.word)
      guard word > speech.firstWord, word < speech.endWord else { continue }
      guard divides(dash) || dividesByWord(paragraph.words[word], isAuthor: isAuthor) else { continue }
      let limit = index + 1 < paragraph.dashes.count ? Int(paragraph.dashes[index + 1].word) : speech.endWord
      let rest = word..<max(word, min(limit, speech.endWord))
      if isAuthor {
        // The author's words end; speech goes on.
        piece = Speech(
          range: TextRange(Int(dash.end), speech.range.end),
          firstWord: word,
          endWord: speech.endWord
        )
        isAuthor = false
      } else if isAuthors(rest, after: dash.before, paragraph) {
        if !isDialogue, dash.before.contains(.mark), belongsToInner(dashAt: index, of: speech, paragraph) { continue }
        piece.range.end = Int(dash.start)
        piece.endWord = word
        pieces.append(piece)
        isAuthor = true
        authorsFirst = word
      } else if isDialogue, beginsTurn(rest, after: dash.before, paragraph) {
        piece.range.end = Int(dash.start)
        piece.endWord = word
        pieces.append(piece)
        piece = Speech(
          range: TextRange(Int(dash.end), speech.range.end),
          firstWord: word,
          endWord: speech.endWord,
          isNewTurn: true
        )
      }
    }
    if !isAuthor {
      pieces.append(piece)
    } else if !isDialogue, let rest = rest(of: speech, behind: authorsFirst, paragraph) {
      // «А, — сказал он. Б»: whose words the last are is unclear; as speech they are not overlooked. Where the dash's words are
      // more than who spoke, they are not the author's.
      if rest.firstWord - authorsFirst > longestCredit || !paragraph.words[authorsFirst].has([.saying, .naming]) {
        pieces[pieces.count - 1].range.end = rest.range.end
        pieces[pieces.count - 1].endWord = rest.endWord
      } else {
        pieces.append(rest)
      }
    }
  }

  /// So many words say who spoke: «рассказывает нам Иса Борз».
  private static let longestCredit = 4

  /// The sentences between the marks behind that of the author's words, where no dash leads back to speech.
  private static func rest(of speech: Speech, behind first: Int, _ paragraph: ParagraphText) -> Speech? {
    for word in first + 1..<max(first + 1, speech.endWord) {
      let (next, before) = (paragraph.words[word], paragraph.words[word - 1])
      guard next.gap.contains(.stop), next.gap.contains(.space), next.has([.capitalized, .number]),
        !before.has([.abbreviation, .single])
      else { continue }
      // «Она замолчала» is the author's.
      guard !next.has(.thirdPerson) else { return nil }
      let opening = paragraph.marks.first { Int($0.word) == word && $0.before == .space }
      let start = Int(opening?.start ?? next.start)
      return Speech(range: TextRange(start, speech.range.end), firstWord: word, endWord: speech.endWord)
    }
    return nil
  }

  /// Whether what a dash sets off behind an inner quote says who spoke the inner one: «Мать болела. „Идите“, — говорила она.
  /// Мы ушли». The article's author leads back to the speech by a dash: «Он сказал: „Идите“, — вспоминает Иса. — Мы ушли».
  private static func belongsToInner(dashAt index: Int, of speech: Speech, _ paragraph: ParagraphText) -> Bool {
    let first = Int(paragraph.dashes[index].word)
    let isInner = innerSpeaks(before: first, of: speech, paragraph)
    guard index + 1 < paragraph.dashes.count else { return isInner }
    let back = paragraph.dashes[index + 1]
    let end = Int(back.word)
    guard Int(back.start) < speech.range.end, end > first, divides(back), !back.before.contains(.mark) else {
      return isInner
    }
    // «„Идите“, — сказала мать. Мы ушли. — Потом»: the author's words are one sentence.
    for word in first + 1..<max(first + 1, end) where paragraph.words[word].gap.contains(.stop) { return true }
    if back.before.contains(.stop) { return false }
    return !isAnnounced(before: first, of: speech, paragraph)
  }

  /// Whether a verb of saying and a colon announce the inner quote that ends before a word.
  private static func isAnnounced(before end: Int, of speech: Speech, _ paragraph: ParagraphText) -> Bool {
    let word = innerStart(before: end, of: speech, paragraph)
    return word > speech.firstWord && paragraph.words[word].gap.contains(.colon)
  }

  /// The first word of the inner quote that ends before a word.
  private static func innerStart(before end: Int, of speech: Speech, _ paragraph: ParagraphText) -> Int {
    var word = end - 1
    while word > speech.firstWord, !paragraph.words[word].gap.contains(.mark) { word -= 1 }
    return word
  }

  /// Whether the inner quote that ends before a word is speech, not a name amid a sentence («в селе „Заря“, — сказал он»): it
  /// begins a sentence, or has more words and is followed by what was said further.
  private static func innerSpeaks(before end: Int, of speech: Speech, _ paragraph: ParagraphText) -> Bool {
    let start = innerStart(before: end, of: speech, paragraph)
    let isSentence = start == speech.firstWord || !paragraph.words[start].gap.isDisjoint(with: [.stop, .colon])
    return isSentence || end - start > 2 && rest(of: speech, behind: end, paragraph) != nil
  }

  private static func firstDash(after start: Int, _ paragraph: ParagraphText) -> Int {
    paragraph.dashes.partitioningIndex { Int($0.start) >= start }
  }

  private static func divides(_ dash: FreeDash) -> Bool {
    !dash.before.isDisjoint(with: [.comma, .stop, .colon, .closing, .mark])
  }

  /// Where the comma or stop before a dash was forgotten, the next word tells: a verb of saying begins the author's
  /// words, a capital letter speech.
  private static func dividesByWord(_ next: Word, isAuthor: Bool) -> Bool {
    isAuthor ? next.has(.capitalized) && !next.has(.link) : next.has(.saying) && next.has(.past)
  }

  /// Whether another speaker's turn begins: a capital letter after a sentence's end.
  private static func beginsTurn(_ words: Range<Int>, after gap: Gap, _ paragraph: ParagraphText) -> Bool {
    guard let first = words.first else { return false }
    return gap.contains(.stop) && paragraph.words[first].has(.capitalized)
  }

  /// Whether the words after a dash are the author's.
  static func isAuthors(_ words: Range<Int>, after gap: Gap, _ paragraph: ParagraphText) -> Bool {
    guard let start = words.first else { return false }
    return paragraph.words[start].has(.capitalized) && !paragraph.words[start].has(.number)
      ? isNarrative(words, after: gap, paragraph) : isReporting(words, after: gap, paragraph)
  }

  /// Small letter: a verb of saying among the first words, before any word of the first or second person; or a past
  /// tense with its subject.
  private static func isReporting(_ words: Range<Int>, after gap: Gap, _ paragraph: ParagraphText) -> Bool {
    var seesPast = false
    // After a nested quote the speaker goes on telling, unless a verb of saying takes over.
    let followsMark = gap.contains(.mark)
    for index in words.prefix(7) {
      let word = paragraph.words[index]
      let offset = index - words.lowerBound
      if offset > 0, !word.gap.isDisjoint(with: [.stop, .semicolon]) { break }
      if offset > 0, word.gap.contains(.comma), seesPast, !followsMark { return true }
      if word.has([.saying, .naming]), !word.has(.speechNoun) { return true }
      if word.has(.firstOrSecond), !word.has(.narrator) { return false }
      if word.has(.narrator) {
        // «— сделал я» is the narrator; «— я сделал» is speech.
        return seesPast && offset <= 2
      }
      if word.has(.past) { seesPast = true }
      if seesPast, !followsMark, offset >= 1, word.has(.thirdPerson) || word.has(.capitalized) { return true }
    }
    return seesPast && !followsMark && (gap.contains(.stop) || words.count <= 6)
  }

  /// Capital letter: a sentence of narrative, past and without the first and second person.
  private static func isNarrative(_ words: Range<Int>, after gap: Gap, _ paragraph: ParagraphText) -> Bool {
    guard gap.contains(.stop), words.count > 1 else { return false }
    for index in words.prefix(6) {
      let word = paragraph.words[index]
      if index > words.lowerBound, word.gap.contains(.stop) { return false }
      if word.has(.firstOrSecond) { return false }
      if word.has([.past]) { return true }
    }
    return false
  }
}
