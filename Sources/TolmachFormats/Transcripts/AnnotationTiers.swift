import TolmachModel

/// Chooses among ELAN's tiers those that hold what was said, and brings their annotations in order of time.
///
/// A tier without parent and all tiers below it are one family: often the upper one holds the words and those below
/// translations, words and glosses; sometimes the upper one holds numbers only. Of each family the tier nearest to the
/// top is read that has at least half as many letters as the family's richest. Notes and gestures, told by their names,
/// are left out where anything else is there.
struct AnnotationTiers {
  /// An annotation, aligned with time or referring to another.
  struct Annotation {
    var id: String
    var startSlot: String?
    var endSlot: String?
    /// The annotation it refers to.
    var parent: String?
    var line: Int
    var text = ""
  }

  /// A tier.
  struct Tier {
    var id: String
    var participant: String?
    /// The tier it belongs to.
    var parent: String?
    var annotations: [Annotation] = []
  }

  private let tiers: [Tier]
  private let times: [String: Int]
  private let slots: Set<String>
  private let byID: [String: Annotation]
  private let participants: [String: String]
  /// What was wrong: references to nothing. The words are kept.
  private(set) var problems = ProblemList()

  init(tiers: [Tier], slots: Set<String>, times: [String: Int]) {
    self.tiers = tiers
    self.slots = slots
    self.times = times
    participants = Dictionary(
      tiers.compactMap { tier in tier.participant.map { (tier.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    byID = Dictionary(tiers.flatMap(\.annotations).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(tiers.map(\.id))
    for tier in tiers {
      if let parent = tier.parent, !names.contains(parent) {
        problems.add(.error, .missing("the tier that another belongs to"), line: 1)
      }
    }
  }

  /// The segments of the chosen tiers, by time.
  mutating func segments() -> [TranscriptSegment] {
    var segments: [TranscriptSegment] = []
    for tier in chosen() {
      let speaker = self.speaker(of: tier)
      var isJoined: [String: Int] = [:]
      for annotation in tier.annotations {
        let base = self.base(of: annotation)
        if let parent = annotation.parent, let index = isJoined[base?.id ?? parent] {
          segments[index].text += " " + annotation.text
          continue
        }
        if annotation.parent != nil { isJoined[base?.id ?? annotation.parent ?? ""] = segments.count }
        var segment = TranscriptSegment(
          startMilliseconds: time(base?.startSlot, line: annotation.line),
          endMilliseconds: time(base?.endSlot, line: annotation.line),
          speaker: speaker,
          text: annotation.text
        )
        if let problem = segment.mendTimes() {
          problems.add(.warning, problem, line: annotation.line)
        }
        segments.append(segment)
      }
    }
    return SpeechTiers.sorted(segments.filter { !LaidOutText.squeezed($0.text).isEmpty })
  }

  private func chosen() -> [Tier] {
    let parents = Dictionary(tiers.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var families: [String: [(depth: Int, index: Int, letters: Int)]] = [:]
    for (index, tier) in tiers.enumerated() {
      var depth = 0
      var root = tier.id
      while depth < 32, let parent = parents[root] ?? nil, parents[parent] != nil {
        root = parent
        depth += 1
      }
      let letters = tier.annotations.reduce(0) { $0 + LaidOutText.letters(in: Array($1.text.utf8)) }
      families[root, default: []].append((depth, index, letters))
    }
    let indices = families.values.compactMap { family -> Int? in
      let most = family.map(\.letters).max() ?? 0
      let rich = family.filter { $0.letters > 0 && $0.letters * 2 >= most }
      return rich.min { ($0.depth, $0.index) < ($1.depth, $1.index) }?.index
    }
    let chosen = indices.sorted().map { tiers[$0] }
    let speech = chosen.filter { SpeechTiers.reading(of: $0.id).level != .analysis }
    return speech.isEmpty ? chosen : speech
  }

  /// The aligned annotation that an annotation rests on; nil when a reference leads nowhere, or round in circles.
  private mutating func base(of annotation: Annotation) -> Annotation? {
    var current = annotation
    for _ in 0..<32 {
      guard let parent = current.parent else { return current }
      guard let next = byID[parent] else { break }
      current = next
    }
    problems.add(.error, .missing("the annotation that another refers to"), line: annotation.line)
    return nil
  }

  private mutating func time(_ slot: String?, line: Int) -> Int? {
    guard let slot else { return nil }
    guard let time = times[slot] else {
      let isKnown = slots.contains(slot)
      let what = FormatProblem.missing(isKnown ? "the time of a slot" : "the slot that an annotation names")
      problems.add(isKnown ? .warning : .error, what, line: line)
      return nil
    }
    return time
  }

  private func speaker(of tier: Tier) -> String? {
    for name in [tier.participant, tier.parent.flatMap { participants[$0] }] {
      if let name, !LaidOutText.squeezed(name).isEmpty { return name }
    }
    if let at = tier.id.lastIndex(of: "@"), tier.id.index(after: at) < tier.id.endIndex {
      return String(tier.id[tier.id.index(after: at)...])
    }
    return tier.id.isEmpty || SpeechTiers.reading(of: tier.id).isGeneric ? nil : tier.id
  }
}
