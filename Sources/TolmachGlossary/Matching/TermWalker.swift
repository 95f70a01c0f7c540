import TolmachModel
import TolmachText

/// Follows the words of a text through the trie and keeps what it meets, in storage that is used again.
struct TermWalker {
  /// What a text must be like for each term.
  var cases: [TermCase] = []
  var trie = TermTrie()
  /// What was met in the last text, by first token.
  private(set) var hits: [TermHit] = []
  /// The terms of the hits in a row.
  private(set) var terms: [UInt32] = []
  private var nodes: [UInt32] = []
  private var reached: [UInt32] = []

  /// Finds every term of a text, and chooses among those that overlap.
  ///
  /// - Parameter sets: for each token, its set's number in `table`.
  mutating func run(
    _ text: borrowing Span<UInt8>,
    _ tokens: borrowing Span<TokenBuffer.Record>,
    key: borrowing Span<UInt8>,
    sets: borrowing Span<UInt32>,
    _ table: borrowing WordTable
  ) {
    hits.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    for first in tokens.indices where sets[first] != 0 {
      nodes.removeAll(keepingCapacity: true)
      let set = Int(sets[first])
      for place in Int(table.setStarts[set])..<Int(table.setStarts[set &+ 1]) {
        let node = trie.start(table.setWords[place])
        if node != 0 { nodes.append(node) }
      }
      if !nodes.isEmpty { walk(text, tokens, key: key, sets: sets, table, from: first) }
    }
    TermOverlaps.resolve(&hits)
  }

  private mutating func walk(
    _ text: borrowing Span<UInt8>,
    _ tokens: borrowing Span<TokenBuffer.Record>,
    key: borrowing Span<UInt8>,
    sets: borrowing Span<UInt32>,
    _ table: borrowing WordTable,
    from first: Int
  ) {
    var last = first
    while !nodes.isEmpty {
      report(text, tokens, first, last)
      guard nodes.contains(where: { trie.exits[Int($0)] != 0 }) else { return }
      var next = last &+ 1
      if next < tokens.count, Self.joins(tokens[next], key) { next &+= 1 }
      guard next < tokens.count, sets[next] != 0 else { return }
      let set = Int(sets[next])
      reached.removeAll(keepingCapacity: true)
      for index in nodes.indices {
        for place in Int(table.setStarts[set])..<Int(table.setStarts[set &+ 1]) {
          let behind = trie.next(nodes[index], table.setWords[place])
          if behind != 0, !reached.contains(behind) { reached.append(behind) }
        }
      }
      swap(&nodes, &reached)
      last = next
    }
  }

  private mutating func report(
    _ text: borrowing Span<UInt8>,
    _ tokens: borrowing Span<TokenBuffer.Record>,
    _ first: Int,
    _ last: Int
  ) {
    let start = terms.count
    for index in nodes.indices {
      let node = Int(nodes[index])
      for place in Int(trie.starts[node])..<Int(trie.starts[node &+ 1]) {
        let term = trie.list[place]
        if cases[Int(term)] != .any {
          let range = TextRange(Int(tokens[first].start), Int(tokens[first].end))
          guard cases[Int(term)].allows(text, range) else { continue }
        }
        if !terms[start...].contains(term) { terms.append(term) }
      }
    }
    guard terms.count > start else { return }
    hits.append(
      TermHit(first: Int32(first), last: Int32(last), termStart: Int32(start), termEnd: Int32(terms.count))
    )
  }

  /// Whether a mark may stand between the words of a term: a dash or a quotation mark.
  @inline(__always)
  private static func joins(_ token: TokenBuffer.Record, _ key: borrowing Span<UInt8>) -> Bool {
    guard token.kind == .punctuation, token.keyEnd == token.keyStart &+ 1 else { return false }
    let mark = key[Int(token.keyStart)]
    return mark == 0x2D || mark == 0x22 || mark == 0x27
  }
}
