import Glibc
import TolmachAlign
import TolmachModel
import TolmachText

/// A stretch of an origin that something beside its own words speaks for.
struct PassageGuide {
  /// The number of the origin.
  var origin: Int
  /// The numbers of its segments.
  var segments: Range<Int>
  /// How likely a passage there is, as a ranker's logit.
  var logit: Double
  /// How far that is believed against what the passage's own words say: 0 … 1.
  var trust = 1.0
}

/// The way to an origin over its translation: the quote is looked for in the translation, in its own language, and the
/// sentences found are followed back over the alignment.
struct TranslationGuide {
  private let origin: Int
  private let index: OriginIndex
  private let beads: [Bead]
  /// The probability that the two texts are translations of each other; nil where nobody can tell.
  let agreement: Double?

  /// Whether the translation rather is another text's.
  var isStrange: Bool { agreement.map { $0 < Self.leastAgreement } ?? false }

  /// Less probable translations are told of. Of 253 news texts none fell below with their own translations, whole or without
  /// a third of the sentences, and 243 did with others' translations; of those that lacked more than half, two.
  private static let leastAgreement = 0.1

  /// A bead without a calibrated confidence counts as much.
  private static let usualConfidence = 0.8

  /// Aligns an origin with its translation.
  ///
  /// - Parameters:
  ///   - number: the origin's number.
  ///   - language: the article's language, in which the translation is if it does not show its own.
  /// - Throws: `TextError` when ICU fails.
  init(
    origin: OriginIndex,
    number: Int,
    translation: Document,
    language: LanguageTag,
    lexicons: (LanguageTag, LanguageTag) throws -> [Lexicon]
  ) throws {
    self.origin = number
    index = try OriginIndex(VerifyQuotes.Origin(id: origin.id, document: translation))
    let from = origin.languages.first ?? .undetermined
    let to = index.languages.first ?? language
    let aligner = SentenceAligner(from: from, to: to, lexicons: try lexicons(from, to))
    let alignment = try aligner.alignment(
      source: origin.segments.indices.map { origin.runningText(of: $0).bytes },
      target: index.segments.indices.map { [index] in index.runningText(of: $0).bytes }
    )
    beads = alignment.beads
    agreement = alignment.confidence
  }

  /// What the translation says for places of the origin, for each quote.
  func guides(
    for quotes: [PassageSearch.Query],
    language: LanguageTag,
    ranker: PassageRanker,
    lexicons: (LanguageTag) throws -> [Lexicon]
  ) throws -> [[PassageGuide]] {
    var finder = PassageFinder(indexes: [index], ranker: ranker)
    let answers = try finder.answers(
      for: quotes,
      language: language,
      lexicons: lexicons
    )
    return answers.map { answer in answer.options.compactMap(guide) }
  }

  private func guide(_ option: PassageFinder.Option) -> PassageGuide? {
    let over = beads.filter { $0.target.overlaps(option.segments) && !$0.source.isEmpty }
    guard let first = over.first, let last = over.last else { return nil }
    let confidence = over.map { $0.confidence ?? Self.usualConfidence }.min() ?? Self.usualConfidence
    return PassageGuide(
      origin: origin,
      segments: first.source.lowerBound..<last.source.upperBound,
      logit: option.logit + log(max(0.01, confidence)),
      trust: Self.trust(option.candidate.coverage)
    )
  }

  /// In one language a quote's words are found again, or it is no rendering of them: that two of a sentence's agree says less
  /// than two partners in another language do.
  private static func trust(_ coverage: Double) -> Double {
    min(1, max(0, (coverage - leastCoverage) / (fullCoverage - leastCoverage)))
  }

  /// The shares of a quote's words, by weight, that say nothing and all.
  private static let (leastCoverage, fullCoverage) = (0.35, 0.6)
}

extension PassageFinder {
  /// Raises the options that guides point at, and adds those that the words alone did not find.
  func follow(_ guides: [PassageGuide], _ options: inout [Option], quote: Int) {
    for guide in guides {
      let places = options.indices.filter { place in
        options[place].origin == guide.origin
          && guide.segments.overlaps(options[place].segments)
      }
      // The best of them is the stretch that the words fit; the others share what speaks for the place.
      if let best = places.max(by: { options[$0].logit < options[$1].logit }) {
        options[best].logit = guide.logit(beside: options[best].logit)
      } else if let option = whole(guide, quote: quote) {
        options.append(option)
      }
    }
  }

  /// The guide's sentences as they stand, in the language of the first.
  private func whole(_ guide: PassageGuide, quote: Int) -> Option? {
    guard let (part, sentences) = sentences(of: guide.segments, in: guide.origin).first,
      let candidate = found[guide.origin][part].whole(sentences, quote: quote)
    else { return nil }
    return Option(
      origin: guide.origin,
      part: part,
      candidate: candidate,
      segments: indexes[guide.origin].searches[part].segments(of: sentences),
      logit: guide.logit(beside: ranker.logit(candidate.features))
    )
  }
}

extension PassageGuide {
  /// How likely a passage is whose own words say so much.
  fileprivate func logit(beside own: Double) -> Double { max(own, own + trust * (logit - own)) }
}
