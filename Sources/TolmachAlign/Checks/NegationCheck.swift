import TolmachModel

/// Compares whether the two sides deny the same things.
///
/// Where words beside a denial have partners on the other side, the denial must stand beside these; where none has, anywhere in
/// the passage. Words that deny in themselves ("fail", "without", «нельзя») excuse a missing denial of the other side.
enum NegationCheck {
  /// So many words to either side belong to a denial.
  private static let reach = 3
  /// So many words to either side of their partners the other side's denial may stand.
  private static let otherReach = 4

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    guard let quoteWords = NegationWords.of(comparison.quote.language),
      let passageWords = NegationWords.of(comparison.passage.language)
    else { return [] }
    let (quote, passage) = (comparison.quote, comparison.passage)
    let forward = comparison.partners
    var backward = [Int](repeating: -1, count: passage.keys.count)
    for (word, partner) in forward.enumerated() where partner >= 0 { backward[partner] = word }
    let wide = max(0, passage.span.lowerBound - 2)..<min(passage.keys.count, passage.span.upperBound + 2)
    let said = quote.keys.indices.filter { quoteWords.denies(quote.keys[$0]) }
    if let added = said.first(where: {
      !isMatched($0, forward, within: wide, count: quote.keys.count) { passageWords.excuses(passage.keys[$0]) }
    }) {
      let place = comparison.wholePassage.start
      return [difference(.negationAdded, quote.ranges[added], TextRange(place, place))]
    }
    let spoken = passage.span.filter { passageWords.denies(passage.keys[$0]) }
    // Two denials make none: «не мог не», «нельзя не».
    let isDouble = zip(spoken, spoken.dropFirst()).contains { $1 - $0 == 2 }
    if !isDouble,
      let removed = spoken.first(where: {
        !isMatched($0, backward, within: quote.keys.indices, count: passage.keys.count) {
          quoteWords.excuses(quote.keys[$0])
        }
      })
    {
      return [difference(.negationRemoved, comparison.wholeQuote, passage.ranges[removed])]
    }
    return []
  }

  /// Whether a denial at `word` has one on the other side: beside the partners of its neighbours, else anywhere.
  private static func isMatched(
    _ word: Int,
    _ partners: [Int],
    within range: Range<Int>,
    count: Int,
    _ denies: (Int) -> Bool
  ) -> Bool {
    let near = (max(0, word - reach)..<min(count, word + reach + 1)).map { partners[$0] }.filter { range.contains($0) }
    guard !near.isEmpty else { return range.contains(where: denies) }
    return near.contains { partner in
      (max(range.lowerBound, partner - otherReach)..<min(range.upperBound, partner + otherReach + 1)).contains(
        where: denies
      )
    }
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
      gone missing inappropriate independent illegal irregular impatient immoral different
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
