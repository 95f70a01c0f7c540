import TolmachModel

/// Reads dictionaries in the format of the dictd server: an index of base-64 places, and a text that may be packed
/// (dictzip is gzip).
///
/// - Source: dictd(8), dictfmt(1).
public enum DictdReader {
  /// An article of a dictionary.
  public struct Article: Sendable {
    /// The headword.
    public var headword: String
    /// The article, its first line the headword again.
    public var body: String
  }

  /// Where Debian keeps installed dictionaries.
  public static let installedFolder = "/usr/share/dictd"

  /// The index and text of a dictionary named by its path (with or without an ending) or by its installed name; nil when
  /// there is none.
  public static func find(_ name: String) -> (index: String, text: String)? {
    var base = name
    for ending in [".index", ".dict.dz", ".dict"] where base.hasSuffix(ending) {
      base.removeLast(ending.count)
      break
    }
    for stem in [base, "\(installedFolder)/\(base)", "\(installedFolder)/freedict-\(base)"] {
      for ending in [".dict.dz", ".dict"]
      where ByteSource.exists(stem + ".index") && ByteSource.exists(stem + ending) {
        return (stem + ".index", stem + ending)
      }
    }
    return nil
  }

  /// The articles, in the index's order; entries about the dictionary itself (`00-database-…`) are left out.
  ///
  /// - Throws: `FormatError` when a file cannot be read or an index line points outside the text.
  public static func read(index: String, text: String) throws(FormatError) -> [Article] {
    let places = try ByteSource(path: index).readAll()
    let body = try ByteSource(path: text).readAll()
    var articles: [Article] = []
    for (number, line) in LineTable(places).lines.enumerated() {
      let cells = places[line.start..<line.end].split(separator: 0x09, omittingEmptySubsequences: false)
      guard cells.count >= 3, let start = base64(cells[1]), let count = base64(cells[2]), start + count <= body.count
      else {
        throw .malformed(
          path: index,
          format: "dictd",
          problem: .unexpected("an index line"),
          line: number + 1,
          column: 1
        )
      }
      let headword = String(decoding: cells[0], as: UTF8.self)
      guard !headword.hasPrefix("00-database"), !headword.hasPrefix("00database"), !headword.hasPrefix("_") else {
        continue
      }
      articles.append(Article(headword: headword, body: String(decoding: body[start..<start + count], as: UTF8.self)))
    }
    return articles
  }

  /// dictd's numbers: base 64, most significant digit first.
  private static func base64(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    var value = 0
    for digit in digits {
      switch digit {
      case 0x41...0x5A: value = value << 6 | Int(digit - 0x41)
      case 0x61...0x7A: value = value << 6 | Int(digit - 0x61 + 26)
      case 0x30...0x39: value = value << 6 | Int(digit - 0x30 + 52)
      case 0x2B: value = value << 6 | 62
      case 0x2F: value = value << 6 | 63
      default: return nil
      }
    }
    return value
  }
}
