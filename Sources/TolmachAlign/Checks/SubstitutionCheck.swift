import TolmachModel

/// Sees that a word stands where the speaker has another one of its class: "my mother" for «отец».
///
/// A member of the quote that nothing in the passage's sentences is, and one of the passage that nothing in the quote is, must
/// stand beside each other's neighbours. Words with partners of other classes are rendered some other way, and say nothing.
enum SubstitutionCheck {
  /// A word, and which members of its class it may be.
  private typealias Member = (signal: Counterparts.Signal, names: Set<Int>)

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let counterparts = Counterparts(comparison)
    return [WordClasses.relatives, WordClasses.offices].lazy.compactMap { members in
      exchanged(members, in: comparison, counterparts).map { pair in
        QuoteComparison.Difference(
          kind: .actor,
          severity: .serious,
          reason: .personDiffers,
          quote: comparison.quote.range(of: pair.quote),
          passage: comparison.passage.range(of: pair.passage)
        )
      }
    }.prefix(1).map(\.self)
  }

  /// The first members of either side that stand for each other and are not the same.
  private static func exchanged(
    _ members: [SignalTable],
    in comparison: QuoteComparison,
    _ counterparts: Counterparts
  ) -> (quote: Counterparts.Signal, passage: Counterparts.Signal)? {
    let (said, spoken) = (places(members, in: comparison.quote), places(members, in: comparison.passage))
    let own = said.filter { one in spoken.allSatisfy { $0.names.isDisjoint(with: one.names) } }
    let left = spoken.filter { one in
      comparison.passage.span.contains(one.signal.word) && said.allSatisfy { $0.names.isDisjoint(with: one.names) }
    }
    for one in own {
      let partner = comparison.partners[one.signal.word]
      let other = left.first { other in
        let word = counterparts.partner(ofPassage: other.signal.word)
        return (partner < 0 || partner == other.signal.word) && (word == nil || word == one.signal.word)
          && counterparts.areNear(one.signal, other.signal)
      }
      if let other { return (one.signal, other.signal) }
    }
    return nil
  }

  private static func places(_ members: [SignalTable], in side: QuoteComparison.Side) -> [Member] {
    var found: [Counterparts.Signal: Set<Int>] = [:]
    for (name, table) in members.enumerated() {
      for signal in table[side.language]?.signals(in: side.keys, among: side.keys.indices) ?? [] {
        found[signal, default: []].insert(name)
      }
    }
    return found.map { ($0.key, $0.value) }.sorted { $0.0.word < $1.0.word }
  }
}
