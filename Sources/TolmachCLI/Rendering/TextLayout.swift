/// Breaks words into lines for a terminal.
struct TextLayout {
  /// Columns of a line.
  let width: Int

  /// The words behind a label, in lines that begin under its first word; no line passes the width unless a word does.
  func paragraph(_ words: String, label: String) -> [String] {
    let room = max(20, width - label.count)
    var lines: [String] = []
    var line = ""
    for word in Terminal.visible(words.replacing("\n", with: " ")).split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    let blank = String(repeating: " ", count: label.count)
    return lines.enumerated().map { ($0.offset == 0 ? label : blank) + $0.element }
  }
}

extension String {
  /// The string with spaces behind it.
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
