import TolmachModel
import TolmachText

/// Which words of terms a word of a text may be a form of.
///
/// Russian and English words are taken apart into base and ending, both looked up by hash; in other languages with a
/// stemmer, stems must agree; in the rest, words.
struct FormIndex {
  private struct Posting {
    var endings: UInt8
    var word: UInt32
  }

  private let stemmer: Stemmer?
  private let rules: (any InflectionRules.Type)?
  private let isRussian: Bool
  private var postings: [UInt64: [Posting]] = [:]
  /// For each ending's hash, the sets that have it.
  private var endings: [UInt64: UInt64] = [:]
  private var prefixes: [UInt64] = []
  private var scratch: [UInt8] = []

  /// The set that holds the empty ending alone.
  private static let whole: UInt8 = 63
  /// Longer words are no words of a language.
  private static let longest = 160
  /// A part of a word behind a hyphen must have so many bytes to be inflected by itself.
  private static let shortestPart = 6
  /// The longest ending in bytes.
  private static let longestEnding = 12
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let reflexiveSeed: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(language: LanguageTag) {
    isRussian = language.language == "ru"
    rules = isRussian ? RussianForms.self : language.language == "en" ? EnglishForms.self : nil
    let stemmer = Stemmer(language: language)
    self.stemmer = rules == nil && stemmer.hasRules ? stemmer : nil
    endings[Self.seed] = 1 << UInt64(Self.whole)
    for (index, set) in (rules?.endingSets ?? []).enumerated() {
      for ending in set { endings[Self.backwards(ending), default: 0] |= 1 << UInt64(index) }
    }
  }

  /// Makes the forms of a term's word findable.
  mutating func add(_ word: TermWord, as number: UInt32) {
    post(Self.hash(word.key, Self.seed), Self.whole, number)
    if stemmer != nil { post(stemHash(Array(word.key.utf8).span), Self.whole, number) }
    guard let rules else { return }
    for form in rules.irregularForms(of: word.key) { post(Self.hash(form, Self.seed), Self.whole, number) }
    for pattern in rules.patterns(of: word) {
      let seed = pattern.isReflexive ? Self.reflexiveSeed : Self.seed
      post(Self.hash(pattern.base, seed), UInt8(pattern.endings), number)
    }
  }

  private mutating func post(_ key: UInt64, _ endings: UInt8, _ word: UInt32) {
    if postings[key]?.contains(where: { $0.endings == endings && $0.word == word }) == true { return }
    postings[key, default: []].append(Posting(endings: endings, word: word))
  }

  /// The words that `word`, in the search key's form, may be a form of, ascending.
  ///
  /// - Complexity: O(1) look-ups in the number of words; O(*n*) in the word's length.
  mutating func words(for word: borrowing Span<UInt8>) -> [UInt32] {
    guard word.count <= Self.longest, !word.isEmpty else { return [] }
    var found: [UInt32] = []
    if stemmer != nil {
      collect(Self.hash(word, Self.seed), 1 << UInt64(Self.whole), &found)
      collect(stemHash(word), 1 << UInt64(Self.whole), &found)
    } else {
      split(word, word.count, Self.seed, &found)
      if isRussian, let active = Self.withoutReflexive(word) { split(word, active, Self.reflexiveSeed, &found) }
    }
    if found.count > 1 {
      found.sort()
      var kept = 1
      for index in 1..<found.count where found[index] != found[kept - 1] {
        found[kept] = found[index]
        kept += 1
      }
      found.removeLast(found.count - kept)
    }
    return found
  }

  /// Tries every cut of `word[..<end]` into a base and an ending.
  private mutating func split(_ word: borrowing Span<UInt8>, _ end: Int, _ seed: UInt64, _ found: inout [UInt32]) {
    prefixes.removeAll(keepingCapacity: true)
    var hash = seed
    prefixes.append(hash)
    for index in 0..<end {
      hash = Self.step(hash, word[index])
      prefixes.append(hash)
    }
    var ending = Self.seed
    var cut = end
    while true {
      if cut == word.count || word[cut] & 0xC0 != 0x80, let sets = endings[ending] {
        collect(prefixes[cut], sets, &found)
      }
      guard cut > 1, end - cut < Self.longestEnding else { return }
      cut -= 1
      ending = Self.step(ending, word[cut])
    }
  }

  private func collect(_ key: UInt64, _ sets: UInt64, _ found: inout [UInt32]) {
    guard let list = postings[key] else { return }
    for posting in list where sets & (1 << UInt64(posting.endings)) != 0 { found.append(posting.word) }
  }

  private mutating func stemHash(_ word: borrowing Span<UInt8>) -> UInt64 {
    scratch.removeAll(keepingCapacity: true)
    // Of a hyphenated word the last part is inflected.
    var start = word.count
    while start > 0, word[start - 1] != 0x2D { start -= 1 }
    if word.count - start < Self.shortestPart { start = 0 }
    for index in 0..<start { scratch.append(word[index]) }
    stemmer?.appendStem(of: word.extracting(start..<word.count), to: &scratch)
    return Self.hash(scratch.span, Self.reflexiveSeed)
  }

  /// The length without -ся or -сь; nil where neither stands.
  private static func withoutReflexive(_ word: borrowing Span<UInt8>) -> Int? {
    let count = word.count
    guard count > 8, word[count - 4] == 0xD1, word[count - 3] == 0x81, word[count - 2] == 0xD1 else { return nil }
    return word[count - 1] == 0x8F || word[count - 1] == 0x8C ? count - 4 : nil
  }

  /// One step of FNV-1a (Fowler, Noll, Vo 1991).
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private static func hash(_ word: String, _ seed: UInt64) -> UInt64 { word.utf8.reduce(seed) { step($0, $1) } }
  private static func backwards(_ ending: String) -> UInt64 { ending.utf8.reversed().reduce(seed) { step($0, $1) } }

  private static func hash(_ word: borrowing Span<UInt8>, _ seed: UInt64) -> UInt64 {
    var hash = seed
    for index in word.indices { hash = step(hash, word[index]) }
    return hash
  }
}
