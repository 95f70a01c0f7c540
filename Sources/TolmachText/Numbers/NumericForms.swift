import TolmachModel

/// Numbers, dates and times written in digits.
enum NumericForms {
  /// The value of `3`, `3,5`, `3.5`, `1 000 000`, `1,000,000`, `47th`, `1990-х`; nil when it is none.
  static func number(_ written: String) -> Double? {
    var digits: [UInt8] = []
    var marks: [(mark: UInt8, at: Int)] = []
    for byte in written.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case 0x2C, 0x2E: marks.append((byte, digits.count))
      case 0x20, 0x27, 0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0x89: continue
      default:
        guard !digits.isEmpty else { return nil }
        return value(digits, decimals: decimals(digits.count, marks))
      }
    }
    return digits.isEmpty ? nil : value(digits, decimals: decimals(digits.count, marks))
  }

  /// How many digits stand behind the decimal mark. One mark with exactly three digits behind it parts groups in English
  /// (1,000) and, with a point, is a decimal; several alike part groups.
  private static func decimals(_ count: Int, _ marks: [(mark: UInt8, at: Int)]) -> Int {
    guard let last = marks.last, last.at < count else { return 0 }
    let behind = count - last.at
    if marks.count > 1, marks.allSatisfy({ $0.mark == last.mark }) { return 0 }
    if marks.count == 1, last.mark == 0x2C, behind == 3 { return 0 }
    return behind
  }

  private static func value(_ digits: [UInt8], decimals: Int) -> Double? {
    guard digits.count <= 18 else { return nil }
    var value = 0.0
    for digit in digits { value = value * 10 + Double(digit - 0x30) }
    for _ in 0..<decimals { value /= 10 }
    return value
  }

  /// Whether letters follow the digits as in `3rd`, `2-й`, `90-х`.
  static func hasOrdinalEnding(_ written: String) -> Bool {
    let tail = written.drop { $0.isNumber || $0 == "-" || $0 == "," || $0 == "." }
    return ["st", "nd", "rd", "th", "й", "я", "е", "го", "му", "м", "х", "ый", "ой", "ая", "гӏа", "чу"].contains(
      String(tail)
    )
  }

  /// `12.03.2020`, `2020-03-12`, `12/03/2020`.
  static func date(_ written: String) -> (number: Double, kind: NumberMention.Kind)? {
    let parts = written.split { $0 == "." || $0 == "-" || $0 == "/" }.map { Int($0) }
    guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2] else { return nil }
    if a > 999, (1...12).contains(b), (1...31).contains(c) { return (Double(a), .date(year: a, month: b, day: c)) }
    guard (1...31).contains(a), (1...12).contains(b), c >= 0, c < 2200 else { return nil }
    let year = c < 100 ? (c < 50 ? 2000 + c : 1900 + c) : c
    return (Double(year), .date(year: year, month: b, day: a))
  }

  /// `12:30`.
  static func time(_ written: String) -> (number: Double, kind: NumberMention.Kind)? {
    let parts = written.split(separator: ":").map { Int($0) }
    // «Счёт 3:2» is none.
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], written.utf8.suffix(3).first == 0x3A else {
      return nil
    }
    guard (0...24).contains(hour), (0..<60).contains(minute) else { return nil }
    return (Double(hour) + Double(minute) / 60, .time(hour: hour, minute: minute))
  }
}

/// The tokens of a text with their words in the search key.
struct TokenView {
  private let tokens: [Token]
  private let words: [String]

  init(_ tokenized: TokenizedText) {
    tokens = tokenized.tokens
    words = tokens.map { token in
      String(decoding: tokenized.key[token.key.start..<token.key.end], as: UTF8.self)
    }
  }

  var count: Int { tokens.count }
  func word(_ index: Int) -> String { words[index] }
  /// The word before a token; empty at the beginning.
  func word(before index: Int) -> String { words.indices.contains(index - 1) ? words[index - 1] : "" }
  /// A word at a place that may lie behind the end; empty there.
  func word(from index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
  func kind(_ index: Int) -> Token.Kind { tokens[index].kind }
  func range(_ index: Int) -> TextRange { tokens[index].range }
}
