import TolmachModel

/// Sees that the speaker takes back in the next sentence what is quoted: «Писали, что сирена работала. Неправда это.»
///
/// Such a sentence is short and begins with its word of denial, or has little before it. A quote with a word of the sort tells it.
struct RetractionCheck {
  /// A longer sentence says something else.
  private static let mostWords = 5

  /// The flag of a quote whose passage ends right before such a sentence of the same turn.
  func flags(_ finding: QuoteFinding, _ passage: Passage) -> [QuoteFlag] {
    guard let trail = passage.trail, passage.words.unicodeScalars.last.map(Self.ends.contains) ?? false,
      let next = trail.words.split(whereSeparator: { ".!?…".contains($0) }).first.map(Self.words),
      next.count <= Self.mostWords, Self.takesBack(next), !Self.takesBack(Self.words(Substring(finding.words)))
    else { return [] }
    return [
      QuoteFlag(
        kind: .cut,
        severity: .check,
        reason: .cutMeaning,
        precision: nil,
        quote: finding.quote.inner,
        origin: trail.range
      )
    ]
  }

  private static func words(_ text: Substring) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
  }

  private static func takesBack(_ words: [String]) -> Bool {
    words.contains(where: lies.contains)
      || phrases.contains { phrase in
        words.indices.contains { words[$0...].starts(with: phrase) }
      }
  }

  private static let ends: Set<Unicode.Scalar> = [".", "!", "?", "…", "»", "”", "\""]
  private static let lies: Set<String> = [
    "неправда", "ложь", "вранье", "враньё", "брехня", "чушь", "бред", "выдумка", "выдумки", "ерунда", "вздор",
    "клевета",
    "lie", "lies", "untrue", "nonsense", "rubbish", "false", "wrong",
  ]
  private static let phrases: [[String]] = [
    ["не", "так"], ["не", "было", "этого"], ["не", "было", "такого"], ["ничего", "подобного"],
    ["как", "бы", "не", "так"],
    ["not", "true"], ["not", "so"],
  ]
}
