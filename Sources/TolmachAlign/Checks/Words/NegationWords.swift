import TolmachModel

/// The words of a language that deny, and what becomes of them beside others.
struct NegationWords: Sendable {
  /// Words that deny by themselves, by search key: "not", «не», «нет».
  let core: Set<String>
  /// Words that deny only together with a core word of their clause, where there is one: «никто», «ничего».
  let concord: Set<String>
  /// Words that deny one thing after another: "no siren, no call".
  let enumerating: Set<String>
  /// Words of an insertion that spares somebody: «никто, кроме сестры, не знал».
  var sparing: Set<String> = []
  /// Words that an insertion begins with which says how sure one is: «никто, похоже, не искал».
  var inserted: Set<String> = []
  /// Words that deny or stress: Chechen «ма».
  var doubtful: Set<String> = []
  /// Words that may stand for a denial: "fail", «отказался».
  let excusing: Set<String>
  /// Beginnings and endings of such words: "unable", "hopeless".
  let excusingPrefixes: [String]
  let excusingSuffixes: [String]
  /// Beginnings of such words that deny another word than themselves: "fail to do", "until", «отказался прийти».
  let governing: [String]
  /// Beginnings that only look like a prefix: «неделя», "under".
  let otherwise: [String]
  /// Beginnings of words that turn a denial beside them round: "not fail", «не отказался».
  let turning: [String]
  /// Phrases whose words and whose sense do not deny alike.
  let phrases: DenialPhrases

  /// Whether a word, by its search key, denies: "not", "don't", "nobody's".
  func denies(_ key: String) -> Bool {
    if core.contains(key) || key.hasSuffix("n't") || key.hasSuffix("n’t") { return true }
    return (key.hasSuffix("'s") || key.hasSuffix("’s")) && core.contains(String(key.dropLast(2)))
  }

  /// Whether a word may stand for a denial of the other side: "fail", "unable", «отказался».
  func excuses(_ key: String) -> Bool {
    if denies(key) || concord.contains(key) || excusing.contains(key) { return true }
    if excusingSuffixes.contains(where: { key.hasSuffix($0) && key.utf8.count > $0.utf8.count + 3 }) { return true }
    return excusingPrefixes.contains { key.hasPrefix($0) && key.utf8.count > $0.utf8.count + 3 }
      && !otherwise.contains { key.hasPrefix($0) }
  }

  /// Whether what a word says of its own sense says nothing of what it denies.
  func governs(_ key: String) -> Bool { governing.contains { key.hasPrefix($0) } }

  /// The denials among the words of a side.
  ///
  /// Words that deny together are one («никто ничего не видел»), two that cancel each other are none («не мог не», "did not
  /// refuse").
  ///
  /// - Parameter words: which words are looked at.
  func denials(in side: QuoteComparison.Side, among words: Range<Int>) -> [Counterparts.Signal] {
    let text = side.clausedWords
    let answers = side.answerParticles
    let found = words.filter {
      denies(text.keys[$0]) && !answers.contains($0) && !isNumberSign($0, side) && !phrases.isIdle($0, in: text)
    }
    let cancelled = cancelled(found, text)
    var signals = found.filter { !cancelled.contains($0) }.map { signal($0, side, text) }
    for place in signals.indices where goesOn(signals[place].word, found, text) { signals[place].isOptional = true }
    signals += concordant(words, beside: found, text).map { signal($0, side, text) }
    return signals.sorted { $0.word < $1.word }
  }

  /// The words of a side that may stand for a denial of the other, denials excepted.
  func excuses(in side: QuoteComparison.Side, among words: Range<Int>) -> [Counterparts.Signal] {
    let text = side.clausedWords
    return words.filter { word in
      let key = text.keys[word]
      return (excuses(key) || phrases.deny(to: word, in: text)) && !denies(key) && !concord.contains(key)
        && !phrases.isIdle(word, in: text)
    }
    .map { .init(word: $0) }
  }

  private func signal(_ word: Int, _ side: QuoteComparison.Side, _ text: ClausedWords) -> Counterparts.Signal {
    let isOptional = isTag(word, side, text) || doubtful.contains(side.keys[word]) || phrases.isOptional(word, in: text)
    return Counterparts.Signal(word: word, isOptional: isOptional)
  }

  /// Whether a denial begins a clause of few words that asks for assent: "isn't it?", «не так ли?».
  private func isTag(_ word: Int, _ side: QuoteComparison.Side, _ text: ClausedWords) -> Bool {
    guard word > 1, !text.areTogether(word - 2, word),
      side.stands(",–—", before: word) || side.stands(",–—", before: word - 1)
    else { return false }
    let last = text.keys.indices.suffix(from: word).prefix(Self.longestTag).last { text.areTogether(word, $0) } ?? word
    return side.text[side.ranges[last].end...].first == 0x3F
  }

  private static let longestTag = 3

  /// The first word of each clause that denies where no other denial stands; «ни» goes on with one of the clause before.
  private func concordant(_ words: Range<Int>, beside denials: [Int], _ text: ClausedWords) -> [Int] {
    var covered = Set(denials.map { text.clauses[$0] })
    return words.filter { word in
      let (key, clause) = (text.keys[word], text.clauses[word])
      guard concord.contains(key), !covered.contains(clause), !phrases.isIdle(word, in: text) else { return false }
      if covered.contains(clause + 2), isSparing(clause + 1, text) { return false }
      let goesOn = covered.contains(clause - 1) && ["ни", "nor"].contains(key)
      covered.insert(clause)
      return !goesOn
    }
  }

  private static let longestInsertion = 3

  /// Whether a clause only spares somebody or says how sure the speaker is, and what stands around it is one.
  private func isSparing(_ clause: Int, _ text: ClausedWords) -> Bool {
    let words = text.keys.indices.filter { text.clauses[$0] == clause }.map { text.keys[$0] }
    return words.prefix(2).contains(where: sparing.contains)
      || words.count <= Self.longestInsertion && (words.first.map(inserted.contains) ?? false)
  }

  /// Whether a denial goes on with one of the clause before, as the other language may do without one: "no siren, no call",
  /// "anyone, neither my sister".
  private func goesOn(_ word: Int, _ denials: [Int], _ text: ClausedWords) -> Bool {
    guard enumerating.contains(text.keys[word]), word > 0, !text.areTogether(word - 1, word) else { return false }
    return denials.contains { text.clauses[$0] == text.clauses[word] - 1 }
  }

  /// The denials that another one of their clause, or a word that turns them round, makes none.
  private func cancelled(_ denials: [Int], _ text: ClausedWords) -> Set<Int> {
    let keys = text.keys
    var found: Set<Int> = []
    for (first, second) in zip(denials, denials.dropFirst())
    where !found.contains(first) && keys[second] == "не" && text.areTogether(first, second)
      && second - first <= (keys[first] == "нельзя" ? 1 : 2)
    {
      found.formUnion([first, second])
    }
    for word in denials {
      let next = (word + 1..<word + 3).clamped(to: keys.indices).filter { text.areTogether(word, $0) }.map { keys[$0] }
      if next.contains(where: { key in turning.contains { key.hasPrefix($0) } }) { found.insert(word) }
    }
    return found
  }

  /// "No. 30".
  private func isNumberSign(_ word: Int, _ side: QuoteComparison.Side) -> Bool {
    guard side.keys[word] == "no" else { return false }
    return side.text[side.ranges[word].end...].first { $0 != 0x20 && $0 != 0x2E }.map { (0x30...0x39).contains($0) }
      ?? false
  }
}
