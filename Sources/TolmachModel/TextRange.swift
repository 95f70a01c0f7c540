/// A half-open stretch `start ..< end` of a text, counted in UTF-8 bytes from 0.
///
/// Unless a name says otherwise, a range speaks of the *original*: the decoded text of a file as it was given, syntax
/// included. Conversion to Unicode scalars happens once, at the edge (``ScalarOffsets``).
public struct TextRange: Hashable, Sendable, Comparable {
  /// The first byte.
  public var start: Int
  /// The byte after the last one; never below `start`.
  public var end: Int

  /// Creates a range; `end` must not be below `start`.
  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Length in bytes.
  @inlinable public var count: Int { end - start }
  /// Whether it holds no byte.
  @inlinable public var isEmpty: Bool { end <= start }

  /// Whether `offset` lies inside.
  @inlinable public func contains(_ offset: Int) -> Bool { offset >= start && offset < end }
  /// Whether `other` lies wholly inside.
  @inlinable public func contains(_ other: TextRange) -> Bool { other.start >= start && other.end <= end }
  /// Whether the two share at least one byte.
  @inlinable public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
  /// The same range, moved by `distance` bytes.
  @inlinable public func shifted(by distance: Int) -> TextRange { TextRange(start + distance, end + distance) }
  /// The smallest range that holds both.
  @inlinable public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  /// Orders by start, then by end.
  @inlinable public static func < (a: TextRange, b: TextRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}
