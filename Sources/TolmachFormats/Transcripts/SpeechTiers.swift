import TolmachModel

/// Chooses among the tiers of an annotated recording those that hold what was said, and merges them by time.
///
/// Tiers are a person each, or levels of analysis of the same words (utterances, words, phones). Names tell them apart:
/// the Montreal Forced Aligner writes `Name - words` and `Name - phones`, other tools `words`, `phones`, `ORT`, `KAN`.
enum SpeechTiers {
  /// An interval or point tier.
  struct Tier {
    var name: String
    /// The intervals with words, in order.
    var segments: [TranscriptSegment] = []
    /// How many intervals it has, empty ones too.
    var intervals = 0
    /// How many points it has.
    var points = 0

    init(name: String) { self.name = name }
  }

  /// What a tier's intervals are.
  enum Level: Int {
    /// Sentences, turns, or no level but a person.
    case speech
    /// One word an interval.
    case words
    /// Sounds, syllables, prosody, parts of speech, glosses: nothing that a person said.
    case analysis
  }

  /// The segments of the tiers that hold speech, by time, each with its tier's person.
  static func segments(of tiers: [Tier]) -> [TranscriptSegment] {
    let full = tiers.filter { !$0.segments.isEmpty }.map { (tier: $0, name: split($0.name)) }
    let best = full.map(\.name.level.rawValue).min() ?? 0
    let chosen = full.filter { $0.name.level.rawValue == best && best < Level.analysis.rawValue }
    let isAlone = chosen.count == 1
    var segments: [TranscriptSegment] = []
    for (tier, name) in chosen {
      segments += tier.segments.map { segment in
        var segment = segment
        segment.speaker = name.person ?? (isAlone && name.isGeneric ? nil : tier.name)
        if let person = name.person, person.isEmpty { segment.speaker = nil }
        return segment
      }
    }
    return sorted(segments)
  }

  /// By beginning; a segment without times stays behind the one before it.
  static func sorted(_ segments: [TranscriptSegment]) -> [TranscriptSegment] {
    var last = 0
    let keyed = segments.enumerated().map { index, segment in
      last = segment.startMilliseconds ?? segment.endMilliseconds ?? last
      return (start: last, index: index, segment: segment)
    }
    return keyed.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.segment)
  }

  /// What a tier holds, as far as its name tells, and whether it names that and nobody.
  static func reading(of name: String) -> (level: Level, isGeneric: Bool) {
    let name = split(name)
    return (name.level, name.isGeneric)
  }

  /// A tier's name: the person in it, its level, and whether it names a level and nobody.
  private static func split(_ name: String) -> (person: String?, level: Level, isGeneric: Bool) {
    let parts = name.split(whereSeparator: { "-_@:./|".contains($0) }).map {
      String($0).filter { !$0.isWhitespace }.lowercased()
    }
    guard let last = parts.last, let first = parts.first else { return (nil, .speech, true) }
    let level = levels[last] ?? levels[first] ?? .speech
    let isGeneric = levels[last] != nil || levels[first] != nil
    guard isGeneric, parts.count > 1 else { return (nil, level, isGeneric) }
    let label = name.split(separator: " - ", maxSplits: 1).first.map(String.init) ?? name
    return (label == name ? nil : label, level, true)
  }

  private static let levels: [String: Level] = {
    var levels: [String: Level] = [:]
    for name in ["utterance", "utterances", "utt", "sentence", "sentences", "phrase", "phrases", "text", "transcript"] {
      levels[name] = .speech
    }
    for name in ["transcription", "speech", "trn", "ref", "tx", "turn", "turns", "default"] { levels[name] = .speech }
    for name in ["word", "words", "wrd", "ort", "tokens", "token"] { levels[name] = .words }
    for name in [
      "phone", "phones", "phoneme", "phonemes", "phon", "kan", "mau", "seg", "segment", "segments", "syl", "syll",
      "syllable", "syllables", "msyl", "mas", "tone", "tones", "tobi", "breaks", "pos", "gloss", "glosses", "morph",
      "morphs", "morphemes", "ipa", "pitch", "intensity", "notes", "note", "comment", "comments", "noise", "misc",
      "translation", "translations", "gesture", "gestures", "gaze",
    ] { levels[name] = .analysis }
    return levels
  }()
}
