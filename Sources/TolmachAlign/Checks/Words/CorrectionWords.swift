import TolmachModel

/// The words with which people put right what they have just said.
struct CorrectionWords: Sendable {
  /// What parts clauses and sentences.
  static let marks = ",;:.!?…—–-"

  /// Phrases that a correction begins with: «вернее», «ой, то есть».
  private let openers: SignalWords
  /// Last words of those that need a mark behind them, with the marks: «хотя нет, …», not «хотя нет денег».
  private let parted: [String: String]
  /// Behind which such words are none: «точнее не скажу».
  private let idle: SignalWords
  /// Verbs that take back in a clause of their own: «вру», «это я путаю».
  private let confessing: Set<String>
  /// Those that may tell what happened: «я перепутал», unless what stands before them shows that they do not.
  private let telling: Set<String>
  /// What else such a clause may have, and which of it shows that.
  private let light: Set<String>
  private let showing: Set<String>
  /// What a short sentence has that calls untrue what stands before it.
  private let rejecting: SignalWords
  /// What a clause begins with that contradicts: «нет, не приехал».
  private let refusals: Set<String>

  /// The words of a language; nil where we have none.
  static func of(_ language: LanguageTag) -> CorrectionWords? { languages[language.language] }

  /// Whether a clause begins with words for a correction.
  func correct(_ words: Range<Int>, in side: QuoteComparison.Side) -> Bool {
    let first = words.lowerBound
    guard let opener = openers.signals(in: side.keys, among: first..<first + 1).first else { return false }
    let next = first + opener.count
    if let marks = parted[side.keys[next - 1]], next < side.keys.count, !side.stands(marks, before: next) {
      return false
    }
    return next >= side.keys.count || idle.signals(in: side.keys, among: next..<next + 1).isEmpty
  }

  /// Whether one of the first clauses of some words says no more than that the speaker was wrong.
  func confess(_ words: Range<Int>, in side: QuoteComparison.Side) -> Bool {
    let clauses = side.clauses
    let first = clauses[words.lowerBound]
    return (first..<first + Self.mostClauses).contains { number in
      let clause = words.filter { clauses[$0] == number }.map { side.keys[$0] }
      guard clause.allSatisfy({ light.contains($0) || confessing.contains($0) || telling.contains($0) }) else {
        return false
      }
      if clause.contains(where: confessing.contains) { return true }
      let isShown = clause.contains(where: showing.contains) || showing.contains(side.keys[words.lowerBound])
      return clause.contains(where: telling.contains) && isShown
    }
  }

  /// Whether a short sentence only calls untrue what stands before it; «болтаешь вздор» scolds somebody.
  func reject(_ sentence: Range<Int>, in side: QuoteComparison.Side) -> Bool {
    guard side.stands(".!…", before: sentence.lowerBound), sentence.count <= Self.shortSentence,
      let verdict = rejecting.signals(in: side.keys, among: sentence).first
    else { return false }
    let others = sentence.filter { !(verdict.word..<verdict.word + verdict.count).contains($0) }.map { side.keys[$0] }
    return others.allSatisfy(Self.stressing.contains)
  }

  /// What else such a sentence may have.
  private static let stressing = set(
    """
    это все вот да нет же ведь ну а и просто какая какое такая такое конечно полная полное полный чистая чистое чистый \
    сплошная сплошное совершенно that's that it's it is this all a just of course
    """
  )

  /// Whether a clause begins with a «нет» of its own.
  func refuse(_ words: Range<Int>, in side: QuoteComparison.Side) -> Bool {
    guard words.count > 1, refusals.contains(side.keys[words.lowerBound]) else { return false }
    return side.stands(Self.marks, before: words.lowerBound + 1)
  }

  /// So far a sentence may have its confession: «нет, не приехал, это я путаю».
  private static let mostClauses = 3
  /// A longer sentence says something else.
  private static let shortSentence = 5
}

extension CorrectionWords {
  private static func set(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let languages = ["ru": russian, "en": english, "ce": chechen]

  private static let russian = CorrectionWords(
    openers: SignalWords(
      """
      вернее, верней, точнее, точней, ой то есть, ой нет, ой вернее, ой точнее, тьфу, тьфу ты, то есть нет, хотя нет, \
      нет погоди, нет погодите, нет постой, нет постойте, нет подожди, нет подождите, нет стоп, нет стойте, нет наоборот, \
      нет неправильно, нет вернее, нет точнее, нет то есть, поправка, поправлюсь, ну как, ну как сказать, \
      ну как вам сказать, ну как тебе сказать
      """
    ),
    parted: ["нет": marks, "как": "…—–"],
    idle: SignalWords(
      """
      не скажу, не скажешь, не помню, не знаю, не сказать, не могу, не вспомню, сказать не, сказать трудно, говоря, сказать нельзя, \
      некуда
      """
    ),
    confessing: set("вру путаю ошибаюсь заговариваюсь привираю"),
    telling: set(
      "оговорился оговорилась ошибся ошиблась перепутал перепутала напутал напутала спутал спутала соврал соврала наврал наврала"
    ),
    light: set(
      "я это нет ой тут опять что-то чего-то все всё уже извините извини простите прости виноват виновата а ну да кажется "
        + "наверное может тьфу хотя и вас вам тебе тебя сам сама немного"
    ),
    showing: set("нет ой тьфу хотя это извините извини простите прости"),
    rejecting: SignalWords(
      """
      неправда, ложь, вранье, брехня, чушь, бред, выдумка, выдумки, вздор, клевета, не так, не было этого, \
      не было такого, ничего подобного, как бы не так
      """
    ),
    refusals: ["нет"]
  )

  private static let english = CorrectionWords(
    openers: SignalWords(
      """
      or rather, no wait, wait no, no hang on, no hold on, no sorry, sorry no, sorry i meant, i mean no, i mean not, i misspoke, \
      scratch that, strike that, no actually, actually no, my mistake, i got that wrong, i've got that wrong, i got mixed up, \
      i'm getting mixed up, i'm mixing it up, i'm mixing things up, i'm mixing them up, i tell a lie
      """
    ),
    parted: ["no": marks, "actually": marks, "wait": marks],
    idle: SignalWords(""),
    confessing: [],
    telling: [],
    light: [],
    showing: [],
    rejecting: SignalWords("lie, lies, untrue, nonsense, rubbish, false, wrong, not true, not so"),
    refusals: ["no"]
  )

  private static let chechen = CorrectionWords(
    openers: .none,
    parted: [:],
    idle: .none,
    confessing: [],
    telling: [],
    light: [],
    showing: [],
    rejecting: SignalWords("нийса дац"),
    refusals: []
  )
}
