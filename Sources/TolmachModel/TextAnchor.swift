/// A stretch of a text as others find it again: by place, by its words, and by the words around it.
///
/// The same three facts make the selectors of a W3C Web Annotation and the places in a file of verdicts.
public struct TextAnchor: Hashable, Sendable {
  /// Where it stands, in Unicode scalars of the untouched text.
  public var scalars: Range<Int>
  /// The words as they stand in the text, syntax included.
  public var exact: String
  /// Up to 32 scalars before it.
  public var prefix: String
  /// Up to 32 scalars after it.
  public var suffix: String

  /// How many scalars of context are kept on each side.
  public static let context = 32

  /// An anchor as it was read from somewhere.
  public init(scalars: Range<Int>, exact: String, prefix: String = "", suffix: String = "") {
    self.scalars = scalars
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  /// Anchors a range of the text that `offsets` counts.
  ///
  /// - Complexity: O(log *n* + *m*) in a text of *n* bytes for a range of *m*.
  public init(_ range: TextRange, in text: [UInt8], offsets: ScalarOffsets) {
    scalars = offsets.scalars(range)
    let start = offsets.byte(at: scalars.lowerBound)
    let end = offsets.byte(at: scalars.upperBound)
    exact = Self.words(text, start, end)
    prefix = Self.words(text, offsets.byte(at: max(0, scalars.lowerBound - Self.context)), start)
    suffix = Self.words(text, end, offsets.byte(at: scalars.upperBound + Self.context))
  }

  /// The words in one line, without what subtitles put between them: lines of times, the names of cues above these, and
  /// the tags of cues (`<v Speaker>`, `</i>`).
  ///
  /// - Complexity: O(*n*) in the words' length.
  public var running: String {
    guard exact.unicodeScalars.contains(where: { $0.value == 0x0A || $0.value == 0x0D }) else { return exact }
    var kept: [Substring] = []
    var isSubtitle = false
    for line in exact.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      guard line.contains("-->") else {
        kept.append(line)
        continue
      }
      isSubtitle = true
      if kept.count > 1, kept[kept.count - 2].allSatisfy(\.isWhitespace) { kept.removeLast() }
    }
    if isSubtitle { kept = kept.map { Substring(Self.withoutTags($0)) } }
    return kept.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
  }

  /// A line without what stands between `<` and `>`; an unclosed `<` is a word's own.
  private static func withoutTags(_ line: Substring) -> String {
    var words = ""
    var rest = line
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      words += rest[..<open]
      rest = rest[rest.index(after: close)...]
    }
    return words + rest
  }

  private static func words(_ text: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: text[min(start, end)..<end], as: UTF8.self)
  }
}
