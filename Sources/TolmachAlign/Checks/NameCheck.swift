import TolmachModel
import TolmachText

/// Compares names: one of the quote without a partner, where the passage has another one without a partner.
///
/// Only names that no lexicon knows, and surnames by their ending, are looked at: these must be spellings of one another, and are
/// too unlike to be. At the beginning of a sentence, where every word has a capital, a name must be a surname by its ending.
/// A place of the quote that is known, because a lexicon has it or because it is named elsewhere in the transcript, is looked at
/// where the passage names one that no lexicon has: "in Riga" and «в Ольховке».
enum NameCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    var backward = Set(comparison.partners)
    backward.remove(-1)
    let rivals = passage.span.filter { !backward.contains($0) && isUnplaced($0, in: passage) }
    guard !rivals.isEmpty else { return [] }
    let others = passage.capitalKeys
    for word in quote.keys.indices where comparison.partners[word] < 0 && isUnplaced(word, in: quote) {
      let key = NameKey(quote.keys[word])
      guard !others.contains(where: { $0.resembles(key) }), !quote.isBracketed(word),
        let rival = rivals.first
      else { continue }
      return [
        .init(
          kind: .name,
          severity: .check,
          reason: .nameAdded,
          quote: quote.ranges[word],
          passage: passage.ranges[rival]
        )
      ]
    }
    return place(in: comparison, among: rivals).map { [$0] } ?? []
  }

  /// A known place of the quote that the passage lacks, where the passage has another one.
  private static func place(in comparison: QuoteComparison, among rivals: [Int]) -> QuoteComparison.Difference? {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let said = places[quote.language], let spoken = places[passage.language] else { return nil }
    let (own, others) = (quote.capitalKeys, passage.capitalKeys)
    let rival = rivals.first { word in
      let key = NameKey(passage.keys[word])
      return passage.isName(word) && passage.isPlace(word, behind: spoken) && !own.contains { $0.isLike(key) }
    }
    let name = quote.keys.indices.first { word in
      let key = NameKey(quote.keys[word])
      return comparison.partners[word] < 0 && !quote.isUnknown[word] && quote.isName(word)
        && quote.isPlace(word, behind: said) && !quote.isBracketed(word) && !CalendarCheck.names(word, in: quote)
        && !adjectives.contains { quote.keys[word].hasSuffix($0) } && !others.contains { $0.isLike(key) }
    }
    guard let name, let rival else { return nil }
    return .init(
      kind: .name,
      severity: .check,
      reason: .nameAdded,
      quote: quote.ranges[name],
      passage: passage.ranges[rival]
    )
  }

  /// What stands before the name of a place; «у», «к» and «от» stand before people's.
  private static let places = SignalTable(
    en: "in, into, near, to, from, at, through, outside, around, towards, toward",
    ru: "в, во, на, из, до, под, над, через, около, возле, близ, мимо"
  )
  /// Ends of adjectives and of names of languages: "in Russian".
  private static let adjectives = ["ian", "ish", "ese", "chechen", "'s"]

  /// Whether a word is a name that no dictionary can have found a partner for.
  private static func isUnplaced(_ word: Int, in side: QuoteComparison.Side) -> Bool {
    guard side.isCapital(word) else { return false }
    if side.isName(word) { return side.isUnknown[word] || isSurname(side.keys[word]) }
    // «Слова» and "Again" end so too; a lexicon knows them.
    return isSurname(side.keys[word]) && (side.isUnknown[word] || isSlavic(side.keys[word]))
  }

  /// Whether a word ends as surnames do.
  private static func isSurname(_ key: String) -> Bool {
    guard key.unicodeScalars.count > 4 else { return false }
    if isSlavic(key) { return true }
    return endings.contains { key.hasSuffix($0) }
  }

  /// Whether a word ends as next to no other word does at the beginning of a sentence.
  private static func isSlavic(_ key: String) -> Bool {
    key.unicodeScalars.count > 4 && sureEndings.contains { key.hasSuffix($0) } && !otherwise.contains(key)
  }

  private static let otherwise: Set<String> = [
    "готов", "таков", "каков", "здоров", "суров", "часов", "домов", "дворов",
  ]
  private static let sureEndings = [
    "ов", "ев", "енко", "дзе", "швили", "ov", "ova", "ev", "eva", "enko", "shvili", "adze", "evich", "ovich", "sky",
    "skaya", "yeva", "yov", "aev", "iev",
  ]
  private static let endings = [
    "in", "ina", "yan", "uk", "ян", "дзе", "швили", "енко", "ук", "юк", "ич",
    "ов", "ова", "ову", "овым", "ове", "овой", "овы", "овых", "ев", "ева", "еву", "евым", "еве", "евой", "евых",
    "ин", "ина", "ину", "иным", "ине", "иной", "ский", "ского", "скому", "ским", "ская", "ской", "скую",
  ]
}

extension QuoteComparison.Side {
  /// The names, and all longer words with a capital, to compare names with.
  fileprivate var capitalKeys: [NameKey] {
    keys.indices.filter { isName($0) || isCapital($0) && keys[$0].unicodeScalars.count > 3 }.map { NameKey(keys[$0]) }
  }

  /// Whether a word stands behind a preposition of place, with an article in between perhaps.
  fileprivate func isPlace(_ word: Int, behind prepositions: SignalWords) -> Bool {
    let before = word > 1 && keys[word - 1] == "the" ? word - 2 : word - 1
    return before >= 0 && !prepositions.signals(in: keys, among: before..<before + 1).isEmpty
  }
}

extension NameKey {
  /// Whether two keys share two thirds of the shorter one's sounds, in order.
  fileprivate func isLike(_ other: NameKey) -> Bool {
    matches(other) || shared(with: other) * 3 > min(letters.count, other.letters.count) * 2
  }

  /// Whether two keys share nearly half of the shorter one's sounds, in order: laxer than ``matches(_:)``, for spellings we do not know.
  fileprivate func resembles(_ other: NameKey) -> Bool {
    matches(other) || (shared(with: other) + 1) * 2 > min(letters.count, other.letters.count)
  }

  /// How many sounds two keys share, in order.
  private func shared(with other: NameKey) -> Int {
    let (one, two) = (letters, other.letters)
    var row = [Int](repeating: 0, count: two.count + 1)
    for sound in one {
      var diagonal = 0
      for place in two.indices {
        let above = row[place + 1]
        row[place + 1] = sound == two[place] ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row.last ?? 0
  }
}
