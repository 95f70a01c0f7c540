import TolmachModel
import TolmachText

/// Reads tables of terms: CSV, TSV and OmegaT's.
///
/// A first row that names languages is a heading (``TermColumns``). Without one, columns are the languages that the caller
/// or the file's name (`names.ru-en.tsv`) gives, else those that are recognised, then notes; a cell is then one term.
enum TermTableReader {
  static func read(
    _ text: [UInt8],
    path: String,
    options: TermFileReader.Options
  ) throws(FormatError) -> TermFile {
    let format = options.format ?? TermFileFormat(path: path)
    let isTabbed = format == .tsv || format == .omegat
    let table = try DelimitedText.read(text, path: path, delimiter: isTabbed && hasTab(text) ? .tab : nil)
    var file = TermFile(format: table.delimiter == .tab ? .tsv : .csv)
    file.delimiter = table.delimiter.name
    var rows = table.rows[...]
    var columns: TermColumns
    var hasHeading = true
    if let given = options.columns {
      columns = TermColumns(given)
    } else if format != .omegat, let first = rows.first, let found = TermColumns(heading: first.cells) {
      rows.removeFirst()
      columns = found.languages.contains(.undetermined) ? found.naming(languages(of: rows, path, found)) : found
    } else {
      hasHeading = false
      let width = rows.map(\.cells.count).max() ?? 0
      let plain = TermColumns(languages: Array(repeating: .undetermined, count: min(2, width)), count: width)
      columns = plain.naming(languages(of: rows, path, plain))
      if table.delimiter == .tab { file.format = .omegat }
    }
    let reader = TermRow(columns: columns, splitsCells: hasHeading)
    for row in rows {
      if row.cells.count > columns.columns.count, row.cells[columns.columns.count...].contains(where: { !$0.isEmpty }) {
        file.problems.append(ReadProblem(.warning, .unexpected("a cell without a heading"), line: row.line))
      }
      if let entry = reader.entry(row.cells) {
        file.entries.append(entry)
        file.lines.append(row.line)
      } else {
        file.problems.append(ReadProblem(.warning, .missing("a term"), line: row.line))
      }
    }
    return file
  }

  private static func hasTab(_ text: [UInt8]) -> Bool { text.prefix(1 << 16).contains(0x09) }

  /// The languages of two columns that nobody named: by the file's name, else by their words.
  private static func languages(
    of rows: ArraySlice<DelimitedText.Row>,
    _ path: String,
    _ columns: TermColumns
  ) -> [LanguageTag] {
    if let named = named(path) { return named }
    let recognizer = LanguageRecognizer()
    let places = columns.columns.indices.filter { columns.columns[$0] == .language(.undetermined) }
    var found = places.map { place in
      var words: [UInt8] = []
      for row in rows.prefix(500) where place < row.cells.count {
        words.append(contentsOf: row.cells[place].utf8)
        words.append(0x20)
      }
      return recognizer.language(of: words.span)
    }
    // Two columns are two sides, even where both are in one language or in none that is known.
    if found.count == 2, found[0] == found[1], let other = LanguageTag("x-target") { found[1] = other }
    return found
  }

  /// `names.ru-en.tsv` speaks of ru and en.
  private static func named(_ path: String) -> [LanguageTag]? {
    let name = path.split(separator: "/").last ?? ""
    for part in name.split(separator: ".").dropLast() {
      let codes = part.split { $0 == "-" || $0 == "_" }.map(String.init)
      guard codes.count == 2, codes.allSatisfy({ $0.utf8.count == 2 }) else { continue }
      let tags = codes.compactMap { LanguageTag($0) }
      if tags.count == 2 { return tags }
    }
    return nil
  }
}
