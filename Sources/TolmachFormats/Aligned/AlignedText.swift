public import TolmachModel

/// Two versions of a text with the links between their sentences, ready to be written.
public struct AlignedText: Sendable {
  /// One version.
  public struct Side: Sendable {
    /// What the file is called.
    public var name: String
    /// Its language.
    public var language: LanguageTag
    /// Its sentences as they are read.
    public var sentences: [String]
    /// When each was heard; nil where there are no times.
    public var times: [Document.TimeSpan?]

    /// Creates a side.
    public init(name: String, language: LanguageTag, sentences: [String], times: [Document.TimeSpan?]) {
      self.name = name
      self.language = language
      self.sentences = sentences
      self.times = times
    }

    /// The words of neighbouring sentences in one line: tabs and line ends are spaces.
    public func words(_ range: Range<Int>) -> String {
      let joined = range.count == 1 ? sentences[range.lowerBound] : sentences[range].joined(separator: " ")
      // Most lines have nothing to change: 0xE2 begins the separators of lines and paragraphs.
      guard joined.utf8.contains(where: { (0x09...0x0D).contains($0) || $0 == 0xE2 }) else { return joined }
      var line = String.UnicodeScalarView()
      for scalar in joined.unicodeScalars {
        line.append((0x09...0x0D).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value) ? " " : scalar)
      }
      return String(line)
    }

    /// From the first sentence's beginning to the last one's end; nil where one has no time.
    public func time(_ range: Range<Int>) -> Document.TimeSpan? {
      let heard = range.compactMap { $0 < times.count ? times[$0] : nil }
      guard heard.count == range.count, let first = heard.first, let last = heard.last else { return nil }
      return Document.TimeSpan(
        startMilliseconds: first.startMilliseconds,
        endMilliseconds: max(first.startMilliseconds, last.endMilliseconds)
      )
    }
  }

  /// Sentences that render each other; one side may be empty.
  public struct Link: Hashable, Sendable {
    /// Source sentences.
    public var source: Range<Int>
    /// Target sentences.
    public var target: Range<Int>
    /// The probability that the link is right; nil when nobody can tell.
    public var confidence: Double?
    /// The links between its words, by source word and target word; nil where they were not asked for.
    public var words: [WordLink]?

    /// Creates a link.
    public init(source: Range<Int>, target: Range<Int>, confidence: Double?, words: [WordLink]? = nil) {
      self.source = source
      self.target = target
      self.confidence = confidence
      self.words = words
    }

    /// Whether both sides hold sentences.
    public var isTwoSided: Bool { !source.isEmpty && !target.isEmpty }
  }

  /// Two words that render each other.
  public struct WordLink: Hashable, Sendable {
    /// The source word: UTF-8 bytes of the link's sentences joined by a space.
    public var source: TextRange
    /// The target word, likewise.
    public var target: TextRange

    /// Creates a link.
    public init(source: TextRange, target: TextRange) {
      self.source = source
      self.target = target
    }
  }

  /// The source.
  public var source: Side
  /// The target.
  public var target: Side
  /// The links, in order.
  public var links: [Link]

  /// Creates the pair.
  public init(source: Side, target: Side, links: [Link]) {
    self.source = source
    self.target = target
    self.links = links
  }

  /// Whether words are linked too.
  public var hasWords: Bool { links.contains { $0.words != nil } }

  /// The same without links less probable than `least`; those nobody can tell about stay.
  public func filtered(least: Double) -> AlignedText {
    var copy = self
    copy.links.removeAll { link in link.confidence.map { $0 < least } ?? false }
    return copy
  }
}
