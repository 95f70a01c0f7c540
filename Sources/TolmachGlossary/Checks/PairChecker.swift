public import TolmachModel
public import TolmachText

/// Checks a text and its translation against a glossary. One thread at a time.
///
/// A glossary's entries of the source language are looked for in the source, all its target terms in the target. Where
/// entries share a source term, a translation of any of them will do.
public final class PairChecker {
  /// The source's language.
  public let from: LanguageTag
  /// The target's language.
  public let to: LanguageTag
  let glossary: Glossary
  private let sourceFinder: TermFinder
  private let targetFinder: TermFinder
  /// Finds source terms that stand in the target as they are; nil where both are in one language.
  private let strayFinder: TermFinder?
  private let names: NameSpellings
  private let strays: StrayWordCheck

  /// Prepares the checks.
  ///
  /// - Throws: `TextError` when a term cannot be tokenised.
  public init(glossary: Glossary, from: LanguageTag, to: LanguageTag) throws(TextError) {
    self.glossary = glossary
    self.from = from
    self.to = to
    sourceFinder = try TermFinder(glossary: glossary, language: from)
    targetFinder = try TermFinder(glossary: glossary, language: to)
    strayFinder = from.base == to.base ? nil : try TermFinder(glossary: glossary, language: from)
    names = try NameSpellings(to: to)
    strays = try StrayWordCheck(from: from, to: to)
  }

  /// What a pair shows, before any judgement: the terms of both sides, and which target matches render which source ones.
  struct Evidence {
    var source: [TermMatch]
    var target: [TermMatch]
    var stray: [TermMatch]
  }

  /// The findings of a pair, by place in the source, then in the target.
  ///
  /// - Throws: `TextError`.
  /// - Complexity: O(*n*) in the texts' length, times the matches of an entry.
  public func findings(source: [UInt8], target: [UInt8]) throws(TextError) -> [TermFinding] {
    let evidence = try evidence(source: source, target: target)
    var findings = TermUsageCheck(glossary: glossary, from: from, to: to).findings(evidence)
    findings += ForbiddenTermCheck(glossary: glossary, from: from).findings(evidence)
    findings += RenderingCheck(glossary: glossary, to: to).findings(evidence)
    findings += TermSpellingCheck(glossary: glossary).findings(evidence, target: target)
    findings += try names.findings(target: target, known: evidence)
    findings += try strays.findings(source: source, target: target, known: findings)
    findings.sort { Self.order($0) < Self.order($1) }
    TermIdentifiers.assign(&findings, source: source, target: target)
    return findings
  }

  func evidence(source: [UInt8], target: [UInt8]) throws(TextError) -> Evidence {
    let left = try sourceFinder.matches(in: source.span, includesCovered: true)
    let right = try targetFinder.matches(in: target.span, includesCovered: true)
    let stray = try strayFinder?.matches(in: target.span) ?? []
    return Evidence(source: left, target: right, stray: stray)
  }

  private static func order(_ finding: TermFinding) -> (Int, Int, String) {
    (finding.source?.start ?? Int.max, finding.target?.start ?? Int.max, finding.check.rawValue)
  }
}

extension Glossary {
  /// The terms by which a text in `language` may render an entry.
  func allowedTerms(of entry: Int, in language: LanguageTag) -> [Term] {
    entries[entry].terms(in: language).filter(\.isAllowed)
  }
}
