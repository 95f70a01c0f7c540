/// What can be wrong with what is said of two texts beside their words. Cases hold facts, never text of a source.
public enum AlignmentError: Error, Equatable, Sendable {
  /// The texts were to be cut at borders that belong together, and do not have as many of them.
  case unequalBorders(source: Int, target: Int)
  /// Settled links go back, overlap, or lie across a border.
  case contradiction
}
