import TolmachModel

/// Gathers the paragraphs of a part of a Word document, element by element.
struct WordReader {
  /// What was gathered.
  private(set) var parts = ArticleParts()
  /// Whether the part is a document: it has a body.
  private(set) var sawBody = false
  /// How many paragraphs the body has, deleted and empty ones too.
  private(set) var bodyParagraphs = 0
  private let styles: WordStyles
  private var isInNotes = false
  private var paragraphs: [Paragraph] = []
  /// Words of a paragraph whose mark was deleted: it goes on in the next.
  private var carried = ""
  /// How deep we are in an element that is no text.
  private var skipped = 0
  private var isText = false
  private var isInMark = false
  private var isHidden = false
  private var isInRowProperties = false
  /// The rows that are open; true for one that was deleted.
  private var rows: [Bool] = []

  /// A paragraph that is open. A text box inside one has its own.
  private struct Paragraph {
    var kind = Document.Block.Kind.paragraph
    var words = ""
    var isMarkDeleted = false
  }

  /// Prepares for a document with those styles.
  init(styles: WordStyles) { self.styles = styles }

  /// From here on, parts are notes.
  mutating func beginNotes() {
    isInNotes = true
    flushCarried()
  }

  mutating func take(_ event: XMLEvent) {
    switch event.kind {
    case .start(let attributes): start(event, attributes)
    case .text(let words): if isText, skipped == 0 { append(words) }
    case .end: end(event.name)
    }
  }

  private mutating func start(_ event: XMLEvent, _ attributes: [XMLAttribute]) {
    if skipped > 0 || Self.isNoText(event) {
      // A paragraph's mark that was deleted is an empty element among the mark's properties.
      if skipped == 0, isInMark, event.name == "del" || event.name == "moveFrom", !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].isMarkDeleted = true
      }
      if skipped == 0, event.name == "del", isInRowProperties, !rows.isEmpty { rows[rows.count - 1] = true }
      skipped += 1
      return
    }
    guard WordDocument.isWord(event.namespace) else { return }
    func value(_ name: String = "val") -> String { attributes.first { $0.name == name }?.value ?? "" }
    switch event.name {
    case "body": sawBody = true
    case "p":
      paragraphs.append(Paragraph())
      if !isInNotes { bodyParagraphs += 1 }
    case "pPr": isInMark = true
    case "pStyle": if let kind = styles.kind(of: value()) { setKind(kind) }
    case "outlineLvl": if Int(value()).map({ $0 < 9 }) == true { setKind(.heading) }
    case "numPr": if paragraphs.last?.kind == .paragraph { setKind(.listItem) }
    case "r": isHidden = false
    case "vanish": if !isInMark { isHidden = !["0", "false", "off"].contains(value()) }
    case "t": isText = true
    case "tab", "br", "cr", "ptab": if !isInMark { append(" ") }
    case "noBreakHyphen": append("\u{2011}")
    case "tbl": parts.beginTable()
    case "tr":
      rows.append(false)
      parts.beginRow()
    case "trPr": isInRowProperties = true
    case "tc": parts.beginCell()
    default: break
    }
  }

  private mutating func end(_ name: String) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch name {
    case "p": endParagraph()
    case "pPr": isInMark = false
    case "t": isText = false
    case "tbl": parts.endTable()
    case "tr": if !rows.isEmpty { rows.removeLast() }
    case "trPr": isInRowProperties = false
    case "body": flushCarried()
    default: break
    }
  }

  private mutating func setKind(_ kind: Document.Block.Kind) {
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].kind = kind }
  }

  private mutating func append(_ words: String) {
    guard !isHidden, rows.last != true, !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].words += words
  }

  private mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    if paragraph.isMarkDeleted {
      carried += paragraph.words
      return
    }
    let words = carried + paragraph.words
    carried = ""
    parts.add(paragraph.kind, words)
  }

  private mutating func flushCarried() {
    if !carried.isEmpty { parts.add(.paragraph, carried) }
    carried = ""
  }

  /// Deleted and moved text, the second of two alternatives, phonetic guides, and notes that are only rules.
  private static func isNoText(_ event: XMLEvent) -> Bool {
    if event.name == "Fallback" { return true }
    guard WordDocument.isWord(event.namespace) else { return false }
    return ["del", "moveFrom", "rt", "sdtPr", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange"]
      .contains(event.name)
  }
}
