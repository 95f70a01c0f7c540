/// Terms as paths of word numbers: a trie whose edges lie in one table of hashes.
///
/// - Complexity: O(1) a step at any number of terms.
struct TermTrie {
  private var edges: [UInt64: UInt32] = [:]
  /// The terms that end at each node; node 0 is the root.
  private(set) var terms: [[UInt32]] = [[]]
  /// What a text must be like for each term.
  private(set) var cases: [TermCase] = []
  /// For each node, one bit for each class of words that leads on from it: most steps end here.
  private(set) var exits: [UInt64] = [0]

  /// Adds a path of words; a term ends there.
  ///
  /// - Returns: the term's number, from 0, in the order of adding.
  mutating func insert(_ words: [UInt32], _ letterCase: TermCase) -> UInt32 {
    var node: UInt32 = 0
    for word in words {
      let key = Self.edge(node, word)
      if let next = edges[key] {
        node = next
        continue
      }
      exits[Int(node)] |= Self.wordClass(word)
      node = UInt32(terms.count)
      edges[key] = node
      terms.append([])
      exits.append(0)
    }
    cases.append(letterCase)
    terms[Int(node)].append(UInt32(cases.count - 1))
    return UInt32(cases.count - 1)
  }

  /// The node behind the root for a word; 0 where there is none.
  func start(_ word: UInt32) -> UInt32 { next(0, word) }

  /// The node behind another one; 0 where there is none.
  func next(_ node: UInt32, _ word: UInt32) -> UInt32 {
    guard exits[Int(node)] & Self.wordClass(word) != 0 else { return 0 }
    return edges[Self.edge(node, word)] ?? 0
  }

  /// The bit of a word's class, of which there are 64.
  static func wordClass(_ word: UInt32) -> UInt64 { 1 &<< UInt64(word & 63) }
  private static func edge(_ node: UInt32, _ word: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(word) }
}
