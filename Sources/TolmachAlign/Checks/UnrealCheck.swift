import TolmachModel

/// Sees that what was wished, asked for, promised or supposed has become a fact: "I left" where the speaker says «я хотела
/// уехать».
///
/// Such words are seldom dropped in a faithful rendering, whatever the wording: a quote that has any word of the sort is left
/// alone, and only clauses are looked at of which the quote renders something.
enum UnrealCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard quote.language.language == "en", passage.language.language == "ru" else { return [] }
    for group in groups {
      let signals = group.spoken.signals(in: passage.keys, among: words(of: passage))
      guard let signal = signals.first(where: { governs($0, group, comparison) }), !renders(group, quote) else {
        continue
      }
      return [
        .init(
          kind: .modality,
          severity: group.severity,
          reason: .unrealStated,
          quote: TextRange(quote.wholeStart, quote.text.count),
          passage: passage.range(of: signal)
        )
      ]
    }
    return []
  }

  /// The passage, and what stands before it where it begins inside a clause or with «чтобы».
  private static func words(of passage: QuoteComparison.Side) -> Range<Int> {
    guard let first = passage.span.first else { return 0..<0 }
    let clauses = passage.clauses
    let clause = clauses.firstIndex { $0 == clauses[first] } ?? first
    let reached = passage.keys[clause] == "чтобы" ? clauses[first] - 1 : clauses[first]
    let start = clauses.firstIndex { $0 >= reached } ?? first
    return min(start, first)..<passage.span.upperBound
  }

  /// Whether what a signal makes unreal is rendered: words of its clause or of the one with «чтобы» behind it.
  private static func governs(
    _ signal: Counterparts.Signal,
    _ group: Group,
    _ comparison: QuoteComparison
  ) -> Bool {
    let passage = comparison.passage
    let clauses = passage.clauses
    let here = passage.keys.indices.filter { clauses[$0] == clauses[signal.word] }
    let behind = passage.keys.indices.filter { clauses[$0] == clauses[signal.word] + 1 }
    let asked = behind.first.map { passage.keys[$0] == "чтобы" } ?? false ? behind : []
    let told = Set(comparison.partners)
    guard !isIdle(signal.word, passage.keys), (here + asked).contains(where: told.contains) else { return false }
    guard group.needsVerb else { return true }
    return !asked.isEmpty || here.contains { $0 != signal.word && isInfinitive(passage.keys[$0]) }
  }

  private static func isInfinitive(_ key: String) -> Bool {
    key.unicodeScalars.count > 3 && ["ть", "ться", "ти", "тись", "чь", "чься"].contains { key.hasSuffix($0) }
  }

  /// «Как бы», «хотя бы», «кто бы ни», «если честно».
  private static func isIdle(_ word: Int, _ keys: [String]) -> Bool {
    let before = word > 0 ? keys[word - 1] : ""
    let after = word + 1 < keys.count ? keys[word + 1] : ""
    switch keys[word] {
    case "бы", "б":
      return ["как", "хотя", "хоть", "вроде", "якобы", "лишь", "чуть", "что"].contains(before)
        || ["ни", "то"].contains(after)
    case "если": return ["честно", "откровенно", "можно", "угодно", "хотите", "так", "коротко", "что"].contains(after)
    default: return before == "не" && !keys[word].hasPrefix("хоте")
    }
  }

  private static func renders(_ group: Group, _ quote: QuoteComparison.Side) -> Bool {
    !group.hints.signals(in: quote.keys, among: quote.keys.indices).isEmpty
      || quote.keys.contains { $0.hasSuffix("'d") || $0.hasSuffix("’d") || $0.hasSuffix("'ll") || $0.hasSuffix("’ll") }
  }

  /// Words that make what they govern unreal, and what may render them.
  private struct Group: Sendable {
    let spoken: SignalWords
    let hints: SignalWords
    let severity: QuoteFlag.Severity
    /// Whether a verb must follow: «хотел уехать», not «хотел денег».
    let needsVerb: Bool

    init(_ spoken: String, _ hints: String, severity: QuoteFlag.Severity = .check, needsVerb: Bool = true) {
      self.spoken = SignalWords(spoken)
      self.hints = SignalWords(
        hints + ", would, will, wouldn't, won't, could, might, should, if, whether, hope*, want*, wish*"
      )
      self.severity = severity
      self.needsVerb = needsVerb
    }
  }

  private static let groups = [
    Group(
      "если бы, кабы",
      "had, were, unless, otherwise, even, when, only, can, may, must, let, suppose*, imagine*, in case, without, ever",
      severity: .serious,
      needsVerb: false
    ),
    Group(
      "хотел, хотела, хотели, хотелось, собирался, собиралась, собирались, мечтал, мечтала, мечтали, намеревал*, пытался, "
        + "пыталась, пытались, попытал*",
      """
      like*, try, tries, tried, trying, attempt*, inten*, going, about, mean, meant, plan*, desire*, dream*, need*, seek*, \
      sought, aim*, look*, eager, willing, prefer*, decid*, love*, keen, ready, set out, prepar*, think*, thought, consider*, \
      expect*, struggl*, fail*, gonna, wanna, effort*, interest*, ambition*, purpose, goal, refus*, can't, bid, order
      """
    ),
    Group(
      "обещал*, пообещал*, обещают, обещает, обещан*",
      """
      promis*, pledg*, vow*, commit*, guarant*, assur*, said, say*, told, agree*, swear, swore, word, offer*, suppos*, due, \
      going, owe*, undert*, announc*, plan*
      """,
      needsVerb: false
    ),
    Group(
      """
      просил, просила, просили, попросил*, умолял*, требовал, требовала, требовали, потребовал*, велел*, приказал*, \
      приказывал*, предлагал, предлагала, предлагали, предложил*, уговаривал*, советовал*, угрожал*, грозил*, призывал*
      """,
      """
      ask*, request*, beg*, plead*, demand*, order*, command*, tell*, told, said, say*, urg*, call*, invit*, offer*, \
      propos*, suggest*, advis*, recommend*, threat*, warn*, insist*, requir*, need*, please, forc*, made, make*, let, must, \
      have to, had to, has to, appeal*, pray*, implor*, instruct*, bid, press*, push*, persuad*, encourag*, plan*, going, \
      claim*, seek*, sought, try, tried, trying, appl*, submit*, put, like, menac*, vow*, promis*
      """
    ),
    Group(
      "бы",
      """
      had, were, unless, otherwise, even, when, only, can, may, must, let, suppos*, like*, love*, prefer*, rather, need*, ought, \
      better, suggest*, think*, thought, easy, hard, expect*, unlikely, as though, hardly, supposed, were, can't, probabl*, \
      perhaps, maybe, able, never, possib*, seem*, imagin*, who, what, demand*, ask*, require*, allow*, enough, want
      """,
      needsVerb: false
    ),
  ]
}
