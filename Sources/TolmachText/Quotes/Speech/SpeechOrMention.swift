import TolmachModel

/// Decides whether words in marks are somebody's speech, or only mentioned: a title, a name, a term, a scare quote.
///
/// Speech: attributed words, words after a colon, whole sentences, and partial quotes that a verb or noun of saying
/// governs. A mention: words in capitals like a title's, words after a noun that titles follow ("film", «газета») or a
/// word about words ("term", «слово»), a nickname between names, an attribute's value, a few words nobody says.
struct SpeechOrMention {
  let paragraph: ParagraphText
  let finder: AttributionFinder
  private let prefersSingles: Bool
  /// Whether a word of the paragraph says that somebody speaks.
  let hasSaying: Bool

  /// - Parameter prefersSingles: whether the text's speech stands between single marks, as in British print.
  init(_ paragraph: ParagraphText, _ finder: AttributionFinder, prefersSingles: Bool) {
    self.paragraph = paragraph
    self.finder = finder
    self.prefersSingles = prefersSingles
    hasSaying = paragraph.words.contains { $0.has(.saying) }
  }

  /// Whether the marks are single ones in a text that quotes between double ones.
  private func isMinorForm(_ stretch: Stretch) -> Bool { stretch.glyph?.isSingle == true && !prefersSingles }

  /// What the words of a stretch look like.
  struct Look {
    var count: Int
    var isCapitalized: Bool
    var isTitleCase: Bool
    var isCyrillic: Bool
    /// A stop, question or exclamation mark at the end.
    var endsSentence: Bool
    var endsWithComma: Bool
    var endsWithDash: Bool
    /// The end is a question or exclamation mark.
    var isEmphatic: Bool
    /// A sentence ends inside.
    var hasInnerStop: Bool
    var hasSpeaker: Bool
  }

  /// Attributes `stretch` and says whether it is speech.
  ///
  /// - Parameter previous: the stretch of speech before it on the same level of the paragraph.
  func judge(_ stretch: inout Stretch, previous: Stretch?, in text: borrowing Span<UInt8>) -> Bool {
    let look = look(of: stretch, in: text)
    let after = finder.after(stretch)
    var isAttributed = after.place == .after && isSetOff(stretch, by: after, look)
    stretch.attribution = isAttributed ? after : finder.before(stretch)
    if isAttributed, paragraph.words[after.word].has(.source), !startsSentence(stretch) {
      // "Kadyrov claimed “a,” according to a translation": the verb before knows who spoke.
      let before = finder.before(stretch)
      if before.place != .nowhere, before.speaker != nil { stretch.attribution = before }
    } else if stretch.attribution.place == .nowhere, let signed = finder.signature(stretch) {
      stretch.attribution = signed
      isAttributed = true
    }
    if let named = finder.announcer(of: stretch), isUnnamed(stretch.attribution) { stretch.attribution.speaker = named }
    if stretch.glyph == nil { return true }
    if let previous, names(stretch, whoSaid: previous) { return false }
    let lead = finder.leadingGap(stretch)
    if !isAttributed, let previous, goesOn(stretch, previous, lead) { return true }
    return isSpeech(stretch, look, lead, isAttributed: isAttributed)
  }

  /// Whether nobody is said to speak, or only a pronoun is: «Anna Bern disagrees: “A,” she said».
  private func isUnnamed(_ attribution: Attribution) -> Bool {
    guard let speaker = attribution.speaker else { return true }
    let first = paragraph.words.partitioningIndex { Int($0.start) >= speaker.start }
    guard attribution.place == .after, first < paragraph.words.count else { return false }
    return Int(paragraph.words[first].end) == speaker.end && paragraph.words[first].has(.thirdPerson)
  }

  private func isSpeech(_ stretch: Stretch, _ look: Look, _ lead: Gap, isAttributed: Bool) -> Bool {
    let attribution = stretch.attribution
    guard look.count > 0 else { return stretch.kind == .continued || isWholeParagraph(stretch) }
    if lead.contains(.equals) { return false }
    if stretch.isContinuation || stretch.joins >= 0 { return true }
    if stretch.problem == .missingOpener { return isUnopenedSpeech(stretch, look, lead, isAttributed: isAttributed) }
    if isNickname(stretch, look) || isTitle(stretch, look, lead) { return false }
    if stretch.level > 0, !look.isCyrillic, attribution.place == .nowhere, !lead.contains(.colon) { return false }
    if attribution.place == .after || isAttributed { return true }
    if isAfterTerm(stretch, look) { return false }
    if lead.contains(.colon), look.count > 1 || look.endsSentence { return !look.isTitleCase || look.endsSentence }
    if isWholeParagraph(stretch), stretch.level == 0 { return true }
    if look.isTitleCase, !look.endsSentence || isAfterTitled(stretch) { return false }
    if isAfterTitled(stretch), look.isCapitalized, !look.endsSentence || look.count < 6 { return false }
    return look.isCyrillic ? isCyrillicSpeech(stretch, look) : isLatinSpeech(stretch, look, lead)
  }

