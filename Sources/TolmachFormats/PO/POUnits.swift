public import TolmachModel
import TolmachText

/// Reads units from PO files of GNU gettext; the header names the encoding and the language of the translations.
///
/// The first plural form is the variant's text; `msgid_plural` and the other forms are properties of the variants. A fuzzy
/// unit has that status; context, flags, places, the message before a change and whether it is obsolete are properties
/// `po:…`. Not kept: the header but for the language.
public final class POUnits: UnitReader {
  /// The encoding the file is in.
  public let encoding: String
  /// Whether that was guessed.
  public let isGuess: Bool
  /// The languages: that of the sources, that of the translations.
  public private(set) var languages: (from: LanguageTag, to: LanguageTag)
  private var entries: POEntries
  private(set) var counts = (entries: 0, fuzzy: 0, obsolete: 0)

  /// Opens a file; where neither it nor the caller names the languages, the sources are English.
  public init(_ bytes: ByteSource, from: LanguageTag? = nil, to: LanguageTag? = nil) throws(FormatError) {
    let raw = try bytes.readAll()
    let decoded = try Self.decode(raw, path: bytes.path)
    guard !decoded.text.contains(0) else {
      let problem = FormatProblem.controlCharacters
      throw .malformed(path: bytes.path, format: "PO", problem: problem, line: 1, column: 1)
    }
    encoding = decoded.encoding
    isGuess = decoded.isGuess
    entries = POEntries(decoded.text)
    let header = Self.header(decoded.text)
    languages = (
      from ?? header["x-source-language"].flatMap { LanguageTag($0) } ?? .english,
      to ?? header["language"].flatMap { LanguageTag(String($0.prefix { $0 != "@" && $0 != "." })) } ?? .undetermined
    )
  }

  /// The next unit; the header is none.
  public func next() -> UnitRecord? {
    while let record = entries.next() {
      switch record {
      case .malformed(let line, let problem): return .malformed(line: line, problem: problem)
      case .entry(let entry):
        counts.entries += 1
        counts.fuzzy += entry.flags.contains("fuzzy") ? 1 : 0
        counts.obsolete += entry.isObsolete ? 1 : 0
        if !entry.isHeader { return .unit(POUnit.unit(entry, from: languages.from, to: languages.to)) }
      }
    }
    return nil
  }

  /// By the charset in the header; a name that nobody knows (`CHARSET` in templates) is none.
  private static func decode(_ bytes: [UInt8], path: String) throws(FormatError) -> TextDecoder.Decoded {
    let name = charset(bytes.prefix(1 << 16))
    do throws(FormatError) {
      return try TextDecoder.decode(bytes, path: path, encoding: name, guessing: name == nil)
    } catch .unknownEncoding {
      return try TextDecoder.decode(bytes, path: path, guessing: true)
    }
  }

  private static func charset(_ head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self)
    guard let found = text.range(of: "charset=") else { return nil }
    let name = text[found.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
    return name.isEmpty || name == "CHARSET" ? nil : String(name)
  }

  /// The header's lines by their names in small letters.
  private static func header(_ text: [UInt8]) -> [String: String] {
    var entries = POEntries(text)
    guard case .entry(let first)? = entries.next(), first.isHeader else { return [:] }
    var fields: [String: String] = [:]
    for line in (first.targets[0] ?? "").split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      fields[line[..<colon].lowercased()] = String(value)
    }
    return fields
  }
}

extension String {
  /// The first place of an ASCII needle.
  fileprivate func range(of needle: String) -> Range<String.Index>? { firstRange(of: needle) }
}
