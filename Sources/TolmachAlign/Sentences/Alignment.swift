/// Two texts aligned.
public struct Alignment: Sendable {
  /// The beads, in order; each sentence stands in exactly one.
  public var beads: [Bead]
  /// The probability that the texts are translations of each other; nil where nothing is known of their words.
  public var confidence: Double?
  /// For each bead the links between its words, by source and target word; empty where they were not asked for.
  public var wordLinks: [[WordLink]] = []
}
