/// How well the words of a document's beads fit, both ways.
struct PathFit {
  /// The measures of a two-sided bead.
  struct Pair {
    /// How the source accounts for the target.
    var across: LexicalFit.Measure
    /// How the target accounts for the source.
    var back: LexicalFit.Measure
  }

  /// The pair of each bead of the path; nil for one-sided ones.
  private(set) var pairs: [Pair?] = []
  private var forward: LexicalFit
  private var backward: LexicalFit

  /// Measures the beads of a path.
  ///
  /// - Parameter isTaught: whether what the document itself taught counts.
  /// - Complexity: O(*t*·*r*) for *t* tokens with *r* renderings.
  init(document: DocumentModel, path: [BeadDecoder.Choice], isTaught: Bool) {
    forward = LexicalFit(
      given: document.source,
      other: document.target,
      model: isTaught ? document.forward : document.forward.untaught,
      known: document.knownTargets
    )
    backward = LexicalFit(
      given: document.target,
      other: document.source,
      model: isTaught ? document.backward : document.backward.untaught,
      known: document.knownSources
    )
    pairs.reserveCapacity(path.count)
    for choice in path {
      guard !choice.source.isEmpty, !choice.target.isEmpty else {
        pairs.append(nil)
        continue
      }
      let across = forward.measure(choice.source, choice.target)
      pairs.append(Pair(across: across, back: backward.measure(choice.target, choice.source)))
    }
  }

  /// How any span of the source accounts for one of the target.
  mutating func across(_ source: Range<Int>, _ target: Range<Int>) -> LexicalFit.Measure {
    forward.measure(source, target)
  }

  /// How any span of the target accounts for one of the source.
  mutating func back(_ target: Range<Int>, _ source: Range<Int>) -> LexicalFit.Measure {
    backward.measure(target, source)
  }
}
