import TolmachModel

/// Reads ELAN's annotation files (EAF 2 and 3) as transcripts: tiers that hold speech become turns by time.
///
/// A tier's `PARTICIPANT` is the speaker, else the part of its name behind `@`, else its name. Of a tier and those that
/// refer to it, one is read (``AnnotationTiers``). Time slots without a value take the time between their neighbours.
/// Offsets count in the text as it is laid out (``LaidOutText``).
public enum ELAN {
  static let name = "an ELAN annotation file"

  /// Reads a file's bytes; the encoding is XML's own affair.
  ///
  /// - Throws: `FormatError.malformed` for XML that is not well-formed, and for another root element.
  public static func read(_ bytes: [UInt8], path: String) throws(FormatError) -> ReadDocument {
    var reader = ELANReader(path: path)
    try XMLEventReader.read(bytes, path: path, format: name) { event throws(FormatError) in try reader.take(event) }
    guard reader.sawRoot else {
      throw .malformed(path: path, format: name, problem: .missing("ANNOTATION_DOCUMENT"), line: 1, column: 1)
    }
    var tiers = AnnotationTiers(tiers: reader.tiers, slots: reader.slotNames, times: reader.times())
    let segments = tiers.segments()
    var read = ReadDocument(
      document: TranscriptLayout.document(format: "eaf", segments),
      problems: (reader.problems.all + tiers.problems.all).sorted { $0.line < $1.line }
    )
    read.records = reader.tiers.count
    read.counts = [
      ("tiers", reader.tiers.count), ("annotations", reader.tiers.reduce(0) { $0 + $1.annotations.count }),
      ("segments", segments.count),
    ]
    return read
  }
}

/// Gathers tiers and time slots of an ELAN file.
struct ELANReader {
  let path: String
  private(set) var tiers: [AnnotationTiers.Tier] = []
  private(set) var problems = ProblemList()
  private(set) var sawRoot = false
  private var slots: [(id: String, milliseconds: Int?)] = []
  private var annotation: AnnotationTiers.Annotation?
  private var value: String?

  init(path: String) { self.path = path }

  mutating func take(_ event: XMLEvent) throws(FormatError) {
    switch event.kind {
    case .text(let words): value? += words
    case .start(let attributes): try start(event, attributes)
    case .end:
      switch event.name {
      case "ANNOTATION_VALUE":
        annotation?.text = value ?? ""
        value = nil
      case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
        if let annotation, !tiers.isEmpty { tiers[tiers.count - 1].annotations.append(annotation) }
        annotation = nil
      default: break
      }
    }
  }

  /// The names of all slots.
  var slotNames: Set<String> { Set(slots.map(\.id)) }

  /// The slots' times. A slot without one stands evenly between its neighbours; before the first and after the last
  /// known it has none.
  func times() -> [String: Int] {
    var times: [String: Int] = [:]
    var last: (index: Int, milliseconds: Int)?
    for (index, slot) in slots.enumerated() {
      guard let now = slot.milliseconds else { continue }
      times[slot.id] = now
      if let last, index > last.index + 1, now >= last.milliseconds {
        for between in last.index + 1..<index {
          let part = (now - last.milliseconds) * (between - last.index) / (index - last.index)
          times[slots[between].id] = last.milliseconds + part
        }
      }
      last = (index, now)
    }
    return times
  }

  private mutating func start(_ event: XMLEvent, _ attributes: [XMLAttribute]) throws(FormatError) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    if !sawRoot {
      guard event.name == "ANNOTATION_DOCUMENT" else {
        throw .malformed(
          path: path,
          format: ELAN.name,
          problem: .unexpected("the root element"),
          line: event.line,
          column: 1
        )
      }
      sawRoot = true
    }
    switch event.name {
    case "TIME_SLOT": addSlot(value("TIME_SLOT_ID"), value("TIME_VALUE"), line: event.line)
    case "TIER":
      tiers.append(
        AnnotationTiers.Tier(
          id: value("TIER_ID") ?? "",
          participant: value("PARTICIPANT"),
          parent: value("PARENT_REF")
        )
      )
    case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
      annotation = AnnotationTiers.Annotation(
        id: value("ANNOTATION_ID") ?? "",
        startSlot: value("TIME_SLOT_REF1"),
        endSlot: value("TIME_SLOT_REF2"),
        parent: value("ANNOTATION_REF"),
        line: event.line
      )
    case "ANNOTATION_VALUE": self.value = ""
    default: break
    }
  }

  private mutating func addSlot(_ id: String?, _ time: String?, line: Int) {
    guard let id else {
      return problems.add(.error, .missing("the name of a time slot"), line: line)
    }
    let milliseconds = time.flatMap { TranscriptSegment.milliseconds(Double($0)) }
    if time != nil, milliseconds == nil || (milliseconds ?? 0) < 0 {
      problems.add(.error, .badTiming, line: line)
    }
    slots.append((id, milliseconds.map { max(0, $0) }))
  }
}
