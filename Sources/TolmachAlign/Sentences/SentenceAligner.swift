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
  /// What many texts taught, so that each learns from all others; nil: each text stands alone.
  public var lessons: SharedLessons?

  /// Prepares the aligner; lexicons of other languages are passed over, and so is a calibration of others.
  public init(from: LanguageTag, to: LanguageTag, lexicons: [Lexicon], calibration: Calibration = .shipped) {
    self.from = from
    self.to = to
    self.lexicons = lexicons
    self.calibration = calibration.entry(from: from, to: to)
  }

  /// The beads of two lists of sentences, in order; each sentence stands in exactly one.
  ///
  /// Of a sentence the first ``AlignmentParameters/mostTokens`` words and marks are evidence, 1000; its length counts in
  /// full.
  ///
  /// - Returns: beads with the calibrated probability that they are right, nil where the languages have no calibration.
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  /// - Complexity: O(*n*·*m*) for short texts, linear in the length of long ones.
  public func align(source: [[UInt8]], target: [[UInt8]]) throws(TextError) -> [Bead] {
    try alignment(source: source, target: target).beads
  }

  /// The same with what is known beside the words, and with the probability that the texts are translations at all.
  ///
  /// A settled bead has the confidence 1. Hints that contradict each other (``AlignmentHints/corners(sourceCount:targetCount:)``)
  /// are passed over. Where nothing is known of the words of either side, nothing has a confidence.
  ///
  /// - Parameters:
  ///   - linksWords: whether the words within each bead are linked too (``Alignment/wordLinks``).
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public func alignment(
    source: [[UInt8]],
    target: [[UInt8]],
    hints: AlignmentHints = AlignmentHints(),
    linksWords: Bool = false
  ) throws(TextError) -> Alignment {
    let solution = try solve(source, target, hints)
    var confidence: DocumentAgreement.Probability?
    var beads = solution.path.map { Bead(source: $0.source, target: $0.target) }
    if solution.document.isKnown {
      let fit = PathFit(document: solution.document, path: solution.path, isTaught: true)
      confidence = agreement(of: solution, fit)
      if let calibration { beads = described(solution, fit).map { calibration.bead($0, of: confidence?.expected) } }
    }
    var alignment = Alignment(beads: hints.restored(beads), confidence: confidence?.balanced)
    guard linksWords else { return alignment }
    var linker = try WordLinker(document: solution.document, from: from, to: to)
    for bead in alignment.beads {
      alignment.wordLinks.append(try linker.links(of: bead, source: source, target: target))
    }
    return alignment
  }

  /// What two texts teach about the words of their languages, aligned by themselves; little where lexicons cover them.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  /// - Complexity: as ``alignment(source:target:hints:linksWords:)``.
  public func lesson(
    source: [[UInt8]],
    target: [[UInt8]],
    hints: AlignmentHints = AlignmentHints()
  ) throws(TextError) -> Lesson {
    Lesson(try solve(source, target, hints).document, digest: Lesson.digest(source, target))
  }

  /// The beads with what a calibration is fitted on.
  package func describe(source: [[UInt8]], target: [[UInt8]]) throws(TextError) -> [DescribedBead] {
    let solution = try solve(source, target, AlignmentHints())
    return described(solution, PathFit(document: solution.document, path: solution.path, isTaught: true))
  }

  /// A document with the path found in it.
  private struct Solution {
    var document: DocumentModel
    var lattice: BeadLattice
    var path: [BeadDecoder.Choice]
  }

  private func described(_ solution: Solution, _ fit: PathFit) -> [DescribedBead] {
    let (document, lattice, path) = (solution.document, solution.lattice, solution.path)
    var reader = BeadFeatureReader(document: document, lattice: lattice, path: path, fit: fit)
    return reader.read()
  }

  private func agreement(of solution: Solution, _ fit: PathFit) -> DocumentAgreement.Probability? {
    let (document, path) = (solution.document, solution.path)
    guard document.source.count > 0, document.target.count > 0 else { return nil }
    let untaught = document.isTaught ? PathFit(document: document, path: path, isTaught: false) : fit
    return DocumentAgreement.Probability(DocumentAgreement(document: document, path: path, fit: untaught).read())
  }

  private func solve(
    _ source: [[UInt8]],
    _ target: [[UInt8]],
    _ given: AlignmentHints
  ) throws(TextError) -> Solution {
    var hints = given
    hints.lessons = lessons.map { AlignmentHints.Lessons(shared: $0, digest: Lesson.digest(source, target)) }
    var document = DocumentModel(
      source: try table(source, from),
      target: try table(target, to),
      lexicons: LexiconView.views(of: lexicons, from: from, to: to),
      hints: hints,
      parameters: parameters
    )
    let corners = hints.corners(sourceCount: source.count, targetCount: target.count) ?? []
    let lattice = document.learnedLattice(in: document.band(through: corners))
    let path = BeadDecoder.decode(lattice, parameters: parameters)
    return Solution(document: document, lattice: lattice, path: path)
  }

  private func table(_ sentences: [[UInt8]], _ language: LanguageTag) throws(TextError) -> SentenceTable {
    let reader = try SentenceReader(language: language, mostTokens: parameters.mostTokens)
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
