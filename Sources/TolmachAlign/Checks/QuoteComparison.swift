public import TolmachModel
public import TolmachText

/// A quote beside the sentences its passage lies in: what the checks look at.
public struct QuoteComparison: Sendable {
  /// One side: words and numbers with their places.
  public struct Side: Sendable {
    /// The side's language.
    public var language: LanguageTag
    /// The words, UTF-8.
    public var text: [UInt8]
    /// The words' search keys.
    var keys: [String] = []
    /// Where each word stands in ``text``.
    var ranges: [TextRange] = []
    /// The numbers and dates.
    var numbers: [NumberMention] = []
    /// Whether no lexicon knows a word.
    var isUnknown: [Bool] = []
    /// The words that belong to the passage; all of a quote.
    var span: Range<Int> = 0..<0
  }

  /// The quote.
  public var quote: Side
  /// The sentences of the passage, joined by spaces; its span is the passage itself.
  public var passage: Side
  /// The passage's sentences with what the same person says next: ``passage``, and more behind it.
  private(set) var spoken: Side

  /// For each word of the quote the word of the passage's sentences that it renders; −1 where none is known.
  private(set) var partners: [Int] = []

  /// Tells which words render which, by places in the two sides' texts.
  public mutating func link(_ links: [(quote: TextRange, passage: TextRange)]) {
    let words = Dictionary(zip(passage.ranges.map(\.start), passage.ranges.indices)) { first, _ in first }
    let partner = Dictionary(links.map { ($0.quote.start, $0.passage.start) }) { first, _ in first }
    partners = quote.ranges.map { partner[$0.start].flatMap { words[$0] } ?? -1 }
  }

  /// Tells which words no lexicon knows, by places in the two sides' texts.
  public mutating func markUnknown(quote words: [TextRange], passage others: [TextRange]) {
    quote.markUnknown(words)
    passage.markUnknown(others)
  }

  /// Reads both sides.
  ///
  /// - Parameters:
  ///   - passage: the sentences the passage lies in.
  ///   - range: the passage, in bytes of these.
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public init(
    quote: [UInt8],
    language: LanguageTag,
    passage: [UInt8],
    range: TextRange,
    passageLanguage: LanguageTag
  ) throws(TextError) {
    self.quote = try Self.read(quote, language)
    self.quote.span = 0..<self.quote.keys.count
    var said = try Self.read(passage, passageLanguage)
    // A number is not quoted by halves: «в девяносто | восьмом году» is the whole of it.
    let whole = said.numbers.map(\.range).filter { $0.overlaps(range) }.reduce(range) { $0.union($1) }
    let inside = said.ranges.indices.filter { said.ranges[$0].overlaps(whole) }
    if let first = inside.first, let last = inside.last { said.span = first..<last + 1 }
    self.passage = said
    spoken = said
    partners = [Int](repeating: -1, count: self.quote.keys.count)
  }

  /// Tells what the same person says right behind the passage's sentences. A difference may lie there: its place goes on behind
  /// theirs and a space.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public mutating func follow(by words: [UInt8]) throws(TextError) {
    guard !words.isEmpty else { return }
    spoken = try Self.read(passage.text + [0x20] + words, passage.language)
    spoken.span = passage.span
  }

  private static func read(_ text: [UInt8], _ language: LanguageTag) throws(TextError) -> Side {
    var side = Side(language: language, text: text)
    let tokens = try Tokenizer(language: language).tokenize(text.span)
    for token in tokens.tokens where token.kind == .word {
      side.keys.append(String(decoding: tokens.key[token.key.start..<token.key.end], as: UTF8.self))
      side.ranges.append(token.range)
    }
    side.isUnknown = [Bool](repeating: false, count: side.keys.count)
    side.numbers = NumberReader(language: language).mentions(in: tokens, text: text.span)
    return side
  }

  /// A difference that a check saw, by places in the two sides' texts.
  public struct Difference: Hashable, Sendable {
    /// What kind it is.
    public var kind: QuoteFlag.Kind
    /// How bad it may be.
    public var severity: QuoteFlag.Severity
    /// What exactly was seen.
    public var reason: QuoteFlag.Reason
    /// The place in the quote.
    public var quote: TextRange
    /// The place in the passage's sentences; empty where nothing stands there.
    public var passage: TextRange

    /// Creates a difference.
    public init(
      kind: QuoteFlag.Kind,
      severity: QuoteFlag.Severity,
      reason: QuoteFlag.Reason,
      quote: TextRange,
      passage: TextRange
    ) {
      self.kind = kind
      self.severity = severity
      self.reason = reason
      self.quote = quote
      self.passage = passage
    }
  }

  /// What all checks see, in a fixed order.
  public var differences: [Difference] {
    let framed = FrameCheck.differences(in: self)
    let takenBack = RetractionCheck.differences(in: self)
    let found = Self.checks.flatMap { $0(self) }
    // What a frame tells is told once; so is what the sentence goes on to take back, and a condition that it is cut before.
    return found.filter { one in
      !framed.contains { $0.kind == one.kind && $0.reason == one.reason }
        && (takenBack.isEmpty || one.kind != .cut || one.reason == .conditionOmitted)
        && (one.reason != .conditionOmitted
          || !found.contains { $0.reason == .cutBeforeTurn && $0.passage.overlaps(one.passage) })
    }
      + framed + takenBack
  }

  private static let checks: [@Sendable (QuoteComparison) -> [Difference]] = [
    NumberCheck.differences, DurationCheck.differences, CalendarCheck.differences, NegationCheck.differences,
    QuantifierCheck.differences, ModalityCheck.differences, HearsayCheck.differences, UnrealCheck.differences,
    ActorCheck.differences, ExchangedRoles.differences, SubstitutionCheck.differences, NameCheck.differences,
    OmissionCheck.differences,
    OrderCheck.differences, CutCheck.differences, ConditionCheck.differences, ExceptionCheck.differences,
    PoorSourceCheck.differences,
  ]

  /// The whole quote.
  var wholeQuote: TextRange { TextRange(0, quote.text.count) }
  /// The passage in bytes of its sentences.
  var wholePassage: TextRange {
    guard let first = passage.span.first, let last = passage.span.last else { return TextRange(0, 0) }
    return passage.ranges[first].union(passage.ranges[last])
  }
}

extension QuoteComparison.Side {
  fileprivate mutating func markUnknown(_ words: [TextRange]) {
    let places = Set(words.map(\.start))
    for word in ranges.indices where places.contains(ranges[word].start) { isUnknown[word] = true }
  }
}
