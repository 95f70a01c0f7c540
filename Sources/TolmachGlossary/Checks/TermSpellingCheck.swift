import TolmachModel

/// `name-variant` by the glossary: the target writes a name in a transliteration that the glossary does not have.
///
/// "Hasanov" where the entry has Khasanov.
struct TermSpellingCheck {
  let glossary: Glossary

  func findings(_ evidence: PairChecker.Evidence, target: [UInt8]) -> [TermFinding] {
    let present = Set(evidence.source.flatMap { $0.terms.map(\.entry) })
    return evidence.target.compactMap { match in
      guard match.coveredBy == nil, match.variation == .transliterated,
        let chosen = match.terms.first(where: { present.contains($0.entry) }) ?? match.terms.first
      else { return nil }
      let term = glossary.term(chosen)
      return TermFinding(
        .nameVariant,
        term: term.text,
        entry: glossary.name(of: chosen.entry),
        source: evidence.source.first { $0.terms.contains { $0.entry == chosen.entry } }?.range,
        target: match.range,
        message: "the glossary writes “\(term.text)”",
        wanted: [term.text]
      )
    }
  }
}
