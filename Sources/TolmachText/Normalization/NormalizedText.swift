public import TolmachModel

/// How far a text is normalised.
public enum NormalizationForm: String, Sendable, CaseIterable {
  /// Unicode NFC: the form text is stored in.
  case nfc
  /// NFC, with palochkas and look-alike letters put right; nothing else is touched.
  case repair
  /// The folded key that look-ups compare, Chechen palochkas put right in it: never stored, never shown.
  case search
}

/// Why normalisation changed something.
public enum NormalizationRule: UInt8, Sendable, CaseIterable {
  /// Unicode's canonical composition.
  case nfc
  /// Bytes that are not UTF-8 became U+FFFD.
  case invalid
  /// A Latin letter in a Cyrillic word, or the reverse.
  case lookalike
  /// A palochka written as capital I.
  case palochkaCapitalI
  /// A palochka written as small l.
  case palochkaSmallL
  /// A palochka written as the digit 1.
  case palochkaOne
  /// A palochka written as the Ukrainian І or і.
  case palochkaDottedI
  /// A palochka written as `|` or `!`.
  case palochkaBar
  /// Upper and lower case are one; the palochka's two forms among them.
  case caseFold
  /// ё is е.
  case yo
  /// Chechen я, ю, е are йа, йу, йе.
  case reform
  /// Stress and length marks fall away.
  case stress
  /// Quotation marks and apostrophes are one each.
  case quote
  /// Dashes and hyphens are one.
  case dash
  /// Spaces and line ends are one.
  case space
  /// An ellipsis is three dots.
  case ellipsis
  /// Soft hyphens and invisible marks fall away.
  case invisible

  /// The name used in output.
  public var name: String {
    switch self {
    case .palochkaCapitalI: "palochka-I"
    case .palochkaSmallL: "palochka-l"
    case .palochkaOne: "palochka-1"
    case .palochkaDottedI: "palochka-і"
    case .palochkaBar: "palochka-bar"
    case .caseFold: "case"
    default: String(describing: self)
    }
  }
}

/// One change that normalisation made.
public struct TextEdit: Hashable, Sendable {
  /// The bytes of the input that were replaced.
  public var range: TextRange
  /// The bytes of the result that stand for them.
  public var result: TextRange
  /// Why.
  public var rule: NormalizationRule

  /// Creates an edit.
  public init(range: TextRange, result: TextRange, rule: NormalizationRule) {
    self.range = range
    self.result = result
    self.rule = rule
  }
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

  /// Where stretches of the one text stand in the other.
  public var offsetMap: OffsetMap { OffsetMap(edits) }
}
