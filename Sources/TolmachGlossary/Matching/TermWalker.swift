import TolmachModel
import TolmachText

/// Follows the words of a text through the trie and keeps what it meets, in storage that is used again.
struct TermWalker {
  var trie = TermTrie()
  /// What was met in the last text, by first token.
  private(set) var hits: [TermHit] = []
  private var automaton: TermAutomaton

  /// - Parameter automaton: in which the trie's places are kept; empty.
  init(automaton: TermAutomaton) { self.automaton = automaton }

  /// The numbers of the terms that a hit is of.
  func terms(_ hit: TermHit) -> ArraySlice<UInt32> { automaton.terms[Int(hit.termStart)..<Int(hit.termEnd)] }

  /// Finds every term of a text, and chooses among those that overlap.
  ///
  /// - Parameter sets: for each token, its set's number in `wordSets`.
  mutating func run(
    _ text: borrowing Span<UInt8>,
    _ tokens: borrowing Span<TokenBuffer.Record>,
    key: borrowing Span<UInt8>,
    sets: borrowing Span<UInt32>,
    _ wordSets: [WordTable.WordSet]
  ) {
    hits.removeAll(keepingCapacity: true)
    automaton.prepare(wordSets, trie)
    var touched: UInt64 = 0
    for first in tokens.indices where sets[first] != 0 {
      let next = Self.next(first, tokens, key)
      touched ^= automaton.touch(sets[first], next < tokens.count ? sets[next] : 0)
    }
    automaton.touched = touched
    for first in tokens.indices where sets[first] != 0 {
      let entrance = automaton.start(sets[first])
      var (number, state, last) = (entrance.number, entrance.state, first)
      while number != 0 {
        report(state, text, tokens[first], first, last)
        guard state.exits != 0 else { break }
        last = Self.next(last, tokens, key)
        guard last < tokens.count, sets[last] != 0 else { break }
        number = automaton.next(number, exits: state.exits, sets[last], wordSets, trie)
        if number != 0 { state = automaton.states[Int(number)] }
      }
    }
    TermOverlaps.resolve(&hits)
  }

  /// The token behind another one, past a mark that may stand between the words of a term.
  @inline(__always)
  private static func next(
    _ token: Int,
    _ tokens: borrowing Span<TokenBuffer.Record>,
    _ key: borrowing Span<UInt8>
  ) -> Int {
    let next = token &+ 1
    return next < tokens.count && joins(tokens[next], key) ? next &+ 1 : next
  }

  /// Keeps the terms that end at a place, as far as the text writes capitals where they ask for them.
  @inline(__always)
  private mutating func report(
    _ state: TermAutomaton.State,
    _ text: borrowing Span<UInt8>,
    _ token: TokenBuffer.Record,
    _ first: Int,
    _ last: Int
  ) {
    var end = state.ends.small
    if state.asksForCapitals {
      switch TermCase.written(text, TextRange(Int(token.start), Int(token.end))) {
      case .any: break
      case .capital: end = state.ends.capital
      case .capitals: end = state.ends.capitals
      }
    }
    guard end > state.termStart else { return }
    hits.append(
      TermHit(
        first: Int32(truncatingIfNeeded: first),
        last: Int32(truncatingIfNeeded: last),
        termStart: state.termStart,
        termEnd: end
      )
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
