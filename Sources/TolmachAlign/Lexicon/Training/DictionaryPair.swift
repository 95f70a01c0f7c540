/// A pair of stems from a dictionary.
public struct DictionaryPair: Hashable, Sendable {
  /// The stem of the source language.
  public var source: [UInt8]
  /// The stem of the target language.
  public var target: [UInt8]
  /// How much the pair counts, over 0.
  public var weight: Float

  /// Creates a pair.
  public init(source: [UInt8], target: [UInt8], weight: Float) {
    self.source = source
    self.target = target
    self.weight = weight
  }
}
