import TolmachModel
import TolmachText

/// Which words of quotes and of a transcript may render each other, and how probably in either direction.
struct PartnerModel {
  /// A pair of types.
  struct Pair {
    var row: Int
    var column: Int
    /// P(type of the transcript | type of the quotes).
    var forward: Float
    /// P(type of the quotes | type of the transcript).
    var backward: Float
    /// Whether only related words lead there (``RelatedWords``).
    var isRelated = false
  }

  /// The pairs, by row and column.
  private(set) var pairs: [Pair] = []
  /// How probable each type of the quotes is as a rendering of any word.
  private(set) var means: [Float]
  /// How probable each type of the transcript is as a rendering of any word.
  private(set) var columnMeans: [Float]
  /// Which types of the quotes any lexicon or likeness knows.
  private(set) var knownRows: [Bool]
  /// Which types of the transcript any lexicon knows; a likeness is known to the quote that has it alone, so that no quote
  /// hangs on another's words.
  private(set) var knownColumns: [Bool]

  /// A word that no lexicon knows is as rare as this.
  private static let unknownMean: Float = 1e-4
  /// The least probability of a pair that stands in one direction only, and of cognates.
  private static let leastBackward: Float = 0.002
  /// The weight of cognates beside the lexicons.
  private static let cognateWeight: Float = 0.7
  /// The weight of names too short for cognates.
  private static let shortNameWeight: Float = 0.3
  /// The weight of a way over a third language.
  private static let bridgeWeight: Float = 0.7

  /// The weight of another form of a word, in one language.
  private static let formWeight: Float = 0.5
  /// The weight of a number that counts on one side and stands for a place in an order on the other.
  private static let orderWeight: Float = 0.02
  /// The weight of a year of which one side says the last two digits alone.
  private static let shortYearWeight: Float = 0.1
  /// The weight of a day whose month is named on one side only.
  private static let dayWeight: Float = 0.5
  /// The weight of a full hour that is a plain number on one side: «в восемь» is "at eight o'clock".
  private static let timeWeight: Float = 0.5

  /// Words of one language: each type finds itself, and the other forms of its word.
  init(sameStems quotes: SentenceVocabulary, _ transcript: SentenceVocabulary, language: LanguageTag) {
    means = [Float](repeating: Self.unknownMean, count: quotes.count)
    columnMeans = [Float](repeating: Self.unknownMean, count: transcript.count)
    knownRows = [Bool](repeating: true, count: quotes.count)
    knownColumns = [Bool](repeating: true, count: transcript.count)
    let forms = BaseForms.of(language)
    func words(_ vocabulary: SentenceVocabulary, _ type: Int) -> [[UInt8]] {
      let stem = vocabulary.stems[type]
      return vocabulary.isWord[type] ? [stem] + forms.sureCandidates(for: stem) : [stem]
    }
    var types: [[UInt8]: [Int]] = [:]
    for type in 0..<transcript.count {
      for word in words(transcript, type) { types[word, default: []].append(type) }
    }
    for type in 0..<quotes.count {
      var seen: Set<Int> = []
      for other in words(quotes, type).flatMap({ types[$0] ?? [] }) where seen.insert(other).inserted {
        let weight = quotes.stems[type] == transcript.stems[other] ? 1 : Self.formWeight
        pairs.append(Pair(row: type, column: other, forward: weight, backward: weight))
      }
    }
  }

  /// Words of two languages: by lexicons, cognates and equal numbers, and over a third language where it leads across.
  init(
    _ quotes: SentenceVocabulary,
    _ transcript: SentenceVocabulary,
    _ lexicons: [LexiconView],
    bridge: LexiconBridge? = nil
  ) {
    let known = PriorTables(quotes, transcript, lexicons: lexicons)
    means = Self.means(quotes, lexicons)
    columnMeans = Self.means(transcript, lexicons.map { LexiconView(lexicon: $0.lexicon, direction: $0.opposite) })
    func place(_ row: Int, _ column: Int) -> UInt64 {
      TranslationTable.Entry(row: row, column: column, value: 0).place
    }
    var found: [UInt64: (forward: Float, backward: Float)] = [:]
    for entry in known.forward.entries() { found[entry.place] = (entry.value, Self.leastBackward) }
    for entry in known.backward.entries() {
      let place = place(entry.column, entry.row)
      found[place] = (found[place]?.forward ?? Self.leastBackward, entry.value)
    }
    func weigh(_ place: UInt64, _ forward: Float, _ backward: Float) {
      let old = found[place] ?? (0, 0)
      found[place] = (max(old.forward, forward), max(old.backward, backward))
    }
    for entry in Cognates.table(quotes, transcript).entries() {
      weigh(entry.place, entry.value * Self.cognateWeight, entry.value * Self.cognateWeight)
    }
    knownRows = Self.known(quotes, lexicons.map { ($0.lexicon, $0.direction) })
    knownColumns = Self.known(transcript, lexicons.map { ($0.lexicon, $0.opposite) })
    // Without a lexicon every short word would pass for a name.
    for (row, column) in lexicons.isEmpty ? [] : ShortNames.pairs(quotes, knownRows, transcript, knownColumns) {
      weigh(place(row, column), Self.shortNameWeight, Self.shortNameWeight)
    }
    for (row, column, weight) in Self.numbersAlike(quotes, transcript) { weigh(place(row, column), weight, weight) }
    for pair in bridge?.pairs(quotes, transcript) ?? [] {
      weigh(place(pair.row, pair.column), pair.forward * Self.bridgeWeight, pair.backward * Self.bridgeWeight)
    }
    pairs = found.sorted { $0.key < $1.key }.map { place, value in
      Pair(row: Int(place >> 32), column: Int(place & 0xFFFF_FFFF), forward: value.forward, backward: value.backward)
    }
    for pair in pairs { knownRows[pair.row] = true }
  }

