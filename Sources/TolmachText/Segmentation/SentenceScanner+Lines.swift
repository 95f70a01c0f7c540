import TolmachModel

extension SentenceScanner {
  /// The site of a line end without a stop before it.
  func lineSite(_ text: borrowing Span<UInt8>, at position: Int, from start: Int) -> StopSite {
    var site = StopSite(start: position, stopEnd: position, end: position, next: position, word: position)
    reader.readFollowing(text, &site)
    return site
  }

  /// Whether a line end without a stop ends a sentence: always, but where a sentence that began with a capital goes on
  /// with a small letter (a line broken by its width). Who writes without capitals writes line by line.
  func endsAtLine(_ site: StopSite, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Bool {
    guard site.gap == .line, site.following == .lower, !site.hasDash, site.word == site.next else { return true }
    return lead(of: &sentence, in: text) != .upper
  }

  /// The site after a picture or emoticon that stands where a stop would: `Ура 🎉 Мы дома`, `Привет)) Как ты?`, `ok :)`.
  func pictureSite(
    _ scalar: UInt32,
    _ length: Int,
    at position: Int,
    in text: borrowing Span<UInt8>,
    from start: Int
  ) -> StopSite? {
    var end = position
    if SentenceMarks.isEmoji(scalar) {
      end = pictureEnd(text, from: position)
    } else if scalar == 0x29 || scalar == 0x28 {
      while end < text.count, text[end] == text[position] { end += 1 }
      guard end - position >= 2 else { return nil }
    } else {
      guard let found = emoticonEnd(text, from: position) else { return nil }
      end = found
    }
    var site = StopSite(start: position, stopEnd: end, end: end, next: end, word: end)
    reader.readFollowing(text, &site)
    if position == start { site.following = .continuation }
    return site
  }

  /// A picture ends a sentence before a capital letter or a number.
  func endsAtPicture(_ site: StopSite) -> Bool {
    if site.gap >= .line { return true }
    return site.gap == .space && !site.hasDash && (site.following == .upper || site.following == .textEnd)
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
    guard position < text.count else { return nil }
    if text[position] == 0x2D || text[position] == 0x27 { position += 1 }
    guard position < text.count, [0x29, 0x28, 0x44, 0x50, 0x70, 0x2A].contains(text[position]) else { return nil }
    let mouth = text[position]
    while position < text.count, text[position] == mouth { position += 1 }
    guard position == text.count || rules.table.read(text, at: position).value == .space
      || rules.table.read(text, at: position).value.isLineEnd
    else { return nil }
    return position
  }
}
