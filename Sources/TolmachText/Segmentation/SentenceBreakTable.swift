import CICU
import TolmachModel

/// The values of the property Sentence_Break (UAX #29, table 4) in ICU's numbering.
enum SentenceClass: UInt8, Sendable {
  case other = 0
  /// A full stop: it may end a sentence or an abbreviation.
  case ambiguousStop = 1
  /// A quotation mark or bracket, whichever way it opens.
  case close = 2
  case format = 3
  case lower = 4
  case numeric = 5
  case otherLetter = 6
  case separator = 7
  case space = 8
  /// A mark that does nothing but end sentences: `!`, `?`, `。`.
  case strongStop = 9
  case upper = 10
  case carriageReturn = 11
  case extend = 12
  case lineFeed = 13
  /// What may follow a stop without a new sentence: comma, colon, dash.
  case continuation = 14

  /// Whether it is a mark that may end a sentence.
  var isStop: Bool { self == .ambiguousStop || self == .strongStop }
  /// Whether it ends a line or paragraph.
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn || self == .separator }
  /// Whether UAX #29 reads over it (rule SB5).
  var isIgnored: Bool { self == .extend || self == .format }
  /// Whether it is a letter, of any case or of none.
  var isLetter: Bool { self == .lower || self == .upper || self == .otherLetter }
}

/// Sentence_Break of every scalar, filled from ICU once; the hot planes lie in one flat table.
struct SentenceBreakTable: Sendable {
  /// The table all segmenters share.
  static let shared = SentenceBreakTable()

  /// U+0000 … U+2FFF.
  private let low: [SentenceClass]
  /// By leading byte: whether a scalar that begins so may concern a segmenter; false for continuation bytes.
  let leads: [Bool]

  private static let lowCount: UInt32 = 0x3000
  private static let highEnd: UInt32 = 0x20000
  /// U+3000 … U+1FFFF, filled when the first of them is met.
  private static let high = values(from: lowCount, count: Int(highEnd - lowCount))

  private init() {
    low = Self.values(from: 0, count: Int(Self.lowCount))
    var leads = [Bool](repeating: false, count: 256)
    var bytes: [UInt8] = []
    for (scalar, value) in low.enumerated()
    where value.isStop || value.isLineEnd || SentenceMarks.concerns(UInt32(scalar)) {
      bytes.removeAll(keepingCapacity: true)
      UTF8Scalar.append(UInt32(scalar), to: &bytes)
      leads[Int(bytes[0])] = true
    }
    for lead in 0xE3...0xF4 { leads[lead] = true }
    self.leads = leads
  }

  private static func values(from first: UInt32, count: Int) -> [SentenceClass] {
    var numbers = [UInt8](repeating: 0, count: count)
    numbers.withUnsafeMutableBufferPointer { cicu_fill_sentence_breaks(first, UInt32(count), $0.baseAddress) }
    return numbers.map { SentenceClass(rawValue: $0) ?? .other }
  }

  /// The class of a scalar.
  @inline(__always) func value(of scalar: UInt32) -> SentenceClass {
    scalar < Self.lowCount ? low[Int(scalar)] : Self.rare(scalar)
  }

  /// The class of the scalar at `position` and its length; (`separator`, 0) at the text's end.
  @inline(__always) func read(_ text: borrowing Span<UInt8>, at position: Int) -> (value: SentenceClass, length: Int) {
    guard position < text.count else { return (.separator, 0) }
    let byte = text[position]
    if byte < 0x80 { return (low[Int(byte)], 1) }
    let (scalar, length) = UTF8Scalar.decode(text, at: position)
    return (value(of: scalar), length)
  }

  /// The class of the scalar before `position` and its length; nil at the text's beginning.
  func read(_ text: borrowing Span<UInt8>, before position: Int) -> (value: SentenceClass, length: Int)? {
    guard let (scalar, length) = UTF8Scalar.decode(text, before: position) else { return nil }
    return (value(of: scalar), length)
  }

  private static func rare(_ scalar: UInt32) -> SentenceClass {
    if scalar < highEnd { return high[Int(scalar - lowCount)] }
    var number: UInt8 = 0
    cicu_fill_sentence_breaks(scalar, 1, &number)
    return SentenceClass(rawValue: number) ?? .other
  }
}
