/// Text as HTML takes it.
enum HTMLText {
  /// Words to be read: markup escaped, control characters and overrides of direction spelled out, so that what stands
  /// on the page is what stands in the file.
  static func shown(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result += " "
      case _ where isInvisible(scalar.value): result += "⟨U+\(hexadecimal(scalar.value))⟩"
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  /// An attribute's value: every scalar survives, so that scripts can compare it with the file.
  static func value(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0: result += "\u{FFFD}"
      case 0x09, 0x0A, 0x0D: result += "&#\(scalar.value);"
      case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C: result += "&#\(scalar.value);"
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "`": result += "&#96;"
    default: result.unicodeScalars.append(scalar)
    }
  }

  /// Controls, and marks that turn or part lines without being seen.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
