/// Precision and recall of beads against gold beads, strictly and laxly.
///
/// A bead is strictly right when it stands in the gold, laxly right when it also shares a link with it. Precision counts
/// every bead, recall only those with two sides. Beads with sentences that the gold leaves open count for nothing.
///
/// - Source: Sennrich & Volk (2011), "Iterative, MT-based sentence alignment of parallel texts", as counted by the
///   scorer of Thompson & Koehn (2019).
public struct BeadScore: Sendable {
  /// Sentence numbers of both sides.
  public struct Link: Hashable, Sendable {
    /// Source sentences, ascending.
    public var source: [Int]
    /// Target sentences, ascending.
    public var target: [Int]

    /// Creates a link.
    public init(source: [Int], target: [Int]) {
      self.source = source
      self.target = target
    }

    /// The sentences of a bead.
    public init(_ bead: Bead) { self.init(source: Array(bead.source), target: Array(bead.target)) }

    /// Whether both sides hold sentences.
    public var isTwoSided: Bool { !source.isEmpty && !target.isEmpty }
    var isEmpty: Bool { source.isEmpty && target.isEmpty }
  }

  /// Right beads among all of one kind.
  public struct Share: Hashable, Sendable {
    /// Strictly right.
    public var strict = 0
    /// Laxly right.
    public var lax = 0
    /// All.
    public var all = 0
  }

  /// Found beads against the gold.
  public private(set) var precision = Share()
  /// Gold beads of two sides against the found ones.
  public private(set) var recall = Share()

  /// Nothing counted yet.
  public init() {}

  /// Counts one document.
  public mutating func add(gold: [Link], found: [Link]) {
    let sources = Set(gold.flatMap(\.source))
    let targets = Set(gold.flatMap(\.target))
    let known = found.filter { sources.isSuperset(of: $0.source) && targets.isSuperset(of: $0.target) }
    Self.count(known, against: gold, into: &precision)
    Self.count(gold.filter(\.isTwoSided), against: known.filter(\.isTwoSided), into: &recall)
  }

  private static func count(_ tested: [Link], against links: [Link], into share: inout Share) {
    let right = Set(links)
    var partners: [Int: Set<Int>] = [:]
    for link in right { for sentence in link.source { partners[sentence, default: []].formUnion(link.target) } }
    for link in Set(tested) where !link.isEmpty {
      share.all += 1
      if right.contains(link) {
        share.strict += 1
        share.lax += 1
      } else if link.source.contains(where: { partners[$0].map { !$0.isDisjoint(with: link.target) } ?? false }) {
        share.lax += 1
      }
    }
  }

  /// Precision, recall and their harmonic mean.
  public struct Figures: Hashable, Sendable {
    /// The share of found beads that are right.
    public var precision: Double
    /// The share of gold beads that were found.
    public var recall: Double
    /// Their harmonic mean.
    public var f1: Double

    init(_ precision: Double, _ recall: Double) {
      self.precision = precision
      self.recall = recall
      f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
  }

  /// The figures, strictly.
  public var strict: Figures { figures(\.strict) }
  /// The figures, laxly.
  public var lax: Figures { figures(\.lax) }

  private func figures(_ kind: KeyPath<Share, Int>) -> Figures {
    Figures(
      Double(precision[keyPath: kind]) / Double(max(precision.all, 1)),
      Double(recall[keyPath: kind]) / Double(max(recall.all, 1))
    )
  }
}
