import TolmachModel

/// What stands before a statement in a clause of its own and says how it is meant: «Говорят,», «Я думаю, что», «Неправда, что».
struct Frame {
  /// What a frame makes of the statement behind it.
  enum Kind {
    /// A guess.
    case doubt
    /// What others say.
    case hearsay
    /// What is not so.
    case denial
  }

  var kind: Kind
  var words: Range<Int>
  /// Whether «что» or the frame's own words show that it is one: «Соседка говорила, …» may only tell what she did.
  var isSure = true
}

extension QuoteComparison.Side {
  /// The frames that directly govern a clause of the passage: they fill the clause before it, or what of it stands before «что».
  ///
  /// - Parameter isTold: whether a word is rendered; a clause few of whose words are is not what is quoted.
  func frames(where isTold: (Int) -> Bool) -> [Frame] {
    guard language.language == "ru", let first = span.first, let last = span.last else { return [] }
    let clauses = clauses
    // A clause that begins farther off is no frame.
    let begin = (max(0, first - FrameWords.reach)...first).first { $0 == 0 || clauses[$0] != clauses[$0 - 1] } ?? first
    let pieces = pieces(from: begin, to: last + 1)
    return zip(pieces, pieces.dropFirst()).compactMap { frame, statement in
      guard statement.upperBound > first, first - statement.lowerBound <= FrameWords.mostMissed,
        isQuoted(statement, isTold), !stands(".!?", before: statement.lowerBound)
      else { return nil }
      let words = keys[frame].drop { FrameWords.openers.contains($0) }
      if let kind = FrameWords.kind(of: words, before: keys[statement]) { return Frame(kind: kind, words: frame) }
      let isReport =
        (frame.lowerBound == 0 || stands(".!?…", before: frame.lowerBound))
        && stands(",", before: statement.lowerBound) && !stands(":", before: statement.lowerBound)
        && FrameWords.report(words, keys[statement])
      return isReport ? Frame(kind: .hearsay, words: frame, isSure: false) : nil
    }
  }

  /// Whether a third of the longer words of a clause is rendered.
  func isQuoted(_ statement: Range<Int>, _ isTold: (Int) -> Bool) -> Bool {
    let long = statement.filter { keys[$0].unicodeScalars.count > 3 }
    let told = statement.count(where: isTold)
    return told > 0 && told * 3 >= long.count
  }

  /// Clauses, parted before «что» as well, of the words from `begin`.
  private func pieces(from begin: Int, to end: Int) -> [Range<Int>] {
    let clauses = clauses
    var found: [Range<Int>] = []
    var start = begin
    for word in begin + 1..<max(begin + 1, keys.count) {
      guard clauses[word] != clauses[word - 1] || FrameWords.conjunctions.contains(keys[word]) else { continue }
      found.append(start..<word)
      start = word
      if word >= end { return found }
    }
    return found + [start..<keys.count]
  }
}

/// The words that Russian frames are made of.
enum FrameWords {
  /// A frame and its openers stand at most so far, in words, before the passage.
  static let reach = 8
  /// A passage begins at most so far, in words, behind the beginning of what is framed.
  static let mostMissed = 2
  static let conjunctions: Set<String> = ["что", "чтобы", "будто", "якобы"]
  static let openers: Set<String> = set("и а но ну вот да нет потом ведь же тогда там тут еще так просто значит")

  /// What the words of a clause, without openers, make of what follows; nil: nothing.
  static func kind(of frame: ArraySlice<String>, before statement: ArraySlice<String>) -> Frame.Kind? {
    guard !frame.isEmpty, frame.count <= 6, let next = statement.first else { return nil }
    if doubts.contains(frame.joined(separator: " ")) { return .doubt }
    let isThat = conjunctions.contains(next)
    if isThat, isDenial(frame) { return .denial }
    return isHearsay(frame, isThat: isThat) ? .hearsay : nil
  }

  /// Whether a clause only names somebody else who said something, and what follows has a subject of its own: «Ребята
  /// рассказывали, он записку оставил».
  static func report(_ frame: ArraySlice<String>, _ statement: ArraySlice<String>) -> Bool {
    // «Соседи рассказывали сказки» has an object instead of a statement.
    let named = frame.filter { !asking.contains($0) }
    guard frame.count <= mostReporting, let verb = named.last, telling.contains(verb),
      frame.last.map({ $0 == verb || asking.contains($0) }) ?? false,
      named.dropLast().allSatisfy({ !selves.contains($0) && !notReporting.contains($0) && !telling.contains($0) }),
      // «Говорили, …» is said of nobody in particular; others must be named.
      named.count > 1 || ["говорили", "рассказывали"].contains(verb)
    else { return false }
    return hasSubject(statement)
  }

