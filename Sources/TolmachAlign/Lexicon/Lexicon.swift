public import TolmachModel
import TolmachText

/// A bilingual lexicon: P(target stem | source stem) and the reverse, as two sparse tables.
///
/// Words are known by the stem of their search key. The whole lexicon is one block of bytes (``LexiconFormat``), in memory
/// or mapped from a `.tlx` file, validated once when it is opened.
///
/// - Complexity: O(log *n*) byte comparisons per look-up of a stem among *n*.
public final class Lexicon: Sendable {
  /// The language looked up.
  public let from: LanguageTag
  /// The language found.
  public let to: LanguageTag
  /// Where its parts come from, one line each.
  public let provenance: [String]
  let block: LexiconBlock
  let source: LexiconSide
  let target: LexiconSide
  /// How probable each stem is as a rendering of any word: the mean of its column, by side.
  private let sourceMeans: [Float]
  private let targetMeans: [Float]
  private let sourceForms: BaseForms
  private let targetForms: BaseForms

  /// Opens a validated block.
  ///
  /// - Throws: `AlignError.damagedLexicon` when it is not what its header says.
  init(block: LexiconBlock) throws(AlignError) {
    let layout = try LexiconLayout(block)
    self.block = block
    from = layout.from
    to = layout.to
    provenance = layout.provenance
    sourceForms = BaseForms.of(layout.from)
    targetForms = BaseForms.of(layout.to)
    source = layout.source
    target = layout.target
    targetMeans = layout.source.columnMeans(count: layout.target.count, in: block)
    sourceMeans = layout.target.columnMeans(count: layout.source.count, in: block)
  }

  /// How probable the stem with number `index`, on the side that `direction` finds, is as a rendering of any word.
  func mean(_ index: Int, foundBy direction: Direction) -> Float {
    direction == .forward ? targetMeans[index] : sourceMeans[index]
  }

  /// Opens the bytes of a lexicon; they are copied.
  public convenience init(bytes: [UInt8]) throws(AlignError) {
    try self.init(block: LexiconBlock(copying: bytes))
  }

  /// Maps a `.tlx` file into memory.
  ///
  /// - Throws: `AlignError.cannotOpenLexicon`, `.notRegularFile`, `.damagedLexicon`, each with the path.
  public static func open(path: String) throws(AlignError) -> Lexicon {
    let block = try LexiconBlock(mapping: path)
    do {
      return try Lexicon(block: block)
    } catch {
      guard case .damagedLexicon(_, let fact, let offset) = error else { throw error }
      throw .damagedLexicon(path: path, fact: fact, byteOffset: offset)
    }
  }

  /// How many stems of the language looked up it knows.
  public var sourceCount: Int { source.count }
  /// How many stems of the language found it knows.
  public var targetCount: Int { target.count }
  /// The whole lexicon as bytes, as a file holds it.
  public var bytes: [UInt8] { block.copy }

  /// A direction of look-up.
  public enum Direction: Sendable {
    /// From ``Lexicon/from`` to ``Lexicon/to``.
    case forward
    /// The reverse.
    case backward
  }

  /// The number of a stem, by the side it stands on; of one that it does not have that of the dictionary form
  /// (`BaseForms`); nil when neither is known.
  func number(of stem: [UInt8], _ direction: Direction) -> Int? {
    if let own = side(direction).find(stem.span, in: block) { return own }
    for candidate in (direction == .forward ? sourceForms : targetForms).candidates(for: stem) {
      if let base = side(direction).find(candidate.span, in: block) { return base }
    }
    return nil
  }

  /// The numbers of a stem and of the dictionary form that it surely has, each with its share in what the lexicon says of the
  /// word: "saw" is itself and "see". Empty when neither is known.
  func numbers(of stem: [UInt8], _ direction: Direction) -> [(number: Int, share: Float)] {
    guard let own = number(of: stem, direction) else { return [] }
    let forms = direction == .forward ? sourceForms : targetForms
    for candidate in forms.sureCandidates(for: stem) {
      guard let base = side(direction).find(candidate.span, in: block) else { continue }
      // A form without an entry of its own was found by this one.
      guard base != own else { break }
      return [(own, Self.ownShare), (base, 1 - Self.ownShare)]
    }
    return [(own, 1)]
  }

  /// What a form's own entry counts beside its dictionary form's.
  private static let ownShare: Float = 0.7

  /// Calls `body` with the renderings of stem number `index`: the other side's number and the probability.
  func forEachRendering(of index: Int, _ direction: Direction, _ body: (_ number: Int, _ probability: Float) -> Void) {
    side(direction).forEachEntry(of: index, in: block, body)
  }

  /// The numbers of the first stems that begin with some bytes, at most `most`, by the side they stand on.
  func numbers(beginningWith prefix: [UInt8], most: Int, _ direction: Direction) -> Range<Int> {
    side(direction).numbers(beginningWith: prefix.span, most: most, in: block)
  }

  /// The stem with number `index` on the side that `direction` finds.
  func stem(_ index: Int, foundBy direction: Direction) -> [UInt8] {
    (direction == .forward ? target : source).stem(index, in: block)
  }

  /// The renderings of a stem with their probabilities, most probable first; empty when it is not known.
  public func renderings(
    of stem: [UInt8],
    _ direction: Direction
  ) -> [(stem: [UInt8], probability: Float)] {
    guard let index = number(of: stem, direction) else { return [] }
    var found: [(stem: [UInt8], probability: Float)] = []
    forEachRendering(of: index, direction) { found.append((self.stem($0, foundBy: direction), $1)) }
    return found.sorted { $0.probability > $1.probability }
  }

  private func side(_ direction: Direction) -> LexiconSide { direction == .forward ? source : target }
}
