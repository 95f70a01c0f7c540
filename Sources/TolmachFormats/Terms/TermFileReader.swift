import TolmachModel
import TolmachText

/// Reads glossaries of every format, told by content first and by the file's name where that says nothing.
public enum TermFileReader {
  /// How to read.
  public struct Options: Sendable {
    /// The format; nil: told by content and name.
    public var format: TermFileFormat?
    /// The encoding of a table; nil: by its mark, its magic comment, UTF-8, or the likeliest.
    public var encoding: String?
    /// The columns of a table without a heading: languages and the names that headings have.
    public var columns: [String]?
    /// The most bytes that a file may have, unpacked.
    public var mostBytes = ByteSource.wholeLimit

    /// The defaults.
    public init() {}
  }

  /// Reads the file at `path` (`-` is standard input; gzip is unpacked).
  ///
  /// - Throws: `FormatError`.
  public static func read(path: String, options: Options = Options()) throws(FormatError) -> TermFile {
    try read(ByteSource(path: path).readAll(limit: options.mostBytes), path: path, options: options)
  }

  /// Reads a file's bytes.
  public static func read(
    _ bytes: [UInt8],
    path: String,
    options: Options = Options()
  ) throws(FormatError) -> TermFile {
    if options.format == .tbx || (options.format == nil && isXML(bytes, path)) {
      return try TBXReader.read(bytes, path: path)
    }
    let name = options.encoding ?? magicEncoding(bytes)
    let decoded = try TextDecoder.decode(bytes, path: path, encoding: name, guessing: options.encoding == nil)
    try refuseBinary(decoded.text, path)
    try refuseJSON(decoded.text, path)
    var file: TermFile
    if options.format == .utx || (options.format == nil && decoded.text.starts(with: Array("#UTX".utf8))) {
      file = try UTXReader.read(decoded.text, path: path)
    } else {
      file = try TermTableReader.read(decoded.text, path: path, options: options)
    }
    if file.entries.isEmpty, let problem = file.problems.first {
      throw .malformed(
        path: path,
        format: "a glossary",
        problem: .noRecords,
        line: problem.line,
        column: problem.column
      )
    }
    file.encoding = decoded.encoding
    if decoded.isGuess {
      file.problems.insert(ReadProblem(.warning, .guessedEncoding(decoded.encoding), line: 1), at: 0)
    }
    return file
  }

  /// Whether a file's name or beginning says that it is a glossary.
  public static func recognizes(path: String, head: [UInt8]) -> Bool {
    if let format = TermFileFormat(path: path) { return format != .tsv || !isOtherTable(head) }
    guard name(path).hasSuffix(".txt") || name(path).hasSuffix(".utf8") else { return false }
    return head.starts(with: Array("#UTX".utf8)) || head.starts(with: Array("# Glossary in tab-separated format".utf8))
  }

  /// A table of times is a transcript's, one with a document or a speaker is of sentences.
  private static func isOtherTable(_ head: [UInt8]) -> Bool {
    let first = head.prefix { $0 != 0x0A && $0 != 0x0D }.split(separator: 0x09).map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    let isTimed = ["start", "end"].allSatisfy(first.contains)
    return isTimed || first.contains("document") || first.contains("speaker")
  }

  private static func name(_ path: String) -> String {
    let name = path.lowercased()
    return name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
  }

  private static func isXML(_ bytes: [UInt8], _ path: String) -> Bool {
    if name(path).hasSuffix(".tbx") { return true }
    let head = bytes.prefix(64).filter { $0 != 0 }
    let words = head.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return words.starts(with: Array("<?xml".utf8)) || words.starts(with: Array("<martif".utf8))
      || words.starts(with: Array("<tbx".utf8)) || words.starts(with: Array("<!DOCTYPE".utf8))
  }

  /// The encoding that an OmegaT glossary names in its first line: `# -*- coding: windows-1251 -*-`.
  private static func magicEncoding(_ bytes: [UInt8]) -> String? {
    let first = String(decoding: bytes.prefix(200).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    guard first.contains("#"), let start = first.firstRange(of: "-*- coding:") else { return nil }
    let name = first[start.upperBound...]
    return String(name.split(separator: " ").first ?? "")
  }

  /// JSON would be read as a table: it has commas and line ends enough. A term may begin with a bracket, too.
  private static func refuseJSON(_ text: [UInt8], _ path: String) throws(FormatError) {
    let marks = text.prefix(4000).filter { $0 > 0x20 }.prefix(2)
    let begins: [[UInt8]] = [[0x7B, 0x22], [0x7B, 0x7D], [0x5B, 0x7B], [0x5B, 0x22], [0x5B, 0x5B], [0x5B, 0x5D]]
    let isNamed = [".json", ".jsonl", ".ndjson"].contains { name(path).hasSuffix($0) }
    guard begins.contains(Array(marks)) || (isNamed && !marks.isEmpty) else { return }
    throw .malformed(
      path: path,
      format: "a glossary (TBX, TSV, CSV, UTX, OmegaT)",
      problem: .unexpected("JSON"),
      line: 1,
      column: 1
    )
  }

  private static func refuseBinary(_ text: [UInt8], _ path: String) throws(FormatError) {
    guard let place = text.firstIndex(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A].contains($0) })
    else { return }
    let (line, column) = LineTable(text).place(of: place, in: text)
    throw .malformed(path: path, format: "a glossary", problem: .controlCharacters, line: line, column: column)
  }
}

extension TermFileFormat {
  /// The format that a file's ending speaks for; `.gz` behind it is passed over.
  public init?(path: String) {
    let parts = path.split(separator: "/").last?.split(separator: ".").map { $0.lowercased() } ?? []
    guard let ending = parts.last == "gz" ? parts.dropLast().last : parts.last, parts.count > 1 else { return nil }
    if ending == "tab" { self = .omegat } else { self.init(rawValue: ending) }
  }
}
