import TolmachModel

/// Reads the prose of a Markdown article: headings, paragraphs, block quotes and list items; code, tables of links,
/// HTML tags, link targets and emphasis marks are syntax, not words.
///
/// This is not a renderer: it follows CommonMark where words are concerned and keeps every byte range exact.
public enum Markdown {
  /// Reads a decoded file.
  public static func read(_ text: [UInt8], encoding: String = "UTF-8") -> ReadDocument {
    let lines = LineTable(text).lines
    let labels = SpeakerLabels(text: text, starts: lines)
    if labels.isTranscript { return transcript(text, encoding: encoding) }
    var reader = Reader(text: text, lines: lines)
    reader.run()
    let document = Document(format: "markdown", text: text, blocks: reader.blocks, encoding: encoding)
    return ReadDocument(document: document)
  }

  private static func transcript(_ text: [UInt8], encoding: String) -> ReadDocument {
    var read = PlainText.read(text, encoding: encoding)
    read.document.format = "markdown"
    return read
  }

  private struct Reader {
    let text: [UInt8]
    let lines: [TextRange]
    var blocks: [Document.Block] = []
    private var isOpen = false
    private var fence: (mark: UInt8, count: Int)?

    init(text: [UInt8], lines: [TextRange]) {
      self.text = text
      self.lines = lines
    }

    mutating func run() {
      var index = frontMatterEnd()
      while index < lines.count {
        add(lines[index])
        index += 1
      }
      blocks.removeAll { $0.pieces.isEmpty }
    }

    /// YAML between `---` lines at the top is data about the article.
    private func frontMatterEnd() -> Int {
      guard let first = lines.first, Bytes.string(first, in: text) == "---" else { return 0 }
      for index in lines.indices.dropFirst() where Bytes.string(lines[index], in: text) == "---" { return index + 1 }
      return 0
    }

    private mutating func add(_ line: TextRange) {
      var words = Bytes.trimmed(line, in: text)
      if fence != nil || fenceMark(words) != nil { return toggleFence(words) }
      if words.isEmpty || isRule(words) {
        isOpen = false
        return
      }
      var kind = Document.Block.Kind.paragraph
      if text[words.start] == 0x3E {
        kind = .blockQuote
        words = stripQuoteMarks(words)
        // A quote mark alone parts paragraphs of the quote.
        guard !words.isEmpty else {
          isOpen = false
          return
        }
      }
      if let heading = heading(words) {
        kind = .heading
        words = heading
        isOpen = false
      } else if let item = listItem(words) {
        if kind == .paragraph { kind = .listItem }
        words = item
        isOpen = false
      }
      guard !words.isEmpty else {
        isOpen = false
        return
      }
      let continues = isOpen && (blocks.last?.kind == kind || (kind == .paragraph && blocks.last?.kind == .listItem))
      if !continues { blocks.append(Document.Block(kind: kind, pieces: [])) }
      var spans = MarkdownSpans(text: text)
      blocks[blocks.count - 1].pieces += spans.pieces(of: words)
      isOpen = kind != .heading
    }

    private func fenceMark(_ words: TextRange) -> (mark: UInt8, count: Int)? {
      guard words.count >= 3, text[words.start] == 0x60 || text[words.start] == 0x7E else { return nil }
      let count = text[words.start..<words.end].prefix { $0 == text[words.start] }.count
      return count >= 3 ? (text[words.start], count) : nil
    }

    private mutating func toggleFence(_ words: TextRange) {
      isOpen = false
      guard let open = fence else { return fence = fenceMark(words) }
      if let mark = fenceMark(words), mark.mark == open.mark, mark.count >= open.count { fence = nil }
    }

    /// `---`, `***`, `===`: a rule or a heading's underline.
    private func isRule(_ words: TextRange) -> Bool {
      let mark = text[words.start]
      guard words.count >= 3, [0x2D, 0x2A, 0x5F, 0x3D].contains(mark) else { return false }
      return text[words.start..<words.end].allSatisfy { $0 == mark || Bytes.isBlank($0) }
    }

    private func stripQuoteMarks(_ words: TextRange) -> TextRange {
      var start = words.start
      while start < words.end, text[start] == 0x3E || Bytes.isBlank(text[start]) { start += 1 }
      return TextRange(start, words.end)
    }

    private func heading(_ words: TextRange) -> TextRange? {
      let marks = text[words.start..<words.end].prefix { $0 == 0x23 }.count
      guard (1...6).contains(marks), marks == words.count || Bytes.isBlank(text[words.start + marks]) else {
        return nil
      }
      var rest = Bytes.trimmed(TextRange(words.start + marks, words.end), in: text)
      while rest.end > rest.start, text[rest.end - 1] == 0x23 { rest.end -= 1 }
      return Bytes.trimmed(rest, in: text)
    }

