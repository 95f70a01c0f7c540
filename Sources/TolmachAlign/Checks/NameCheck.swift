import TolmachModel
import TolmachText

/// Compares names: one of the quote without a partner, where the passage has another one without a partner.
///
/// Only names that no lexicon knows are looked at: these must be spellings of one another, and are too unlike to be.
enum NameCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    var backward = Set(comparison.partners)
    backward.remove(-1)
    let rivals = passage.span.filter { passage.isName($0) && !backward.contains($0) }
    guard !rivals.isEmpty else { return [] }
    let others = passage.keys.indices.filter {
      passage.isName($0) || (passage.isCapital($0) && passage.keys[$0].unicodeScalars.count > 3)
    }.map { NameKey(passage.keys[$0]) }
    for word in quote.keys.indices where quote.isName(word) && quote.isUnknown[word] && comparison.partners[word] < 0 {
      let key = NameKey(quote.keys[word])
      guard !others.contains(where: { $0.resembles(key) }), !quote.isBracketed(word),
        let rival = rivals.first(where: { passage.isUnknown[$0] })
      else { continue }
      return [
        .init(
          kind: .name,
          severity: .check,
          reason: .nameAdded,
          quote: quote.ranges[word],
          passage: passage.ranges[rival]
        )
      ]
    }
    return []
  }
}

extension NameKey {
  /// Whether two keys share nearly half of the shorter one's sounds, in order: laxer than ``matches(_:)``, for spellings we do not know.
  fileprivate func resembles(_ other: NameKey) -> Bool {
    if matches(other) { return true }
    let (one, two) = (letters, other.letters)
    var row = [Int](repeating: 0, count: two.count + 1)
    for sound in one {
      var diagonal = 0
      for place in two.indices {
        let above = row[place + 1]
        row[place + 1] = sound == two[place] ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return ((row.last ?? 0) + 1) * 2 > min(one.count, two.count)
  }
}
