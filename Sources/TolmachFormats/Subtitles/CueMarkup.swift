import TolmachModel

/// Takes the markup out of cue payloads: tags, voices, character references, speaker dashes.
///
/// WebVTT's tags follow the W3C's "WebVTT cue text parsing rules"; SubRip has the HTML-like tags and `{\an8}` that
/// players understand.
struct CueMarkup {
  enum Dialect {
    case subRip
    case webVTT
  }

  let dialect: Dialect
  let text: [UInt8]

  /// The voices of a payload, in order.
  func voices(of lines: [TextRange]) -> [CueText.Voice] {
    var state = State()
    for line in lines {
      state.beginLine()
      if let dash = dashedSpeech(line), lines.count > 1 || dash.isArrow { state.beginTurn() }
      let words = dashedSpeech(line)?.words ?? line
      scan(words, into: &state)
    }
    return state.voices.filter { !$0.pieces.isEmpty }
  }

  /// A line that begins with a speaker's dash or with `>>`, as in "- Who fired? / - I do not know."
  private func dashedSpeech(_ line: TextRange) -> (words: TextRange, isArrow: Bool)? {
    let trimmed = Bytes.trimmed(line, in: text)
    for (mark, isArrow): (StaticString, Bool) in [(">>", true), ("- ", false), ("– ", false), ("— ", false)]
    where Bytes.hasPrefix(mark, in: text, at: trimmed.start, end: trimmed.end) {
      let rest = TextRange(trimmed.start + mark.utf8CodeUnitCount, trimmed.end)
      return (Bytes.trimmed(rest, in: text), isArrow)
    }
    return nil
  }

  private struct State {
    var voices = [CueText.Voice(speaker: nil, startsTurn: false, pieces: [])]
    var needsSpace = false

    mutating func beginLine() { needsSpace = true }

    mutating func beginTurn(speaker: TextRange? = nil) {
      voices.append(CueText.Voice(speaker: speaker, startsTurn: true, pieces: []))
      needsSpace = true
    }

    mutating func add(_ range: TextRange, substitute: UInt32? = nil) {
      guard !range.isEmpty else { return }
      let piece = Document.Piece(range: range, spaced: needsSpace, substitute: substitute)
      voices[voices.count - 1].pieces.append(piece)
      needsSpace = false
    }
  }

  private func scan(_ line: TextRange, into state: inout State) {
    var plain = line.start
    var position = line.start
    while position < line.end {
      let found: (end: Int, voice: TextRange?, substitute: UInt32?)?
      switch text[position] {
      case 0x3C: found = tag(at: position, end: line.end)
      case 0x26: found = reference(at: position, end: line.end)
      case 0x7B: found = override(at: position, end: line.end)
      default: found = nil
      }
      guard let found else {
        position += 1
        continue
      }
      state.add(TextRange(plain, position))
      if let voice = found.voice { state.beginTurn(speaker: voice) }
      if let scalar = found.substitute { state.add(TextRange(position, found.end), substitute: scalar) }
      position = found.end
      plain = position
    }
    state.add(TextRange(plain, line.end))
  }

  private func tag(at start: Int, end: Int) -> (end: Int, voice: TextRange?, substitute: UInt32?)? {
    let close = Bytes.first(0x3E, in: text, TextRange(start, end))
    guard dialect == .webVTT || isHTMLTag(start + 1, close ?? end) else { return nil }
    guard dialect == .webVTT || close != nil else { return nil }
    let stop = close ?? min(end, start + 2048)
    let body = TextRange(start + 1, stop)
    var voice: TextRange?
    if dialect == .webVTT, !body.isEmpty, text[body.start] == 0x76, let name = annotation(of: body) { voice = name }
    return (close.map { $0 + 1 } ?? stop, voice, nil)
  }

  /// The annotation of `v.class.class Name`; nil when the tag is another one that begins with v.
  private func annotation(of body: TextRange) -> TextRange? {
    var position = body.start + 1
    if position < body.end, text[position] == 0x2E {
      while position < body.end, !Bytes.isBlank(text[position]) { position += 1 }
    }
    guard position < body.end, Bytes.isBlank(text[position]) else { return nil }
    let name = Bytes.trimmed(TextRange(position, body.end), in: text)
    return name.isEmpty ? nil : name
  }

  /// `<b>`, `</i>`, `<font color=…>` and the like; a lone `<` is text.
  private func isHTMLTag(_ start: Int, _ end: Int) -> Bool {
    var position = start
    if position < end, text[position] == 0x2F { position += 1 }
    let nameStart = position
    while position < end, (0x61...0x7A).contains(text[position] | 0x20) { position += 1 }
    let name = Bytes.string(TextRange(nameStart, position), in: text).lowercased()
    return ["b", "i", "u", "s", "font", "c", "ruby", "rt", "br", "span"].contains(name)
  }

  /// `{\an8}` and its kin.
  private func override(at start: Int, end: Int) -> (end: Int, voice: TextRange?, substitute: UInt32?)? {
    guard dialect == .subRip, start + 1 < end, text[start + 1] == 0x5C else { return nil }
    guard let close = Bytes.first(0x7D, in: text, TextRange(start, end)) else { return nil }
    return (close + 1, nil, nil)
  }

  private func reference(at start: Int, end: Int) -> (end: Int, voice: TextRange?, substitute: UInt32?)? {
    guard dialect == .webVTT, let semicolon = text[start..<min(end, start + 12)].firstIndex(of: 0x3B) else {
      return nil
    }
    let name = Bytes.string(TextRange(start + 1, semicolon), in: text)
    let known: [String: UInt32] = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "lrm": 0x200E, "rlm": 0x200F,
    ]
    var scalar = known[name]
    if name.hasPrefix("#x") || name.hasPrefix("#X") { scalar = UInt32(name.dropFirst(2), radix: 16) }
    if scalar == nil, name.hasPrefix("#") { scalar = UInt32(name.dropFirst(1)) }
    guard let scalar, Unicode.Scalar(scalar) != nil else { return nil }
    return (semicolon + 1, nil, scalar == 0 ? 0xFFFD : scalar)
  }
}