  /// Without its opening mark a quote needs more: somebody who says it, or nothing beside it; or one sentence alone before a
  /// mark that is no inch mark.
  private func isUnopenedSpeech(_ stretch: Stretch, _ look: Look, _ lead: Gap, isAttributed: Bool) -> Bool {
    if isAttributed || stretch.attribution.place == .after || isWholeParagraph(stretch) { return true }
    if stretch.firstWord > 0 { return lead.contains(.colon) }
    return stretch.glyph != .straightDouble && look.endsSentence && !look.hasInnerStop
  }

  private func isLatinSpeech(_ stretch: Stretch, _ look: Look, _ lead: Gap) -> Bool {
    let place = stretch.attribution.place
    if startsSentence(stretch), look.endsWithComma { return true }
    if place == .before, lead.contains(.comma), look.isCapitalized { return true }
    if look.endsSentence, look.isCapitalized, look.count > 1 || place != .nowhere || startsSentence(stretch) {
      return true
    }
    if look.hasInnerStop { return true }
    if place == .before || place == .sentence { return look.count > 1 || isGoverned(stretch) }
    // A sentence's small letters with a verb among them are no title.
    if startsSentence(stretch) {
      return look.count >= 5 || look.count > 1 && (standsAlone(stretch) || holdsVerb(stretch, look))
    }
    return isFragment(stretch, look) || look.hasSpeaker && look.count > 4 || look.count >= 10
  }

  private func isCyrillicSpeech(_ stretch: Stretch, _ look: Look) -> Bool {
    let place = stretch.attribution.place
    if look.hasInnerStop || look.isEmphatic && startsSentence(stretch) { return true }
    if look.endsSentence, look.count > 1 { return look.count > 3 || place != .nowhere || startsSentence(stretch) }
    if look.isCapitalized {
      return look.count >= 7 || stretch.attribution.place == .before && look.count >= 4
        || look.count >= 3 && standsAlone(stretch) && hasSaying
    }
    if look.count >= 3 || isFragment(stretch, look) { return true }
    return place != .nowhere && isGoverned(stretch)
  }

  // MARK: Signs

  /// Whether the attribution that follows is set off from the quote: by a dash, a comma inside or outside, a question
  /// or exclamation mark, or because nothing else stands between.
  private func isSetOff(_ stretch: Stretch, by attribution: Attribution, _ look: Look) -> Bool {
    let gap = paragraph.words[stretch.endWord].gap
    if look.isCyrillic {
      let isSaidAtOnce = attribution.word == stretch.endWord && look.count > 1 && !look.isCapitalized
      return gap.contains(.dash) || gap.contains(.comma) && (look.count > 2 || look.endsSentence || isSaidAtOnce)
    }
    if look.endsWithComma || look.endsSentence { return true }
    if gap.contains(.comma) || gap.contains(.dash) { return look.count > 1 || startsSentence(stretch) }
    return startsSentence(stretch) && attribution.word - stretch.endWord <= 3
  }

  /// Whether the author's words divide one utterance here: «“Yes,” (with a sigh) “only June.”», «“Yes,” he said,
  /// “June.”».
  private func goesOn(_ stretch: Stretch, _ previous: Stretch, _ lead: Gap) -> Bool {
    guard previous.kind != .mention, previous.endWord < stretch.firstWord else { return false }
    if previous.attribution.place == .after, !lead.isDisjoint(with: [.comma, .dash]) {
      return previous.attribution.word >= previous.endWord && stretch.firstWord - previous.attribution.word <= 12
    }
    guard lead.contains(.closing) else { return false }
    return paragraph.words[previous.endWord].gap.contains(.opening) && stretch.firstWord - previous.endWord <= 20
  }

  /// A partial quote of a word or two needs its governing word near, in the same clause.
  private func isGoverned(_ stretch: Stretch) -> Bool {
    let distance = stretch.firstWord - stretch.attribution.word
    guard stretch.attribution.word >= 0, distance > 0 else { return false }
    return distance <= 12
  }

