import TolmachModel

/// `missing` and `untranslated`: a term of the source that the target does not render.
///
/// «Он сидел в следственном изоляторе.» – "He was in a prison." with следственный изолятор = remand prison: missing.
/// «Он сидел в СИЗО.» – "He was in a СИЗО.": untranslated. One rendering anywhere in the target answers for every
/// occurrence, as the others may be pronouns.
struct TermUsageCheck {
  let glossary: Glossary
  let from: LanguageTag
  let to: LanguageTag

  func findings(_ evidence: PairChecker.Evidence) -> [TermFinding] {
    let rendered = Set(
      evidence.target.flatMap { match in match.terms.filter { glossary.term($0).isAllowed }.map(\.entry) }
    )
    var found: [TermFinding] = []
    var seen: Set<[Int]> = []
    for match in evidence.source where match.coveredBy == nil {
      let entries = Array(Set(match.terms.map(\.entry))).sorted()
      let expected = entries.filter { !glossary.allowedTerms(of: $0, in: to).isEmpty }
      guard let first = expected.first, !expected.contains(where: rendered.contains) else { continue }
      // A forbidden rendering is a finding of its own.
      guard !isForbiddenUsed(entries, evidence), seen.insert(expected).inserted else { continue }
      found.append(finding(match, first, expected, evidence))
    }
    return found
  }

  private func isForbiddenUsed(_ entries: [Int], _ evidence: PairChecker.Evidence) -> Bool {
    evidence.target.contains { match in
      match.terms.contains { entries.contains($0.entry) && !glossary.term($0).isAllowed }
    }
  }

  private func finding(
    _ match: TermMatch,
    _ entry: Int,
    _ entries: [Int],
    _ evidence: PairChecker.Evidence
  ) -> TermFinding {
    let term = match.terms.first { $0.entry == entry }.map { glossary.term($0).text } ?? ""
    let wanted = entries.flatMap { glossary.allowedTerms(of: $0, in: to).map(\.text) }
    let list = wanted.prefix(4).map { "“\($0)”" }.joined(separator: " or ")
    let stray = evidence.stray.first { other in other.terms.contains { entries.contains($0.entry) } }
    if let stray, !isRendering(stray, entries) {
      return TermFinding(
        .untranslated,
        term: term,
        entry: glossary.name(of: entry),
        source: match.range,
        target: stray.range,
        message: "“\(term)” stands in the translation as it is; the glossary has \(list)",
        wanted: wanted
      )
    }
    return TermFinding(
      .missing,
      term: term,
      entry: glossary.name(of: entry),
      source: match.range,
      target: nil,
      message: "the translation has no \(list) for “\(term)”",
      wanted: wanted
    )
  }

  /// Whether the entry is written alike in both languages.
  private func isRendering(_ stray: TermMatch, _ entries: [Int]) -> Bool {
    let texts = stray.terms.map { glossary.term($0).text }
    return entries.contains { entry in glossary.allowedTerms(of: entry, in: to).contains { texts.contains($0.text) } }
  }
}
