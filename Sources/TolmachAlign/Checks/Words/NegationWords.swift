import TolmachModel

/// The words of a language that deny.
struct NegationWords: Sendable {
  /// Words that deny by themselves, by search key: "not", «не», «нет».
  let core: Set<String>
  /// Words that deny only together with a core word of their clause, where there is one: «никто», «ничего».
  let concord: Set<String>
  /// Words that deny one thing after another: "no siren, no call".
  private let enumerating: Set<String>
  /// Words that deny or stress: Chechen «ма».
  private var doubtful: Set<String> = []
  private let excusing: Set<String>
  /// Phrases that may stand for a denial: "better than to".
  private let excusingPhrases: Set<String>
  private let excusingPrefixes: [String]
  private let excusingSuffixes: [String]
  /// Beginnings that only look like a prefix: «неделя», "under".
  private let otherwise: [String]
  /// Phrases, the denial's word among them, that deny nothing: «как никогда», "or not".
  private let idle: Set<String>
  /// Phrases whose denial the other language may lack: «пока не», "no doubt".
  private let optional: Set<String>
  /// Beginnings of words that turn a denial beside them round: "not fail", «не отказался».
  private let turning: [String]
  private let idioms: DenyingIdioms

  /// Whether a word, by its search key, denies.
  func denies(_ key: String) -> Bool { core.contains(key) || key.hasSuffix("n't") || key.hasSuffix("n’t") }

  /// Whether a word may stand for a denial of the other side: "fail", "unable", «отказался».
  func excuses(_ key: String) -> Bool {
    if denies(key) || concord.contains(key) || excusing.contains(key) { return true }
    if excusingSuffixes.contains(where: { key.hasSuffix($0) && key.utf8.count > $0.utf8.count + 3 }) { return true }
    return excusingPrefixes.contains { key.hasPrefix($0) && key.utf8.count > $0.utf8.count + 3 }
      && !otherwise.contains { key.hasPrefix($0) }
  }

  /// The denials among the words of a side.
  ///
  /// Words that deny together are one («никто ничего не видел»), two that cancel each other are none («не мог не», "did not
  /// refuse").
  ///
  /// - Parameter words: which words are looked at.
  func denials(in side: QuoteComparison.Side, among words: Range<Int>) -> [Counterparts.Signal] {
    let (keys, clauses) = (side.keys, side.clauses)
    let answers = side.answerParticles
    let found = words.filter {
      denies(keys[$0]) && !answers.contains($0) && !isNumberSign($0, side) && !isIdle($0, side)
    }
    let cancelled = cancelled(found, keys)
    var signals = found.filter { !cancelled.contains($0) }.map { signal($0, side) }
    for place in signals.indices where goesOn(signals[place].word, found, side, clauses) {
      signals[place].isOptional = true
    }
    var covered = Set(found.map { clauses[$0] })
    for word in words where concord.contains(keys[word]) && !covered.contains(clauses[word]) {
      let goesOn = covered.contains(clauses[word] - 1) && ["ни", "nor"].contains(keys[word])
      if isIdle(word, side) { continue }
      covered.insert(clauses[word])
      if !goesOn { signals.append(signal(word, side)) }
    }
    return signals.sorted { $0.word < $1.word }
  }

  /// The words of a side that may stand for a denial of the other, denials excepted.
  func excuses(in side: QuoteComparison.Side, among words: Range<Int>) -> [Counterparts.Signal] {
    words.filter {
      (excuses(side.keys[$0]) || begins(excusingPhrases, $0, side.keys)) && !denies(side.keys[$0])
        && !concord.contains(side.keys[$0]) && !isIdle($0, side)
    }
    .map { .init(word: $0) }
  }

  private func signal(_ word: Int, _ side: QuoteComparison.Side) -> Counterparts.Signal {
    let behind = side.text[side.ranges[word].end...].prefix(1)
    let isTag = behind == [0x3F] && (word == 0 || side.clauses[max(0, word - 2)] != side.clauses[word])
    return Counterparts.Signal(
      word: word,
      isOptional: isTag || doubtful.contains(side.keys[word]) || isPart(of: optional, word, side.keys)
        || idioms.isOptional(word, side.keys, side.clauses)
    )
  }

