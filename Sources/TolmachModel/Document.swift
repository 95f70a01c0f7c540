/// A file's text with what is known of its layout.
///
/// ``text`` is the decoded file as it stands, syntax included; everything else points into it.
public struct Document: Sendable {
  /// A stretch of running text with hard borders: a paragraph, a turn of a conversation, a heading.
  public struct Block: Hashable, Sendable {
    /// What a block is.
    public enum Kind: UInt8, Sendable, CaseIterable {
      /// A paragraph of prose.
      case paragraph
      /// A heading.
      case heading
      /// One person's uninterrupted turn of a transcript.
      case turn
      /// A quotation set apart.
      case blockQuote
      /// An item of a list.
      case listItem
      /// Text that is not prose: code, a table, a verse kept as it stands.
      case verbatim
    }

    /// What it is.
    public var kind: Kind
    /// The running text's pieces in the order they are read; what lies between them is syntax.
    public var pieces: [Piece]
    /// The label of the person who speaks, where the layout gives one.
    public var speaker: TextRange?
    /// The indices of its cues in ``Document/cues``; empty where there are no times.
    public var cues: Range<Int>

    /// Creates a block.
    public init(kind: Kind, pieces: [Piece], speaker: TextRange? = nil, cues: Range<Int> = 0..<0) {
      self.kind = kind
      self.pieces = pieces
      self.speaker = speaker
      self.cues = cues
    }

    /// From the first piece's start to the last one's end; empty at 0 when there is none.
    public var range: TextRange {
      guard let first = pieces.first, let last = pieces.last else { return TextRange(0, 0) }
      return TextRange(first.range.start, max(first.range.start, last.range.end))
    }
  }

  /// A stretch of the original that is running text.
  public struct Piece: Hashable, Sendable {
    /// Where it stands.
    public var range: TextRange
    /// Whether a space is read between the piece before and this one (cues, lines), or nothing (emphasis marks).
    public var spaced: Bool
    /// The scalar that the range stands for (a character reference such as `&amp;`); nil: the range's own words.
    public var substitute: UInt32?

    /// Creates a piece.
    public init(range: TextRange, spaced: Bool, substitute: UInt32? = nil) {
      self.range = range
      self.spaced = spaced
      self.substitute = substitute
    }
  }

  /// A subtitle cue: text that stands on the screen, or is heard, for a while.
  public struct Cue: Hashable, Sendable {
    /// The cue's text (its payload), syntax included.
    public var range: TextRange
    /// When it begins, from the recording's start.
    public var startMilliseconds: Int
    /// When it ends.
    public var endMilliseconds: Int

    /// Creates a cue.
    public init(range: TextRange, startMilliseconds: Int, endMilliseconds: Int) {
      self.range = range
      self.startMilliseconds = startMilliseconds
      self.endMilliseconds = endMilliseconds
    }
  }

  /// A span of time in a recording.
  public struct TimeSpan: Hashable, Sendable {
    /// The beginning, from the recording's start.
    public var startMilliseconds: Int
    /// The end.
    public var endMilliseconds: Int

    /// Creates a span.
    public init(startMilliseconds: Int, endMilliseconds: Int) {
      self.startMilliseconds = startMilliseconds
      self.endMilliseconds = endMilliseconds
    }
  }

  /// The format it was read as, such as `srt`, `vtt`, `markdown`, `text`.
  public var format: String
  /// The decoded text, valid UTF-8, without a byte-order mark.
  public var text: [UInt8]
  /// Its blocks, in order.
  public var blocks: [Block]
  /// Its cues, in the file's order; empty where there are no times.
  public var cues: [Cue]
  /// The encoding it was read from, such as `UTF-8` or `windows-1251`.
  public var encoding: String

  /// Creates a document.
  public init(format: String, text: [UInt8], blocks: [Block], cues: [Cue] = [], encoding: String = "UTF-8") {
    self.format = format
    self.text = text
    self.blocks = blocks
    self.cues = cues
    self.encoding = encoding
  }
}
