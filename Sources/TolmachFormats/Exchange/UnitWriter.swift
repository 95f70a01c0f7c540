public import TolmachModel

/// Writes translation units in a format, one after the other and in constant memory.
public protocol UnitWriter {
  /// Adds a unit; false when the format has no place for it, and it was passed over.
  mutating func add(_ unit: TranslationUnit) -> Bool
  /// Ends the file; nothing is added afterwards.
  mutating func finish()
  /// The bytes written since the last call.
  mutating func drain() -> [UInt8]
}

extension UnitWriter {
  /// A whole file of units.
  public mutating func file(of units: some Sequence<TranslationUnit>) -> [UInt8] {
    for unit in units { _ = add(unit) }
    finish()
    return drain()
  }
}