  private func isIdle(_ word: Int, _ side: QuoteComparison.Side) -> Bool {
    isPart(of: idle, word, side.keys) || idioms.isIdle(word, side.keys, side.clauses)
  }

  /// Whether a denial goes on with one of the clause before, as the other language may do without one: "no siren, no call",
  /// "anyone, neither my sister".
  private func goesOn(_ word: Int, _ denials: [Int], _ side: QuoteComparison.Side, _ clauses: [Int]) -> Bool {
    guard enumerating.contains(side.keys[word]), word > 0, clauses[word] != clauses[word - 1] else { return false }
    return denials.contains { clauses[$0] == clauses[word] - 1 }
  }

  /// The denials that another one, or a word that turns them round, makes none.
  private func cancelled(_ denials: [Int], _ keys: [String]) -> Set<Int> {
    var found: Set<Int> = []
    for (first, second) in zip(denials, denials.dropFirst())
    where !found.contains(first) && keys[second] == "не" && second - first <= (keys[first] == "нельзя" ? 1 : 2) {
      found.formUnion([first, second])
    }
    for word in denials {
      let next = keys[min(word + 1, keys.count)..<min(word + 3, keys.count)]
      if next.contains(where: { key in turning.contains { key.hasPrefix($0) } }) { found.insert(word) }
      if next.first == "but", keys[word] != "nothing" { found.insert(word) }
    }
    return found
  }

  /// "No. 30".
  private func isNumberSign(_ word: Int, _ side: QuoteComparison.Side) -> Bool {
    guard side.keys[word] == "no" else { return false }
    return side.text[side.ranges[word].end...].first { $0 != 0x20 && $0 != 0x2E }.map { (0x30...0x39).contains($0) }
      ?? false
  }

  /// Whether a word is part of one of the phrases, of up to three words.
  private func isPart(of phrases: Set<String>, _ word: Int, _ keys: [String]) -> Bool {
    for first in max(0, word - 2)...word {
      for end in word + 1..<max(word + 2, min(keys.count, first + 3) + 1) where end <= keys.count && end - first > 1 {
        if phrases.contains(keys[first..<end].joined(separator: " ")) { return true }
      }
    }
    return word + 2 < keys.count && phrases.contains("\(keys[word]) * \(keys[word + 2])")
  }

  /// Whether one of the phrases, of two or three words, begins with a word; `*` is any word.
  private func begins(_ phrases: Set<String>, _ word: Int, _ keys: [String]) -> Bool {
    guard word + 1 < keys.count else { return false }
    if phrases.contains("\(keys[word]) \(keys[word + 1])") { return true }
    guard word + 2 < keys.count else { return false }
    return phrases.contains(keys[word..<word + 3].joined(separator: " "))
      || phrases.contains("\(keys[word]) * \(keys[word + 2])")
  }

  /// The words of a language; nil where we have none.
  static func of(_ language: LanguageTag) -> NegationWords? {
    switch language.language {
    case "en": english
    case "ru": russian
    case "ce": chechen
    default: nil
    }
  }

  private static func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

  private static let english = NegationWords(
    core: set(
      """
      not no never nobody nothing nowhere none neither cannot without no-one dont doesnt didnt wont cant isnt wasnt arent \
      werent
      """
    ),
    concord: set("nor"),
    enumerating: ["no", "not", "neither", "nor", "nothing", "nobody", "none"],
    excusing: set(
      """
      fail fails failed failing failure deny denies denied denying refuse refuses refused refusing refusal lack lacks \
      lacked lacking hardly barely scarcely rarely seldom few little only until unless avoid avoided prevent prevented \
      preventing stop stopped except rather instead impossible inability incapable inaccurate incorrect inadequate \
      ineffective insufficient invalid injustice infinite free gone missing miss missed inappropriate independent illegal \
      irregular impatient immoral different false lie wrong wonder less barred banned forbidden forbid ban \
      anonymous absence absent shortage loss lost losing ignore ignored ignoring neglect
      """
    ),
    excusingPhrases: ["better than to", "anything but", "too * to"],
    excusingPrefixes: ["un", "dis", "non", "mis"],
    excusingSuffixes: ["less"],
    otherwise: [
      "miss", "mist", "mise", "uncle", "unan", "unif", "discu", "discov", "displ", "discl", "under", "unit", "union",
      "univers", "uniq", "disc", "dist", "disea", "dish",
    ],
    idle: ["or not", "whether or not", "no matter", "if not", "why not"],
    optional: [
      "not necessarily", "no longer", "no wonder", "never mind", "not to mention", "no way",
      "no problem", "no less", "none the less", "can't help", "couldn't help", "cannot help", "no sooner", "none other",
      "none of your", "of nowhere", "not your business", "not my business", "in no time", "not bad",
    ],
    turning: ["fail", "refus", "deny", "denied", "lack"],
    idioms: .of(.english)
  )