    /// `- item`, `* item`, `1. item`. A dash of dialogue ("— Yes") is no list mark; a hyphen is.
    private func listItem(_ words: TextRange) -> TextRange? {
      var position = words.start
      if [0x2D, 0x2A, 0x2B].contains(text[position]) {
        position += 1
      } else {
        while position < words.end, (0x30...0x39).contains(text[position]) { position += 1 }
        guard position > words.start, position - words.start <= 3, position < words.end else { return nil }
        guard text[position] == 0x2E || text[position] == 0x29 else { return nil }
        position += 1
      }
      guard position < words.end, Bytes.isBlank(text[position]) else { return nil }
      return Bytes.trimmed(TextRange(position, words.end), in: text)
    }
  }
}

/// Takes the inline syntax out of a line of Markdown; one for each line.
struct MarkdownSpans {
  let text: [UInt8]
  /// Closers that the rest of the line does not have: each is looked for in vain once, so that a line takes linear time.
  private var missing: Set<UInt8> = []

  init(text: [UInt8]) { self.text = text }

  /// The line's words as pieces; the first is read with a space before it.
  mutating func pieces(of line: TextRange) -> [Document.Piece] {
    var pieces: [Document.Piece] = []
    var plain = line.start
    var position = line.start
    func flush(_ end: Int) {
      guard end > plain else { return }
      pieces.append(Document.Piece(range: TextRange(plain, end), spaced: pieces.isEmpty))
    }
    while position < line.end {
      guard let skip = syntax(at: position, line: line) else {
        position += 1
        continue
      }
      flush(position)
      position = skip
      plain = skip
    }
    flush(line.end)
    return pieces
  }

  /// The end of the syntax that begins at `position`; nil when the byte there is a word's or a mark's.
  private mutating func syntax(at position: Int, line: TextRange) -> Int? {
    switch text[position] {
    case 0x2A: return emphasis(at: position, line: line)
    case 0x5F: return underscore(at: position, line: line)
    case 0x5C: return escape(at: position, line: line)
    case 0x5B: return linkOpener(at: position, line: line)
    case 0x21: return imageEnd(at: position, line: line)
    case 0x5D: return linkCloser(at: position, line: line)
    case 0x3C: return tagEnd(at: position, line: line)
    case 0x60: return position + 1
    default: return nil
    }
  }

  private func emphasis(at position: Int, line: TextRange) -> Int? {
    let isAlone =
      (position == line.start || Bytes.isBlank(text[position - 1]))
      && (position + 1 == line.end || Bytes.isBlank(text[position + 1]))
    return isAlone ? nil : position + 1
  }

  /// An underscore between letters is one of the word.
  private func underscore(at position: Int, line: TextRange) -> Int? {
    func isWord(_ index: Int) -> Bool {
      guard index >= line.start, index < line.end else { return false }
      let byte = text[index]
      return byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
    }
    return isWord(position - 1) && isWord(position + 1) ? nil : position + 1
  }

  private func escape(at position: Int, line: TextRange) -> Int? {
    guard position + 1 < line.end else { return nil }
    let next = text[position + 1]
    return next > 0x20 && next < 0x7F && !(0x30...0x39).contains(next) && !(0x61...0x7A).contains(next | 0x20)
      ? position + 1 : nil
  }

  /// `[words](target)`, `[words][label]`: the bracket is syntax; `[…]` and `[he]` of an editor are words.
  private mutating func linkOpener(at position: Int, line: TextRange) -> Int? {
    if Bytes.hasPrefix("[^", in: text, at: position, end: line.end) {
      return end(of: 0x5D, from: position, line)
    }
    guard let close = matchingBracket(position, line.end), close + 1 < line.end else { return nil }
    return text[close + 1] == 0x28 || text[close + 1] == 0x5B ? position + 1 : nil
  }

  private func matchingBracket(_ open: Int, _ end: Int) -> Int? {
    var depth = 0
    for index in open..<min(end, open + 1000) {
      if text[index] == 0x5B { depth += 1 }
      if text[index] == 0x5D {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private mutating func linkCloser(at position: Int, line: TextRange) -> Int? {
    guard position + 1 < line.end else { return nil }
    let closers: [UInt8: UInt8] = [0x28: 0x29, 0x5B: 0x5D]
    guard let closer = closers[text[position + 1]] else { return nil }
    return end(of: closer, from: position + 1, line)
  }

  private mutating func imageEnd(at position: Int, line: TextRange) -> Int? {
    guard Bytes.hasPrefix("![", in: text, at: position, end: line.end) else { return nil }
    guard let close = matchingBracket(position + 1, line.end) else { return nil }
    return linkCloser(at: close, line: line)
  }

  private mutating func tagEnd(at position: Int, line: TextRange) -> Int? {
    guard position + 1 < line.end else { return nil }
    let next = text[position + 1]
    guard next == 0x2F || next == 0x21 || (0x61...0x7A).contains(next | 0x20) else { return nil }
    return end(of: 0x3E, from: position, line)
  }

  /// The place behind the next `closer` of the line.
  private mutating func end(of closer: UInt8, from start: Int, _ line: TextRange) -> Int? {
    guard !missing.contains(closer) else { return nil }
    if let found = Bytes.first(closer, in: text, TextRange(start, line.end)) { return found + 1 }
    missing.insert(closer)
    return nil
  }
}
