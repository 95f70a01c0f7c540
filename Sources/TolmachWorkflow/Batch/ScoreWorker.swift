import TolmachAlign
import TolmachFormats
import TolmachModel
import TolmachText

/// `batch score`
final class ScoreWorker: BatchWorker {
  private let shelf: LexiconShelf
  private var scorers: [[LanguageTag]: PairScorer] = [:]

  init(shelf: LexiconShelf) { self.shelf = shelf }

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    guard let from = try record.language("from") else { throw BatchError.missing("from") }
    guard let to = try record.language("to") else { throw BatchError.missing("to") }
    let source = try record.requiredText("source")
    let target = try record.requiredText("target")
    let scorer = try scorer(from: from, to: to)
    let features = try scorer.features(source: source.span, target: target.span)
    writer.key("confidence")
    writer.probability(scorer.probability(features))
    writer.key("evidence")
    writer.number(features.evidence)
    writer.key("partnered")
    writer.number(features.partnered)
    writer.key("lengthDistance")
    writer.number(features.lengthDistance)
    writer.key("words")
    writer.integer(features.knownWords)
  }

  private func scorer(from: LanguageTag, to: LanguageTag) throws -> PairScorer {
    if let known = scorers[[from, to]] { return known }
    let made = try PairScorer(from: from, to: to, lexicons: try shelf.lexicons(from: from, to: to))
    scorers[[from, to]] = made
    return made
  }
}
