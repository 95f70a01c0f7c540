import TolmachModel

/// The scan of a text, paragraph by paragraph: marks to stretches, stretches to quotes.
struct ParagraphScan {
  private(set) var quotes: [Quote] = []
  private let language: LanguageTag?
  private let prefersSingles: Bool
  private let recognizer = LanguageRecognizer()
  private var reader = ParagraphReader()
  private var paragraph = ParagraphText()
  private var pairing = MarkPairing()
  private var stretches: [Stretch] = []
  private var owners: [Int32] = []
  private var groups = 0
  /// A quote that the paragraph before left open: its form and its last record.
  private var carried: (glyph: QuoteMark.Glyph, quote: Int)?
  /// What the paragraph before says of this one, when it ends with a colon.
  private var announced: Attribution?
  private var isAnnouncing = false

  init(language: LanguageTag?, prefersSingles: Bool) {
    self.language = language
    self.prefersSingles = prefersSingles
  }

  /// Scans one paragraph and appends its quotes.
  mutating func add(_ index: Int, of paragraphs: [Paragraph], in text: borrowing Span<UInt8>) {
    let layout = paragraphs[index]
    if layout.isBlock { carried = nil }
    defer { if !isAnnouncing { announced = nil } }
    isAnnouncing = false
    guard carried != nil || layout.isBlock || Self.mayQuote(layout.range, text) else { return }
    reader.read(layout.range, of: text, into: &paragraph)
    var conventions = self.conventions(in: text)
    pairing.pair(paragraph, carried: carried?.glyph, nestsSameForm: conventions.nestsSameForm)
    if language == nil, pairing.metSameForm, !conventions.nestsSameForm {
      conventions = recognized(in: text)
      if conventions.nestsSameForm { pairing.pair(paragraph, carried: carried?.glyph, nestsSameForm: true) }
    }
    let outermost = pairing.open.first?.glyph
    let goesOn =
      !layout.isBlock && outermost.map { Continuation.goesOn($0, after: index, paragraphs, in: text) } ?? false
    pairing.endParagraph(paragraph, goesOn: goesOn, keepsSingles: prefersSingles)
    collect(layout, conventions, in: text)
    judge(in: text)
    let first = quotes.count
    append(layout)
    carried = nil
    if goesOn, let outermost, let last = quotes[first...].lastIndex(where: { $0.level == 0 }) {
      carried = (outermost, last)
    }
  }

  /// The conventions of the paragraph that was read, as far as script and dashes tell.
  ///
  /// Cyrillic print has one set; in Latin script the language is recognised where dashes may divide, and later where
  /// marks of one form meet.
  private func conventions(in text: borrowing Span<UInt8>) -> QuoteConventions {
    if let language { return QuoteConventions(language) }
    let cyrillic = paragraph.words.count { $0.has(.cyrillic) }
    if cyrillic * 2 > paragraph.words.count { return .russian }
    return paragraph.dashes.isEmpty ? .english : recognized(in: text)
  }

  private func recognized(in text: borrowing Span<UInt8>) -> QuoteConventions {
    QuoteConventions(recognizer.language(of: text.extracting(paragraph.range.start..<paragraph.range.end)))
  }

  /// Whether a paragraph holds anything that may be a mark or a dialogue's dash.
  private static func mayQuote(_ range: TextRange, _ text: borrowing Span<UInt8>) -> Bool {
    guard range.start < range.end else { return false }
    if text[range.start] == 0x2D || text[range.end - 1] == 0x3A { return true }
    var before: UInt8 = 0x20
    for position in range.start..<range.end {
      let byte = text[position]
      if byte >= 0x61, byte < 0x80 || byte == 0xD0 || byte == 0xD1 {
        before = byte
        continue
      }
      switch byte {
      case 0x22, 0x60: return true
      case 0x27: if before <= 0x2F { return true }
      case 0xE2, 0xE3, 0xEF: if isMark(byte, position, range, text) { return true }
      case 0xAB, 0xBB: if before == 0xC2 { return true }
      default: break
      }
      before = byte
    }
    return false
  }

  private static func isMark(_ lead: UInt8, _ position: Int, _ range: TextRange, _ text: borrowing Span<UInt8>) -> Bool
  {
    guard lead == 0xE2, position + 2 < range.end, text[position + 1] == 0x80 else { return lead != 0xE2 }
    let last = text[position + 2]
    if (0x90...0x95).contains(last) { return position == range.start }
    guard (0x98...0x9F).contains(last) || last == 0xB9 || last == 0xBA else { return false }
    return last != 0x99
  }

  // MARK: Stretches

  private mutating func collect(_ layout: Paragraph, _ conventions: QuoteConventions, in text: borrowing Span<UInt8>) {
    stretches.removeAll(keepingCapacity: true)
    if layout.isBlock {
      stretches.append(
        Stretch(
          inner: layout.range,
          outer: layout.range,
          kind: .block,
          firstWord: 0,
          endWord: paragraph.words.count
        )
      )
    } else if conventions.hasDashDialogue, carried == nil {
      stretches = DashDialogue.stretches(paragraph, in: text, allowsHyphen: conventions.allowsHyphen)
    }
    for span in pairing.spans { add(span, conventions, in: text) }
    nest()
  }

