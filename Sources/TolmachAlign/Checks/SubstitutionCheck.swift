import TolmachModel

/// Sees that a word stands where the speaker has another one of its class: "my mother" for «отец».
///
/// A member of the quote that nothing in the passage's sentences is, and one of the passage that nothing in the quote is, must
/// stand beside each other's neighbours. Words with partners are rendered some other way, and say nothing.
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
    _ members: SignalClass,
    in comparison: QuoteComparison,
    _ counterparts: Counterparts
  ) -> (quote: Counterparts.Signal, passage: Counterparts.Signal)? {
    let said = places(members, in: comparison.quote)
    guard !said.isEmpty else { return nil }
    let spoken = places(members, in: comparison.passage)
    let own = said.filter { one in spoken.allSatisfy { $0.names.isDisjoint(with: one.names) } }
    let left = spoken.filter { one in
      comparison.passage.span.contains(one.signal.word) && said.allSatisfy { $0.names.isDisjoint(with: one.names) }
    }
    for one in own where comparison.partners[one.signal.word] < 0 && !isCompound(one, said, comparison.quote) {
      let other = left.first { other in
        counterparts.partner(ofPassage: other.signal.word) == nil && counterparts.areNear(one.signal, other.signal)
          && !isCompound(other, spoken, comparison.passage)
      }
      if let other { return (one.signal, other.signal) }
    }
    return nil
  }

  /// Whether a member says with another one who somebody is: "my husband's mother", «сын брата»; other languages may have one
  /// word for it.
  private static func isCompound(_ one: Member, _ all: [Member], _ side: QuoteComparison.Side) -> Bool {
    all.contains { other in
      guard other.signal.word != one.signal.word else { return false }
      let between = min(one.signal.word, other.signal.word) + 1..<max(one.signal.word, other.signal.word)
      guard between.count <= 3 else { return false }
      return between.isEmpty || side.keys[between].contains("of")
    }
  }

  private static func places(_ members: SignalClass, in side: QuoteComparison.Side) -> [Member] {
    Dictionary(grouping: members.places(in: side), by: \.signal).map { ($0.key, Set($0.value.map(\.name))) }
      .sorted { ($0.0.word, $0.0.count) < ($1.0.word, $1.0.count) }
  }
}
