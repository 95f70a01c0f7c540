import TolmachModel

/// Compares who acts: "we" where the speaker says «они».
///
/// A subject pronoun of the quote goes with the linked word behind it; the passage must not have another subject pronoun, and
/// only another, beside that word's partner. Pronouns that Russian leaves out are not missed. Where both are named on either
/// side, as in "I liked him" and «он мне нравился», the cases tell (``ExchangedRoles``).
struct ActorCheck {
  private typealias Persons = Set<PersonalPronouns.Person>
  /// A subject stands at most so far, in words, from its verb.
  static let reach = 3

  private let comparison: QuoteComparison
  private let said: PersonalPronouns
  private let spoken: PersonalPronouns
  private let passageClauses: [Int]

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    guard let said = PersonalPronouns.of(comparison.quote.language.language),
      let spoken = PersonalPronouns.of(comparison.passage.language.language)
    else { return [] }
    let check = ActorCheck(
      comparison: comparison,
      said: said,
      spoken: spoken,
      passageClauses: comparison.passage.clauses
    )
    return check.first.map { [$0] } ?? []
  }

  private var first: QuoteComparison.Difference? {
    let (quote, clauses) = (comparison.quote, comparison.quote.clauses)
    for word in quote.keys.indices {
      guard let actor = said.actor(quote.keys[word]),
        let verb = comparison.linkedVerb(behind: word, clauses),
        let other = other(than: actor, isJoined: isJoined(word), beside: comparison.partners[verb])
      else { continue }
      return .init(
        kind: .actor,
        severity: .serious,
        reason: .actorDiffers,
        quote: quote.ranges[word],
        passage: comparison.passage.ranges[other]
      )
    }
    return nil
  }

  /// "My sister and I" is «мы с сестрой».
  private func isJoined(_ word: Int) -> Bool { word > 0 && comparison.quote.keys[word - 1] == "and" }

  /// The subject pronoun near a verb of the passage that cannot be who acts in the quote; nil where all may be well.
  private func other(than actor: Persons, isJoined: Bool, beside verb: Int) -> Int? {
    let passage = comparison.passage
    let clause = passage.keys.indices.filter { passageClauses[$0] == passageClauses[verb] }
    let place = clause.first { word in
      guard abs(word - verb) <= Self.reach, let spoken = spoken.actor(passage.keys[word]) else { return false }
      return PersonalPronouns.exclude(actor, spoken) && !(isJoined && actor == [.speaker] && spoken == [.speakers])
    }
    guard let place, let persons = spoken.actor(passage.keys[place]),
      !PersonalPronouns.isTurned(passage.keys[verb])
    else { return nil }
    let isSpoken = passage.span.contains { spoken.acts(passage.keys[$0], as: actor) }
    let isSaid = comparison.quote.keys.contains { said.acts($0, as: persons) }
    let isTurned =
      comparison.quote.keys.contains { said.isActed($0, as: persons) }
      && clause.contains { spoken.isActed(passage.keys[$0], as: actor) }
    return isSpoken || isSaid || isTurned ? nil : place
  }
}

extension QuoteComparison {
  /// The linked word behind a subject of the quote, in its clause: most likely its verb.
  func linkedVerb(behind subject: Int, _ clauses: [Int]) -> Int? {
    (subject + 1..<min(quote.keys.count, subject + 1 + ActorCheck.reach)).first {
      partners[$0] >= 0 && clauses[$0] == clauses[subject] && quote.keys[$0].unicodeScalars.count > 3
        && !Self.auxiliaries.contains(quote.keys[$0]) && !quote.keys[$0].hasSuffix("n't")
        && !quote.keys[$0].hasSuffix("n’t")
    }
  }

  /// What stands between a subject and its verb.
  private static let auxiliaries: Set<String> = [
    "have", "been", "were", "will", "would", "could", "should", "might", "must", "shall", "never", "also", "just",
    "only", "even", "still", "always", "cannot",
  ]
}
