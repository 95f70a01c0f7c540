import Glibc
import TolmachModel
import TolmachText

/// Finds the passages of a transcript that a quote in another language (or the same one) most likely renders.
///
/// Every word of the quote looks for a partner among the words of a window of neighbouring segments: by the lexicon, by
/// the sound of a name or of an international word, by its stem where the language is the same, and numbers by value.
/// Words count by their rarity in the transcript. The score is the share of the quote's weight that found a partner,
/// less the share of the window's words that did not: a raw score, not a probability.
///
/// - Complexity: O(*q*·*k* + *m*·*w*) for *q* words in the quote with *k* places each, *m* segments and windows of *w*.
public struct CandidateSearch: Sendable {
  /// A passage with its score.
  public struct Candidate: Hashable, Sendable {
    /// The segments' numbers.
    public var segments: Range<Int>
    /// 0 … 1: how much of the quote found a partner there, less what is left over. Not a probability.
    public var score: Double
  }

  /// Settings with their defaults.
  public struct Options: Sendable {
    /// The widest window, in segments.
    public var widest = 4
    /// How many candidates are returned.
    public var candidates = 4
    /// How much words of the window without a partner count.
    public var leftoverWeight = 0.45

    /// The defaults.
    public init() {}
  }

  private let options: Options
  private let segments: [Evidence]
  private let byStem: [[UInt8]: [Int]]
  private let names: [(key: NameKey, segments: [Int])]
  private let cognates: [[UInt8]: [Int]]

  /// Indexes the segments of a transcript.
  public init(segments: [Evidence], options: Options = Options()) {
    self.segments = segments
    self.options = options
    var byStem: [[UInt8]: [Int]] = [:]
    var byName: [NameKey: [Int]] = [:]
    var cognates: [[UInt8]: [Int]] = [:]
    for (index, segment) in segments.enumerated() {
      for word in segment.words {
        Self.add(index, to: &byStem[word.stem, default: []])
        guard let name = word.name else { continue }
        if word.isCapitalized { Self.add(index, to: &byName[name, default: []]) }
        if let cognate = Self.cognateKey(name) { Self.add(index, to: &cognates[cognate, default: []]) }
      }
    }
    self.byStem = byStem
    self.cognates = cognates
    names = byName.map { ($0.key, $0.value) }.sorted { $0.0.letters.lexicographicallyPrecedes($1.0.letters) }
  }

  private static func add(_ index: Int, to list: inout [Int]) { if list.last != index { list.append(index) } }

  /// The candidates for a quote, best first; empty when no word found a partner.
  ///
  /// - Parameters:
  ///   - quote: the quote's evidence.
  ///   - renderings: the stems of the transcript's languages that may render a stem of the quote.
  public func candidates(
    for quote: Evidence,
    renderings: (_ stem: [UInt8]) -> Set<[UInt8]>
  ) -> [Candidate] {
    let terms = quote.words.map { term(for: $0, renderings($0.stem)) } + quote.numbers.map(term)
    let total = terms.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    var hits: [Int: [Int]] = [:]
    for (number, term) in terms.enumerated() {
      for segment in term.segments { hits[segment, default: []].append(number) }
    }
    var found: [Candidate] = []
    for start in hits.keys.sorted() {
      var covered: Set<Int> = []
      // Summed in the order of the text: a set's order is another one in every run, and so the last bit of the sum.
      var weight = 0.0
      var words = 0
      for end in start..<min(segments.count, start + options.widest) {
        for number in hits[end] ?? [] where covered.insert(number).inserted { weight += terms[number].weight }
        words += segments[end].words.count
        // A window ends where a word of the quote is found: its last segment must earn its place.
        guard hits[end] != nil else { continue }
        let leftover = max(0, Double(words - covered.count)) / Double(max(words, quote.words.count, 1))
        let score = weight / total * (1 - options.leftoverWeight * leftover)
        found.append(Candidate(segments: start..<end + 1, score: score))
      }
    }
    return best(found)
  }

  /// The best candidates that do not overlap; ties go to the earlier and shorter one.
  private func best(_ found: [Candidate]) -> [Candidate] {
    let sorted = found.sorted {
      if $0.score != $1.score { return $0.score > $1.score }
      return ($0.segments.count, $0.segments.lowerBound) < ($1.segments.count, $1.segments.lowerBound)
    }
    var chosen: [Candidate] = []
    for candidate in sorted where !chosen.contains(where: { $0.segments.overlaps(candidate.segments) }) {
      chosen.append(candidate)
      if chosen.count == options.candidates { break }
    }
    return chosen
  }

  /// A word or number of the quote with the segments that hold a partner for it.
  private struct Term {
    var weight: Double
    var segments: [Int]
  }

  private func term(for word: Evidence.Word, _ stems: Set<[UInt8]>) -> Term {
    var places: Set<Int> = []
    for stem in stems { places.formUnion(byStem[stem] ?? []) }
    if let name = word.name {
      if word.isCapitalized {
        for candidate in names where candidate.key.matches(name) { places.formUnion(candidate.segments) }
      }
      if let cognate = Self.cognateKey(name) { places.formUnion(cognates[cognate] ?? []) }
    }
    return Term(weight: weight(ofPlaces: places.count), segments: places.sorted())
  }

  private func term(_ number: NumberMention) -> Term {
    let places = segments.indices.filter { index in
      segments[index].numbers.contains { $0.value == number.value && $0.upper == number.upper }
    }
    return Term(weight: 1.5 * weight(ofPlaces: places.count), segments: places)
  }

  /// Rarer is weightier; a word without any place counts as one that occurs in a tenth of the segments.
  private func weight(ofPlaces count: Int) -> Double {
    let places = count == 0 ? Double(segments.count) / 10 : Double(count)
    return log(1 + Double(segments.count) / (places + 0.5))
  }

  /// The consonants of an international word, voiced s and z as one; nil for words too short to be told apart.
  private static func cognateKey(_ name: NameKey) -> [UInt8]? {
    let consonants = name.consonants.map { $0 == 0x7A ? 0x73 : $0 }
    return consonants.count >= 4 ? consonants : nil
  }
}
