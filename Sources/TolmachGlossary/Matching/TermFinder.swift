public import TolmachModel
public import TolmachText

/// Finds the terms of a glossary in running text of one language, in any of their forms. One thread at a time.
///
/// Words are compared by the search key's tokens: case, ё, the palochka and the Chechen spelling reform make no
/// difference. Inflection is undone by rules (``RussianForms``, ``EnglishForms``) or by stems; each word of a term may be
/// inflected by itself, so agreement inside a term is no obstacle. Names are found in other transliterations, too. Dashes
/// and quotation marks may stand between the words of a term, other marks may not.
///
/// Overlaps: the match of most words wins, among equals the earlier one; what it covers is told of on request.
/// - Complexity: O(*n*) in the text's length at any number of terms, times the words of the longest term at worst.
public final class TermFinder {
  /// The language of the texts.
  public let language: LanguageTag
  /// How many terms it looks for.
  public private(set) var termCount = 0
  private var table: WordTable
  private var walker: TermWalker
  private var known: [KnownTerm] = []
  private let tokenizer: Tokenizer
  private let normalizer: Normalizer?
  private var buffer = TokenBuffer()
  private var sets: [UInt32] = []

  /// A term as the finder knows it.
  private struct KnownTerm {
    var references: [TermReference]
    var hash: UInt64
  }

  /// A term of more words is not looked for.
  public static let mostWords = 32

  /// Prepares to find the terms that `glossary` has in `language`.
  ///
  /// - Throws: `TextError` when a term cannot be tokenised.
  /// - Complexity: O(*n*) in the glossary's size.
  public convenience init(glossary: Glossary, language: LanguageTag) throws(TextError) {
    try self.init(glossary: glossary, language: language, mostStates: 1 << 20)
  }

  /// The same with a bound on what is remembered of texts: with more states all are forgotten.
  init(glossary: Glossary, language: LanguageTag, mostStates: Int) throws(TextError) {
    self.language = language
    walker = TermWalker(automaton: TermAutomaton(mostStates: mostStates))
    table = WordTable(language: language)
    tokenizer = try Tokenizer(language: language)
    normalizer = language.language == "ce" ? Normalizer(language: language) : nil
    let habit = NameHabit(glossary.entries.flatMap { $0.terms(in: language).map(\.text) })
    var numbers: [[UInt32]: [UInt32]] = [:]
    for (index, entry) in glossary.entries.enumerated() {
      for (place, section) in entry.sections.enumerated() where section.language.base == language.base {
        for (number, term) in section.terms.enumerated() {
          let reference = TermReference(entry: index, section: place, term: number)
          try add(term, reference, isName: habit.isName(term), &numbers)
        }
      }
    }
  }

  private func add(
    _ term: Term,
    _ reference: TermReference,
    isName: Bool,
    _ numbers: inout [[UInt32]: [UInt32]]
  ) throws(TextError) {
    termCount += 1
    let speech = isName ? PartOfSpeech.name : PartOfSpeech(term.partOfSpeech)
    var spellings = [term.text]
    if let other = term.transliteration { spellings.append(other) }
    if isName, term.text.contains("-") { spellings.append(String(term.text.map { $0 == "-" ? " " : $0 })) }
    for spelling in spellings {
      let (keys, hash) = try words(of: spelling)
      guard !keys.isEmpty, keys.count <= Self.mostWords else { continue }
      let path = keys.map { key in
        let word = TermWord(key: key, speech: keys.count == 1 || isName ? speech : nil, isPart: keys.count > 1)
        return table.number(of: word, isName: isName)
      }
      let letterCase = keys.count == 1 ? TermCase(term.text, isName: isName) : .any
      // Entries that share a term share its place in the trie.
      if let same = numbers[path]?.first(where: { walker.trie.cases[Int($0)] == letterCase }) {
        if known[Int(same)].references.last != reference { known[Int(same)].references.append(reference) }
        continue
      }
      known.append(KnownTerm(references: [reference], hash: hash))
      numbers[path, default: []].append(walker.trie.insert(path, letterCase))
    }
  }

