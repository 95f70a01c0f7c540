import TolmachModel

/// Sees that who did it and to whom it was done changed places: "I dragged him" for «Он меня тащил».
///
/// English tells the two by their places, Russian and Chechen by the pronouns' cases. Looked at are a subject and an object
/// pronoun on either side of a linked verb; in the verb's clause of the passage the first must be the object alone, and the
/// second the subject, or left out as Russian leaves out subjects. The object may be named as well: "I hugged my son" for «Сын
/// меня обнял». Verbs whose object is English's subject («он мне нравился», "I liked him") say nothing.
enum ExchangedRoles {
  private typealias Persons = Set<PersonalPronouns.Person>

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard quote.language.language == "en", let said = PersonalPronouns.of("en"),
      let spoken = PersonalPronouns.of(passage.language.language)
    else { return [] }
    let clauses = (quote: quote.clauses, passage: passage.clauses)
    for word in quote.keys.indices {
      guard let subject = said.acting[quote.keys[word]] else { continue }
      for verb in verbs(of: word, comparison, clauses.quote, said) {
        let partner = comparison.partners[verb]
        let near = passage.keys.indices.filter { clauses.passage[$0] == clauses.passage[partner] }
        guard !isTurned(passage.keys[partner]) else { continue }
        let place: Int?
        if let object = object(behind: verb, quote, clauses.quote, said) {
          place = object == subject ? nil : spoken.exchanged(subject, object, passage.keys, among: near)
        } else {
          let isNamed = isNamed(behind: verb, comparison, clauses.quote, near) && !isPassive(word + 1..<verb, in: quote)
          place = isNamed ? spoken.surelyActed(subject, passage.keys, among: near) : nil
        }
        guard let place else { continue }
        return [difference(quote.range(of: word..<verb + 1), passage.ranges[place])]
      }
    }
    return []
  }

  private static func difference(_ quote: TextRange, _ passage: TextRange) -> QuoteComparison.Difference {
    .init(kind: .actor, severity: .serious, reason: .actorDiffers, quote: quote, passage: passage)
  }

  /// The linked words that are a subject's verbs: the first behind it, and those that "and" joins with it before another
  /// subject comes.
  private static func verbs(
    of subject: Int,
    _ comparison: QuoteComparison,
    _ clauses: [Int],
    _ pronouns: PersonalPronouns
  ) -> [Int] {
    let quote = comparison.quote
    let end = (subject + 1..<quote.keys.count).first { word in
      pronouns.acting[quote.keys[word]] != nil || quote.stands(".!?…;:", before: word)
    }
    let joined = (subject + 2..<max(subject + 2, end ?? quote.keys.count)).filter { word in
      comparison.partners[word] >= 0 && quote.keys[word - 1] == "and"
    }
    return (comparison.linkedVerb(behind: subject, clauses).map { [$0] } ?? []) + joined
  }

  /// Who the object right behind a verb is, or behind its particle: "dragged him", "threw out him".
  ///
  /// "Her" may go with the word behind it; it is an object where the clause ends, or a small word follows.
  private static func object(
    behind verb: Int,
    _ quote: QuoteComparison.Side,
    _ clauses: [Int],
    _ pronouns: PersonalPronouns
  ) -> Persons? {
    let isParticle = verb + 1 < quote.keys.count && particles.contains(quote.keys[verb + 1])
    let place = verb + (isParticle ? 2 : 1)
    guard place < quote.keys.count, clauses[place] == clauses[verb] else { return nil }
    let isLast = place + 1 == quote.keys.count || clauses[place + 1] != clauses[place]
    let isObject = quote.keys[place] != "her" || isLast || behindObjects.contains(quote.keys[place + 1])
    return isObject ? pronouns.acted[quote.keys[place]] : nil
  }

  /// Whether a linked word right behind a verb, but for articles and the like, is somebody whom the verb's clause of the passage
  /// names.
  private static func isNamed(
    behind verb: Int,
    _ comparison: QuoteComparison,
    _ clauses: [Int],
    _ near: [Int]
  ) -> Bool {
    let words = comparison.quote.keys
    let object = (verb + 1..<words.count).first { !determiners.contains(words[$0]) }
    guard let object, clauses[object] == clauses[verb] else { return false }
    let partner = comparison.partners[object]
    return near.contains(partner)
      && (comparison.passage.isName(partner)
        || WordClasses.isPerson(partner, in: comparison.passage))
  }

  private static let determiners: Set<String> = ["the", "a", "an", "my", "our", "his", "her", "their", "that", "this"]

  /// Whether a form of "be" stands before the verb: "I was called a liar".
  private static func isPassive(_ words: Range<Int>, in quote: QuoteComparison.Side) -> Bool {
    quote.keys[words].contains(where: passives.contains)
  }

  private static let passives: Set<String> = ["am", "was", "were", "are", "be", "been", "being", "got", "get", "had"]

  /// Whether a Russian verb has for its subject what English has for the object, as reflexive ones mostly do.
  private static func isTurned(_ verb: String) -> Bool {
    verb.hasSuffix("ся") || verb.hasSuffix("сь") || PersonalPronouns.isTurned(verb)
  }

  private static let particles: Set<String> = ["out", "up", "down", "back", "off", "away", "over", "in"]
  /// What follows an object and no possessive.
  private static let behindObjects: Set<String> = [
    "a", "about", "after", "again", "all", "and", "as", "at", "away", "back", "because", "before", "but", "by", "down",
    "for", "from", "home", "in", "into", "like", "off", "on", "once", "out", "over", "that", "the", "there", "through",
    "to", "too", "twice", "up", "what", "when", "where", "while", "with",
  ]
}

extension PersonalPronouns {
  /// The pronoun among some words that is surely the object and should be the subject; nil where that acts as well.
  fileprivate func surelyActed(_ subject: Set<Person>, _ words: [String], among places: [Int]) -> Int? {
    guard !places.contains(where: { acting[words[$0]].map { !$0.isDisjoint(with: subject) } ?? false }) else {
      return nil
    }
    return places.first { place in
      surelyActed.contains(words[place]) && isActed(words[place], as: subject)
        && !(place > 0 && prepositions.contains(words[place - 1]))
    }
  }

  /// The pronoun among some words that is the object and should be the subject; nil where nothing is exchanged.
  fileprivate func exchanged(
    _ subject: Set<Person>,
    _ object: Set<Person>,
    _ words: [String],
    among places: [Int]
  ) -> Int? {
    let actors = places.compactMap { acting[words[$0]] }
    let objects = places.filter { acted[words[$0]] != nil && !($0 > 0 && prepositions.contains(words[$0 - 1])) }
    guard actors.allSatisfy(subject.isDisjoint), !objects.contains(where: { isActed(words[$0], as: object) }),
      let place = objects.first(where: { isActed(words[$0], as: subject) })
    else { return nil }
    let isExchanged = actors.contains { !$0.isDisjoint(with: object) }
    return isExchanged || actors.isEmpty && surelyActed.contains(words[place]) ? place : nil
  }
}