  /// Whether a noun or a pronoun stands before the verb that a clause begins with; «школа» looks like a verb too.
  private static func hasSubject(_ statement: ArraySlice<String>) -> Bool {
    let first = statement.prefix { !RussianVerbs.isFinite($0) }
    guard first.count < statement.count, !first.contains(where: joining.contains) else { return false }
    return first.contains { subjects.contains($0) || $0.unicodeScalars.count > 3 && !adverbs.contains($0) }
      || first.isEmpty && statement.dropFirst().first.map(RussianVerbs.isFinite) ?? false
  }

  private static func isDenial(_ frame: ArraySlice<String>) -> Bool {
    if untrue.contains(frame.joined(separator: " ")) { return true }
    guard frame.contains("не") || frame.contains("нельзя") || frame.contains("никогда") else { return false }
    return frame.contains(where: beliefs.contains) && frame.allSatisfy { beliefs.contains($0) || besides.contains($0) }
  }

  private static func isHearsay(_ frame: ArraySlice<String>, isThat: Bool) -> Bool {
    if frame.count > 2, frame.starts(with: ["по", "словам"]) || frame.starts(with: ["по", "рассказам"]) {
      return true
    }
    guard !frame.contains(where: selves.contains) || frame.contains(where: heard.contains),
      frame.contains(where: { saying.contains($0) || heard.contains($0) })
        || frame.contains(where: answering.contains) && frame.contains(where: asking.contains)
    else { return false }
    return isThat || frame.first == "как" || frame.allSatisfy { rumour.contains($0) }
  }

  private static func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

  private static let doubts: Set<String> = [
    "возможно", "вполне возможно", "я думаю", "думаю", "мы думаем", "мы думали", "я думала", "я думал", "думается",
    "мне думается", "кажется", "мне кажется", "казалось", "наверное", "наверно", "вероятно", "видимо", "похоже",
    "пожалуй",
    "по-моему", "может", "может быть", "должно быть", "скорее всего", "полагаю", "я полагаю", "предполагаю", "надеюсь",
    "я надеюсь", "боюсь", "я боюсь", "допускаю", "по-видимому", "вроде", "вроде бы",
  ]
  private static let untrue: Set<String> = [
    "неправда", "это неправда", "не правда", "неверно", "не верно", "ложь", "это ложь", "вранье", "не факт",
    "сомневаюсь",
    "я сомневаюсь", "сильно сомневаюсь", "не может быть", "маловероятно",
  ]
  private static let beliefs = set(
    "думаю думаем думал думала уверен уверена уверены верю верил верила поверю считаю скажу сказать утверждаю утверждать помню"
  )
  /// What else a denying frame may have.
  private static let besides = set(
    "я мы не нельзя никогда могу можем бы и совсем совершенно вовсе очень точно лично до конца"
  )
  private static let saying = set(
    """
    сказал сказала сказали говорил говорила говорили говорит говорят рассказал рассказала рассказали рассказывал \
    рассказывала рассказывали рассказывает рассказывают утверждал утверждала утверждали утверждает утверждают заявил заявила \
    сообщил сообщила сообщили сообщают уверял уверяла уверяли уверяет передали передал передала писали пишут объяснил \
    объяснила объяснили призналась признался
    """
  )
  /// Verbs that a narrator's «отвечала она» has as well: they are a frame only where the speaker is who was answered.
  private static let answering = set(
    "отвечал отвечала отвечали отвечают отвечает ответил ответила ответили ответят"
  )
  private static let asking = set("мне нам")
  /// Verbs of saying that alone may be a frame.
  private static let telling = set(
    """
    сказал сказала сказали говорил говорила говорили рассказал рассказала рассказали рассказывал рассказывала рассказывали \
    рассказывает рассказывают утверждал утверждала утверждали уверял уверяла уверяли передал передала передали
    """
  )
  /// Who told somebody, and whom: «наша соседка мне говорила».
  private static let mostReporting = 4
  /// How or of what somebody spoke, and what joins one clause to others.
  private static let notReporting = set(
    "о об про с со громко тихо долго много мало так когда если как пока что чтобы нам-то и а но только лишь потом всё все ничего"
  )
  private static let joining = set("не чтобы чтоб и а но")
  private static let subjects = set("он она они оно мы я вы это там")
  /// Words before a verb that are no subject.
  private static let adverbs = set(
    "вчера сегодня завтра потом тогда сразу уже всегда часто никогда здесь сюда туда утром вечером ночью днем"
  )
  private static let heard = set("слышал слышала слышали")
  /// Whose words are no hearsay, or none of the speaker's knowing.
  private static let selves = set("я мы ты вы кто не никто")
  /// What says by itself that others say so.
  private static let rumour = set("говорят рассказывают пишут люди все у нас в деревне селе городе")
}
