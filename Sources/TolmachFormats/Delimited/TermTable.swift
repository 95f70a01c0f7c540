public import TolmachModel

/// A table of words and their renderings: tab-separated, the first row names the languages, `#` begins a comment.
///
/// A cell may hold several renderings parted by `;`. Columns whose heading is no language tag are passed over.
public struct TermTable: Sendable {
  /// A row: for each language column, the renderings; empty where the cell is.
  public typealias Row = [[String]]

  /// The languages of the columns.
  public var languages: [LanguageTag]
  /// The rows in order, one list a language.
  public var rows: [Row]

  /// Creates a table.
  public init(languages: [LanguageTag], rows: [Row]) {
    self.languages = languages
    self.rows = rows
  }

  /// Reads a decoded file.
  ///
  /// - Parameters:
  ///   - splitsCells: whether `;` parts renderings; off for tables of sentences.
  /// - Throws: `FormatError.malformed` when the first row does not name at least two languages.
  public static func read(
    _ text: [UInt8],
    path: String,
    splitsCells: Bool = true
  ) throws(FormatError) -> TermTable {
    var reader = Reader(path: path, splitsCells: splitsCells)
    let rows = try reader.rows(of: text)
    return TermTable(languages: reader.languages, rows: rows)
  }

  /// Reads a table that comes in pieces of whole lines, the first row in the first of them that has any.
  public struct Reader {
    private let path: String
    private let splitsCells: Bool
    private var columns: [(index: Int, language: LanguageTag)] = []

    /// Nothing was read yet.
    public init(path: String, splitsCells: Bool = true) {
      self.path = path
      self.splitsCells = splitsCells
    }

    /// The languages of the columns; none before the first row.
    public var languages: [LanguageTag] { columns.map(\.language) }

    /// The rows of a decoded piece.
    ///
    /// - Throws: `FormatError.malformed` when the first row does not name at least two languages.
    public mutating func rows(of text: [UInt8]) throws(FormatError) -> [Row] {
      var rows: [Row] = []
      for line in LineTable(text).lines {
        guard !line.isEmpty, text[line.start] != 0x23 else { continue }
        let cells = text[line.start..<line.end].split(separator: 0x09, omittingEmptySubsequences: false)
        if columns.isEmpty { try readHeading(cells) } else { rows.append(row(cells)) }
      }
      return rows
    }

    private mutating func readHeading(_ cells: [ArraySlice<UInt8>]) throws(FormatError) {
      columns = TermTable.columns(cells)
      guard columns.count > 1 else {
        throw .malformed(
          path: path,
          format: "a table of terms",
          problem: .missing("a first row that names two languages"),
          line: 1,
          column: 1
        )
      }
    }

    private func row(_ cells: [ArraySlice<UInt8>]) -> Row {
      columns.map { column in
        guard column.index < cells.count else { return [] }
        let cell = cells[column.index]
        return splitsCells ? TermTable.renderings(cell) : [String(decoding: cell, as: UTF8.self)]
      }
    }
  }

  fileprivate static func columns(_ cells: [ArraySlice<UInt8>]) -> [(index: Int, language: LanguageTag)] {
    cells.enumerated().compactMap { index, cell in
      let heading = String(decoding: cell, as: UTF8.self)
      return (2...3).contains(heading.utf8.count) ? LanguageTag(heading).map { (index, $0) } : nil
    }
  }

  fileprivate static func renderings(_ cell: ArraySlice<UInt8>) -> [String] {
    cell.split(separator: 0x3B).map { part in
      let words = part.drop { $0 == 0x20 }
      let end = words.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? words.endIndex
      return String(decoding: words[words.startIndex..<end], as: UTF8.self)
    }.filter { !$0.isEmpty }
  }
}
