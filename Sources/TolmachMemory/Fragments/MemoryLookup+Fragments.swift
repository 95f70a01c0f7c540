import GRDB
import TolmachModel
import TolmachText

extension MemoryLookup {
  /// The longest stretches of `text` that stand in stored texts, longer ones first; none lies within another.
  ///
  /// Punctuation between words does not matter, nor do inflected forms; numbers must be the same. The filters of `query`
  /// hold, its scores do not.
  ///
  /// - Throws: `MemoryError`, `TextError`.
  /// - Complexity: as intersecting the postings of each two words that carry meaning and follow each other.
  public func fragments(
    _ text: String,
    _ query: MemoryQuery,
    _ wanted: FragmentQuery = FragmentQuery()
  ) throws -> [MemoryFragment] {
    let searches = try fragmentSearches()
    let bytes = Array(text.utf8)
    var found: [(run: FragmentRuns.Run, part: Int)] = []
    for (part, search) in searches.enumerated() {
      let runs = try search.runs(of: bytes.span, wanted) { part > 0 || isLiving($0) }
      found += runs.longestFirst.map { ($0, part) }
    }
    found.sort { ($1.run.words.count, $0.run.words.lowerBound) < ($0.run.words.count, $1.run.words.lowerBound) }
    guard let places = searches.first?.places else { return [] }
    return try reading { db in
      let filter = UnitFilter(db, query, tombstones: index.tombstones)
      var collector = FragmentCollector(wanted)
      for (run, part) in found where !collector.covers(run.words) {
        let examples = try examples(of: run, in: searches[part], isBase: part == 0, filter, wanted)
        collector.add(run, places[run.words.lowerBound].union(places[run.words.upperBound - 1]), examples)
      }
      if let failure = filter.failure { throw failure }
      return collector.finished
    }
  }

  /// Whether a unit of a segment of the file's index is still as that index has it.
  private func isLiving(_ segment: Int) -> Bool {
    index.tombstones.isEmpty || index.base.units(of: segment).contains { !index.tombstones.contains($0) }
  }

  /// The units that hold a run, equal pairs of texts once.
  private func examples(
    of run: FragmentRuns.Run,
    in search: IndexFragments,
    isBase: Bool,
    _ filter: UnitFilter,
    _ wanted: FragmentQuery
  ) throws -> [MemoryFragment.Example] {
    var examples: [MemoryFragment.Example] = []
    var seen: Set<[String]> = []
    for hit in run.hits where examples.count < wanted.examples {
      for match in try filter.matches(search.index.units(of: hit.segment), score: .exact, isBase: isBase) {
        guard examples.count < wanted.examples, seen.insert([match.source, match.target]).inserted else { continue }
        let places = try search.places(of: Array(match.source.utf8).span)
        guard hit.place + run.words.count <= places.count else { continue }
        let range = places[hit.place].union(places[hit.place + run.words.count - 1])
        examples.append(.init(match: match, range: range, hasSameForms: hit.hasSameForms))
      }
    }
    return examples
  }
}

/// Takes runs, longer ones first, and keeps those that do not lie within another.
private struct FragmentCollector {
  private let wanted: FragmentQuery
  private var kept: [(words: Range<Int>, fragment: MemoryFragment)] = []

  init(_ wanted: FragmentQuery) { self.wanted = wanted }

  /// Whether a run need not be looked at: a longer one holds it, or there are enough.
  func covers(_ words: Range<Int>) -> Bool {
    let isWithin = kept.contains {
      words != $0.words && $0.words.lowerBound <= words.lowerBound && words.upperBound <= $0.words.upperBound
    }
    return isWithin || kept.count >= wanted.limit && !kept.contains { $0.words == words }
  }

  /// Keeps a run that a unit holds; the same run in another index joins it.
  mutating func add(_ run: FragmentRuns.Run, _ range: TextRange, _ examples: [MemoryFragment.Example]) {
    guard !examples.isEmpty else { return }
    guard let place = kept.firstIndex(where: { $0.words == run.words }) else {
      let fragment = MemoryFragment(
        range: range,
        wordCount: run.words.count,
        segments: run.segments,
        examples: examples
      )
      return kept.append((run.words, fragment))
    }
    kept[place].fragment.segments += run.segments
    let all = kept[place].fragment.examples + examples
    let sorted = all.filter(\.hasSameForms) + all.filter { !$0.hasSameForms }
    kept[place].fragment.examples = Array(sorted.prefix(wanted.examples))
  }

  var finished: [MemoryFragment] { kept.map(\.fragment) }
}
