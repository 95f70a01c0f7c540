import TolmachModel

/// Writes a stretch of a document with boxes around what differs, words that light up with their partners, and glosses.
struct TextPainter {
  /// A stretch with a frame; an empty one marks where nothing stands.
  struct Box: Hashable {
    var range: TextRange
    var severity: QuoteFlag.Severity
    /// The places of its flags in the finding's list.
    var flags: [Int]
  }

  /// A word with partners on the other side, or a gloss, or both.
  struct Word: Hashable {
    var range: TextRange
    /// The numbers of its links.
    var links: [Int]
    /// Usual renderings.
    var gloss: String?
  }

  private let document: Document
  private let range: TextRange
  private let boxes: [Box]
  private let gaps: [Box]
  private let words: [Word]
  /// The language of glosses.
  var glossLanguage: LanguageTag?

  /// Prepares a stretch; boxes and words that overlap are joined, those outside it are left out.
  init(_ document: Document, _ range: TextRange, boxes: [Box] = [], words: [Word] = []) {
    self.document = document
    self.range = range
    self.boxes = Self.joined(boxes.filter { !$0.range.isEmpty && $0.range.overlaps(range) })
    gaps = boxes.filter { $0.range.isEmpty && $0.range.start >= range.start && $0.range.start <= range.end }
      .sorted { $0.range < $1.range }
    self.words = Self.joined(words.filter { $0.range.overlaps(range) })
  }

  /// Writes the stretch.
  func paint(into html: inout HTML) {
    var (box, word): (Int?, Int?) = (nil, nil)
    var glossed: Set<Int> = []
    var waiting = gaps[...]
    for run in document.runs(in: range, cutAt: cuts) {
      let nextBox = boxes.firstIndex { $0.range.contains(run.range.start) }
      let nextWord = words.firstIndex { $0.range.contains(run.range.start) }
      var rest = run.words[...]
      if let open = word, nextWord != word || nextBox != box {
        let isMark =
          words[open].gloss != nil && nextBox == box && nextWord == nil && !run.isSpaced
          && waiting.first?.range.start != run.range.start
        if isMark { writeMarks(of: &rest, &html) }
        closeWord(&word, &glossed, &html)
      }
      if box != nil, nextBox != box { closeBox(&box, &html) }
      if run.isSpaced { html.raw(" ") }
      while let gap = waiting.first, gap.range.start <= run.range.start {
        write(gap, &html)
        waiting.removeFirst()
      }
      if box == nil, let nextBox { openBox(nextBox, &html) }
      if word == nil, let nextWord { openWord(nextWord, &html) }
      (box, word) = (nextBox, nextWord)
      html.text(String(rest))
    }
    if word != nil { closeWord(&word, &glossed, &html) }
    if box != nil { closeBox(&box, &html) }
    for gap in waiting { write(gap, &html) }
  }

  private var cuts: [Int] {
    boxes.flatMap { [$0.range.start, $0.range.end] } + words.flatMap { [$0.range.start, $0.range.end] }
      + gaps.map(\.range.start)
  }

  private func openBox(_ number: Int, _ html: inout HTML) { html.open("mark", attributes(boxes[number])) }

  private func closeBox(_ number: inout Int?, _ html: inout HTML) {
    html.close("mark")
    number = nil
  }

  /// Writes the punctuation right behind a word, so that a gloss wider than its word does not part them.
  private func writeMarks(of words: inout Substring, _ html: inout HTML) {
    let marks = words.prefix(while: \.isPunctuation)
    html.text(String(marks))
    words = words.dropFirst(marks.count)
  }

  private func write(_ gap: Box, _ html: inout HTML) {
    html.element("mark", attributes(gap, more: " gap")) { $0.raw("&nbsp;") }
  }

  private func attributes(_ box: Box, more: String = "") -> [HTML.Attribute] {
    let flags = box.flags.map(String.init).joined(separator: " ")
    return [.class("box \(box.severity.rawValue)\(more)"), HTML.Attribute("data-flags", flags)]
  }

  private func openWord(_ number: Int, _ html: inout HTML) {
    let word = words[number]
    var attributes = [HTML.Attribute.class("w")]
    if !word.links.isEmpty {
      attributes.append(HTML.Attribute("data-links", word.links.map(String.init).joined(separator: " ")))
    }
    html.open(word.gloss == nil ? "span" : "ruby", attributes)
  }

  private func closeWord(_ number: inout Int?, _ glossed: inout Set<Int>, _ html: inout HTML) {
    guard let open = number else { return }
    number = nil
    guard let gloss = words[open].gloss else { return html.close("span") }
    if glossed.insert(open).inserted {
      html.element("rt", Self.language(glossLanguage) + [HTML.Attribute("title", gloss)], text: Self.brief(gloss))
    }
    html.close("ruby")
  }

  /// The likeliest rendering, and the next where both are short; of a long one its first words. All is in the title.
  private static func brief(_ gloss: String) -> String {
    let renderings = gloss.split(separator: ",").map { $0.drop(while: \.isWhitespace) }
    let two = renderings.prefix(2).joined(separator: ", ")
    if two.count <= 12 { return two }
    let first = renderings.first ?? ""
    guard first.count > longestGloss else { return String(first) }
    let start = first.prefix(longestGloss)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + "…"
  }

  /// So many letters of a gloss stand under its word.
  private static let longestGloss = 24

  /// The attribute that names a language, where it is known.
  static func language(_ tag: LanguageTag?) -> [HTML.Attribute] {
    guard let tag, tag != .undetermined else { return [] }
    return [HTML.Attribute("lang", tag.description)]
  }

  private static func joined(_ boxes: [Box]) -> [Box] {
    var joined: [Box] = []
    for box in boxes.sorted(by: { $0.range < $1.range }) {
      if let last = joined.indices.last, joined[last].range.overlaps(box.range) {
        joined[last].range = joined[last].range.union(box.range)
        joined[last].flags += box.flags
        if box.severity == .serious { joined[last].severity = .serious }
      } else {
        joined.append(box)
      }
    }
    return joined
  }

  private static func joined(_ words: [Word]) -> [Word] {
    var joined: [Word] = []
    for word in words.sorted(by: { $0.range < $1.range }) {
      if let last = joined.indices.last, joined[last].range.overlaps(word.range) {
        joined[last].range = joined[last].range.union(word.range)
        joined[last].links += word.links
        joined[last].gloss = joined[last].gloss ?? word.gloss
      } else {
        joined.append(word)
      }
    }
    return joined
  }
}
