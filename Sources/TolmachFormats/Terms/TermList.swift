/// Several values in one cell: parted by `;`, where `\;` and `\\` stand for the signs themselves.
enum TermList {
  /// The values, without the spaces around them; empty ones are kept.
  static func split(_ cell: String) -> [String] {
    var values: [String] = []
    var value = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      if isEscaped {
        if scalar != ";", scalar != "\\" { value.append("\\") }
        value.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == ";" {
        values.append(trimmed(value))
        value = String.UnicodeScalarView()
      } else {
        value.append(scalar)
      }
    }
    if isEscaped { value.append("\\") }
    return values + [trimmed(value)]
  }

  /// The cell that holds the values.
  static func joined(_ values: [String]) -> String {
    var cell = String.UnicodeScalarView()
    for (index, value) in values.enumerated() {
      if index > 0 { cell.append(";") }
      for scalar in value.unicodeScalars {
        if scalar == ";" || scalar == "\\" { cell.append("\\") }
        cell.append(scalar)
      }
    }
    return String(cell)
  }

  /// The words without blanks around them.
  static func trimmed(_ text: String) -> String { trimmed(text.unicodeScalars) }

  private static func trimmed(_ text: String.UnicodeScalarView) -> String {
    let isBlank = { (scalar: UnicodeScalar) in [0x20, 0x09, 0x0A, 0x0D, 0xA0].contains(scalar.value) }
    guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }
}
