/// Brings a regular expression written for Java, as most SRX files' are, to ICU's syntax.
///
/// The two agree but for braces: Java takes a brace that begins no quantifier for itself, ICU refuses it.
enum JavaPattern {
  /// The pattern with stray braces escaped.
  static func icu(_ pattern: String) -> String {
    let scalars = Array(pattern.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    var depth = 0
    while index < scalars.count {
      let scalar = scalars[index]
      var length = 1
      switch scalar {
      case "\\": length = escapeLength(scalars, index)
      case "[": depth += 1
      case "]": depth = max(0, depth - 1)
      case "{" where depth == 0:
        length = quantifierLength(scalars, index)
        if length == 1 { result.append("\\") }
      case "}" where depth == 0: result.append("\\")
      default: break
      }
      result.append(contentsOf: scalars[index..<index + length])
      index += length
    }
    return String(result)
  }

  /// `\d`, `\p{Lu}`, `\x{41}`, `\N{NAME}`, `\Q…\E`.
  private static func escapeLength(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    guard start + 1 < scalars.count else { return 1 }
    if scalars[start + 1] == "Q" {
      var end = start + 2
      while end < scalars.count, !(scalars[end] == "\\" && end + 1 < scalars.count && scalars[end + 1] == "E") {
        end += 1
      }
      return min(end + 2, scalars.count) - start
    }
    guard start + 2 < scalars.count, scalars[start + 2] == "{", "pPxNgk".unicodeScalars.contains(scalars[start + 1])
    else {
      return 2
    }
    let end = scalars[start...].firstIndex(of: "}") ?? scalars.count - 1
    return end + 1 - start
  }

  /// The length of `{2}`, `{2,}`, `{2,5}`; 1 when the brace begins none of them.
  private static func quantifierLength(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var end = start + 1
    while end < scalars.count, ("0"..."9").contains(scalars[end]) || scalars[end] == "," { end += 1 }
    let isQuantifier = end < scalars.count && scalars[end] == "}" && end > start + 1 && scalars[start + 1] != ","
    return isQuantifier ? end + 1 - start : 1
  }
}
