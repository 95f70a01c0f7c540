/// A pair of expressions that may be a term and its translation.
public struct TermCandidate: Hashable, Sendable {
  /// The commonest form of the source expression.
  public var source: String
  /// The commonest form of the target expression.
  public var target: String
  /// How often the source expression occurs, in any form.
  public var frequency: Int
  /// In how many pairs both occur.
  public var together: Int
  /// How far the source expression is a unit of its own (C-value), 0 and above.
  public var unithood: Double
  /// How surprising it is that both occur together (log-likelihood ratio), 0 and above; 10.83 is significant at 0.001.
  public var association: Double
  /// P(target | source): the share of the pairs with the source expression that have the target one.
  public var probability: Double
  /// P(source | target).
  public var inverse: Double
  /// Numbers of pairs that show both, in order: at most five.
  public var examples: [Int]
}
