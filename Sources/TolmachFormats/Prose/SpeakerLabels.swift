import TolmachModel

/// Tells speaker labels (`Корреспондент:`, `[SPEAKER_00]:`, `Q:`) from ordinary words with a colon.
///
/// A stretch before a colon is a label when it looks like a name or a role (at most four words, the first and any
/// other long one with a capital) and the layout speaks for it: it is written in capitals, in brackets or as
/// `SPEAKER_00`, it names a role, or the same label begins at least two lines. Where at least half of the lines begin with
/// such a label, a full name is one too though it begins a single line: somebody who speaks once. Where nine of ten lines
/// begin like that, any name is; what heads a remark ("Note:", «Итог:») is nobody.
struct SpeakerLabels {
  /// A label found at a line's beginning.
  struct Label {
    var name: TextRange
    /// Where the words begin.
    var end: Int
  }

  private let text: [UInt8]
  private let counts: [ArraySlice<UInt8>: Int]
  /// Whether at least half of the lines begin with a label.
  private var isLabelled = false
  /// Whether nearly all begin with what looks like one, and one of them is.
  private var isLabelledThroughout = false

  /// Counts the labels that begin at `starts` (one range a line or cue).
  init(text: [UInt8], starts: [TextRange]) {
    self.text = text
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for range in starts {
      if let candidate = Self.candidate(range, in: text) {
        counts[text[candidate.name.start..<candidate.name.end], default: 0] += 1
      }
    }
    self.counts = counts
    let lines = starts.filter { !Bytes.trimmed($0, in: text).isEmpty }
    let labelled = lines.count { label(at: $0) != nil }
    isLabelled = labelled > 0 && labelled * 2 >= lines.count
    isLabelledThroughout = labelled > 0 && lines.count > 2 && counts.values.reduce(0, +) * 10 >= lines.count * 9
  }

  /// Whether any label begins at least two lines: the text is a transcript.
  var isTranscript: Bool { counts.values.contains { $0 > 1 } }

  /// The label at the beginning of `line`, if it is one.
  func label(at line: TextRange) -> Label? {
    guard let candidate = Self.candidate(line, in: text) else { return nil }
    let name = text[candidate.name.start..<candidate.name.end]
    let isMarked = candidate.isBracketed || Self.isCode(name) || Self.isCapitals(name) || Self.isRole(name)
    let isOnce = isLabelledThroughout && !Self.isHeading(name) || isLabelled && Self.isFullName(name)
    return isMarked || isOnce || (counts[name] ?? 0) > 1 ? Label(name: candidate.name, end: candidate.end) : nil
  }

  private static func candidate(
    _ line: TextRange,
    in text: [UInt8]
  ) -> (name: TextRange, end: Int, isBracketed: Bool)? {
    let words = Bytes.trimmed(line, in: text)
    guard let colon = text[words.start..<min(words.end, words.start + 100)].firstIndex(of: 0x3A) else { return nil }
    var name = Bytes.trimmed(TextRange(words.start, colon), in: text)
    let isBracketed = name.count > 2 && text[name.start] == 0x5B && text[name.end - 1] == 0x5D
    if isBracketed { name = TextRange(name.start + 1, name.end - 1) }
    // Markdown's bold labels: **Name:** words, **Name**: words.
    var end = colon + 1
    if name.count > 2, Bytes.hasPrefix("**", in: text, at: name.start, end: name.end) {
      name.start += 2
      if name.count > 2, Bytes.hasPrefix("**", in: text, at: name.end - 2, end: name.end) { name.end -= 2 }
      if Bytes.hasPrefix("**", in: text, at: end, end: words.end) { end += 2 }
    }
    // "10:30" and "http://" are no labels.
    guard end == words.end || Bytes.isBlank(text[end]) || text[end] == 0xC2, looksLikeName(name, in: text) else {
      return nil
    }
    while end < words.end, Bytes.isBlank(text[end]) { end += 1 }
    return (name, end, isBracketed)
  }

  /// Whether a stretch looks like a person's name or role: one to four words that begin like one.
  static func looksLikeName(_ range: TextRange, in text: [UInt8]) -> Bool {
    guard !range.isEmpty else { return false }
    let words = Bytes.string(range, in: text).split(separator: " ")
    guard (1...4).contains(words.count), range.count <= 80 else { return false }
    for (index, word) in words.enumerated() {
      guard let first = word.unicodeScalars.first else { return false }
      guard word.unicodeScalars.allSatisfy(isNameScalar) else { return false }
      let isSmall = first.properties.isLowercase
      if isSmall, index == 0 || word.unicodeScalars.count > 3 { return false }
    }
    return true
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "-_.’'ʼ()\u{301}".unicodeScalars.contains(scalar)
  }

  /// `SPEAKER_00`, `Speaker 1`.
  private static func isCode(_ name: ArraySlice<UInt8>) -> Bool {
    name.last.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func isCapitals(_ name: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: name, as: UTF8.self)
    return word.unicodeScalars.count > 1 && !word.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// Two words or three, each with a capital: "Inna Belova", «И. Белова».
  private static func isFullName(_ name: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: name, as: UTF8.self).split(separator: " ")
    return (2...3).contains(words.count)
      && words.allSatisfy { $0.unicodeScalars.first.map(\.properties.isUppercase) ?? false }
  }

  private static func isRole(_ name: ArraySlice<UInt8>) -> Bool {
    roles.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static func isHeading(_ name: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: name, as: UTF8.self).lowercased()
    let first = word.split(separator: " ").first.map(String.init) ?? word
    // «Запомните:», «Слушайте:» are said to somebody.
    return headings.contains(first) || first.hasSuffix("ите") || first.hasSuffix("йте")
  }

  private static let headings: Set<String> = [
    "note", "notes", "remark", "summary", "result", "conclusion", "important", "attention", "warning", "ps", "date",
    "time", "place", "location", "subject", "topic", "part", "source", "duration", "recording", "recorded", "file",
    "language", "end", "beginning", "pause", "примечание", "примечания", "заметка", "итог", "итоги", "вывод", "выводы",
    "важно", "внимание", "дата", "время", "место", "тема", "часть", "источник", "запись", "записано", "файл", "язык",
    "например", "знаешь", "слушай", "смотри", "скажем", "короче", "итак", "словом", "впрочем", "потом", "значит",
    "listen",
    "look", "remember", "example", "anyway", "so", "then", "конец", "начало", "пауза", "длительность",
    "продолжительность", "терахь", "меттиг", "хан",
  ]

  private static let roles: Set<String> = [
    "q", "a", "question", "answer", "interviewer", "interviewee", "reporter", "journalist", "correspondent", "host",
    "moderator", "narrator", "translator", "interpreter", "witness", "в", "о", "вопрос", "ответ", "корреспондент",
    "интервьюер", "журналист", "журналистка", "ведущий", "ведущая", "переводчик", "переводчица", "свидетель",
    "свидетельница", "респондент", "следователь", "адвокат", "судья",
  ]
}
