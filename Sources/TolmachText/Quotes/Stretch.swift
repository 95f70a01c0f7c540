import TolmachModel

/// A quote under way: what ``Quote`` holds, with its place among the words of its paragraph.
struct Stretch: Sendable {
  var inner: TextRange
  var outer: TextRange
  var kind: Quote.Kind
  /// The words inside: `firstWord ..< endWord` of the paragraph.
  var firstWord: Int
  var endWord: Int
  var glyph: QuoteMark.Glyph?
  var level = 0
  /// The index of the enclosing stretch; -1 when there is none.
  var parent = -1
  /// The index of the stretch of the same paragraph whose utterance it goes on with; -1 when it begins one.
  var joins = -1
  /// Whether it goes on with the utterance that the paragraph before left open.
  var isContinuation = false
  /// Whether its end is a mark; otherwise the paragraph or the author's words ended it.
  var isClosed = false
  var attribution = Attribution()
  var problem: Quote.Problem?

  var wordCount: Int { endWord - firstWord }
}

/// Who is said to speak, and by what word.
struct Attribution: Sendable {
  /// Where the word was looked for and found.
  enum Place: UInt8, Sendable {
    case nowhere
    /// Directly before: a colon or comma, or the verb itself.
    case before
    /// Before, in the same sentence, with other words between.
    case sentence
    case after
  }

  var cue: TextRange?
  var speaker: TextRange?
  var place = Place.nowhere
  /// The index of the word that is the cue; -1 when there is none.
  var word = -1
}