  private static let russian = NegationWords(
    core: set("не нет нельзя нету некому негде нечего некуда незачем"),
    concord: set(
      """
      ни никто никого никому ничего ничто никогда нигде никуда никак никакой никакого никакая никаких никакие никакой \
      никакую никаким ничем ничему ничей ничья ниоткуда
      """
    ),
    enumerating: ["ни", "нет"],
    excusing: set(
      """
      без отказался отказалась отказались отказаться отказ отрицает отрицал отрицали невозможно неправда лишен \
      лишены менее кроме едва вряд перестал перестала перестали перестать передумал передумали прекратить прекратили мало \
      вместо ложь запрещено запретил запретили запрет избежать иначе отсутствие отсутствует \
      наоборот трудно сложно поздно хватит некогда вне мимо иной иная другой другая другое
      """
    ),
    excusingPhrases: ["слишком * чтобы"],
    excusingPrefixes: ["не", "без", "бес"],
    excusingSuffixes: [],
    otherwise: [
      "недел", "нефт", "неб", "неск", "немног", "некот", "недав", "необход", "немец", "немедл", "нерв", "нем", "безоп",
      "бесед", "нейтр", "непосред", "некое", "некая", "некий", "негр", "непал", "неон", "ненавист", "беспоко", "беслан",
      "безум", "бесп", "невест",
    ],
    idle: [
      "как никогда", "тем не менее", "не раз", "или нет", "бы ни", "и без того", "чуть не", "едва не", "чуть было не",
      "едва было не", "не менее",
      "никак не", "то ни стало", "ни свет ни", "ничего себе", "нет нет да",
    ],
    optional: [
      "пока не", "пока нет", "не более", "не больше", "не меньше", "не удивлюсь", "не удивительно", "не исключено",
      "не * ли",
      "нет ли", "не ли", "как не", "больше не", "разве не", "разве нет", "чтобы не", "не стоит", "не так",
      "не то слово", "только не", "не твое дело", "не ваше дело", "не мое дело", "не его дело", "не наше дело",
      "не за что",
      "не дай бог",
      "не приведи", "не говоря", "ничего страшного", "ни с того", "ни с сего", "не спеша", "не торопясь",
      "не отрываясь", "не до нас", "не до них", "не до него", "не до нее", "не до меня", "не до тебя", "не до вас",
      "не до этого", "не до того", "не до сна", "не до смеха", "не до шуток", "не до разговоров",
      "не покладая", "не глядя", "не иначе",
    ],
    turning: ["отказ", "отриц", "без"],
    idioms: .of(.russian)
  )

  private static let chechen = NegationWords(
    core: set("ца дац вац яц йац бац ма дацара вацара яцара йацара бацара хӏан-хӏа"),
    concord: [],
    enumerating: [],
    // Before an imperative it forbids; before other words it says "how", "after all".
    doubtful: ["ма"],
    excusing: set(
      "доцуш воцуш йоцуш боцуш доцу воцу йоцу боцу доцчу воцчу йоцчу боцчу дацахь вацахь йацахь бацахь хӏумма стагга"
    ),
    excusingPhrases: [],
    excusingPrefixes: [],
    excusingSuffixes: [],
    otherwise: [],
    idle: [],
    optional: [],
    turning: [],
    idioms: .of(.chechen)
  )
}
