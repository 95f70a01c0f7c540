/// How alike two segments are, in hundredths of a point, with its parts.
///
/// `score = edit − stem − numbers − tags − case − punctuation`, never below 0:
///
/// - `edit` = 100 · (1 − *d* / max(*n*, *m*)): *d* is the Levenshtein distance between the words of the two segments, *n*
///   and *m* their numbers of words. Numbers and symbols are words, punctuation and tags are not. Two words are equal
///   when their stems are (a language without a stemmer: their folded keys); two numbers always are. A segment without
///   words is compared by its punctuation.
/// - `stem`: half an edit (50 / max(*n*, *m*)) for each pair of equal words that differ in form.
/// - `numbers`: half an edit for each pair of numbers that differ.
/// - `tags`: 1 point for each tag or placeholder missing, added or replaced, at most 5.
/// - `case`: half a point for each pair of words in different case, at most 3.
/// - `punctuation`: half a point for each pair of words followed by different marks, and for the marks before the first
///   word, at most 3.
///
/// Pairs are those of one alignment of least distance: from the end on, a pair of equal words where one is on the path,
/// else a substitution, else a word of the query alone, else one of the segment alone.
///
/// Where no segment reaches both 85 points and the minimum asked for, segments may count by their letters instead, for
/// typos and inflection: `edit` is then taken from the letters of the words' folded keys, one space between two words,
/// `stem` is 0, and the other parts stay those of the words, so that a number that differs costs as much as before. Such
/// a score counts from 85 points up, and only where it is higher (``isByLetters``).
///
/// The same text to the letter
/// scores 100; any other at most 99 (it differs in what the folding levels: ё and е, kinds of quotation marks, spaces).
public struct MatchScore: Hashable, Sendable {
  /// What the comparison of words gave.
  public var edit: Int32
  /// What inflected forms cost.
  public var stem: Int32 = 0
  /// What differing numbers cost.
  public var numbers: Int32 = 0
  /// What tags cost.
  public var tags: Int32 = 0
  /// What letters in another case cost.
  public var letterCase: Int32 = 0
  /// What punctuation costs.
  public var punctuation: Int32 = 0
  /// Whether the texts are the same to the letter.
  public var isExact = false
  /// Whether ``edit`` compares letters rather than words.
  public var isByLetters = false

  /// The least score by letters, in hundredths.
  static let leastByLetters = 8_500

  /// A score without deductions.
  public init(edit: Int32) { self.edit = edit }

  /// The same text.
  public static let exact: MatchScore = {
    var score = MatchScore(edit: 10_000)
    score.isExact = true
    return score
  }()

  /// The score in hundredths of a point, 0 … 10,000.
  public var hundredths: Int32 {
    if isExact { return 10_000 }
    return min(9_900, max(0, edit - stem - numbers - tags - letterCase - punctuation))
  }

  /// The score in points, 0 … 100.
  public var points: Double { Double(hundredths) / 100 }

  /// Whether nothing but numbers differs.
  public var differsInNumbersAlone: Bool {
    numbers > 0 && edit == 10_000 && stem + tags + letterCase + punctuation == 0
  }

  /// The edit part of `distance` edits between segments of which the longer has `longest` words.
  @inline(__always)
  static func edit(distance: Int, longest: Int) -> Int32 {
    longest == 0 ? 10_000 : Int32(truncatingIfNeeded: 10_000 * (longest - distance) / longest)
  }

  /// The greatest distance whose edit part reaches `least` hundredths; negative when none does.
  @inline(__always)
  static func greatestDistance(longest: Int, least: Int) -> Int { longest - (least * longest + 9_999) / 10_000 }
}
