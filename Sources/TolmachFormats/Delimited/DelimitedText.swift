import TolmachModel

/// A decoded table cut into rows and cells.
///
/// With commas, semicolons or bars a cell may stand in quotation marks (RFC 4180), and then hold delimiters and line ends.
/// With tabs only a cell that is quoted from end to end, its own marks doubled, is taken out of its quotes, as spreadsheets
/// write it; any other mark is text.
package struct DelimitedText: Sendable {
  /// A row with the line it begins in, from 1.
  package struct Row: Sendable {
    package var line: Int
    package var cells: [String]
  }

  /// What parts cells.
  package enum Delimiter: UInt8, Sendable, CaseIterable {
    case tab = 0x09
    case comma = 0x2C
    case semicolon = 0x3B
    case bar = 0x7C

    /// The name used in output.
    package var name: String { self == .tab ? "tab" : String(UnicodeScalar(rawValue)) }
  }

  /// What parts the cells.
  package let delimiter: Delimiter
  /// The rows in order, blank ones left out.
  package let rows: [Row]

  /// Cuts a text.
  ///
  /// - Parameters:
  ///   - delimiter: nil: the one that stands in most of the first rows.
  ///   - comments: whether lines that begin with `#` are left out.
  /// - Throws: `FormatError.malformed` when a quotation mark is never closed.
  package static func read(
    _ text: [UInt8],
    path: String,
    delimiter: Delimiter? = nil,
    comments: Bool = true
  ) throws(FormatError) -> DelimitedText {
    let chosen = delimiter ?? sniff(text)
    var cutter = Cutter(text: text, delimiter: chosen.rawValue, path: path, comments: comments)
    return DelimitedText(delimiter: chosen, rows: try cutter.rows())
  }

  /// The delimiter that stands in most of the first rows; among equals the earlier of tab, comma, semicolon, bar.
  package static func sniff(_ text: [UInt8]) -> Delimiter {
    let lines = LineTable(Array(text.prefix(1 << 16))).lines.filter { !$0.isEmpty && text[$0.start] != 0x23 }
    var best = (delimiter: Delimiter.tab, rows: 0)
    for delimiter in Delimiter.allCases {
      let count = lines.prefix(50).count { line in
        var isQuoted = false
        for place in line.start..<line.end {
          if text[place] == 0x22, delimiter != .tab { isQuoted.toggle() }
          if text[place] == delimiter.rawValue, !isQuoted { return true }
        }
        return false
      }
      if count > best.rows { best = (delimiter, count) }
    }
    return best.delimiter
  }

  private struct Cutter {
    let text: [UInt8]
    let delimiter: UInt8
    let path: String
    let comments: Bool
    var position = 0
    var line = 1

    init(text: [UInt8], delimiter: UInt8, path: String, comments: Bool) {
      self.text = text
      self.delimiter = delimiter
      self.path = path
      self.comments = comments
    }

    mutating func rows() throws(FormatError) -> [Row] {
      var rows: [Row] = []
      while position < text.count {
        let first = line
        if comments, text[position] == 0x23 {
          skipLine()
          continue
        }
        let cells = try row()
        if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: first, cells: cells)) }
      }
      return rows
    }

    private mutating func skipLine() {
      while position < text.count, !isEnd(text[position]) { position += 1 }
      passEnd()
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func passEnd() {
      guard position < text.count else { return }
      if text[position] == 0x0D, position + 1 < text.count, text[position + 1] == 0x0A { position += 1 }
      position += 1
      line += 1
    }

    private mutating func row() throws(FormatError) -> [String] {
      var cells: [String] = []
      while true {
        cells.append(delimiter == 0x09 ? plainCell() : try cell())
        guard position < text.count, text[position] == delimiter else { break }
        position += 1
      }
      passEnd()
      return cells
    }

    private mutating func plainCell() -> String {
      let start = position
      while position < text.count, text[position] != delimiter, !isEnd(text[position]) { position += 1 }
      return DelimitedCell.unquoted(text[start..<position])
    }

    private mutating func cell() throws(FormatError) -> String {
      guard position < text.count, text[position] == 0x22 else {
        let start = position
        while position < text.count, text[position] != delimiter, !isEnd(text[position]) { position += 1 }
        return String(decoding: text[start..<position], as: UTF8.self)
      }
      let opened = line
      var bytes: [UInt8] = []
      position += 1
      while true {
        guard position < text.count else {
          let problem = FormatProblem.missing("the end of a quoted cell")
          throw .malformed(path: path, format: "a table", problem: problem, line: opened, column: 1)
        }
        let byte = text[position]
        position += 1
        if byte == 0x22 {
          guard position < text.count, text[position] == 0x22 else { break }
          position += 1
        } else if byte == 0x0A {
          line += 1
        }
        bytes.append(byte)
      }
      // What stands between the closing mark and the delimiter is kept as it is.
      while position < text.count, text[position] != delimiter, !isEnd(text[position]) {
        bytes.append(text[position])
        position += 1
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// Cells of tables, safe for spreadsheets.
package enum DelimitedCell {
  /// The cell as it is written: guarded, quoted where it must be.
  ///
  /// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`) gets an apostrophe before it,
  /// and so does one that begins with apostrophes and such a sign, so that reading takes one off again.
  package static func written(_ text: String, delimiter: DelimitedText.Delimiter) -> String {
    var bytes = Array(text.utf8)
    if isFormula(bytes[...]) { bytes.insert(0x27, at: 0) }
    if delimiter == .tab {
      for place in bytes.indices where [0x09, 0x0A, 0x0D].contains(bytes[place]) { bytes[place] = 0x20 }
      // A cell that looks quoted, or like a comment, is quoted, so that it comes back as it is.
      guard isQuoted(bytes[...]) || bytes.first == 0x23 else { return String(decoding: bytes, as: UTF8.self) }
    } else {
      let marks: [UInt8] = [delimiter.rawValue, 0x22, 0x0A, 0x0D]
      let isPlain = !bytes.contains { marks.contains($0) } && bytes.first != 0x23
      if isPlain { return String(decoding: bytes, as: UTF8.self) }
    }
    var quoted: [UInt8] = [0x22]
    for byte in bytes {
      if byte == 0x22 { quoted.append(byte) }
      quoted.append(byte)
    }
    return String(decoding: quoted + [0x22], as: UTF8.self)
  }

  /// The cell without the apostrophe that guards a formula's sign.
  package static func unguarded(_ text: String) -> String {
    text.utf8.first == 0x27 && isFormula(Array(text.utf8)[...]) ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func isFormula(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first(where: { $0 != 0x27 }) else { return false }
    return [0x3D, 0x2B, 0x2D, 0x40].contains(first)
  }

  /// A cell between tabs, out of its quotes where it is quoted from end to end.
  static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    guard isQuoted(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var isDoubled = false
    for byte in bytes.dropFirst().dropLast() {
      isDoubled = byte == 0x22 && !isDoubled
      if !isDoubled { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isQuoted(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 1, bytes.first == 0x22, bytes.last == 0x22 else { return false }
    var run = 0
    for byte in bytes.dropFirst().dropLast() {
      if byte == 0x22 {
        run += 1
      } else {
        guard run % 2 == 0 else { return false }
        run = 0
      }
    }
    return run % 2 == 0
  }
}
