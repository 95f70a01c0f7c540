import TolmachModel

extension QuoteReport {
  /// Marks what repeats an earlier quote (headline, pull quote): the same words by the same person, found alike. What an
  /// editor must see of one of them is then said of the other, too; a second person who is given the words is no repeat.
  ///
  /// - Complexity: O(*n*): of the quotes with the same words at most ``mostUnlike`` are compared with.
  mutating func markRepeats() {
    var people: [String: SpeakerNames.Person] = [:]
    var firsts: [String: [(place: Int, person: SpeakerNames.Person?)]] = [:]
    for place in quotes.indices where quotes[place].status != .notSpeech && quotes[place].repeats == nil {
      let words = ArticleQuotes.plain(quotes[place].words)
      let person = quotes[place].attribution.map { range in
        let name = article.words(of: range)
        let person = people[name] ?? SpeakerNames.Person(name)
        people[name] = person
        return person
      }
      let earlier = firsts[words, default: []]
      let match = earlier.firstIndex { quotes[$0.place].isAlike(quotes[place]) && Self.mayBeOne($0.person, person) }
      guard let match else {
        if earlier.count < Self.mostUnlike { firsts[words, default: []].append((place, person)) }
        continue
      }
      quotes[place].repeats = earlier[match].place
      // A headline names nobody; the person of the first of its repeats is the person of all.
      if earlier[match].person == nil { firsts[words]?[match].person = person }
    }
  }

  /// Nobody gives the same words to more people in earnest.
  private static let mostUnlike = 32

  private static func mayBeOne(_ one: SpeakerNames.Person?, _ other: SpeakerNames.Person?) -> Bool {
    guard let one, let other else { return true }
    return one.mayBe(other)
  }
}

extension QuoteFinding {
  /// Whether a reader is told the same of both: status and kinds of flags.
  fileprivate func isAlike(_ other: QuoteFinding) -> Bool {
    status == other.status && reason == other.reason && flagKinds == other.flagKinds
  }

  private var flagKinds: Set<[String]> { Set(flags.map { [$0.kind.rawValue, $0.severity.rawValue] }) }
}
