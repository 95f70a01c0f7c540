public import TolmachAlign
public import TolmachModel

/// What renders some words of a text in its translation.
public struct LinkedPhrase: Hashable, Sendable {
  /// The words that are linked with them, in the translation's UTF-8 bytes, in order.
  public var words: [TextRange]
  /// From the first of these words to the last; nil where less than half of what was asked about is linked, or where a
  /// word that renders something else stands between them.
  public var stretch: TextRange?

  /// Nothing is linked.
  public init() { words = [] }

  /// Takes what is linked with the words that lie in `ranges`, `wordCount` of them.
  public init(_ links: [WordLink], of ranges: [TextRange], wordCount: Int = 1) {
    let own = links.filter { link in ranges.contains { $0.overlaps(link.source.range) } }
    words = Set(own.map(\.target.range)).sorted()
    guard 2 * Set(own.map(\.source.range)).count >= wordCount, let first = words.first, let last = words.last
    else { return }
    let whole = first.union(last)
    let others = Set(links.map(\.target.range)).subtracting(words)
    stretch = others.contains(where: whole.overlaps) ? nil : whole
  }
}
