import TolmachModel

/// Sees that what was wished, asked for, promised or supposed has become a fact: "I left" where the speaker says «я хотела
/// уехать»; so has what nearly happened («чуть не утонул») or is doubted («вряд ли вернётся»).
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
          reason: group.reason,
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
    return !asked.isEmpty || here.contains { $0 != signal.word && RussianVerbs.isInfinitive(passage.keys[$0]) }
  }

  /// «Как бы», «хотя бы», «кто бы ни», «шёл бы ты домой», «если честно».
  private static func isIdle(_ word: Int, _ keys: [String]) -> Bool {
    let before = word > 0 ? keys[word - 1] : ""
    let after = word + 1 < keys.count ? keys[word + 1] : ""
    switch keys[word] {
    case "бы", "б":
      return ["как", "хотя", "хоть", "вроде", "якобы", "лишь", "чуть", "что"].contains(before)
        || ["ни", "то"].contains(after) || ["ты", "вы"].contains(after)
    case "если": return Conditions.idle.contains(after)
    default: return before == "не" && !keys[word].hasPrefix("хоте")
    }
  }

  private static func renders(_ group: Group, _ quote: QuoteComparison.Side) -> Bool {
    guard group.hints.signals(in: quote.keys, among: quote.keys.indices).isEmpty else { return true }
    return quote.keys.contains { key in group.suffixes.contains { key.hasSuffix($0) } }
  }

  /// Words that make what they govern unreal, and what may render them.
  private struct Group: Sendable {
    let spoken: SignalWords
    let hints: SignalWords
    /// Ends of words that may render them: "'d".
    let suffixes: [String]
    let severity: QuoteFlag.Severity
    let reason: QuoteFlag.Reason
    /// Whether a verb must follow: «хотел уехать», not «хотел денег».
    let needsVerb: Bool

    init(_ spoken: String, _ hints: String, severity: QuoteFlag.Severity = .check, needsVerb: Bool = true) {
      self.spoken = SignalWords(spoken)
      self.hints = SignalWords(
        hints + ", would, will, wouldn't, won't, could, might, should, if, whether, hope*, want*, wish*"
      )
      suffixes = ["'d", "’d", "'ll", "’ll"]
      self.severity = severity
      reason = .unrealStated
      self.needsVerb = needsVerb
    }

    /// Words that take back what they stand before.
    init(reversing spoken: String, _ hints: String, reason: QuoteFlag.Reason) {
      self.spoken = SignalWords(spoken)
      self.hints = SignalWords(hints)
      suffixes = ["n't", "n’t"]
      severity = .serious
      self.reason = reason
      needsVerb = false
    }
  }

  private static let groups = [
    Group(
      reversing: "чуть не, чуть было не, чуть-чуть не, едва не, едва было не, чуть ли не",
      """
      almost, nearly, near, narrow*, close, about, verge, brink, edge, all but, practically, virtually, barely, just, within, \
      inches, inch, could, might, would, as good as, threaten*, point, hardly, scarcely, half, well-nigh, not, nobody, never
      """,
      reason: .nearMissStated
    ),
    Group(
      reversing: "вряд ли, навряд ли, едва ли, вряд-ли, навряд",
      """
      unlikely, hardly, doubt*, scarcely, barely, not, no, never, nobody, none, nothing, improbabl*, chance, seldom, little, \
      dont, doesnt, wont, cannot, unclear, sceptic*, skeptic*, question*, if, whether, can, possib*
      """,
      reason: .doubtDropped
    ),
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
