import TolmachModel

/// Compares whether the two sides deny.
///
/// The quote must deny where the passage does, and the passage where the quote does. Words that deny in themselves
/// ("fail", "without", «нельзя») count as denials on the side where they excuse, and a passage's whole sentences may.
enum NegationCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    guard let quoteWords = NegationWords.of(comparison.quote.language),
      let passageWords = NegationWords.of(comparison.passage.language)
    else { return [] }
    let said = comparison.quote.keys.indices.filter { quoteWords.denies(comparison.quote.keys[$0]) }
    let spoken = comparison.passage.span.filter { passageWords.denies(comparison.passage.keys[$0]) }
    if let first = said.first, spoken.isEmpty {
      let near = comparison.passage.keys.indices.contains { index in
        passageWords.denies(comparison.passage.keys[index]) && abs(index - comparison.passage.span.lowerBound) <= 2
          || passageWords.excuses(comparison.passage.keys[index]) && comparison.passage.span.contains(index)
      }
      guard !near else { return [] }
      let place = comparison.wholePassage.start
      return [difference(.negationAdded, comparison.quote.ranges[first], TextRange(place, place))]
    }
    if let first = spoken.first, said.isEmpty, !comparison.quote.keys.contains(where: quoteWords.excuses) {
      // Two denials make none: «не мог не», «нельзя не».
      let isDouble = zip(spoken, spoken.dropFirst()).contains { $1 - $0 == 2 }
      guard !isDouble else { return [] }
      return [difference(.negationRemoved, comparison.wholeQuote, comparison.passage.ranges[first])]
    }
    return []
  }

  private static func difference(
    _ reason: QuoteFlag.Reason,
    _ quote: TextRange,
    _ passage: TextRange
  ) -> QuoteComparison.Difference {
    .init(kind: .negation, severity: .serious, reason: reason, quote: quote, passage: passage)
  }
}

/// The words of a language that deny.
struct NegationWords: Sendable {
  private let words: Set<String>
  private let excusing: Set<String>
  private let excusingPrefixes: [String]
  /// Beginnings that only look like a prefix: «неделя», "under".
  private let otherwise: [String]

  /// Whether a word, by its search key, denies.
  func denies(_ key: String) -> Bool { words.contains(key) || key.hasSuffix("n't") || key.hasSuffix("n’t") }

  /// Whether a word may stand for a denial of the other side: "fail", "unable", «отказался».
  func excuses(_ key: String) -> Bool {
    if denies(key) || excusing.contains(key) { return true }
    return excusingPrefixes.contains { key.hasPrefix($0) && key.utf8.count > $0.utf8.count + 3 }
      && !otherwise.contains { key.hasPrefix($0) }
  }

  static func of(_ language: LanguageTag) -> NegationWords? {
    switch language.language {
    case "en": english
    case "ru": russian
    case "ce": chechen
    default: nil
    }
  }

  private static func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

  private static let english = NegationWords(
    words: set(
      "not no never nobody nothing nowhere none neither nor cannot without no-one dont doesnt didnt wont cant isnt wasnt arent werent"
    ),
    excusing: set(
      """
      fail fails failed failing failure deny denies denied refuse refuses refused lack lacks lacked hardly barely scarcely \
      rarely seldom few little only until unless avoid avoided prevent prevented stop stopped except rather instead too \
      impossible inability incapable inaccurate incorrect inadequate ineffective insufficient invalid injustice \
      inappropriate independent illegal irregular impatient immoral different
      """
    ),
    excusingPrefixes: ["un", "dis", "non"],
    otherwise: ["under", "unit", "union", "univers", "uniq", "until", "unless", "disc", "dist", "disea", "dish"]
  )

  private static let russian = NegationWords(
    words: set(
      "не нет ни никто никого никому ничего ничто никогда нигде никуда нельзя нету никак никакой никакого никакая никаких никакие ничем ничему некому негде нечего"
    ),
    excusing: set(
      """
      без отказался отказалась отказались отказ отрицает отрицал отрицали невозможно неправда против лишен лишены кроме едва \
      вряд перестал перестали прекратить мало лишь только пока вместо ложь запрещено запретил запретили избежать
      """
    ),
    excusingPrefixes: ["не", "без", "бес"],
    otherwise: [
      "недел", "нефт", "неб", "неск", "немног", "некот", "недав", "необход", "немец", "немедл", "нерв", "нем", "безоп",
      "бесед",
      "бесп", "невест",
    ]
  )

  private static let chechen = NegationWords(
    words: set("ца дац вац яц йац бац ма дацара вацара яцара йацара бацара"),
    excusing: [],
    excusingPrefixes: [],
    otherwise: []
  )
}
