import TolmachModel

/// Marks other than stops: line ends, pictures, bullets, rules, addresses, time stamps.
extension SentenceScanner {
  /// Whether a line end without a stop ends a sentence: always, but where a sentence that began with a capital goes on
  /// with a small letter (a line broken by its width). Who writes without capitals writes line by line.
  func endsAtLine(_ site: StopSite, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Bool {
    guard site.gap == .line, site.following == .lower, !site.hasDash, site.word == site.next else { return true }
    return lead(of: &sentence, in: text) != .upper
  }

  /// What a mark that is no stop does; nil when it is nothing but itself.
  func markVerdict(
    _ scalar: UInt32,
    _ length: Int,
    at position: Int,
    of sentence: inout Sentence,
    in text: borrowing Span<UInt8>
  ) -> Verdict? {
    if SentenceMarks.isEmoji(scalar) {
      return pictureVerdict(TextRange(position, pictureEnd(text, from: position)), of: sentence, in: text)
    }
    if SentenceMarks.isBullet(scalar) { return bulletVerdict(length, at: position, of: sentence, in: text) }
    switch scalar {
    case 0x28, 0x29: return bracketVerdict(at: position, of: &sentence, in: text)
    case 0x2A, 0x2D, 0x3D:
      if let verdict = ruleVerdict(at: position, of: sentence, in: text) { return verdict }
      if scalar == 0x2A { return bulletVerdict(length, at: position, of: sentence, in: text) }
    case 0x2F: return stampVerdict(at: position, of: sentence, in: text)
    case 0x3A where isAddress(text, at: position): return addressVerdict(at: position, in: text)
    default: break
    }
    guard let end = emoticonEnd(text, from: position) else { return nil }
    return pictureVerdict(TextRange(position, end), of: sentence, in: text)
  }

  /// A picture or emoticon stands for a stop before a capital letter: `Ура 🎉 Мы дома`, `Привет)) Как ты?`, `ok :) Bye`.
  private func pictureVerdict(_ mark: TextRange, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Verdict {
    let site = reader.read(text, mark: mark)
    guard mark.start > sentence.start, site.gap == .space, !site.hasDash, site.following == .upper else {
      return .goesOn(resume: mark.end)
    }
    return .ends(site)
  }

  /// A bracket that has no partner is a mouth: `Привет))`, `Жаль(`, `Пока)`.
  private func bracketVerdict(
    at position: Int,
    of sentence: inout Sentence,
    in text: borrowing Span<UInt8>
  ) -> Verdict? {
    let opens = text[position] == 0x28
    let end = runEnd(text, from: position)
    let isAlone = end - position == 1
    let touchesWord = rules.table.read(text, before: position)?.value.isLetter ?? false
    let isMouth = opens ? touchesWord && (end == text.count || text[end] == 0x20) : sentence.openBrackets == 0
    if !isMouth { sentence.openBrackets = max(0, sentence.openBrackets + (opens ? 1 : -1) * (end - position)) }
    guard isMouth, !isAlone || touchesWord else { return isAlone ? nil : .goesOn(resume: end) }
    if isAlone {
      let word = SentenceWord.before(position, floor: sentence.start, in: text, table: rules.table)
      guard word.letters >= 2, word.range.start > sentence.start, !isRoman(word, in: text) else { return nil }
    }
    return pictureVerdict(TextRange(position, end), of: sentence, in: text)
  }

  /// A bullet between spaces begins an item; an asterisk between numbers or letters is a sign of reckoning.
  private func bulletVerdict(
    _ length: Int,
    at position: Int,
    of sentence: Sentence,
    in text: borrowing Span<UInt8>
  ) -> Verdict? {
    let end = position + length
    guard position > sentence.start, position >= 2, text[position - 1] == 0x20 else { return nil }
    guard end < text.count else { return nil }
    if text[position] == 0x2A {
      guard text[end] == 0x20, end + 1 < text.count, text[end + 1] != 0x2A else { return nil }
      let word = SentenceWord.before(position - 1, floor: sentence.start, in: text, table: rules.table)
      guard word.letters != 1, word.digits == 0 else { return nil }
    }
    return .ends(at: position, next: position, resume: end)
  }

  /// A rule of four or more signs (`-----`, `*****`, `=====`) is a piece of its own.
  private func ruleVerdict(at position: Int, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Verdict? {
    guard position == 0 || text[position - 1] <= 0x20 else { return nil }
    let end = runEnd(text, from: position)
    guard end - position >= 4 else { return nil }
    if position > sentence.start { return .ends(at: position, next: position, resume: position) }
    guard end == text.count || text[end] <= 0x20 else { return .goesOn(resume: end) }
    let next = skipSpace(text, from: end)
    return .ends(at: end, next: next, resume: next)
  }

  /// Whether `://` stands at `position`.
  private func isAddress(_ text: borrowing Span<UInt8>, at position: Int) -> Bool {
    position + 2 < text.count && text[position + 1] == 0x2F && text[position + 2] == 0x2F
  }

  /// An address is read over; one that no stop follows ends a sentence before a capital letter or another address.
  private func addressVerdict(at position: Int, in text: borrowing Span<UInt8>) -> Verdict {
    var end = position + 3
    while end < text.count, text[end] > 0x20, text[end] != 0x22, text[end] != 0x3C, text[end] != 0x3E { end += 1 }
    var words = end
    while words > position + 3, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D].contains(text[words - 1]) {
      words -= 1
    }
    guard words == end else { return .goesOn(resume: words) }
    let site = reader.read(text, mark: TextRange(position, end))
    guard site.gap == .space, !site.hasDash, !site.hasOpener else { return .goesOn(resume: end) }
    if site.following == .upper { return .ends(site) }
    return .goesOn(resume: end)
  }

  /// The time stamp of a message's head (`05/12/2001 10:53 AM`) is a piece of its own after a name and before a capital.
  private func stampVerdict(at position: Int, of sentence: Sentence, in text: borrowing Span<UInt8>) -> Verdict? {
    guard let stamp = MessageStamp.around(position, in: text) else { return nil }
    if stamp.start > sentence.start {
      guard text[stamp.start - 1] == 0x20 else { return nil }
      let word = SentenceWord.before(stamp.start - 1, floor: sentence.start, in: text, table: rules.table)
      guard word.beginsUpper else { return .goesOn(resume: stamp.end) }
      return .ends(at: stamp.start, next: stamp.start, resume: position)
    }
    let site = reader.read(text, mark: stamp)
    guard site.gap == .space, site.following == .upper else { return .goesOn(resume: stamp.end) }
    return .ends(site)
  }

  /// The end of a run of one and the same byte.
  private func runEnd(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] == text[start] { end += 1 }
    return end
  }

  private func pictureEnd(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      let joins = scalar == 0x200D || (0xFE00...0xFE0F).contains(scalar)
      guard SentenceMarks.isEmoji(scalar) || joins else { break }
      position += length
    }
    return position
  }

  /// `:)`, `:-(`, `;)`, `=)`, `:D`, `:P` and longer mouths, followed by white space or the end.
  private func emoticonEnd(_ text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var position = start + 1
    guard position < text.count, [0x3A, 0x3B, 0x3D].contains(text[start]) else { return nil }
    if text[position] == 0x2D || text[position] == 0x27 { position += 1 }
    guard position < text.count, [0x29, 0x28, 0x44, 0x50, 0x70].contains(text[position]) else { return nil }
    position = runEnd(text, from: position)
    return position == text.count || text[position] <= 0x20 ? position : nil
  }
}
