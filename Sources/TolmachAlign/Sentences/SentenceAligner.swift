public import TolmachModel
public import TolmachText

/// Aligns the sentences of two versions of a text.
///
/// Beads of up to 6 sentences a side (8 in all) compete in a lattice by two-way lexical likelihood ratios, their lengths
/// and the prior of their shape; gaps are affine; the path with the most expected right beads is taken. Word pairs come
/// from lexicons, from cognates and, the less the lexicons cover, from the document itself, where no sentence is judged
/// by what it taught.
///
/// - Source: Gale & Church (1993) for lengths, Brown et al. (1993) for the word model, Moore (2002) for the two steps;
///   our changes: beads of any width at one price, the floor on single words, leave-one-out learning, decoding.
public struct SentenceAligner: Sendable {
  /// The language of the source.
  public let from: LanguageTag
  /// The language of the target.
  public let to: LanguageTag
  private let lexicons: [Lexicon]
  private let calibration: Calibration.Entry?
  package var parameters = AlignmentParameters()

  /// Prepares the aligner; lexicons of other languages are passed over, and so is a calibration of others.
  public init(from: LanguageTag, to: LanguageTag, lexicons: [Lexicon], calibration: Calibration = .shipped) {
    self.from = from
    self.to = to
    self.lexicons = lexicons
    self.calibration = calibration.entry(from: from, to: to)
  }

  /// The beads of two lists of sentences, in order; each sentence stands in exactly one.
  ///
  /// - Returns: beads with the calibrated probability that they are right, nil where the languages have no calibration.
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  /// - Complexity: O(*n*·*m*) for short texts, linear in the length of long ones.
  public func align(source: [[UInt8]], target: [[UInt8]]) throws(TextError) -> [Bead] {
    guard let calibration else {
      return try solve(source, target).path.map { Bead(source: $0.source, target: $0.target) }
    }
    return try describe(source: source, target: target).map { described in
      var bead = described.bead
      bead.confidence = calibration.confidence(described)
      return bead
    }
  }

  /// The beads with what a calibration is fitted on.
  package func describe(source: [[UInt8]], target: [[UInt8]]) throws(TextError) -> [DescribedBead] {
    let (document, lattice, path) = try solve(source, target)
    var reader = BeadFeatureReader(document: document, lattice: lattice, path: path)
    return reader.read()
  }

  private func solve(
    _ source: [[UInt8]],
    _ target: [[UInt8]]
  ) throws(TextError) -> (document: DocumentModel, lattice: BeadLattice, path: [BeadDecoder.Choice]) {
    let left = try Self.table(source, from)
    let right = try Self.table(target, to)
    var document = DocumentModel(
      source: left,
      target: right,
      lexicons: LexiconView.views(of: lexicons, from: from, to: to),
      parameters: parameters
    )
    let lattice = document.learnedLattice(in: document.band)
    return (document, lattice, BeadDecoder.decode(lattice, parameters: parameters))
  }

  private static func table(_ sentences: [[UInt8]], _ language: LanguageTag) throws(TextError) -> SentenceTable {
    let reader = try SentenceReader(language: language)
    var table = SentenceTable()
    for sentence in sentences { try reader.read(sentence.span, into: &table) }
    return table
  }
}

/// A lexicon seen in the direction that is needed.
struct LexiconView: Sendable {
  let lexicon: Lexicon
  let direction: Lexicon.Direction

  /// The lexicons that know both languages.
  static func views(of lexicons: [Lexicon], from: LanguageTag, to: LanguageTag) -> [LexiconView] {
    lexicons.compactMap { lexicon in
      if lexicon.from.base == from.base, lexicon.to.base == to.base {
        return LexiconView(lexicon: lexicon, direction: .forward)
      }
      guard lexicon.from.base == to.base, lexicon.to.base == from.base else { return nil }
      return LexiconView(lexicon: lexicon, direction: .backward)
    }
  }

  var opposite: Lexicon.Direction { direction == .forward ? .backward : .forward }
}
