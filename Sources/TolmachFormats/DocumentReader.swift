import TolmachModel

/// Formats that are read as documents.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// Plain text: an article or a transcript.
  case text
  /// Markdown.
  case markdown
  /// SubRip subtitles.
  case srt
  /// WebVTT subtitles.
  case vtt
  /// A speech recogniser's JSON: Whisper, WhisperX, whisper.cpp.
  case recognizer = "json"
  /// A speech recogniser's table: start, end, text.
  case segments = "tsv"
  /// oTranscribe's JSON.
  case otr
  /// ELAN's annotations.
  case eaf
  /// Praat's TextGrid.
  case textgrid
  /// Word's documents.
  case docx
  /// A page of the web.
  case html
}

/// Reads any file we know as a document: unpacks, decodes, tells the format, finds blocks and cues.
public enum DocumentReader {
  /// How to read.
  public struct Options: Sendable {
    /// The encoding; nil: UTF-8, or UTF-16 by its mark.
    public var encoding: String?
    /// Whether bytes that are not UTF-8 may be read in the most likely encoding; it is then a warning.
    public var guessesEncoding = false
    /// The format; nil: by name and content.
    public var format: DocumentFormat?
    /// The most bytes that a document may have, unpacked.
    public var mostBytes = ByteSource.wholeLimit

    /// The defaults.
    public init() {}
  }

  /// Reads the file at `path` (`-` is standard input).
  public static func read(path: String, options: Options = Options()) throws(FormatError) -> ReadDocument {
    try read(ByteSource(path: path).readAll(limit: options.mostBytes), path: path, options: options)
  }

  /// Reads a file's bytes.
  public static func read(
    _ bytes: [UInt8],
    path: String,
    options: Options = Options()
  ) throws(FormatError) -> ReadDocument {
    if let read = try FormatSniffer.container(bytes, path: path, options: options) { return read }
    let decoded = try FormatSniffer.decode(bytes, path: path, options: options)
    var read: ReadDocument
    switch options.format ?? format(of: decoded.text, path: path) {
    case .srt: read = try SubRip.read(decoded.text, path: path, encoding: decoded.encoding)
    case .vtt: read = try WebVTT.read(decoded.text, path: path, encoding: decoded.encoding)
    case .recognizer: read = try RecognizerJSON.read(decoded.text, path: path, encoding: decoded.encoding)
    case .segments: read = try SegmentTable.read(decoded.text, path: path, encoding: decoded.encoding)
    case .otr: read = try OTranscribe.read(decoded.text, path: path, encoding: decoded.encoding)
    case .textgrid: read = try TextGrid.read(decoded.text, path: path, encoding: decoded.encoding)
    case .html: read = try HTMLArticle.read(decoded.text, path: path, encoding: decoded.encoding)
    case .eaf: read = try ELAN.read(bytes, path: path)
    case .docx: read = try WordDocument.read(bytes, path: path)
    case .markdown:
      read =
        SpeakerLines.read(decoded.text, isMarkdown: true, encoding: decoded.encoding)
        ?? Markdown.read(decoded.text, encoding: decoded.encoding)
    case .text:
      try refuseBinary(decoded.text, path: path)
      read =
        SpeakerLines.read(decoded.text, encoding: decoded.encoding)
        ?? PlainText.read(decoded.text, encoding: decoded.encoding)
    }
    if decoded.isGuess {
      read.problems.insert(ReadProblem(.warning, .guessedEncoding(decoded.encoding), line: 1), at: 0)
    }
    return read
  }

  /// The format that name and beginning speak for.
  public static func format(of text: [UInt8], path: String) -> DocumentFormat {
    if let format = FormatSniffer.format(ofName: path) {
      return format == .recognizer && OTranscribe.begins(text) ? .otr : format
    }
    if let format = FormatSniffer.format(ofText: text) { return format }
    let head = LineTable(Array(text.prefix(2000))).lines.prefix(4)
    return head.contains { CueTiming.read($0, in: text, style: .subRip) != nil } ? .srt : .text
  }

  private static func refuseBinary(_ text: [UInt8], path: String) throws(FormatError) {
    guard let place = text.firstIndex(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1A].contains($0) }) else {
      return
    }
    let (line, column) = LineTable(text).place(of: place, in: text)
    throw .malformed(path: path, format: "text", problem: .controlCharacters, line: line, column: column)
  }
}