  /// The words of a term in the search key's form, and a hash of them.
  private func words(of text: String) throws(TextError) -> (keys: [String], hash: UInt64) {
    let bytes = try repaired(Array(text.utf8).span)?.bytes ?? Array(text.utf8)
    try tokenizer.tokenize(bytes.span, into: &buffer)
    var keys: [String] = []
    var hash: UInt64 = 0
    for token in buffer.tokens[..<buffer.count] where Self.isWord(token.kind) {
      keys.append(String(decoding: buffer.key[Int(token.keyStart)..<Int(token.keyEnd)], as: UTF8.self))
      hash = Self.mix(hash, token.hash)
    }
    return (keys, hash)
  }

  /// Chechen text with its palochkas put right; nil where nothing was wrong, or in another language.
  private func repaired(_ text: borrowing Span<UInt8>) throws(TextError) -> NormalizedText? {
    guard let result = try normalizer?.normalize(text, form: .repair), !result.edits.isEmpty else { return nil }
    return result
  }

  static func isWord(_ kind: Token.Kind) -> Bool { kind == .word || kind == .number }
  private static func mix(_ hash: UInt64, _ next: UInt64) -> UInt64 { (hash &* 31 &+ next) ^ (hash >> 29) }
}

extension TermFinder {
  /// The terms of a text, by place.
  ///
  /// - Parameters:
  ///   - includesCovered: whether matches that lost to a longer or earlier one are told of, too.
  /// - Throws: `TextError.tooLarge` over 2 GiB; `TextError.icu`.
  public func matches(
    in text: borrowing Span<UInt8>,
    includesCovered: Bool = false
  ) throws(TextError) -> [TermMatch] {
    if let repaired = try repaired(text) {
      let map = repaired.offsetMap
      var found = try matches(inRepaired: repaired.bytes.span, includesCovered)
      for index in found.indices { found[index].range = map.original(of: found[index].range) }
      return found
    }
    return try matches(inRepaired: text, includesCovered)
  }

  /// How many terms stand in a text: for loops over millions of lines, where places do not matter.
  public func count(in text: borrowing Span<UInt8>) throws(TextError) -> Int {
    try findHits(in: text)
    return walker.hits.count { $0.coveredBy < 0 }
  }

  private func matches(inRepaired text: borrowing Span<UInt8>, _ includesCovered: Bool) throws(TextError) -> [TermMatch]
  {
    try findHits(in: text)
    let hits = walker.hits
    var places = [Int](repeating: -1, count: hits.count)
    var found: [TermMatch] = []
    for (index, hit) in hits.enumerated() where includesCovered || hit.coveredBy < 0 {
      places[index] = found.count
      found.append(match(hit))
    }
    for (index, hit) in hits.enumerated() where hit.coveredBy >= 0 && places[index] >= 0 {
      found[places[index]].coveredBy = places[Int(hit.coveredBy)]
    }
    return found
  }

  private func match(_ hit: TermHit) -> TermMatch {
    var hash: UInt64 = 0
    var count = 0
    var isTransliterated = false
    for token in Int(hit.first)...Int(hit.last) where Self.isWord(buffer.tokens[token].kind) {
      hash = Self.mix(hash, buffer.tokens[token].hash)
      count += 1
      isTransliterated = isTransliterated || table.sets[Int(sets[token])].isTransliterated
    }
    let terms = walker.terms(hit).map { known[Int($0)] }
    let isExact = terms.contains { $0.hash == hash }
    return TermMatch(
      range: TextRange(Int(buffer.tokens[Int(hit.first)].start), Int(buffer.tokens[Int(hit.last)].end)),
      wordCount: count,
      terms: terms.flatMap(\.references).sorted(),
      variation: isExact ? .exact : isTransliterated ? .transliterated : .inflected
    )
  }
}

// The hot path: tokens, then sets of words, then walks through the trie.
extension TermFinder {
  private func findHits(in text: borrowing Span<UInt8>) throws(TextError) {
    try tokenizer.tokenize(text, into: &buffer)
    let count = buffer.count
    if sets.count < count { sets.append(contentsOf: repeatElement(0, count: count - sets.count)) }
    let key = buffer.key
    let records = buffer.tokens
    let all = records.span
    let tokens = all.extracting(0..<count)
    let keys = key.span
    table.fill(&sets, tokens, key: keys, text: text)
    let found = sets
    walker.run(text, tokens, key: keys, sets: found.span, table.sets)
  }
}
