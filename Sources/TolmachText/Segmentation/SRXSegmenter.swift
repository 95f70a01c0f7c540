public import TolmachModel

/// Cuts text by the rules of an SRX file instead of ours. One thread at a time.
///
/// Every place between two characters is judged by the first rule whose two expressions fit it; a place that no rule fits
/// is no break (SRX 2.0, §3). Matches of one expression over ``overlap`` bytes do not overlap.
public final class SRXSegmenter {
  private let rules: [(expression: RegularExpression, breaks: Bool)]
  private let trimmer = SentenceScanner(language: .undetermined)
  private static let overlap = 64
  /// How long one text may take altogether.
  private static let patience = Duration.seconds(20)

  /// Compiles the rules that serve `language`: those of every map that fits where the file cascades, else of the first.
  ///
  /// A map's expression must fit the whole tag; case does not matter.
  /// - Throws: `TextError.badPattern` with the rule's number among those of `language`, or the map's.
  public init(rules: SegmentationRules, language: LanguageTag) throws(TextError) {
    var compiled: [(expression: RegularExpression, breaks: Bool)] = []
    for rule in try Self.selected(from: rules, for: language) {
      let before = rule.before.isEmpty ? "" : "(?:\(rule.before))"
      let after = rule.after.isEmpty ? "" : "(?=\(rule.after))"
      let expression = try RegularExpression(before + after, rule: compiled.count + 1)
      compiled.append((expression, rule.breaks))
    }
    self.rules = compiled
  }

  /// The rules that serve a language, in the order they are tried.
  static func selected(
    from rules: SegmentationRules,
    for language: LanguageTag
  ) throws(TextError) -> [SegmentationRules.Rule] {
    var chosen: [SegmentationRules.Rule] = []
    let tag = Array(language.description.utf8)
    for (index, map) in rules.maps.enumerated() {
      let expression = try RegularExpression("^(?i:\(map.pattern))$", rule: index + 1)
      var fits = false
      try expression.forEachMatch(in: tag.span) { _ in fits = true }
      guard fits else { continue }
      if let named = rules.languageRules.first(where: { $0.name == map.ruleName }) { chosen += named.rules }
      if !rules.cascades { break }
    }
    return chosen
  }

  /// The segments of `text`, in order, without the white space around them.
  ///
  /// - Throws: `TextError.patternTooCostly` when an expression, or all of them together, take too long on this text.
  /// - Complexity: O(*n*) memory; time is that of the expressions, which is limited.
  public func segments(of text: borrowing Span<UInt8>) throws(TextError) -> [TextRange] {
    var found: [TextRange] = []
    var start = 0
    let decisions = try decisions(for: text)
    for position in 1...max(1, text.count) {
      guard position >= text.count || decisions[position] == .breaks else { continue }
      let piece = trimmer.trimmed(TextRange(start, min(position, text.count)), in: text)
      if !piece.isEmpty { found.append(piece) }
      start = position
    }
    return found
  }

  private enum Decision: UInt8 {
    case open, breaks, holds
  }

  /// What the first rule that fits says of each place.
  private func decisions(for text: borrowing Span<UInt8>) throws(TextError) -> [Decision] {
    var decisions = [Decision](repeating: .open, count: text.count + 1)
    let clock = ContinuousClock()
    let deadline = clock.now + Self.patience
    for (number, rule) in rules.enumerated() {
      var matches = 0
      var isLate = false
      try rule.expression.forEachMatch(in: text, overlap: Self.overlap) { match in
        if decisions[match.end] == .open { decisions[match.end] = rule.breaks ? .breaks : .holds }
        matches += 1
        isLate = matches & 0xFF == 0 && clock.now > deadline
        return !isLate
      }
      if isLate { throw .patternTooCostly(rule: number + 1, status: "U_REGEX_TIME_OUT") }
    }
    return decisions
  }
}
