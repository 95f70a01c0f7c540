import TolmachModel
public import TolmachText

/// `inconsistent` over a corpus: which terms render a concept, how often, and where the rarer ones stand.
///
/// Pairs are counted in a first pass (``count(source:target:)``) and judged in a second (``findings(source:target:)``):
/// a rendering that a concept has in fewer than half of its pairs is told of with the counts.
public final class CorpusConsistency {
  private let checker: PairChecker
  /// For each entry, in how many pairs each of its allowed terms stands.
  private var counts: [Int: [String: Int]] = [:]

  /// Prepares to count for `checker`'s glossary and languages.
  public init(checker: PairChecker) { self.checker = checker }

  /// Counts a pair.
  public func count(source: [UInt8], target: [UInt8]) throws(TextError) {
    for (entry, renderings) in try renderings(source: source, target: target) {
      for text in Set(renderings.map(\.text)) { counts[entry, default: [:]][text, default: 0] += 1 }
    }
  }

  /// A rendering of a concept in one pair.
  private struct Rendering {
    var text: String
    var source: TextRange
    var target: TextRange
    var term: String
  }

  private func renderings(source: [UInt8], target: [UInt8]) throws(TextError) -> [Int: [Rendering]] {
    let evidence = try checker.evidence(source: source, target: target)
    let glossary = checker.glossary
    var found: [Int: [Rendering]] = [:]
    for match in evidence.source where match.coveredBy == nil {
      for reference in match.terms where found[reference.entry] == nil {
        for other in evidence.target where other.coveredBy == nil {
          guard let rendered = other.terms.first(where: { $0.entry == reference.entry }),
            glossary.term(rendered).isAllowed
          else { continue }
          found[reference.entry, default: []].append(
            Rendering(
              text: glossary.term(rendered).text,
              source: match.range,
              target: other.range,
              term: glossary.term(reference).text
            )
          )
        }
      }
    }
    return found
  }

  /// How often each entry is rendered in more than one way, by the entry's name.
  public var summary: [(entry: String, counts: [String: Int])] {
    counts.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map {
      (checker.glossary.name(of: $0.key), $0.value)
    }
  }

  /// The findings of a pair that was counted.
  public func findings(source: [UInt8], target: [UInt8]) throws(TextError) -> [TermFinding] {
    var found: [TermFinding] = []
    for (entry, renderings) in try renderings(source: source, target: target).sorted(by: { $0.key < $1.key }) {
      guard let all = counts[entry], all.count > 1, let most = all.values.max() else { continue }
      var seen: Set<String> = []
      for rendering in renderings where (all[rendering.text] ?? 0) < most && seen.insert(rendering.text).inserted {
        let message = "“\(rendering.term)” is rendered in more than one way: \(RenderingCounts.sentence(all))"
        found.append(
          TermFinding(
            .inconsistent,
            term: rendering.term,
            entry: checker.glossary.name(of: entry),
            source: rendering.source,
            target: rendering.target,
            message: message
          )
        )
      }
    }
    // Told apart from a pair's own findings by another text in the digest.
    TermIdentifiers.assign(&found, source: source + [0x1F], target: target)
    return found
  }
}
