/// Terms as paths of word numbers: a trie whose edges lie in one table of hashes.
///
/// - Complexity: O(1) a step at any number of terms.
struct TermTrie {
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  private var values: [UInt32] = Array(repeating: 0, count: 64)
  private var edgeCount = 0
  /// The terms that end at each node; node 0 is the root.
  private(set) var terms: [[UInt32]] = [[]]
  /// The terms of all nodes in a row, and where each node's begin: what ``seal()`` makes of ``terms``.
  private(set) var list: [UInt32] = []
  private(set) var starts: [UInt32] = []
  /// For each node, one bit for each of 64 classes of words that lead on from it: most steps end here.
  private(set) var exits: [UInt64] = [0]
  /// For each word, the node behind the root; 0 where there is none.
  private var first: [UInt32] = []

  /// Adds a path of words; `term` ends there.
  mutating func insert(_ words: [UInt32], term: UInt32) {
    guard let head = words.first else { return }
    while first.count <= Int(head) { first.append(0) }
    if first[Int(head)] == 0 { first[Int(head)] = newNode() }
    var node = first[Int(head)]
    for word in words.dropFirst() {
      let next = self.next(node, word)
      if next != 0 {
        node = next
      } else {
        let made = newNode()
        insertEdge(node, word, made)
        node = made
      }
    }
    if !terms[Int(node)].contains(term) { terms[Int(node)].append(term) }
  }

  /// Makes the trie ready to be walked; nothing is inserted afterwards.
  mutating func seal() {
    starts = [0]
    for node in terms {
      list += node
      starts.append(UInt32(list.count))
    }
    terms = []
  }

  /// The node behind the root for a word; 0 where there is none.
  @inline(__always)
  func start(_ word: UInt32) -> UInt32 { Int(word) < first.count ? first[Int(word)] : 0 }

  /// The node behind another one; 0 where there is none.
  @inline(__always)
  func next(_ node: UInt32, _ word: UInt32) -> UInt32 {
    guard exits[Int(node)] & (1 &<< UInt64(word & 63)) != 0 else { return 0 }
    let key = UInt64(node) << 32 | UInt64(word)
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot &+ 1) & (keys.count &- 1)
    }
    return 0
  }

  private mutating func newNode() -> UInt32 {
    terms.append([])
    exits.append(0)
    return UInt32(terms.count - 1)
  }

  private mutating func insertEdge(_ node: UInt32, _ word: UInt32, _ value: UInt32) {
    if edgeCount * 2 >= keys.count { grow() }
    put(UInt64(node) << 32 | UInt64(word), value)
    exits[Int(node)] |= 1 << UInt64(word & 63)
    edgeCount += 1
  }

  private mutating func put(_ key: UInt64, _ value: UInt32) {
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != 0 }
    let size = keys.count * 2
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    for (key, value) in old { put(key, value) }
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size &- 1)
  }
}
