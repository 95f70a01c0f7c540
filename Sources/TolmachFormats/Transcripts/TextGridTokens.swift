import TolmachModel

/// The free-standing values of a Praat text file: numbers, texts in quotes, flags in angle brackets.
///
/// Everything else (`xmin =`, `intervals [1]:`) is comment, so that long and short files are the same to a reader; see
/// the Praat manual, "TextGrid file formats".
struct TextGridTokens {
  /// A value.
  enum Token {
    case number(Double)
    case text(String)
    case flag(String)
  }

  private let text: [UInt8]
  private var position = 0
  /// The line of the value read last, from 1.
  private(set) var line = 1

  init(_ text: [UInt8]) { self.text = text }

  /// The next value; nil at the end, and where a text is never closed.
  mutating func next() -> Token? {
    while position < text.count {
      let byte = text[position]
      switch byte {
      case 0x0A:
        line += 1
        position += 1
      case 0x20, 0x09, 0x0D: position += 1
      case 0x21: while position < text.count, text[position] != 0x0A { position += 1 }
      case 0x22: return quoted().map { .text($0) }
      default:
        let word = freeStanding()
        if word.first == 0x3C, word.last == 0x3E { return .flag(String(decoding: word, as: UTF8.self)) }
        guard let first = word.first, (0x30...0x39).contains(first) || first == 0x2D || first == 0x2B else { continue }
        if let number = Double(String(decoding: word, as: UTF8.self)) { return .number(number) }
      }
    }
    return nil
  }

  private mutating func freeStanding() -> ArraySlice<UInt8> {
    let start = position
    while position < text.count, ![0x20, 0x09, 0x0A, 0x0D, 0x22].contains(text[position]) { position += 1 }
    return text[start..<position]
  }

  /// A text in quotes, in which a doubled quote is one.
  private mutating func quoted() -> String? {
    var words: [UInt8] = []
    position += 1
    var plain = position
    while position < text.count {
      if text[position] == 0x0A { line += 1 }
      guard text[position] == 0x22 else {
        position += 1
        continue
      }
      words.append(contentsOf: text[plain..<position])
      guard position + 1 < text.count, text[position + 1] == 0x22 else {
        position += 1
        return String(decoding: words, as: UTF8.self)
      }
      words.append(0x22)
      position += 2
      plain = position
    }
    return nil
  }
}
