import TolmachAlign
import TolmachModel
import TolmachText

/// A stretch of an origin where a quote's passage probably lies, whatever the quote's own words say.
struct PassagePlace {
  /// The number of the origin.
  var origin: Int
  /// The numbers of its segments.
  var segments: Range<Int>
  /// How probable that is.
  var probability: Double
}

/// An article that follows an origin from end to end, as a published interview, minutes or a chapter do: its sentences,
/// aligned with the origin's, tell where each of its quotes stands.
///
/// An article that only quotes does not align as a translation would, and then nothing is said.
struct ArticleAlignment {
  private var segments: [Segment] = []
  private var aligned: [Aligned] = []

  /// An origin that the article follows.
  private struct Aligned {
    var origin: Int
    var beads: [Bead]
    /// The probability that the article is its translation at all.
    var agreement: Double
    /// The share of the article's sentences that follow it.
    var followed: Double
  }

  /// An article of fewer sentences shows no order.
  private static let fewest = 8
  /// Texts that differ more in their numbers of sentences are not the same text.
  private static let mostRatio = 3
  /// A less probable translation is none.
  private static let leastAgreement = 0.9
  /// An article of whose sentences fewer follow the origin only quotes it.
  private static let leastFollowed = 0.5
  /// A bead without a calibrated confidence counts as much.
  private static let usualConfidence = 0.8

  /// Aligns an article with each origin that is about as long.
  ///
  /// - Throws: `TextError` when ICU fails.
  /// - Complexity: linear in long texts; nothing where the lengths are too different.
  init(
    _ article: Document,
    language: LanguageTag,
    indexes: [OriginIndex],
    lexicons: (LanguageTag, LanguageTag) throws -> [Lexicon]
  ) throws {
    let near = indexes.indices.filter { indexes[$0].segments.count * Self.mostRatio >= article.blocks.count }
    guard !near.isEmpty else { return }
    var segmenter = DocumentSegmenter(language: language)
    segments = try segmenter.segments(of: article)
    guard segments.count >= Self.fewest else { return }
    let target = segments.map { RunningText(article, range: $0.range, block: $0.block).bytes }
    for number in near where isAlike(indexes[number].segments.count) {
      let from = indexes[number].languages.first ?? .undetermined
      let aligner = SentenceAligner(from: from, to: language, lexicons: try lexicons(from, language))
      let source = indexes[number].segments.indices.map { indexes[number].runningText(of: $0).bytes }
      let alignment = try aligner.alignment(source: source, target: target)
      guard let agreement = alignment.confidence, agreement >= Self.leastAgreement else { continue }
      let followed = share(of: alignment.beads)
      guard followed >= Self.leastFollowed else { continue }
      aligned.append(Aligned(origin: number, beads: alignment.beads, agreement: agreement, followed: followed))
    }
  }

  private func isAlike(_ count: Int) -> Bool {
    count * Self.mostRatio >= segments.count && count <= segments.count * Self.mostRatio
  }

  /// The share of the article's sentences that have a counterpart, by confidence.
  private func share(of beads: [Bead]) -> Double {
    let sum = beads.reduce(0.0) { sum, bead in
      guard !bead.source.isEmpty else { return sum }
      return sum + Double(bead.target.count) * (bead.confidence ?? Self.usualConfidence)
    }
    return sum / Double(segments.count)
  }

  /// Where the sentences that hold a stretch of the article stand in the origins.
  func places(of range: TextRange) -> [PassagePlace] {
    guard !aligned.isEmpty else { return [] }
    let own = segments.indices.filter { segments[$0].range.start < range.end && segments[$0].range.end > range.start }
    guard let first = own.first, let last = own.last else { return [] }
    return aligned.compactMap { aligned in
      let over = aligned.beads.filter { $0.target.overlaps(first..<last + 1) && !$0.source.isEmpty }
      guard let start = over.first, let end = over.last else { return nil }
      let confidence = over.map { $0.confidence ?? Self.usualConfidence }.min() ?? Self.usualConfidence
      return PassagePlace(
        origin: aligned.origin,
        segments: start.source.lowerBound..<end.source.upperBound,
        probability: confidence * aligned.agreement * aligned.followed
      )
    }
  }
}
