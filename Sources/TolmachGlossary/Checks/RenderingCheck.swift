import TolmachModel

/// `inconsistent` inside one pair: the target renders a concept by two different terms.
///
/// «Боевик ушёл. Боевика искали.» – "The fighter left. The militant was sought." Asked only where the source has the
/// concept at least twice.
struct RenderingCheck {
  let glossary: Glossary
  let to: LanguageTag

  func findings(_ evidence: PairChecker.Evidence) -> [TermFinding] {
    var counts: [Int: Int] = [:]
    for match in evidence.source where match.coveredBy == nil {
      for entry in Set(match.terms.map(\.entry)) { counts[entry, default: 0] += 1 }
    }
    return counts.filter { $0.value > 1 }.keys.sorted().compactMap { finding($0, evidence) }
  }

  private func finding(_ entry: Int, _ evidence: PairChecker.Evidence) -> TermFinding? {
    var renderings: [(text: String, match: TermMatch)] = []
    for match in evidence.target where match.coveredBy == nil {
      guard let reference = match.terms.first(where: { $0.entry == entry && glossary.term($0).isAllowed }) else {
        continue
      }
      renderings.append((glossary.term(reference).text, match))
    }
    guard let first = renderings.first, let other = renderings.first(where: { $0.text != first.text }) else {
      return nil
    }
    let source = evidence.source.filter { $0.coveredBy == nil && $0.terms.contains { $0.entry == entry } }
    let term = source.first?.terms.first { $0.entry == entry }.map { glossary.term($0).text } ?? first.text
    let counts = RenderingCounts.sentence(renderings.map(\.text))
    return TermFinding(
      .inconsistent,
      severity: .note,
      term: term,
      entry: glossary.name(of: entry),
      source: source.last?.range,
      target: other.match.range,
      message: "“\(term)” is rendered in more than one way here: \(counts)"
    )
  }
}

/// How often each rendering occurs, in words.
enum RenderingCounts {
  /// `“fighter” 3, “militant” 1`: the commonest first.
  static func sentence(_ renderings: [String]) -> String {
    var counts: [String: Int] = [:]
    for text in renderings { counts[text, default: 0] += 1 }
    return sentence(counts)
  }

  static func sentence(_ counts: [String: Int]) -> String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "“\($0.key)” \($0.value)" }.joined(separator: ", ")
  }
}
