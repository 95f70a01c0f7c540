public import TolmachFormats
public import TolmachMemory
public import TolmachModel

/// A text and its translation, as checks of terms see them.
public struct TranslatedPair: Hashable, Sendable {
  /// The text, UTF-8.
  public var source: [UInt8]
  /// Its translation, UTF-8.
  public var target: [UInt8]
  /// Its number in the file or store: a line, a link or a unit, from 1.
  public var number: Int

  /// Creates a pair.
  public init(source: [UInt8], target: [UInt8], number: Int) {
    self.source = source
    self.target = target
    self.number = number
  }

  /// The pairs of an alignment whose links have both sides, numbered by link.
  public static func pairs(of text: AlignedText) -> [TranslatedPair] {
    text.links.enumerated().compactMap { index, link in
      guard link.isTwoSided else { return nil }
      return TranslatedPair(
        source: Array(text.source.words(link.source).utf8),
        target: Array(text.target.words(link.target).utf8),
        number: index + 1
      )
    }
  }

  /// The pairs of a store's memory, numbered by unit.
  public static func pairs(of store: MemoryStore, from: LanguageTag, to: LanguageTag) throws -> [TranslatedPair] {
    var found: [TranslatedPair] = []
    try store.forEachUnit { stored in
      if let pair = pair(stored.unit, from: from, to: to, number: Int(stored.id)) { found.append(pair) }
    }
    return found
  }

  /// The pairs of a file of units (TSV with a heading, or JSON lines), numbered by record.
  ///
  /// - Parameter skip: is told of each record that cannot be read, by its line.
  /// - Throws: `FormatError`, also when no record is a pair of the two languages.
  public static func pairs(
    path: String,
    from: LanguageTag,
    to: LanguageTag,
    skip: (_ line: Int, _ problem: FormatProblem) -> Void
  ) throws -> [TranslatedPair] {
    let bytes = try ByteSource(path: path)
    let isJSON = UnitFormat(path: path) == .jsonl
    let reader: any UnitReader = isJSON ? JSONUnits(bytes, languages: (from, to)) : TableUnits(bytes, source: from)
    var found: [TranslatedPair] = []
    var number = 0
    while let record = try reader.next() {
      number += 1
      switch record {
      case .malformed(let line, let problem): skip(line, problem)
      case .unit(let unit):
        if let pair = pair(unit, from: from, to: to, number: number) { found.append(pair) }
      }
    }
    guard !found.isEmpty else {
      let problem = FormatProblem.missing("a pair of \(from) and \(to)")
      throw FormatError.malformed(path: path, format: "a table of pairs", problem: problem, line: 1, column: 1)
    }
    return found
  }

  private static func pair(
    _ unit: TranslationUnit,
    from: LanguageTag,
    to: LanguageTag,
    number: Int
  ) -> TranslatedPair? {
    guard let source = unit.variant(in: from), let target = unit.variant(in: to) else { return nil }
    return TranslatedPair(source: Array(source.text.utf8), target: Array(target.text.utf8), number: number)
  }
}
