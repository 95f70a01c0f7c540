/// The words of one quote, and where in the transcript their partners stand.
struct QuoteHits {
  /// One partner of a word of the quote.
  struct Hit {
    /// The number of the word among the quote's distinct words.
    var row: Int32
    var value: Float
    var backward: Float
    var forward: Float
    var likelihood: Float
    /// Whether only related words lead there.
    var isRelated: Bool
  }

  /// The quote's tokens.
  let tokens: [Int32]
  /// The distinct types, by first appearance.
  private(set) var types: [Int32] = []
  /// For each token the number of its type among ``types``.
  private(set) var rows: [Int] = []
  /// How often each type occurs.
  private(set) var multiplicity: [Float] = []
  /// The same of types that any table knows; 0 for all others.
  private(set) var knownMultiplicity: [Float] = []
  /// How many of the quote's tokens any table knows.
  private(set) var knownCount: Float = 0
  /// For each type of the transcript its place in ``hits``; −1 where no word of the quote is its partner.
  private var places: [Int32]
  private var hits: [[Hit]] = []
  private var touched: [Int32] = []

  /// Gathers the partners of the words of a quote.
  ///
  /// - Complexity: O(*w*·*p*) for *w* distinct words with *p* partners each, and O(*v*) for the transcript's *v* types.
  init(_ quote: ArraySlice<Int32>, evidence: WordEvidence, vocabulary: Int) {
    tokens = Array(quote)
    places = [Int32](repeating: -1, count: vocabulary)
    var numbers: [Int32: Int] = [:]
    for type in quote {
      if let known = numbers[type] {
        rows.append(known)
        multiplicity[known] += 1
      } else {
        numbers[type] = types.count
        rows.append(types.count)
        types.append(type)
        multiplicity.append(1)
      }
    }
    knownMultiplicity = zip(types, multiplicity).map { evidence.knownRows[Int($0)] ? $1 : 0 }
    knownCount = knownMultiplicity.reduce(0, +)
    for (row, type) in types.enumerated() {
      for partner in evidence.partners(of: Int(type)) {
        if places[Int(partner.column)] < 0 {
          places[Int(partner.column)] = Int32(hits.count)
          hits.append([])
          touched.append(partner.column)
        }
        hits[Int(places[Int(partner.column)])].append(
          Hit(
            row: Int32(row),
            value: partner.value,
            backward: partner.backward,
            forward: partner.forward,
            likelihood: partner.likelihood,
            isRelated: partner.isRelated
          )
        )
      }
    }
  }

  /// The words of the quote that a type of the transcript is a partner of.
  func hits(of type: Int32) -> [Hit] {
    let place = places[Int(type)]
    return place < 0 ? [] : hits[Int(place)]
  }

  /// The types of the transcript that are a partner of any word.
  var partnerTypes: [Int32] { touched }
}