  /// Robert "Bobby" Jones.
  private func isNickname(_ stretch: Stretch, _ look: Look) -> Bool {
    guard look.count <= 3, look.isCapitalized, !look.endsSentence, !look.endsWithComma else { return false }
    guard stretch.firstWord > 0, stretch.endWord < paragraph.words.count else { return false }
    let before = paragraph.words[stretch.firstWord - 1]
    let after = paragraph.words[stretch.endWord]
    let gap = paragraph.words[stretch.firstWord].gap.union(after.gap)
    return before.has(.capitalized) && after.has(.capitalized)
      && gap.subtracting([.space, .newline, .mark, .stop]).isEmpty && !look.isCyrillic
  }

  /// Capitals on every word of weight, in the middle of a sentence that does not introduce speech; or a heading.
  private func isTitle(_ stretch: Stretch, _ look: Look, _ lead: Gap) -> Bool {
    guard look.isTitleCase, !look.isCyrillic else { return false }
    if isWholeParagraph(stretch) { return isMinorForm(stretch) && !look.isEmphatic }
    if startsSentence(stretch) || look.isEmphatic { return false }
    if isAfterTitled(stretch) { return true }
    let before = paragraph.words[stretch.firstWord - 1]
    return !lead.contains(.comma) && !before.has(.verb) && (look.count > 1 || !look.endsSentence)
  }

  private func isAfterTerm(_ stretch: Stretch, _ look: Look) -> Bool {
    guard stretch.firstWord > 0, look.count <= 4 else { return false }
    return paragraph.words[stretch.firstWord - 1].has(.term)
  }

  private func isAfterTitled(_ stretch: Stretch) -> Bool {
    guard stretch.firstWord > 0 else { return false }
    let gap = paragraph.words[stretch.firstWord].gap.subtracting([.space, .newline, .mark])
    return gap.isSubset(of: [.comma]) && paragraph.words[stretch.firstWord - 1].has(.titled)
  }

  func startsSentence(_ stretch: Stretch) -> Bool {
    stretch.firstWord == 0 || !finder.leadingGap(stretch).isDisjoint(with: [.stop, .colon])
  }

  private func isWholeParagraph(_ stretch: Stretch) -> Bool {
    stretch.firstWord == 0 && stretch.endWord == paragraph.words.count
  }

  private func look(of stretch: Stretch, in text: borrowing Span<UInt8>) -> Look {
    var look = Look(
      count: stretch.wordCount,
      isCapitalized: false,
      isTitleCase: false,
      isCyrillic: false,
      endsSentence: false,
      endsWithComma: false,
      endsWithDash: false,
      isEmphatic: false,
      hasInnerStop: false,
      hasSpeaker: false
    )
    guard look.count > 0 else { return look }
    let words = paragraph.words
    look.isCapitalized = words[stretch.firstWord].has(.capitalized)
    look.isCyrillic = words[stretch.firstWord].has(.cyrillic) || words[stretch.endWord - 1].has(.cyrillic)
    var small = 0
    for index in stretch.firstWord..<stretch.endWord {
      let word = words[index]
      if !word.has([.capitalized, .number, .link, .determiner]) { small += 1 }
      if word.has(.firstOrSecond) { look.hasSpeaker = true }
      if index > stretch.firstWord, word.gap.contains(.stop), word.gap.contains(.space), word.has(.capitalized),
        !words[index - 1].has([.abbreviation, .single])
      {
        look.hasInnerStop = true
      }
    }
    look.isTitleCase = small == 0 && look.isCapitalized && !look.hasInnerStop
    let last = ending(of: stretch, in: text)
    look.isEmphatic = last == 0x21 || last == 0x3F
    look.endsSentence = look.isEmphatic || [0x2E, 0x2026, 0x2014, 0x2D].contains(last)
    look.endsWithComma = last == 0x2C
    look.endsWithDash = last == 0x2014 || last == 0x2D
    return look
  }

  /// The last scalar of a stretch, spaces, brackets and inner marks passed over; 0 when it is a letter's.
  private func ending(of stretch: Stretch, in text: borrowing Span<UInt8>) -> UInt32 {
    var position = stretch.inner.end
    while position > stretch.inner.start, let (scalar, length) = UTF8Scalar.decode(text, before: position) {
      switch scalar {
      case 0x2E, 0x21, 0x3F, 0x2026, 0x2014, 0x2D, 0x2C: return scalar
      case 0x20, 0x29, 0x5D, 0x5F, 0xA0, 0x0A, 0x0D, 0xBB, 0x201C, 0x201D, 0x2019, 0x27, 0x22: position -= length
      default: return 0
      }
    }
    return 0
  }
}
