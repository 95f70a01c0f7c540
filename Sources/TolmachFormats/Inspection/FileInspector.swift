public import TolmachModel
import TolmachText

/// What a file holds and what is wrong with it.
public struct Inspection: Sendable {
  /// The path as given.
  public var path: String
  /// The format it was read as: `tmx`, `xliff`, `po`, `tbx`, `glossary`, `srt`, `vtt`, `srx`, `ladder`, `text`, `docx`, …
  /// or `unknown`.
  public var format: String
  /// The format's version, where the file names one.
  public var version: String?
  /// The languages its words are in, most frequent first.
  public var languages: [LanguageTag] = []
  /// How many records of the format's own kind: cues, rules, blocks.
  public var records = 0
  /// Counts by name, in order.
  public var counts: [(name: String, count: Int)] = []
  /// What is wrong, by place.
  public var problems: [ReadProblem] = []
  /// Why it could not be read at all; nil when it could.
  public var failure: FormatError?

  /// Whether there is nothing in it but white space.
  public var isEmpty = false

  /// Whether the file is what its format says it should be.
  public var isValid: Bool { failure == nil && !problems.contains { $0.severity == .error } }
}

/// Looks into files of every known format. Never throws: what is wrong is the answer.
public enum FileInspector {
  /// Inspects the file at `path`.
  public static func inspect(path: String, encoding: String? = nil) -> Inspection {
    var inspection = Inspection(path: path, format: format(of: path))
    do throws(FormatError) {
      let source = try ByteSource(path: path)
      if let format = try ExchangeInspector.format(source) {
        try ExchangeInspector.inspect(source, as: format, encoding: encoding, &inspection)
        return inspection
      }
      let bytes = try source.readAll()
      inspection.isEmpty = bytes.allSatisfy(Self.isBlank)
      if inspection.format == "srx" {
        try inspectRules(bytes, &inspection)
      } else if inspection.format == "ladder" {
        try Ladder.inspect(bytes, &inspection)
      } else if TermFileReader.recognizes(path: path, head: Array(bytes.prefix(400))) {
        inspection.format = path.lowercased().contains(".tbx") ? "tbx" : "glossary"
        var options = TermFileReader.Options()
        options.encoding = encoding
        inspection.take(try TermFileReader.read(bytes, path: path, options: options))
      } else {
        try inspectDocument(bytes, encoding: encoding, &inspection)
      }
    } catch {
      inspection.failure = error
    }
    return inspection
  }

  /// White space, or a byte of a byte-order mark.
  private static func isBlank(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00].contains(byte)
  }

  private static func format(of path: String) -> String {
    let name = path.lowercased().hasSuffix(".gz") ? path.lowercased().dropLast(3) : path.lowercased()[...]
    if name.hasSuffix(".srx") || name.hasSuffix(".ladder") { return String(name.split(separator: ".").last ?? "") }
    return FormatSniffer.format(ofName: path)?.rawValue ?? "unknown"
  }

  private static func inspectRules(_ bytes: [UInt8], _ inspection: inout Inspection) throws(FormatError) {
    let file = try SRXReader.read(bytes, path: inspection.path)
    inspection.version = file.version
    inspection.records = file.ruleCount
    let breaks = file.languageRules.flatMap(\.rules).count { $0.breaks }
    inspection.counts = [
      ("rules", file.ruleCount), ("breakRules", breaks), ("languageRules", file.languageRules.count),
      ("languageMaps", file.maps.count),
    ]
  }

  private static func inspectDocument(
    _ bytes: [UInt8],
    encoding: String?,
    _ inspection: inout Inspection
  ) throws(FormatError) {
    var options = DocumentReader.Options()
    options.encoding = encoding
    options.guessesEncoding = encoding == nil
    let read = try DocumentReader.read(bytes, path: inspection.path, options: options)
    let document = read.document
    inspection.format = document.format
    inspection.problems = read.problems
    inspection.languages = languages(of: document)
    let speakers = Set(document.blocks.compactMap { $0.speaker.map { document.text[$0.start..<$0.end] } })
    if let language = read.language, inspection.languages.isEmpty { inspection.languages = [language] }
    inspection.records =
      read.records
      ?? (document.cues.isEmpty || document.format == "text" ? document.blocks.count : document.cues.count)
    inspection.counts =
      read.counts + [
        ("cues", document.cues.count), ("blocks", document.blocks.count), ("speakers", speakers.count),
      ]
  }

  private static func languages(of document: Document) -> [LanguageTag] {
    let recognizer = LanguageRecognizer()
    var bytes: [LanguageTag: Int] = [:]
    for block in document.blocks {
      var words: [UInt8] = []
      for piece in block.pieces {
        words.append(0x20)
        words.append(contentsOf: document.text[piece.range.start..<piece.range.end])
      }
      bytes[recognizer.language(of: words.span), default: 0] += words.count
    }
    bytes[.undetermined] = nil
    return bytes.sorted { ($0.value, $1.key.description) > ($1.value, $0.key.description) }.map(\.key)
  }
}
