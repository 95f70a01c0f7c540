/// The places of a trie that a run of words may have led to, as states of an automaton that grows while texts are read.
///
/// A text's word may be a form of several words of terms, so that several nodes of the trie are reached at once. Each
/// such set of nodes becomes a state when it is first met; a step from a state is worked out once and then kept. State 0
/// leads nowhere.
///
/// - Complexity: O(1) for a step that is kept; for a new one, O(*n·w*) in the state's nodes and the words of the set.
struct TermAutomaton {
  /// What is known of a place.
  struct State {
    /// One bit for each of 64 classes of words that may lead on.
    var exits: UInt64 = 0
    /// Where its terms begin in ``terms``.
    var termStart: Int32 = 0
    /// Where those end that stand behind a word in small letters, with one capital, and all in capitals: each list goes on
    /// where the one before ends.
    var ends: (small: Int32, capital: Int32, capitals: Int32) = (0, 0, 0)

    /// Whether terms end here that ask for capitals.
    var asksForCapitals: Bool { ends.small != ends.capitals }
  }

  /// A set of words that the text's word may be: where it leads from the root, and one bit for each class of its words.
  struct Entrance {
    /// The number of the state behind the root.
    fileprivate(set) var number: UInt32 = 0
    fileprivate var classes: UInt64 = 0
    /// That state itself: most walks end there, and need not look for it elsewhere.
    fileprivate(set) var state = State()
  }

  private(set) var states: [State] = [State()]
  /// The terms of all states in a row.
  private(set) var terms: [UInt32] = []
  private var nodes: [[UInt32]] = [[]]
  private var numbers: [[UInt32]: UInt32] = [[]: 0]
  private var entrances: [Entrance] = []
  private var steps = AnswerTable(most: 1 << 20)
  /// What was read by ``touch(_:_:)`` for the last text: kept so that no reading is left out.
  var touched: UInt64 = 0
  private let mostStates: Int

  /// - Parameter mostStates: with more states than these all are forgotten before the next text.
  init(mostStates: Int) { self.mostStates = mostStates }

  /// Makes ready for a text whose words are of the sets of `table`.
  mutating func prepare(_ wordSets: [WordTable.WordSet], _ trie: borrowing TermTrie) {
    if states.count > mostStates { self = TermAutomaton(mostStates: mostStates) }
    while entrances.count < wordSets.count {
      let words = wordSets[entrances.count].words
      var entrance = Entrance()
      for word in words { entrance.classes |= TermTrie.wordClass(word) }
      entrance.number = state(of: words.map { trie.start($0) }, trie)
      entrance.state = states[Int(entrance.number)]
      entrances.append(entrance)
    }
  }

  /// Where a set of words leads from the root.
  @inline(__always)
  func start(_ set: UInt32) -> Entrance { entrances[Int(set)] }

  /// Brings the step from the state behind the root near. Kept steps lie all over the memory, and a walk, which must know
  /// one before it goes on, would wait for them one after the other; here none is waited for.
  ///
  /// - Returns: what was read; it means nothing, and goes into ``touched``.
  @inline(__always)
  func touch(_ first: UInt32, _ second: UInt32) -> UInt64 {
    let start = entrances[Int(first)]
    let key = UInt64(start.number) &<< 32 | UInt64(second)
    return steps.touch(key, isWanted: start.state.exits & entrances[Int(second)].classes != 0)
  }

  /// The state behind another one; 0 where no term goes on so.
  @inline(__always)
  mutating func next(
    _ state: UInt32,
    exits: UInt64,
    _ set: UInt32,
    _ wordSets: [WordTable.WordSet],
    _ trie: borrowing TermTrie
  ) -> UInt32 {
    guard exits & entrances[Int(set)].classes != 0 else { return 0 }
    let key = UInt64(state) &<< 32 | UInt64(set)
    if let known = steps.answer(to: key) { return known }
    let reached = step(state, set, wordSets, trie)
    steps.keep(reached, to: key)
    return reached
  }

  private mutating func step(
    _ state: UInt32,
    _ set: UInt32,
    _ wordSets: [WordTable.WordSet],
    _ trie: borrowing TermTrie
  ) -> UInt32 {
    var reached: [UInt32] = []
    for node in nodes[Int(state)] {
      for word in wordSets[Int(set)].words { reached.append(trie.next(node, word)) }
    }
    return self.state(of: reached, trie)
  }

  /// The number of the state of some nodes, of which 0 and repeated ones do not count.
  private mutating func state(of reached: [UInt32], _ trie: borrowing TermTrie) -> UInt32 {
    let found = Set(reached).subtracting([0]).sorted()
    if let known = numbers[found] { return known }
    let number = UInt32(states.count)
    var state = State(termStart: Int32(terms.count))
    for node in found { state.exits |= trie.exits[Int(node)] }
    let ending = Set(found.flatMap { trie.terms[Int($0)] }).sorted()
    func add(_ letterCase: TermCase) -> Int32 {
      terms += ending.filter { trie.cases[Int($0)] == letterCase }
      return Int32(terms.count)
    }
    state.ends = (add(.any), add(.capital), add(.capitals))
    states.append(state)
    nodes.append(found)
    numbers[found] = number
    return number
  }
}
