import TolmachModel

/// Finds the turns of an interview in plain text: paragraphs that begin with a time or a speaker's label.
///
/// `Q:`, `A:`, `Корреспондент:`, `SPEAKER_00:`, `[00:12:33]`, `[00:12:33] Name:`. A label is at most four words before a
/// colon, the first with a capital. The layout counts as an interview's when labels of roles or codes begin two
/// paragraphs, or two different names begin two paragraphs each; with times, one label is enough.
/// - Complexity: O(*n*); at most ``longest`` bytes of a paragraph are looked at.
enum InterviewLayout {
  /// A label with its time is at most this long, in bytes.
  static let longest = 100

  private struct Label {
    var paragraph: Int
    var hash: UInt64
    var name: TextRange
    /// Where the words begin.
    var end: Int
    /// Whether its form alone tells a label: brackets, a code, a role.
    var isMarked: Bool
  }

  /// Makes turns of the paragraphs that begin with labels or times.
  static func mark(_ paragraphs: inout [Paragraph], in text: borrowing Span<UInt8>) {
    var labels: [Label] = []
    var counts: [UInt64: Int] = [:]
    var times: [(paragraph: Int, end: Int)] = []
    for index in paragraphs.indices {
      let range = paragraphs[index].range
      let time = timeEnd(range, text)
      if let time { times.append((index, time)) }
      guard let label = label(at: TextRange(time ?? range.start, range.end), index, text) else { continue }
      labels.append(label)
      counts[label.hash, default: 0] += 1
    }
    let marked = labels.count { $0.isMarked }
    let repeated = counts.values.count { $0 > 1 }
    if times.count > 1 {
      for (index, end) in times { makeTurn(&paragraphs[index], from: end, speaker: nil, text) }
    }
    let needed = times.count > 1 ? 0 : 1
    guard marked > needed || repeated > needed else { return }
    for label in labels where label.isMarked || (counts[label.hash] ?? 0) > 1 {
      makeTurn(&paragraphs[label.paragraph], from: label.end, speaker: label.name, text)
    }
  }

  private static func makeTurn(
    _ paragraph: inout Paragraph,
    from start: Int,
    speaker: TextRange?,
    _ text: borrowing Span<UInt8>
  ) {
    let words = ParagraphFinder.trimmed(TextRange(start, paragraph.range.end), text)
    guard !words.isEmpty else { return }
    paragraph = Paragraph(range: words, isBlock: true, speaker: speaker)
  }

  /// Where the words begin after `[00:12:33]`, `(12:33)` or `00:12:33`; nil when no time stands there.
  private static func timeEnd(_ range: TextRange, _ text: borrowing Span<UInt8>) -> Int? {
    guard range.start < range.end else { return nil }
    var position = range.start
    let closer: UInt8? = text[position] == 0x5B ? 0x5D : text[position] == 0x28 ? 0x29 : nil
    if closer != nil { position += 1 }
    var colons = 0
    let start = position
    while position < range.end, position - start < 13 {
      let byte = text[position]
      if byte == 0x3A { colons += 1 } else if !(0x30...0x39).contains(byte), byte != 0x2E, byte != 0x2C { break }
      position += 1
    }
    guard colons > 0, position > start, (0x30...0x39).contains(text[position - 1]) else { return nil }
    if let closer {
      guard position < range.end, text[position] == closer else { return nil }
      return position + 1
    }
    return colons == 2 && position < range.end && text[position] == 0x20 ? position : nil
  }

  private static func label(at range: TextRange, _ index: Int, _ text: borrowing Span<UInt8>) -> Label? {
    let line = ParagraphFinder.trimmed(range, text)
    guard let colon = colon(in: line, text) else { return nil }
    var name = ParagraphFinder.trimmed(TextRange(line.start, colon), text)
    let isBracketed = name.count > 2 && text[name.start] == 0x5B && text[name.end - 1] == 0x5D
    if isBracketed { name = TextRange(name.start + 1, name.end - 1) }
    guard let (hash, isCode, isCapitals) = shape(of: name, text) else { return nil }
    return Label(
      paragraph: index,
      hash: hash,
      name: name,
      end: colon + 1,
      isMarked: isBracketed || isCode || isCapitals || roles.contains(hash)
    )
  }

  /// The colon that ends a label, a space or the line's end after it.
  private static func colon(in line: TextRange, _ text: borrowing Span<UInt8>) -> Int? {
    var position = line.start
    let limit = min(line.end, line.start + longest)
    while position < limit {
      let byte = text[position]
      if byte == 0x3A {
        return position + 1 == line.end || text[position + 1] <= 0x20 || text[position + 1] == 0xC2 ? position : nil
      }
      if byte == 0x22 || byte == 0x2C || byte == 0x21 || byte == 0x3F || byte == 0x0A { return nil }
      position += 1
    }
    return nil
  }

  /// The name's hash and form; nil when it does not look like a name or a role.
  private static func shape(
    of name: TextRange,
    _ text: borrowing Span<UInt8>
  ) -> (hash: UInt64, isCode: Bool, isCapitals: Bool)? {
    guard !name.isEmpty else { return nil }
    var hash = SpeechWords.seed
    var position = name.start
    var words = 1
    var letters = 0
    var smallLetters = 0
    var lengthOfWord = 0
    var wordIsSmall = false
    while position < name.end {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      position += length
      if scalar == 0x20 || scalar == 0xA0 {
        words += 1
        lengthOfWord = 0
        continue
      }
      guard let folded = folded(scalar) else { return nil }
      if lengthOfWord == 0 { wordIsSmall = folded == scalar && folded > 0x40 }
      lengthOfWord += 1
      // A small word is at most a particle: "de", «фон».
      if wordIsSmall, words == 1 || lengthOfWord > 3 { return nil }
      if folded > 0x40 { letters += 1 }
      if folded == scalar, folded > 0x60 { smallLetters += 1 }
      hash = SpeechWords.hash(hash, folded)
    }
    guard words <= 4, letters > 0 else { return nil }
    let isCode = (0x30...0x39).contains(text[name.end - 1])
    return (hash, isCode, smallLetters == 0 && letters > 1)
  }

  /// The letter in small form, or a mark that names have; nil for anything else.
  private static func folded(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    case 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x61...0x7A, 0x430...0x52F, 0xC0...0x24F, 0x30...0x39: scalar
    case 0x2D, 0x2E, 0x5F, 0x27, 0x2019, 0x28, 0x29: 0x2D
    default: nil
    }
  }

  private static let roles = hashes(
    """
    q a question answer interviewer interviewee reporter journalist correspondent host moderator narrator translator \
    interpreter witness в о вопрос ответ корреспондент интервьюер журналист журналистка ведущий ведущая переводчик \
    переводчица свидетель свидетельница респондент следователь адвокат судья
    """
  )

  private static func hashes(_ list: String) -> Set<UInt64> {
    Set(
      list.split(separator: " ").map { word in
        word.unicodeScalars.reduce(SpeechWords.seed) { SpeechWords.hash($0, $1.value) }
      }
    )
  }
}
