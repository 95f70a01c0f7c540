import TolmachModel

/// Reads Word's `.docx` files (ECMA-376, transitional and strict): body text with its headings, quotations, lists, and
/// tables, then footnotes and endnotes.
///
/// Tracked changes are read as accepted: what was inserted or moved here is text, what was deleted or moved away is not.
/// Comments, headers, footers, field codes and hidden text are no text. Relations are never followed. Offsets count in
/// the text as it is laid out (``LaidOutText``).
public enum WordDocument {
  static let name = "a DOCX document"
  private static let body = "word/document.xml"
  private static let notes = ["word/footnotes.xml", "word/endnotes.xml"]
  private static let styles = "word/styles.xml"

  /// Reads a file's bytes.
  ///
  /// - Throws: `FormatError.malformed`: a damaged or encrypted archive, one over the limits of ``ZipArchive/Limits``, no
  ///   `word/document.xml` in it, or XML that is not well-formed (line and column in that member).
  public static func read(_ bytes: [UInt8], path: String) throws(FormatError) -> ReadDocument {
    // Word wraps a document with a password in an OLE container.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw failure(.encrypted, path) }
    guard ZipArchive.isArchive(bytes) else { throw failure(.missingSignature("PK"), path) }
    let members = try ZipArchive.members([body, styles] + notes, of: bytes, path: path, format: name)
    guard let text = members[body] else { throw failure(.missing(body), path) }
    var names = WordStyles()
    if let styles = members[styles] { names = try WordStyles.read(styles, path: path) }
    var reader = WordReader(styles: names)
    try XMLEventReader.read(text, path: path, format: name) { event throws(FormatError) in reader.take(event) }
    guard reader.sawBody else { throw failure(.missing("the element body"), path) }
    for note in notes {
      guard let text = members[note] else { continue }
      reader.beginNotes()
      try XMLEventReader.read(text, path: path, format: name) { event throws(FormatError) in reader.take(event) }
    }
    guard reader.parts.paragraphs <= ArticleParts.paragraphLimit else {
      throw failure(.overLimit("the number of paragraphs", limit: ArticleParts.paragraphLimit), path)
    }
    var read = reader.parts.read(format: "docx")
    read.records = reader.bodyParagraphs
    return read
  }

  private static func failure(_ problem: FormatProblem, _ path: String) -> FormatError {
    .malformed(path: path, format: name, problem: problem, line: 1, column: 1)
  }

  /// Whether a namespace is the one of word processing, transitional or strict.
  static func isWord(_ namespace: String) -> Bool {
    namespace == "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      || namespace == "http://purl.oclc.org/ooxml/wordprocessingml/main"
  }
}

/// What a document's paragraph styles are for. Identifiers are the author's language; names are English.
struct WordStyles {
  private var kinds: [String: Document.Block.Kind] = [:]

  /// Reads `word/styles.xml`.
  static func read(_ bytes: [UInt8], path: String) throws(FormatError) -> WordStyles {
    var styles = WordStyles()
    var current: String?
    try XMLEventReader.read(bytes, path: path, format: WordDocument.name) { event throws(FormatError) in
      guard case .start(let attributes) = event.kind, WordDocument.isWord(event.namespace) else { return }
      if event.name == "style" { current = attributes.first { $0.name == "styleId" }?.value }
      if event.name == "name", let id = current, let name = attributes.first(where: { $0.name == "val" })?.value {
        styles.kinds[id] = kind(named: name)
      }
    }
    return styles
  }

  /// What a paragraph of a style is; nil for ordinary ones.
  func kind(of style: String) -> Document.Block.Kind? { kinds[style] ?? Self.kind(named: style) }

  private static func kind(named name: String) -> Document.Block.Kind? {
    let plain = name.lowercased().filter { $0 != " " }
    if plain.hasPrefix("heading") || plain == "title" || plain == "subtitle" { return .heading }
    if plain == "quote" || plain == "intensequote" || plain == "blocktext" { return .blockQuote }
    return plain.hasPrefix("list") ? .listItem : nil
  }
}
