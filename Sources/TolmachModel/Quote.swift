/// An uninterrupted stretch of somebody's words in a text, or of words merely mentioned.
///
/// Author's words inside one pair of marks split a stretch in two, and each paragraph of a longer quote is a stretch of
/// its own; ``group`` joins what belongs to one utterance.
public struct Quote: Hashable, Sendable {
  /// How the words are set off from the text around them.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Between quotation marks.
    case direct
    /// After a dash, as dialogue is set in Russian.
    case dash
    /// A later paragraph of a quote whose marks were opened before.
    case continued
    /// Set apart as a block or as a turn of an interview.
    case block
    /// A title, a nickname, a term, a scare quote, a word spoken of as a word: not speech.
    case mention

    /// The name used in output.
    public var name: String { String(describing: self) }
  }

  /// Something odd about the marks, kept for a reader to see.
  public enum Problem: UInt8, Sendable, CaseIterable {
    /// No closing mark before the paragraph's end, and no later paragraph continues it.
    case missingCloser
    /// The closing mark does not belong to the opening one.
    case mismatchedCloser
    /// The paragraph begins within the quote: a closing mark stands in it that nothing opened.
    case missingOpener

    /// The name used in output.
    public var name: String { String(describing: self) }
  }

  /// The words, without the marks.
  public var inner: TextRange
  /// The words with their marks; equal to ``inner`` on a side without one.
  public var outer: TextRange
  /// How the words are set off.
  public var kind: Kind
  /// How many quotes enclose it, mentions included; 0 is outermost.
  public var level: Int
  /// The number of the utterance it belongs to, from 0 in the order of first appearance.
  public var group: Int
  /// Who speaks, as the text puts it ("the man", «Ахмад»); nil when the text does not say.
  public var speaker: TextRange?
  /// The word that makes it speech ("said", «по словам»); nil when there is none.
  public var cue: TextRange?
  /// What is odd about its marks; nil as a rule.
  public var problem: Problem?

  /// Creates a quote.
  public init(
    inner: TextRange,
    outer: TextRange,
    kind: Kind,
    level: Int = 0,
    group: Int = 0,
    speaker: TextRange? = nil,
    cue: TextRange? = nil,
    problem: Problem? = nil
  ) {
    self.inner = inner
    self.outer = outer
    self.kind = kind
    self.level = level
    self.group = group
    self.speaker = speaker
    self.cue = cue
    self.problem = problem
  }
}
