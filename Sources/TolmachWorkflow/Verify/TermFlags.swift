import TolmachGlossary
import TolmachModel
import TolmachText

/// Compares the terms of quotes with a glossary: one thread at a time, a checker for each pair of languages.
final class TermFlags {
  private let glossary: Glossary
  private var checkers: [[LanguageTag]: PairChecker] = [:]

  init(_ glossary: Glossary) { self.glossary = glossary }

  /// What the glossary says of a passage and the quote that renders it.
  ///
  /// - Throws: `TextError` when a term cannot be tokenised.
  func findings(
    passage: [UInt8],
    _ passageLanguage: LanguageTag,
    quote: [UInt8],
    _ language: LanguageTag
  ) throws(TextError) -> [TermFinding] {
    try checker(passageLanguage, language).findings(source: passage, target: quote)
  }

  private func checker(_ from: LanguageTag, _ to: LanguageTag) throws(TextError) -> PairChecker {
    if let known = checkers[[from, to]] { return known }
    let made = try PairChecker(glossary: glossary, from: from, to: to)
    checkers[[from, to]] = made
    return made
  }
}
