/// What is searched for, and where sentences stand.
extension PassageSearch {
  /// A quote made ready: its words.
  public struct Query: Sendable {
    /// The words, UTF-8.
    public var words: [UInt8]
    /// How many sentences it has.
    public var sentences: Int
    /// Where each of them begins, in bytes of the words; empty where that is unknown.
    public var starts: [Int]
    /// What stands around it; nil where it stands alone.
    public var surroundings: Surroundings?

    /// Creates a query.
    public init(words: [UInt8], sentences: Int = 1, starts: [Int] = [], surroundings: Surroundings? = nil) {
      self.words = words
      self.sentences = sentences
      self.starts = starts
      self.surroundings = surroundings
    }
  }

  /// The words that stand around a quote, UTF-8.
  public struct Surroundings: Sendable {
    /// The sentences that hold the quote, its own words included.
    public var own: [UInt8]
    /// The sentence before them in their paragraph; empty where there is none.
    public var before: [UInt8]
    /// The sentence behind.
    public var behind: [UInt8]

    /// Creates surroundings.
    public init(own: [UInt8], before: [UInt8] = [], behind: [UInt8] = []) {
      self.own = own
      self.before = before
      self.behind = behind
    }
  }

  /// Where a sentence stands in its transcript.
  public struct Standing: Hashable, Sendable {
    /// The number of its paragraph or turn.
    public var turn: Int
    /// The number of who says it; nil where nobody is named.
    public var voice: Int?

    /// Creates a standing.
    public init(turn: Int, voice: Int? = nil) {
      self.turn = turn
      self.voice = voice
    }

    /// Whether two sentences are one person's, as far as anybody knows: unnamed ones only in one paragraph.
    func continues(_ other: Standing) -> Bool {
      voice == nil || other.voice == nil ? turn == other.turn : voice == other.voice
    }
  }
}
