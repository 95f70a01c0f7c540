import CICU
import TolmachModel

/// What a scalar of the search key is to the tokeniser.
enum TokenClass: UInt8 {
  case other = 0
  case space = 1
  case letter = 2
  case digit = 3
  /// Combines with what stands before it.
  case mark = 4
  case punctuation = 5
  case symbol = 6
  /// An emoji, or a part of one.
  case pictograph = 7
}

/// Token classes of scalars: a table for the planes of everyday text, ICU for the rest.
struct TokenClasses: Sendable {
  /// The classes of U+0000 … U+2FFF.
  let table: [UInt8]

  /// The one table, filled at first use.
  static let shared = TokenClasses()
  static let count = 0x3000

  private init() {
    var properties = [cicu_properties](repeating: cicu_properties(), count: Self.count)
    properties.withUnsafeMutableBufferPointer { cicu_fill_properties(0, UInt32(Self.count), $0.baseAddress) }
    table = properties.enumerated().map { Self.classify(UInt32($0.offset), $0.element).rawValue }
  }

  /// The class of any scalar.
  @inline(__always)
  func of(_ scalar: UInt32) -> UInt8 {
    scalar < UInt32(Self.count) ? table[Int(scalar)] : Self.slow(scalar)
  }

  private static func slow(_ scalar: UInt32) -> UInt8 {
    var properties = cicu_properties()
    cicu_fill_properties(scalar, 1, &properties)
    return classify(scalar, properties).rawValue
  }

  private static func classify(_ scalar: UInt32, _ properties: cicu_properties) -> TokenClass {
    if properties.flags & 2 != 0 { return .space }
    // U+200D, U+FE0F, keycaps, skin tones and flags' letters belong to emoji.
    if scalar == 0x200D || scalar == 0xFE0F || (0x1F3FB...0x1F3FF).contains(scalar) { return .pictograph }
    if (0x1F1E6...0x1F1FF).contains(scalar) { return .pictograph }
    switch properties.general_category {
    case 1, 2, 3, 4, 5: return .letter
    case 6, 7, 8: return .mark
    case 9: return .digit
    case 10, 11: return .digit
    case 19, 20, 21, 22, 23, 28, 29: return .punctuation
    case 24, 25, 26, 27:
      return properties.flags & 32 != 0 && scalar > 0xFF ? .pictograph : .symbol
    default: return .other
    }
  }
}