  /// Numbers of one value that count as different things: "aisle 7" and «в 7-м ряду», "on the twentieth" and «двадцатого мая».
  private static func numbersAlike(
    _ quotes: SentenceVocabulary,
    _ transcript: SentenceVocabulary
  ) -> [(row: Int, column: Int, weight: Float)] {
    var columns: [[UInt8]: Int] = [:]
    for type in 0..<transcript.count where !transcript.isWord[type] { columns[transcript.stems[type]] = type }
    return (0..<quotes.count).filter { !quotes.isWord[$0] }.flatMap { row in
      alikeSigns.compactMap { own, other, weight in
        other.key(of: quotes.stems[row], signed: own).flatMap { columns[$0] }.map { (row, $0, weight) }
      } + yearKeys(of: quotes.stems[row]).compactMap { columns[$0] }.map { (row, $0, shortYearWeight) }
    }
  }

  /// The keys of the same year said by more digits or by fewer: "in 1979" is «в семьдесят девятом».
  private static func yearKeys(of key: [UInt8]) -> [[UInt8]] {
    if let digits = NumberSign.order.number(of: key), (4..<100).contains(digits) {
      return ShortYears.readings(Int(digits)).map { NumberSign.amount.key("\(Double($0))") }
    }
    guard let year = NumberSign.amount.number(of: key), (1900..<2030).contains(year) else { return [] }
    let digits = year.truncatingRemainder(dividingBy: 100)
    return digits >= 4 ? [NumberSign.order.key("\(digits)")] : []
  }

  private typealias NumberSign = PassageReader.NumberSign
  /// What the same number may count as, with the weight of it.
  private static let alikeSigns: [(own: NumberSign, other: NumberSign, weight: Float)] = [
    (.amount, .order, orderWeight), (.order, .amount, orderWeight), (.day, .order, dayWeight),
    (.order, .day, dayWeight), (.amount, .time, timeWeight), (.time, .amount, timeWeight),
  ]

  /// Adds the pairs that related words lead to, where nothing better is known. What they know of is not known otherwise.
  mutating func add(_ related: RelatedWords, of quotes: SentenceVocabulary) {
    var found = Dictionary(uniqueKeysWithValues: pairs.map { (UInt64($0.row) << 32 | UInt64($0.column), $0) })
    related.forEachPair(of: quotes) { row, column, forward, backward in
      let place = UInt64(row) << 32 | UInt64(column)
      var pair = found[place] ?? Pair(row: row, column: column, forward: 0, backward: 0)
      guard pair.forward * pair.backward < forward * backward else { return }
      pair.forward = forward
      pair.backward = backward
      pair.isRelated = true
      found[place] = pair
    }
    pairs = found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether a type of the quotes has a partner at all.
  func hasPartner(_ row: Int) -> Bool {
    let low = pairs.partitioningIndex { $0.row >= row }
    return low < pairs.count && pairs[low].row == row
  }

  private static func known(_ words: SentenceVocabulary, _ lexicons: [(Lexicon, Lexicon.Direction)]) -> [Bool] {
    (0..<words.count).map { type in
      words.isWord[type] && lexicons.contains { $0.0.number(of: words.stems[type], $0.1) != nil }
    }
  }

  private static func means(_ quotes: SentenceVocabulary, _ lexicons: [LexiconView]) -> [Float] {
    (0..<quotes.count).map { type in
      guard quotes.isWord[type] else { return unknownMean }
      var mean: Float = 0
      for view in lexicons {
        guard let number = view.lexicon.number(of: quotes.stems[type], view.direction) else { continue }
        mean = max(mean, view.lexicon.mean(number, foundBy: view.opposite))
      }
      return max(mean, unknownMean)
    }
  }
}
