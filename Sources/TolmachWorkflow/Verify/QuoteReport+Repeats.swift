import TolmachModel

extension QuoteReport {
  /// Marks what repeats an earlier quote (headline, pull quote): the same words by the same person, found alike. What an
  /// editor must see of one of them is then said of the other, too; a second person who is given the words is no repeat.
  ///
  /// - Complexity: O(*n*·*k*) for *k* unlike quotes with the same words.
  mutating func markRepeats() {
    var firsts: [String: [(place: Int, person: String?)]] = [:]
    for place in quotes.indices where quotes[place].status != .notSpeech && quotes[place].repeats == nil {
      let words = ArticleQuotes.plain(quotes[place].words)
      let person = quotes[place].attribution.map { article.words(of: $0) }
      let earlier = firsts[words, default: []]
      let match = earlier.firstIndex { quotes[$0.place].isAlike(quotes[place]) && Self.mayBeOne($0.person, person) }
      guard let match else {
        firsts[words, default: []].append((place, person))
        continue
      }
      quotes[place].repeats = earlier[match].place
      // A headline names nobody; the person of the first of its repeats is the person of all.
      if earlier[match].person == nil { firsts[words]?[match].person = person }
    }
  }

  private static func mayBeOne(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    return SpeakerNames.areOne(one, other)
  }
}

extension QuoteFinding {
  /// Whether a reader is told the same of both: status and kinds of flags.
  fileprivate func isAlike(_ other: QuoteFinding) -> Bool {
    status == other.status && reason == other.reason && flagKinds == other.flagKinds
  }

  private var flagKinds: Set<[String]> { Set(flags.map { [$0.kind.rawValue, $0.severity.rawValue] }) }
}
