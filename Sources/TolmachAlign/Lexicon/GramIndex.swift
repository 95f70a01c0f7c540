/// Which words of a vocabulary hold which pairs and triples of sounds.
struct GramIndex {
  /// The number of each gram.
  private var numbers: [UInt32: Int32] = [:]
  /// The types that hold each gram, by number.
  private(set) var postings: [[Int32]] = []
  /// The grams of each type, by number, in order; none of words that are too short.
  private(set) var grams: [[Int32]]

  /// The grams of a vocabulary's words.
  init(_ vocabulary: SentenceVocabulary) {
    grams = [[Int32]](repeating: [], count: vocabulary.count)
    for type in 0..<vocabulary.count
    where vocabulary.isWord[type] && vocabulary.sounds[type].count >= Cognates.shortest {
      var own: [Int32] = []
      for gram in Self.grams(of: vocabulary.sounds[type]) {
        let number = number(of: gram)
        postings[Int(number)].append(Int32(type))
        own.append(number)
      }
      own.sort()
      grams[type] = own
    }
  }

  private mutating func number(of gram: UInt32) -> Int32 {
    if let known = numbers[gram] { return known }
    let number = Int32(postings.count)
    numbers[gram] = number
    postings.append([])
    return number
  }

  /// The number of a gram that some type holds.
  func known(_ gram: UInt32) -> Int32? { numbers[gram] }

  /// Pairs and triples of sounds, the word's borders included, each once, in order.
  static func grams(of sounds: [UInt8]) -> [UInt32] {
    var found: [UInt32] = []
    found.reserveCapacity(2 * sounds.count + 1)
    var before: UInt32 = 0
    var last: UInt32 = 1
    for sound in sounds + [2] {
      found.append(last << 8 | UInt32(sound))
      if before > 0 { found.append(before << 16 | last << 8 | UInt32(sound)) }
      (before, last) = (last, UInt32(sound))
    }
    found.sort()
    var kept = 0
    for index in found.indices where index == 0 || found[index] != found[kept - 1] {
      found[kept] = found[index]
      kept += 1
    }
    found.removeLast(found.count - kept)
    return found
  }
}

/// Finds the words of a vocabulary that are like a word: Dice's coefficient over their grams.
///
/// Grams that more than ``Cognates/commonest`` words share count as not shared. A word that shares enough shares one of
/// the rarer grams, so that the longest postings need not be read: they are looked up for those alone that may reach the
/// threshold (prefix filtering: Chaudhuri, Ganti & Kaushik 2006, "A Primitive Operator for Similarity Joins").
struct LikenessFinder {
  private let index: GramIndex
  private let threshold: Float
  /// How many grams each type shares so far; all 0 between two words.
  private var shared: [UInt16]
  private var touched: [Int32]
  /// Room for rounding: what misses the threshold by this is judged exactly.
  private static let slack: Float = 0.001

  init(_ index: GramIndex, types: Int, threshold: Float) {
    self.index = index
    self.threshold = threshold
    shared = [UInt16](repeating: 0, count: types)
    touched = [Int32](repeating: 0, count: types + 1)
  }

  /// Calls `body` with each type that is like a word of these sounds, and how like.
  mutating func forEachLike(_ sounds: [UInt8], _ body: (_ type: Int, _ dice: Float) -> Void) {
    let grams = GramIndex.grams(of: sounds)
    let useful = grams.compactMap(index.known).filter { index.postings[Int($0)].count <= Cognates.commonest }
      .sorted { (index.postings[Int($0)].count, $0) < (index.postings[Int($1)].count, $1) }
    // Two words of n and m grams that share b ≤ m have 2b ≥ t·(n + m), thus b ≥ t·n/(2 − t).
    let least = threshold * Float(grams.count) / (2 - threshold)
    let late = min(useful.count, max(0, Int((least - Self.slack).rounded(.up)) - 1))
    let count = read(useful.dropLast(late))
    for other in touched[..<count] {
      let type = Int(other)
      var both = Int(shared[type])
      shared[type] = 0
      let sizes = Float(grams.count + index.grams[type].count)
      guard 2 * Float(both + late) / sizes >= threshold - Self.slack else { continue }
      for gram in useful.suffix(late) where index.grams[type].contains(gram) { both += 1 }
      let dice = 2 * Float(both) / sizes
      if dice >= threshold { body(type, dice) }
    }
  }

  /// Counts the postings of some grams; says how many types were touched.
  private mutating func read(_ grams: ArraySlice<Int32>) -> Int {
    var count = 0
    for gram in grams { Self.read(index.postings[Int(gram)], &shared, &touched, &count) }
    return count
  }

  private static func read(_ types: [Int32], _ shared: inout [UInt16], _ touched: inout [Int32], _ count: inout Int) {
    var shared = shared.mutableSpan
    var touched = touched.mutableSpan
    for type in types {
      let before = shared[Int(type)]
      shared[Int(type)] = before &+ 1
      touched[count] = type
      count &+= before == 0 ? 1 : 0
    }
  }
}
