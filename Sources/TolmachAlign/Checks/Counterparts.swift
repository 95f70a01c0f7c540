import TolmachModel

/// Matches signal words of a quote (denials, hedges, …) one to one with those of its passage, each near the other's neighbours.
///
/// Signal words are seldom linked themselves: "not" has no one partner. The words beside them are. A signal's counterpart is
/// looked for beside the partners of its neighbours; a clause mark in between counts as two words. Two signals without linked
/// neighbours may be counterparts at about the same share of their texts.
///
/// - Complexity: O(*s*²·*k*²) for *s* signals and *k* = 2·``reach`` + 1 neighbours of each.
struct Counterparts {
  /// A signal: a word, and whether a difference must be told where it has no counterpart.
  struct Signal: Hashable {
    var word: Int
    /// How many words it has: «мне рассказали», "it seems".
    var count = 1
    /// Whether it may lack a counterpart: «пока не», "whether or not".
    var isOptional = false
  }

  /// Neighbours so far away, in words, belong to a signal.
  private static let reach = 3
  /// A counterpart stands at most so far, in words, from the neighbours' partners.
  private static let otherReach = 4
  /// Signals of different meaning that stand for each other are at most so far apart.
  private static let nearReach = 2
  /// What matching a signal whose neighbours no lexicon knows costs, in words.
  private static let unplacedCost = 6
  /// Such a signal and its counterpart stand at most so much of their texts apart.
  private static let slant = 0.4

  private let forward: [Int]
  private let backward: [Int]
  private let quoteKeys: [String]
  private let passageKeys: [String]
  private let quoteClauses: [Int]
  private let passageClauses: [Int]
  /// The words of the passage where counterparts are looked for.
  let passageWords: Range<Int>

  init(_ comparison: QuoteComparison) {
    forward = comparison.partners
    var backward = [Int](repeating: -1, count: comparison.passage.keys.count)
    for (word, partner) in forward.enumerated() where partner >= 0 { backward[partner] = word }
    self.backward = backward
    quoteKeys = comparison.quote.keys
    passageKeys = comparison.passage.keys
    quoteClauses = comparison.quote.clauses
    passageClauses = comparison.passage.clauses
    let span = comparison.passage.span
    passageWords = max(0, span.lowerBound - 2)..<min(comparison.passage.keys.count, span.upperBound + 2)
  }

  /// The signals of either side without a counterpart on the other.
  func unmatched(_ quote: [Signal], _ passage: [Signal], reach: Int = otherReach, placed: Bool = false) -> (
    quote: [Signal], passage: [Signal]
  ) {
    let costs = quote.map { one in passage.map { cost(one.word, $0.word, reach, placed) } }
    // Those that must have a counterpart choose first.
    let order = quote.indices.sorted { (quote[$0].isOptional ? 1 : 0, $0) < (quote[$1].isOptional ? 1 : 0, $1) }
    var owner = [Int](repeating: -1, count: passage.count)
    for signal in order {
      var seen: Set<Int> = []
      _ = augment(signal, costs, passage, &owner, &seen)
    }
    let matched = Set(owner)
    return (
      quote.indices.filter { !matched.contains($0) }.map { quote[$0] },
      passage.indices.filter { owner[$0] < 0 }.map { passage[$0] }
    )
  }

  /// How many linked words of three letters and more stand beside a word of the quote.
  func support(ofQuote word: Int) -> Int {
    neighbours(of: word, quoteClauses, forward).count { quoteKeys[$0].unicodeScalars.count > 2 }
  }

  /// How many linked words of three letters and more stand beside a word of the passage.
  func support(ofPassage word: Int) -> Int {
    neighbours(of: word, passageClauses, backward).count { passageKeys[$0].unicodeScalars.count > 2 }
  }

  /// So many linked words beside a signal make a difference a sure one: in a short quote there are no more.
  var sureSupport: Int { min(2, (forward.count { $0 >= 0 } + 1) / 2) }

  /// The word of the passage that a word of the quote is linked with; nil where none is known.
  func partner(ofQuote word: Int) -> Int? { forward[word] >= 0 ? forward[word] : nil }

  /// Whether two signals stand beside each other's neighbours.
  func areNear(_ quote: Signal, _ passage: Signal) -> Bool {
    cost(quote.word, passage.word, Self.nearReach, true) != nil
  }

  /// The word of the quote that a word of the passage is linked with; nil where none is known.
  func partner(ofPassage word: Int) -> Int? { backward[word] >= 0 ? backward[word] : nil }

  /// Finds a counterpart for a signal, moving others to their next best where that helps (Kuhn's augmenting path).
  private func augment(
    _ signal: Int,
    _ costs: [[Int?]],
    _ passage: [Signal],
    _ owner: inout [Int],
    _ seen: inout Set<Int>
  ) -> Bool {
    let choices = passage.indices.compactMap { place in costs[signal][place].map { (cost: $0, place: place) } }
      .sorted {
        ($0.cost, passage[$0.place].isOptional ? 1 : 0, $0.place) < (
          $1.cost, passage[$1.place].isOptional ? 1 : 0, $1.place
        )
      }
    for choice in choices where seen.insert(choice.place).inserted {
      if owner[choice.place] < 0 || augment(owner[choice.place], costs, passage, &owner, &seen) {
        owner[choice.place] = signal
        return true
      }
    }
    return false
  }

  /// How far two words are from being each other's counterparts, in words; nil: too far.
  private func cost(_ quote: Int, _ passage: Int, _ reach: Int, _ placed: Bool) -> Int? {
    if forward[quote] == passage { return 0 }
    let fromQuote = neighbours(of: quote, quoteClauses, forward)
    let fromPassage = neighbours(of: passage, passageClauses, backward)
    let distances =
      fromQuote.map { distance(passageClauses, forward[$0], passage) }
      + fromPassage.map { distance(quoteClauses, backward[$0], quote) }
    if let nearest = distances.min(), nearest <= reach { return nearest }
    guard !placed, fromQuote.isEmpty, fromPassage.isEmpty, passageWords.contains(passage) else { return nil }
    // Where no word at all is linked, order says nothing either.
    guard forward.contains(where: { $0 >= 0 }) else { return Self.unplacedCost }
    return abs(share(quote, quoteClauses.count) - share(passage, passageClauses.count)) <= Self.slant
      ? Self.unplacedCost : nil
  }

  private func share(_ word: Int, _ count: Int) -> Double { Double(word) / Double(max(1, count)) }

  private func neighbours(of word: Int, _ clauses: [Int], _ partners: [Int]) -> [Int] {
    (max(0, word - Self.reach)..<min(clauses.count, word + Self.reach + 1)).filter {
      $0 != word && partners[$0] >= 0 && distance(clauses, $0, word) <= Self.reach
    }
  }

  private func distance(_ clauses: [Int], _ one: Int, _ other: Int) -> Int {
    abs(one - other) + 2 * abs(clauses[one] - clauses[other])
  }
}

extension QuoteComparison.Side {
  /// For each word the number of its clause: commas, dashes, colons and stops part clauses.
  var clauses: [Int] {
    var number = 0
    return ranges.indices.map { word in
      if word > 0, hasClauseMark(before: word) { number += 1 }
      return number
    }
  }

  private func hasClauseMark(before word: Int) -> Bool {
    let between = text[ranges[word - 1].end..<ranges[word].start]
    return String(decoding: between, as: UTF8.self).unicodeScalars.contains {
      ",;:.!?…—–()".unicodeScalars.contains($0)
    }
  }
}
