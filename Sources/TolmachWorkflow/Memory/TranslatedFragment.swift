import TolmachAlign
public import TolmachMemory
public import TolmachModel

/// A stretch of a text that stands in stored texts, with what renders it in their translations.
public struct TranslatedFragment: Hashable, Sendable {
  /// A unit that holds it.
  public struct Example: Hashable, Sendable {
    /// The unit, and where the words stand in its source text.
    public var example: MemoryFragment.Example
    /// What renders the words in its translation.
    public var phrase: LinkedPhrase

    /// The unit with its texts.
    public var match: MemoryMatch { example.match }
    /// Where the words stand in the source text, in UTF-8 bytes.
    public var range: TextRange { example.range }

    /// The words of the translation that render it, where they are one stretch.
    public var rendering: String? {
      phrase.stretch.map { String(decoding: Array(match.target.utf8)[$0.start..<$0.end], as: UTF8.self) }
    }
  }

  /// Where it stands in the text asked about, in UTF-8 bytes.
  public var range: TextRange
  /// How many words it has.
  public var wordCount: Int
  /// In how many different stored texts it was found.
  public var segments: Int
  /// The units that tell most: a rendering that no other one has, the same forms, more words linked, shorter texts.
  public var examples: [Example]
}

extension TranslationLinks {
  /// How many units are shown of a fragment, and out of how many they are chosen.
  private static let shown = 3
  private static let chosenFrom = 6

  /// The longest stretches of `text` that stand in stored texts, longer ones first, with what renders them.
  ///
  /// - Throws: `MemoryError`, `TextError`.
  public func fragments(
    of text: String,
    _ query: MemoryQuery,
    in lookup: MemoryLookup
  ) throws -> [TranslatedFragment] {
    var wanted = FragmentQuery()
    let functionWords = FunctionWords.of(query.from)
    wanted.isFunctionWord = { functionWords.contains($0) }
    wanted.examples = Self.chosenFrom
    let found = try lookup.fragments(text, query, wanted)
    let pairs = found.flatMap { fragment in
      fragment.examples.map { example in
        Pair(
          source: example.match.source,
          target: example.match.target,
          ranges: [example.range],
          wordCount: fragment.wordCount
        )
      }
    }
    var rest = try phrases(pairs, from: query.from, to: query.to)[...]
    return found.map { fragment in
      defer { rest = rest.dropFirst(fragment.examples.count) }
      let examples = zip(fragment.examples, rest).map { TranslatedFragment.Example(example: $0, phrase: $1) }
      return TranslatedFragment(
        range: fragment.range,
        wordCount: fragment.wordCount,
        segments: fragment.segments,
        examples: Self.telling(examples)
      )
    }
  }

  /// The examples that tell most, best first.
  private static func telling(_ examples: [TranslatedFragment.Example]) -> [TranslatedFragment.Example] {
    func rank(_ item: TranslatedFragment.Example) -> [Int] {
      [item.phrase.stretch == nil ? 1 : 0, item.example.hasSameForms ? 0 : 1, -item.phrase.words.count]
    }
    let sorted = examples.enumerated().sorted { left, right in
      let (one, other) = (rank(left.element) + [left.offset], rank(right.element) + [right.offset])
      return one.lexicographicallyPrecedes(other)
    }
    var seen: Set<String> = []
    let isFresh = sorted.map { seen.insert($0.element.rendering?.lowercased() ?? "").inserted }
    let fresh = zip(sorted, isFresh).filter(\.1).map(\.0.element)
    let repeated = zip(sorted, isFresh).filter { !$0.1 }.map(\.0.element)
    return Array((fresh + repeated).prefix(shown))
  }
}
