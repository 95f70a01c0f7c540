import TolmachModel

/// Compares who acts: "we" where the speaker says «они».
///
/// A subject pronoun of the quote goes with the linked word behind it; the passage must not have another subject pronoun, and
/// only another, beside that word's partner. Pronouns that Russian leaves out are not missed.
enum ActorCheck {
  /// A subject stands at most so far, in words, from its verb.
  private static let reach = 3

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let said = subjects[quote.language.language], let spoken = subjects[passage.language.language] else {
      return []
    }
    let (quoteClauses, passageClauses) = (quote.clauses, passage.clauses)
    for word in quote.keys.indices {
      guard let actor = said[quote.keys[word]],
        let verb = (word + 1..<min(quote.keys.count, word + 1 + reach)).first(where: {
          comparison.partners[$0] >= 0 && quoteClauses[$0] == quoteClauses[word]
            && quote.keys[$0].unicodeScalars.count > 3
        })
      else { continue }
      let partner = comparison.partners[verb]
      let near = (max(0, partner - reach)..<min(passage.keys.count, partner + reach + 1))
        .filter { passageClauses[$0] == passageClauses[partner] && spoken[passage.keys[$0]] != nil }
      // "My sister and I" is «мы с сестрой».
      let isJoined = actor == .speaker && word > 0 && quote.keys[word - 1] == "and"
      func isOther(_ word: Int) -> Bool {
        guard let spoken = spoken[passage.keys[word]], !(isJoined && spoken == .speakers) else { return false }
        return actor.excludes(spoken)
      }
      guard let other = near.first(where: isOther),
        !passage.span.contains(where: { spoken[passage.keys[$0]] == actor }),
        !quote.keys.contains(where: { said[$0] == spoken[passage.keys[other]] })
      else { continue }
      return [
        .init(
          kind: .actor,
          severity: .serious,
          reason: .actorDiffers,
          quote: quote.ranges[word],
          passage: passage.ranges[other]
        )
      ]
    }
    return []
  }

  private enum Actor {
    case speaker, speakers, other, others

    /// Whether the two cannot be the same people; "they" is one person as well.
    func excludes(_ actor: Actor) -> Bool {
      switch (self, actor) {
      case (.other, .others), (.others, .other): false
      default: self != actor
      }
    }
  }

  private static let subjects: [String: [String: Actor]] = [
    "en": ["i": .speaker, "we": .speakers, "he": .other, "she": .other, "they": .others],
    "ru": ["я": .speaker, "мы": .speakers, "он": .other, "она": .other, "они": .others],
    "ce": [
      "со": .speaker, "ас": .speaker, "оха": .speakers, "тхо": .speakers, "цо": .other, "цара": .others, "уьш": .others,
    ],
  ]
}
