public import TolmachModel

/// A text whose interesting stretches are marked in the text itself: `⟦Да.⟧ ⟦Нет.⟧`.
///
/// Marks may nest. Tests compare ranges by what they say, so that nobody counts offsets by hand.
public struct MarkedText: Sendable {
  /// The text without the marks.
  public let text: String
  /// The marked stretches in UTF-8 bytes of ``text``, by start, outer before inner.
  public let ranges: [TextRange]

  /// Reads the marks out of `marked`.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var found: [TextRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": if let start = open.popLast() { found.append(TextRange(start, bytes.count)) }
      default: bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    ranges = found.sorted { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
  }

  /// The text with `ranges` marked again: what a failing test prints.
  public static func mark(_ text: String, _ ranges: [TextRange]) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for index in 0...bytes.count {
      for range in ranges where range.end == index && range.start < index { result.append(contentsOf: "⟧".utf8) }
      for range in ranges where range.start == index { result.append(contentsOf: "⟦".utf8) }
      for range in ranges where range.end == index && range.start == index { result.append(contentsOf: "⟧".utf8) }
      if index < bytes.count { result.append(bytes[index]) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The words of each range.
  public static func pieces(_ text: String, _ ranges: [TextRange]) -> [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }
}
