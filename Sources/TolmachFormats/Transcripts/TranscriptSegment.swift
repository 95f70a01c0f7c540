import TolmachModel

/// A stretch of recorded speech as a recogniser or an annotator cut it.
struct TranscriptSegment {
  /// A word of it with the time it was heard.
  struct Word {
    var text: String
    var time: Document.TimeSpan
  }

  /// When it begins, in milliseconds from the recording's start; nil where the file does not say.
  var startMilliseconds: Int?
  /// When it ends.
  var endMilliseconds: Int?
  /// The label of the person who speaks.
  var speaker: String?
  /// What is said.
  var text: String
  /// Its words, as far as they have times.
  var words: [Word] = []

  /// Milliseconds of a time in seconds; nil for no number, and for what no recording reaches.
  static func milliseconds(seconds: Double?) -> Int? { milliseconds(seconds.map { $0 * 1000 }) }

  /// Whole milliseconds; nil for no number, and for what no recording reaches.
  static func milliseconds(_ value: Double?) -> Int? {
    guard let value, value.isFinite, value.magnitude < 1e12 else { return nil }
    return Int(value.rounded())
  }

  /// Puts times in order that cannot be: below zero, or the end before the start. Returns what was wrong.
  mutating func mendTimes() -> FormatProblem? {
    var problem: FormatProblem?
    if let start = startMilliseconds, start < 0 {
      startMilliseconds = 0
      problem = .badTiming
    }
    if let start = startMilliseconds, let end = endMilliseconds, end < start {
      endMilliseconds = start
      problem = problem ?? .endBeforeStart
    }
    return problem
  }
}

/// Lays segments out as turns: one person's uninterrupted speech, over as many segments as it takes.
///
/// A turn ends where another person is named and, when nobody is, at a pause. Segments that lack a time take it from
/// their neighbours; a file in which none has times makes a document without cues.
struct TranscriptLayout {
  private var laid: LaidOutText
  private var speaker: String?
  private var lastEnd: Int?
  private var isFirst = true

  private init(laid: LaidOutText) { self.laid = laid }

  /// The document of `segments`, in their order.
  static func document(
    format: String,
    _ segments: [TranscriptSegment],
    encoding: String = "UTF-8"
  ) -> Document {
    var laid = LaidOutText()
    append(segments, to: &laid)
    return laid.document(format: format, encoding: encoding)
  }

  /// Lays segments out behind what is there.
  static func append(_ segments: [TranscriptSegment], to laid: inout LaidOutText) {
    var layout = TranscriptLayout(laid: laid)
    let times = spans(of: segments)
    for (index, segment) in segments.enumerated() {
      layout.add(segment, time: times.isEmpty ? nil : times[index])
    }
    laid = layout.laid
  }

  private mutating func add(_ segment: TranscriptSegment, time: Document.TimeSpan?) {
    let words = LaidOutText.squeezed(segment.text)
    guard !words.isEmpty else { return }
    let name = segment.speaker.flatMap { LaidOutText.squeezed($0).isEmpty ? nil : $0 }
    let pause = time.map { $0.startMilliseconds - (lastEnd ?? $0.startMilliseconds) } ?? 0
    if isFirst || name != speaker || (name == nil && pause >= TurnBuilder.silence) {
      laid.begin(.turn, speaker: name)
    }
    isFirst = false
    laid.append(words, moments: time.map { Self.moments(of: segment, in: words, time: $0) } ?? [])
    speaker = name
    lastEnd = max(lastEnd ?? 0, time?.endMilliseconds ?? 0)
  }

  /// A span for each segment: its own times, else what its neighbours leave.
  private static func spans(of segments: [TranscriptSegment]) -> [Document.TimeSpan] {
    guard segments.contains(where: { $0.startMilliseconds != nil || $0.endMilliseconds != nil }) else { return [] }
    var next: [Int?] = []
    var known: Int?
    for segment in segments.reversed() {
      next.append(known)
      known = segment.startMilliseconds ?? segment.endMilliseconds ?? known
    }
    next.reverse()
    var previous = 0
    return zip(segments, next).map { segment, next in
      let start = segment.startMilliseconds ?? min(previous, segment.endMilliseconds ?? previous)
      let end = max(start, segment.endMilliseconds ?? next ?? start)
      previous = max(previous, end)
      return Document.TimeSpan(startMilliseconds: start, endMilliseconds: end)
    }
  }

  /// Cues for the words whose times are known, each lasting until the next; one cue where they are not all found in the
  /// text in order.
  private static func moments(
    of segment: TranscriptSegment,
    in words: [UInt8],
    time: Document.TimeSpan
  ) -> [LaidOutText.Moment] {
    var moments = [LaidOutText.Moment(offset: 0, time: time)]
    var position = 0
    var last = time.startMilliseconds
    for word in segment.words {
      let wanted = LaidOutText.squeezed(word.text)
      guard !wanted.isEmpty else { continue }
      guard let found = first(wanted, in: words, from: position) else { return [moments[0].with(time)] }
      position = found + wanted.count
      let start = word.time.startMilliseconds
      guard found > 0, start >= last, start <= time.endMilliseconds else { continue }
      moments[moments.count - 1].time.endMilliseconds = start
      moments.append(
        LaidOutText.Moment(
          offset: found,
          time: Document.TimeSpan(startMilliseconds: start, endMilliseconds: time.endMilliseconds)
        )
      )
      last = start
    }
    return moments
  }

  /// The first place of `needle` at most a few words after `start`: a word's own text follows the one before.
  private static func first(_ needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    let end = min(text.count - needle.count, start + 256)
    guard start <= end else { return nil }
    return (start...end).first { text[$0] == needle[0] && text[$0..<$0 + needle.count].elementsEqual(needle) }
  }
}

extension LaidOutText.Moment {
  /// The same place with another time.
  fileprivate func with(_ time: Document.TimeSpan) -> LaidOutText.Moment {
    LaidOutText.Moment(offset: offset, time: time)
  }
}
