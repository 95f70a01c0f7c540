import CICU
import TolmachModel

/// What the search key makes of single scalars, for the planes that real text lives in.
///
/// Filled once from ICU (case folding, NFC inertness) and our own rules. A scalar outside the table, or marked `slow`,
/// goes to ICU.
struct FoldTable: Sendable {
  /// What becomes of one scalar.
  struct Entry: Sendable {
    /// The UTF-8 bytes that stand for it, in writing order from the lowest byte; up to three.
    var bytes: UInt32
    /// How many bytes.
    var count: UInt8
    /// The rule, or ``unchanged``, ``slow``, ``special``.
    var rule: UInt8
  }

  /// The scalar is copied.
  static let unchanged: UInt8 = 0xFF
  /// The text around it must be handled by ICU.
  static let slow: UInt8 = 0xFE
  /// It depends on its neighbours (Chechen я, ю, е; the stress mark).
  static let special: UInt8 = 0xFD

  /// U+0000 … U+07FF.
  let low: [Entry]
  /// U+2000 … U+2BFF.
  let marks: [Entry]

  /// The table for Russian, English and all others.
  static let plain = FoldTable(isChechen: false)
  /// The table for Chechen.
  static let chechen = FoldTable(isChechen: true)

  private init(isChechen: Bool) {
    low = Self.entries(from: 0, count: 0x800, isChechen: isChechen)
    marks = Self.entries(from: 0x2000, count: 0xC00, isChechen: isChechen)
  }

  private static func entries(from first: UInt32, count: Int, isChechen: Bool) -> [Entry] {
    var properties = [cicu_properties](repeating: cicu_properties(), count: count)
    properties.withUnsafeMutableBufferPointer { cicu_fill_properties(first, UInt32(count), $0.baseAddress) }
    return (0..<count).map { offset in
      entry(first + UInt32(offset), properties[offset], isChechen: isChechen)
    }
  }

  private static func entry(_ scalar: UInt32, _ properties: cicu_properties, isChechen: Bool) -> Entry {
    if isChechen, [0x44F, 0x42F, 0x44E, 0x42E, 0x435, 0x415, 0x451, 0x401].contains(scalar) {
      return Entry(bytes: 0, count: 0, rule: special)
    }
    // Ѐ and ѐ become е, which a word's beginning turns into йе: two steps.
    if isChechen, scalar == 0x400 || scalar == 0x450 { return Entry(bytes: 0, count: 0, rule: slow) }
    if scalar == 0x301 { return Entry(bytes: 0, count: 0, rule: special) }
    let isMark =
      properties.general_category == 6 || properties.general_category == 7 || properties.general_category == 8
    // What composes with a neighbour or changes under NFC belongs to ICU; Cyrillic й and its like are safe without marks.
    let isReplaced = !isMark && SearchRules.replacement(of: scalar) != nil
    guard isReplaced || (!isMark && properties.combining_class == 0 && isStable(scalar, properties)) else {
      return Entry(bytes: 0, count: 0, rule: slow)
    }
    let (result, rule) = SearchRules.mapped(scalar)
    // ΐ folds to a letter and marks that compose anew.
    guard isComposed(result) else { return Entry(bytes: 0, count: 0, rule: slow) }
    return packed(result, rule?.rawValue ?? unchanged)
  }

  /// Whether NFC leaves the scalar alone when no mark stands next to it.
  private static func isStable(_ scalar: UInt32, _ properties: cicu_properties) -> Bool {
    properties.general_category != 0 && isComposed([scalar])
  }

  private static func isComposed(_ scalars: [UInt32]) -> Bool {
    var bytes: [UInt8] = []
    for scalar in scalars { UTF8Scalar.append(scalar, to: &bytes) }
    return bytes.withUnsafeBufferPointer { cicu_is_nfc($0.baseAddress, Int32($0.count)) == 1 }
  }

  private static func packed(_ scalars: [UInt32], _ rule: UInt8) -> Entry {
    var bytes: [UInt8] = []
    for scalar in scalars { UTF8Scalar.append(scalar, to: &bytes) }
    guard bytes.count <= 4 else { return Entry(bytes: 0, count: 0, rule: slow) }
    var packed: UInt32 = 0
    for (index, byte) in bytes.enumerated() { packed |= UInt32(byte) << UInt32(8 * index) }
    return Entry(bytes: packed, count: UInt8(bytes.count), rule: rule)
  }
}

/// The search key's own rules, scalar by scalar.
enum SearchRules {
  /// What a scalar becomes, whatever stands around it; nil: case folding decides.
  static func replacement(of scalar: UInt32) -> (scalars: [UInt32], rule: NormalizationRule)? {
    switch scalar {
    case 0x401, 0x451: return ([0x435], .yo)
    case 0x400, 0x450: return ([0x435], .stress)
    case 0x40D, 0x45D, 0x4E2, 0x4E3: return ([0x438], .stress)
    case 0x4EE, 0x4EF: return ([0x443], .stress)
    case 0x300...0x304: return ([], .stress)
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02: return ([0x22], .quote)
    case 0x2018...0x201B, 0x2BC, 0x2032, 0xFF07: return ([0x27], .quote)
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return ([0x2D], .dash)
    case 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      return ([0x20], .space)
    case 0x2026: return ([0x2E, 0x2E, 0x2E], .ellipsis)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: return ([], .invisible)
    default: return nil
    }
  }

  /// What a scalar becomes by the rules and by case folding, and why; nil when it stays.
  static func mapped(_ scalar: UInt32) -> (scalars: [UInt32], rule: NormalizationRule?) {
    if let found = replacement(of: scalar) { return found }
    let folded = folded(scalar)
    if folded == [scalar] { return (folded, nil) }
    if folded.count == 1, let found = replacement(of: folded[0]) { return found }
    return (folded.flatMap { replacement(of: $0)?.scalars ?? [$0] }, .caseFold)
  }

  /// The full case folding of a scalar, by ICU.
  static func folded(_ scalar: UInt32) -> [UInt32] {
    let simple = cicu_simple_fold(scalar)
    guard scalar >= 0xDF, simple == scalar || scalar >= 0x1E00 || scalar == 0x130 else { return [simple] }
    var bytes: [UInt8] = []
    UTF8Scalar.append(scalar, to: &bytes)
    let buffer = ICUBuffer()
    let status = bytes.withUnsafeBufferPointer {
      cicu_fold_case($0.baseAddress, Int32($0.count), false, buffer.handle)
    }
    guard status <= 0 else { return [simple] }
    let full = buffer.bytes
    var scalars: [UInt32] = []
    var position = 0
    while position < full.count {
      let (value, length) = UTF8Scalar.decode(full.span, at: position)
      scalars.append(value)
      position += length
    }
    return scalars
  }
}
