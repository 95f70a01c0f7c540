/// An entry of a PO file (GNU gettext), field by field, as the file has it.
struct POEntry: Hashable {
  /// `# …`: remarks of translators, a line each.
  var comments: [String] = []
  /// `#. …`: remarks taken from the program.
  var extracted: [String] = []
  /// `#: …`: places in the program.
  var references: [String] = []
  /// `#, …`: flags.
  var flags: [String] = []
  /// `#| …`: the fields of the message before it was changed, by their keywords.
  var previous: [(keyword: String, text: String)] = []
  /// `msgctxt`.
  var context: String?
  /// `msgid`.
  var source: String?
  /// `msgid_plural`.
  var plural: String?
  /// `msgstr`, or `msgstr[0]`, `msgstr[1]` … by number.
  var targets: [Int: String] = [:]
  /// Whether it is commented out (`#~`).
  var isObsolete = false
  /// The line its first keyword stands in.
  var line = 1

  /// Whether it is the header: the entry of the empty source.
  var isHeader: Bool { source == "" && context == nil }

  static func == (a: Self, b: Self) -> Bool {
    a.comments == b.comments && a.extracted == b.extracted && a.references == b.references && a.flags == b.flags
      && a.previous.elementsEqual(b.previous, by: ==) && a.context == b.context && a.source == b.source
      && a.plural == b.plural && a.targets == b.targets && a.isObsolete == b.isObsolete
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(context)
  }
}

/// Strings of a PO file: in quotes, with C's escapes.
enum POString {
  /// The text of a quoted string; nil when it is none.
  static func read(_ line: Substring) -> String? {
    let bytes = Array(line.utf8)
    guard bytes.count >= 2, bytes[0] == 0x22, bytes[bytes.count - 1] == 0x22 else { return nil }
    var text: [UInt8] = []
    var index = 1
    while index < bytes.count - 1 {
      if bytes[index] == 0x22 { return nil }
      guard bytes[index] == 0x5C else {
        text.append(bytes[index])
        index += 1
        continue
      }
      guard index + 1 < bytes.count - 1 else { return nil }
      index = escape(bytes, at: index + 1, into: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what follows a backslash; the place after it. An escape that C does not know is kept as it stands.
  private static func escape(_ bytes: [UInt8], at index: Int, into text: inout [UInt8]) -> Int {
    let known: [UInt8: UInt8] = [
      0x6E: 0x0A, 0x74: 0x09, 0x72: 0x0D, 0x22: 0x22, 0x5C: 0x5C, 0x61: 0x07, 0x62: 0x08, 0x66: 0x0C, 0x76: 0x0B,
    ]
    if let plain = known[bytes[index]] {
      text.append(plain)
      return index + 1
    }
    text += [0x5C, bytes[index]]
    return index + 1
  }

  /// A text in quotes, line by line where it has several.
  static func written(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for scalar in text.unicodeScalars {
      line += escaped(scalar)
      if scalar == "\n" {
        lines.append("\"\(line)\"")
        line = ""
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append("\"\(line)\"") }
    return lines.count == 1 ? lines[0] : (["\"\""] + lines).joined(separator: "\n")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\u{07}": "\\a"
    case "\u{08}": "\\b"
    case "\u{0B}": "\\v"
    case "\u{0C}": "\\f"
    default: String(scalar)
    }
  }

  /// A text in quotes on one line.
  static func line(_ text: String) -> String { "\"\(text.unicodeScalars.map(escaped).joined())\"" }
}

extension POString {
  /// The quoted strings that a line consists of; nil when it holds anything else.
  static func list(_ line: Substring) -> [String]? {
    let bytes = Array(line.utf8)
    var found: [String] = []
    var start = 0
    while start < bytes.count {
      if bytes[start] == 0x20 {
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, bytes[end] != 0x22 { end += bytes[end] == 0x5C ? 2 : 1 }
      guard end < bytes.count, let text = read(String(decoding: bytes[start...end], as: UTF8.self)[...]) else {
        return nil
      }
      found.append(text)
      start = end + 1
    }
    return found
  }
}

extension StringProtocol {
  /// Whether its bytes begin with those of `prefix`; a mark that combines with the last one does not matter.
  func begins(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}
