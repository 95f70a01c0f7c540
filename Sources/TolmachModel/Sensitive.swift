/// A value out of a source that must not reach a log or an error message: printing it shows its size only.
public struct Sensitive<Value: Sendable>: Sendable {
  /// The value itself.
  public let value: Value
  private let size: Int

  /// Wraps a text.
  public init(_ value: Value) where Value: StringProtocol {
    self.value = value
    size = value.unicodeScalars.count
  }
}

extension Sensitive: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The size in Unicode scalars.
  public var description: String { "‹\(size) characters›" }
  /// The size in Unicode scalars.
  public var debugDescription: String { description }
  /// A mirror without children, so that `dump` shows nothing either.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
