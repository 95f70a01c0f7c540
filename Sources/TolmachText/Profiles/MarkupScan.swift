import TolmachModel

/// Finds stretches that are no words of a language: tags, links' targets, templates, code between backticks, addresses.
///
/// One for a whole text, from its beginning on: an opener without a closer is looked for once.
struct MarkupScan {
  /// Openers known to have no closer behind them.
  private var hopeless: Set<UInt8> = []

  /// The end of the markup that begins at `position`; nil when none does.
  mutating func end(_ text: borrowing Span<UInt8>, _ position: Int) -> Int? {
    let byte = text[position]
    let next = position + 1 < text.count ? text[position + 1] : 0
    switch byte {
    case 0x3C where Self.isLetter(next) || next == 0x2F: return close(text, position, 0x3E)  // <b>
    case 0x60: return close(text, position, 0x60)  // `code`
    case 0x5B where next == 0x5B:  // [[target|words]]: the words remain
      guard let bar = close(text, position, 0x7C, unless: 0x5D) else { return nil }
      return bar
    case 0x7B where next == 0x7B: return templateName(text, position)
    case 0x68 where Self.isAddress(text, position):  // http
      var end = position
      while end < text.count, text[end] > 0x20, text[end] != 0x5D { end += 1 }
      return end
    default: return nil
    }
  }

  /// The place behind `mark`, which must not be further than ``longest`` bytes.
  private mutating func close(
    _ text: borrowing Span<UInt8>,
    _ position: Int,
    _ mark: UInt8,
    unless stop: UInt8 = 0
  ) -> Int? {
    guard !hopeless.contains(mark) else { return nil }
    var index = position + 1
    while index < text.count, index - position < Self.longest {
      if text[index] == mark { return index + 1 }
      if text[index] == stop { return nil }
      index += 1
    }
    if index == text.count { hopeless.insert(mark) }
    return nil
  }

  /// `{{PLURAL:$1|`: the name and its first argument's border; what follows are words.
  private func templateName(_ text: borrowing Span<UInt8>, _ position: Int) -> Int? {
    var index = position + 2
    while index < text.count, index - position < Self.longest {
      switch text[index] {
      case 0x7C, 0x7D: return index + 1
      case 0x20..<0x7F: index += 1
      default: return nil
      }
    }
    return nil
  }

  private static func isAddress(_ text: borrowing Span<UInt8>, _ position: Int) -> Bool {
    guard position + 7 < text.count, text[position + 1] == 0x74, text[position + 2] == 0x74, text[position + 3] == 0x70
    else { return false }
    return text[position + 4] == 0x3A || (text[position + 4] == 0x73 && text[position + 5] == 0x3A)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Longer stretches are no markup. It also bounds the work per opener.
  private static let longest = 200
}
