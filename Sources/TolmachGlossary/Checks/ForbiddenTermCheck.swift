import TolmachModel

/// `forbidden`: the target uses a term that the glossary forbids (check) or calls deprecated (note).
///
/// «Его задержали.» – "He was kidnapped." with задержать = detain, forbidden kidnap. Told of whether the source has the
/// concept or not: a house's forbidden words are forbidden everywhere, but where an allowed entry has the same term and
/// the source has that entry, nothing is told.
struct ForbiddenTermCheck {
  let glossary: Glossary
  let from: LanguageTag

  func findings(_ evidence: PairChecker.Evidence) -> [TermFinding] {
    let present = Set(evidence.source.flatMap { $0.terms.map(\.entry) })
    return evidence.target.filter { $0.coveredBy == nil }.compactMap { finding($0, present, evidence) }
  }

  private func finding(_ match: TermMatch, _ present: Set<Int>, _ evidence: PairChecker.Evidence) -> TermFinding? {
    let banned = match.terms.filter { !glossary.term($0).isAllowed }
    let allowed = match.terms.filter { glossary.term($0).isAllowed }
    guard let chosen = banned.first(where: { present.contains($0.entry) }) ?? banned.first else { return nil }
    let isOfSource = present.contains(chosen.entry)
    // An entry with source terms speaks of the translation of these alone, unless its term is forbidden outright.
    if !isOfSource, !glossary.entries[chosen.entry].terms(in: from).isEmpty { return nil }
    if allowed.contains(where: { present.contains($0.entry) }), !isOfSource { return nil }
    let term = glossary.term(chosen)
    let better = glossary.allowedTerms(of: chosen.entry, in: glossary.language(of: chosen)).map(\.text)
    let isForbidden = term.status == .forbidden
    let advice =
      better.isEmpty ? "" : "; the glossary has \(better.prefix(4).map { "“\($0)”" }.joined(separator: " or "))"
    return TermFinding(
      .forbidden,
      severity: isForbidden ? .check : .note,
      term: term.text,
      entry: glossary.name(of: chosen.entry),
      source: evidence.source.first { $0.terms.contains { $0.entry == chosen.entry } }?.range,
      target: match.range,
      message: "“\(term.text)” is \(isForbidden ? "forbidden" : "deprecated")\(advice)",
      wanted: better
    )
  }
}

extension Glossary {
  /// The language of the section a term stands in.
  func language(of reference: TermReference) -> LanguageTag {
    entries[reference.entry].sections[reference.section].language
  }
}
