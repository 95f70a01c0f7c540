import TolmachModel

/// Finds sentences: the stops of UAX #29 and our own marks are visited in order, and each is judged by what stands
/// around it.
///
/// - Complexity: O(*n*); what is looked at around one mark is bounded or ends at the next mark.
struct SentenceScanner: Sendable {
  /// The default rules, which decide where ours say nothing.
  let rules = SentenceBreakRules()
  /// The language's words.
  let abbreviations: Abbreviations
  let reader: StopSiteReader

  /// Prepares the rules of `language`.
  init(language: LanguageTag) {
    abbreviations = Abbreviations.serving(language.language)
    reader = StopSiteReader(rules: rules)
  }

  /// A sentence under way.
  struct Sentence {
    /// Its first byte, not white space.
    var start: Int
    /// The class of its first letter or digit, openers passed over; found when it is first asked for.
    var lead: SentenceClass?
    /// How many round brackets are open.
    var openBrackets = 0
  }

  /// What a mark does to the sentence it stands in.
  enum Verdict {
    /// Nothing; scanning goes on at `resume`.
    case goesOn(resume: Int)
    /// The sentence ends at `end`, the next one begins at `next`, and scanning goes on at `resume`.
    case ends(at: Int, next: Int, resume: Int)

    /// The sentence ends as `site` says.
    static func ends(_ site: StopSite) -> Verdict { .ends(at: site.end, next: site.next, resume: site.next) }
  }

  /// Appends the sentences of `text`, without the white space around them.
  func scan(_ text: borrowing Span<UInt8>, _ found: inout [TextRange]) {
    let leads = rules.table.leads
    var sentence = Sentence(start: skipSpace(text, from: 0))
    var position = sentence.start
    while position < text.count {
      guard leads[Int(text[position])] else {
        position &+= 1
        continue
      }
      switch verdict(at: position, of: &sentence, in: text) {
      case .goesOn(let resume): position = resume
      case .ends(let end, let next, let resume):
        append(TextRange(sentence.start, end), text, &found)
        sentence = Sentence(start: next)
        position = resume
      }
    }
    append(TextRange(sentence.start, text.count), text, &found)
  }

  private func verdict(at position: Int, of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> Verdict {
    let (scalar, length) = UTF8Scalar.decode(text, at: position)
    let value = rules.table.value(of: scalar)
    if value.isStop || scalar == 0x2026 {
      let site = reader.read(text, at: position)
      if let item = itemStart(site, of: sentence, in: text) {
        return .ends(at: item, next: item, resume: site.stopEnd)
      }
      if endsSentence(site, of: &sentence, in: text) { return .ends(site) }
      return .goesOn(resume: site.gap == .line ? site.next : site.stopEnd)
    }
    if value.isLineEnd {
      let site = reader.readLine(text, at: position)
      return endsAtLine(site, of: &sentence, in: text) ? .ends(site) : .goesOn(resume: site.next)
    }
    return markVerdict(scalar, length, at: position, of: &sentence, in: text) ?? .goesOn(resume: position + length)
  }

  private func append(_ range: TextRange, _ text: borrowing Span<UInt8>, _ found: inout [TextRange]) {
    let sentence = trimmed(range, in: text)
    guard !sentence.isEmpty else { return }
    ListItems.append(sentence, of: text, table: rules.table, to: &found)
  }

  /// The range without the white space around it.
  func trimmed(_ range: TextRange, in text: borrowing Span<UInt8>) -> TextRange {
    let start = min(skipSpace(text, from: range.start), range.end)
    var end = range.end
    while end > start, let (value, length) = rules.table.read(text, before: end), value == .space || value.isLineEnd {
      end -= length
    }
    return TextRange(start, max(start, end))
  }

  /// The first byte at or after `start` that is not white space.
  func skipSpace(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count {
      let (value, length) = rules.table.read(text, at: position)
      guard value == .space || value.isLineEnd else { break }
      position += length
    }
    return position
  }

  /// The class of the sentence's first letter or digit; `other` when it begins with neither.
  func lead(of sentence: inout Sentence, in text: borrowing Span<UInt8>) -> SentenceClass {
    if let known = sentence.lead { return known }
    var position = sentence.start
    var value = SentenceClass.other
    for _ in 0..<16 where position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      value = rules.table.value(of: scalar)
      if value.isLetter || value == .numeric { break }
      guard SentenceMarks.isLeading(scalar) || SentenceMarks.isDash(scalar) || value == .space else { break }
      position += length
    }
    let lead = value.isLetter || value == .numeric ? value : .other
    sentence.lead = lead
    return lead
  }
}
