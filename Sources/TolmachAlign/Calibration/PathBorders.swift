/// What speaks against the borders between the beads of a path: signs that something of one bead belongs to the next.
///
/// A border in the wrong place spoils both beads, so each looks at its two borders. Border *i* lies before bead *i*; those
/// at the ends of the path say nothing.
struct PathBorders {
  /// Information of words whose partner stands across the border, in nats: of either side the smaller of what lacks a
  /// partner here and what lacks one there.
  private(set) var crossing: [Double]
  /// How far both lengths are off to opposite sides, in standard deviations, the smaller, at most ``mostShift``.
  private(set) var shift: [Double]
  /// 1 where a number that lacks its like on one side of the border has it across.
  private(set) var numbers: [Double]
  /// 1 where the sentences before the border do not end alike.
  private(set) var ends: [Double]
  /// For each bead how many numbers of either side the other one lacks.
  private(set) var missing: [Int] = []

  private static let mostShift = 2.0

  /// Looks at all borders.
  ///
  /// - Parameter deviations: of each two-sided bead how far its lengths are from agreeing, signed; nil for the others.
  /// - Complexity: O(*t*·log *t*) for the *t* tokens of the longest bead, linear in the beads.
  init(document: DocumentModel, path: [BeadDecoder.Choice], pairs: [PathFit.Pair?], deviations: [Double?]) {
    crossing = [Double](repeating: 0, count: path.count + 1)
    (shift, numbers, ends) = (crossing, crossing, crossing)
    for border in path.indices.dropFirst() {
      if let left = pairs[border - 1], let right = pairs[border] {
        crossing[border] =
          min(left.across.behind, right.back.before) + min(left.back.behind, right.across.before)
      }
      if let left = deviations[border - 1], let right = deviations[border], left * right < 0 {
        shift[border] = min(Self.mostShift, left.magnitude, right.magnitude)
      }
    }
    compareEnds(document, path)
    compareNumbers(document, path)
  }

  private mutating func compareEnds(_ document: DocumentModel, _ path: [BeadDecoder.Choice]) {
    for (place, choice) in path.enumerated() {
      // The border behind the bead; the end of both texts is one too, for a text may break off.
      let (row, column) = (choice.source.upperBound, choice.target.upperBound)
      guard row > 0, column > 0 else { continue }
      ends[place + 1] = document.source.ends[row - 1] == document.target.ends[column - 1] ? 0 : 1
    }
  }

  private mutating func compareNumbers(_ document: DocumentModel, _ path: [BeadDecoder.Choice]) {
    let (left, right) = (SentenceNumbers(document.source), SentenceNumbers(document.target))
    var before: (source: [UInt64], target: [UInt64]) = ([], [])
    for (place, choice) in path.enumerated() {
      let (source, target) = (left.sorted(choice.source), right.sorted(choice.target))
      let alone = (
        source: SentenceNumbers.surplus(source, over: target), target: SentenceNumbers.surplus(target, over: source)
      )
      missing.append(alone.source.count + alone.target.count)
      let isCrossed =
        SentenceNumbers.meet(before.source, alone.target) || SentenceNumbers.meet(before.target, alone.source)
      numbers[place] = isCrossed ? 1 : 0
      before = alone
    }
  }
}
