public import TolmachModel

/// How far a text is normalised.
public enum NormalizationForm: String, Sendable, CaseIterable {
  /// Unicode NFC: the form text is stored in.
  case nfc
  /// NFC, with palochkas and look-alike letters put right; nothing else is touched.
  case repair
  /// The folded key that look-ups compare: never stored, never shown.
  case search
}

/// One change that normalisation made.
public struct TextEdit: Hashable, Sendable {
  /// The bytes of the input that were replaced.
  public var range: TextRange
  /// The bytes of the result that stand for them.
  public var result: TextRange
  /// The rule that made the change, such as `nfc`, `palochka-1` or `case`.
  public var rule: StaticName

  /// Creates an edit.
  public init(range: TextRange, result: TextRange, rule: StaticName) {
    self.range = range
    self.result = result
    self.rule = rule
  }
}

/// A name fixed at compile time.
public struct StaticName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name.
  public let description: String

  /// Wraps a literal.
  public init(stringLiteral value: StaticString) { description = value.description }
}

/// A text in one form with every change that led to it.
///
/// Edits are sorted and disjoint in input and result; what lies between them is the same bytes on both sides.
public struct NormalizedText: Hashable, Sendable {
  /// The normalised text, UTF-8.
  public var bytes: [UInt8]
  /// The changes, in order.
  public var edits: [TextEdit]

  /// Creates a normalised text.
  public init(bytes: [UInt8], edits: [TextEdit]) {
    self.bytes = bytes
    self.edits = edits
  }
}