  private mutating func add(_ span: Stretch, _ conventions: QuoteConventions, in text: borrowing Span<UInt8>) {
    guard conventions.hasDashDialogue, span.wordCount > 2 else { return stretches.append(span) }
    var pieces: [AuthorWords.Speech] = []
    let whole = AuthorWords.Speech(range: span.inner, firstWord: span.firstWord, endWord: span.endWord)
    AuthorWords.split(whole, paragraph, isDialogue: false, into: &pieces)
    guard pieces.count > 1 || pieces.first.map({ $0.range != span.inner }) ?? false else {
      return stretches.append(span)
    }
    let first = stretches.count
    for (number, piece) in pieces.enumerated() {
      var stretch = span
      let range = ParagraphFinder.trimmed(piece.range, text)
      stretch.inner = range
      stretch.outer = range
      if piece.range.start == span.inner.start {
        stretch.outer.start = span.outer.start
        stretch.inner.start = span.inner.start
      }
      if piece.range.end == span.inner.end {
        stretch.outer.end = span.outer.end
        stretch.inner.end = span.inner.end
      }
      stretch.firstWord = piece.firstWord
      stretch.endWord = piece.endWord
      if number > 0 {
        stretch.joins = first
        stretch.isContinuation = false
      }
      stretches.append(stretch)
    }
  }

  /// Sorts the stretches, finds levels and parents, and drops what only half lies in another.
  private mutating func nest() {
    let order = stretches.indices.sorted {
      let (a, b) = (stretches[$0], stretches[$1])
      if a.outer.start != b.outer.start { return a.outer.start < b.outer.start }
      return a.outer.end != b.outer.end ? a.outer.end > b.outer.end : $0 < $1
    }
    var places = [Int](repeating: -1, count: stretches.count)
    var sorted: [Stretch] = []
    var enclosing: [Int] = []
    for index in order {
      var stretch = stretches[index]
      while let last = enclosing.last, sorted[last].outer.end <= stretch.outer.start { enclosing.removeLast() }
      if let last = enclosing.last, sorted[last].inner.end < stretch.inner.end { continue }
      stretch.parent = enclosing.last ?? -1
      stretch.level = enclosing.count
      places[index] = sorted.count
      enclosing.append(sorted.count)
      sorted.append(stretch)
    }
    for index in sorted.indices where sorted[index].joins >= 0 { sorted[index].joins = places[sorted[index].joins] }
    stretches = sorted
    owners = [Int32](repeating: -1, count: paragraph.words.count)
    for index in stretches.indices {
      for word in stretches[index].firstWord..<max(stretches[index].firstWord, stretches[index].endWord) {
        owners[word] = Int32(truncatingIfNeeded: index)
      }
    }
  }

  // MARK: Verdicts

  private mutating func judge(in text: borrowing Span<UInt8>) {
    let finder = AttributionFinder(paragraph, owners: owners)
    let judge = SpeechOrMention(paragraph, finder, prefersSingles: prefersSingles)
    var previous: [Int: Int] = [:]
    for index in stretches.indices where stretches[index].kind != .block {
      let parent = stretches[index].parent
      let before = previous[parent].map { stretches[$0] }
      if judge.judge(&stretches[index], previous: before, in: text) {
        previous[parent] = index
      } else {
        stretches[index].kind = .mention
        stretches[index].attribution = Attribution()
      }
    }
    if let announced, let first = stretches.first, first.firstWord == 0, first.attribution.place == .nowhere {
      stretches[0].attribution = announced
    }
    Utterances.join(&stretches, paragraph, finder)
    announced = finder.ofColon()
    isAnnouncing = announced != nil
  }

  private mutating func append(_ layout: Paragraph) {
    var numbers = [Int](repeating: 0, count: stretches.count)
    for index in stretches.indices {
      let stretch = stretches[index]
      // What a stray mark seemed to end was no quote, and no title either.
      if stretch.problem == .missingOpener, stretch.kind == .mention { continue }
      if stretch.isContinuation, let carried {
        numbers[index] = quotes[carried.quote].group
      } else if stretch.joins >= 0 {
        numbers[index] = numbers[stretch.joins]
      } else {
        numbers[index] = groups
        groups += 1
      }
      var quote = Quote(
        inner: stretch.inner,
        outer: stretch.outer,
        kind: stretch.kind,
        level: stretch.level,
        group: numbers[index],
        speaker: stretch.attribution.speaker,
        cue: stretch.attribution.cue,
        problem: stretch.problem
      )
      if stretch.kind == .block { quote.speaker = layout.speaker }
      if stretch.isContinuation, let carried {
        quote.speaker = quote.speaker ?? quotes[carried.quote].speaker
        quote.cue = quote.cue ?? quotes[carried.quote].cue
      }
      quotes.append(quote)
    }
  }
}
