import TolmachModel

/// Paragraphs and tables of a word processor's or a browser's document, in order, before they are laid out.
///
/// A table in which a column holds times or names beside one with words is a transcript: its rows become turns
/// (``TranscriptTable``). The cells of any other are read as the paragraphs they are.
struct ArticleParts {
  /// The most paragraphs that are gathered; more are counted only, for the reader to refuse.
  static let paragraphLimit = 200_000

  private enum Part {
    case block(Document.Block.Kind, words: [UInt8])
    case turns([TranscriptSegment])
  }

  private var parts: [Part] = []
  /// The paragraphs added, tables' included.
  private(set) var paragraphs = 0
  /// The tables met, nested ones not counted.
  private(set) var tables = 0
  private var tableDepth = 0
  private var tableParts: [Part] = []
  private var rows: [[String]] = []

  /// Adds a paragraph; one without words is counted and left out.
  mutating func add(_ kind: Document.Block.Kind, _ words: String) {
    paragraphs += 1
    let squeezed = LaidOutText.squeezed(words)
    guard !squeezed.isEmpty, paragraphs <= Self.paragraphLimit else { return }
    guard tableDepth > 0 else { return parts.append(.block(kind, words: squeezed)) }
    tableParts.append(.block(kind, words: squeezed))
    guard !rows.isEmpty, !rows[rows.count - 1].isEmpty else { return }
    let row = rows.count - 1
    let cell = rows[row].count - 1
    rows[row][cell] += rows[row][cell].isEmpty ? words : "\n" + words
  }

  mutating func beginTable() { tableDepth += 1 }

  mutating func beginRow() { if tableDepth == 1 { rows.append([]) } }

  mutating func beginCell() { if tableDepth == 1, !rows.isEmpty { rows[rows.count - 1].append("") } }

  mutating func endTable() {
    tableDepth = max(0, tableDepth - 1)
    guard tableDepth == 0 else { return }
    tables += 1
    if let segments = TranscriptTable(rows)?.segments { parts.append(.turns(segments)) } else { parts += tableParts }
    tableParts = []
    rows = []
  }

  /// Lays the parts out. A text whose paragraphs are labelled turns is read as the transcript it is.
  func read(format: String, encoding: String = "UTF-8") -> ReadDocument {
    var laid = LaidOutText()
    var hasTurns = false
    for part in parts + tableParts {
      switch part {
      case .block(let kind, let words):
        laid.begin(kind)
        laid.append(words)
      case .turns(let segments):
        hasTurns = true
        TranscriptLayout.append(segments, to: &laid)
      }
    }
    var read = ReadDocument(document: laid.document(format: format, encoding: encoding))
    if !hasTurns, let transcript = transcript(in: read.document) {
      read.document.blocks = transcript.blocks
      read.document.cues = transcript.cues
    }
    read.records = paragraphs
    read.counts = [("paragraphs", paragraphs), ("tables", tables)]
    return read
  }

  /// The same text read as a transcript: turns that begin with speaker and time, or most paragraphs labelled.
  private func transcript(in document: Document) -> Document? {
    if let read = SpeakerLines.read(document.text) { return read.document }
    let prose = document.blocks.filter { $0.kind != .heading }.map(\.range)
    let labels = SpeakerLabels(text: document.text, starts: prose)
    let labelled = prose.count { labels.label(at: $0) != nil }
    guard labels.isTranscript, labelled * 2 > prose.count else { return nil }
    return PlainText.read(document.text).document
  }
}
