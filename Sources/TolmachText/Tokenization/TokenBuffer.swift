public import TolmachModel

/// The tokens of a text in storage that is kept from text to text: for loops over millions of lines.
///
/// The key lies in `key[..<keyCount]`, the tokens in `tokens[..<count]`, the changes that made the key in `edits`.
public struct TokenBuffer: ~Copyable {
  /// A token in compact form.
  public struct Record: Sendable {
    /// Where it begins in the original, in bytes.
    public var start: UInt32
    /// Where it ends in the original.
    public var end: UInt32
    /// Where it begins in the key.
    public var keyStart: UInt32
    /// Where it ends in the key.
    public var keyEnd: UInt32
    /// A hash of its key, the same in every run.
    public var hash: UInt64
    /// What it is.
    public var kind: Token.Kind
  }

  var output = SearchFolder.Output()
  var records: [Record] = []
  /// How many tokens there are.
  public internal(set) var count = 0

  /// An empty buffer.
  public init() {}

  /// The length of the key in bytes.
  public var keyCount: Int { output.keyCount }
  /// The key's storage; ``keyCount`` bytes of it count.
  public var key: [UInt8] { output.key }
  /// The tokens' storage; ``count`` of them count.
  public var tokens: [Record] { records }
  /// The changes that made the key, in order.
  public var edits: [TextEdit] { output.edits }
  /// How many changes made the key.
  public var editCount: Int { output.noteCount }
}
