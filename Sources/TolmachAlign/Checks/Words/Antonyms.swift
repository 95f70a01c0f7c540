import TolmachModel

/// Words that say with a denial what the other language says without one: «не забудьте нас» is "remember us".
///
/// A denial is excused when one of the words denied stands beside it and its opposite, itself not denied, on the other side.
enum Antonyms {
  /// A denied word stands at most so far, in words, from its denial.
  private static let reach = 3

  /// The denials of `side` that no opposite on the other side explains.
  static func unexplained(
    _ denials: [Counterparts.Signal],
    of side: QuoteComparison.Side,
    by other: QuoteComparison.Side,
    among words: Range<Int>
  ) -> [Counterparts.Signal] {
    guard !denials.isEmpty, let pairs = pairs(of: side.language, other.language) else { return denials }
    let clauses = side.clauses
    return denials.filter { denial in
      let near = max(0, denial.word - reach)..<min(side.keys.count, denial.word + reach + 1)
      return !pairs.contains { pair in
        pair.denied.signals(in: side.keys, among: near).contains { clauses[$0.word] == clauses[denial.word] }
          && pair.plain.signals(in: other.keys, among: words).contains { !isDenied($0.word, in: other) }
      }
    }
  }

  /// Whether a denial stands just before a word.
  static func isDenied(_ word: Int, in side: QuoteComparison.Side) -> Bool {
    guard let table = NegationWords.of(side.language) else { return false }
    return (max(0, word - 2)..<word).contains { table.denies(side.keys[$0]) }
  }

  private static func pairs(of denied: LanguageTag, _ plain: LanguageTag) -> [Pair]? {
    switch (denied.language, plain.language) {
    case ("ru", "en"): russian
    case ("en", "ru"): english
    default: nil
    }
  }

  /// Words denied, and what says the same without a denial.
  private struct Pair: Sendable {
    let denied: SignalWords
    let plain: SignalWords

    init(_ denied: String, _ plain: String) {
      self.denied = SignalWords(denied)
      self.plain = SignalWords(plain)
    }
  }

  /// Denied in Russian, plain in English.
  private static let russian: [Pair] = [
    Pair("забы*, забуд*", "remember*, recall*, memory, mind"),
    Pair("помн*, вспомн*, вспомин*, запомн*", "forget*, forgot*"),
    Pair("молч*, умолч*, умолк*", "speak*, spoke*, say*, said, talk*, tell*, told, voice*"),
    Pair("слов*, звук*, проронил*, говори*", "silen*, quiet*, mute, mum"),
    Pair("спал, спала, спали, спит, спят, спать, сплю, засн*, уснул*, сомкну*", "awake, woke, up"),
    Pair("остал*, остан*, остаться", "left, leave, gone, go, went, lost, ran out, run out"),
    Pair("дома, здесь, тут, рядом", "away, out, elsewhere, absent"),
    Pair("прав, права, правы, правд*, верно, так", "wrong, lie, lies, lied, lying, false, untrue"),
    Pair("виноват*, виновен, виновн*", "innocent"),
    Pair("жив, жива, живы, выжил*", "dead, died, killed, death"),
    Pair("умер*, умир*, погиб*", "alive, live, lives, lived, surviv*"),
    Pair("работал*, работает, работают", "broke, broken, out of order, idle, down"),
    Pair("пуст*, пуска*, впуст*, отпус*, выпус*", "keep*, kept, held, hold, turned, block*, shut, detain*"),
    Pair("дава*, дал, дали, дала, позвол*, разреш*", "keep*, kept, forbade, block*, withh*"),
    Pair("прекращ*, прекрат*, перестав*, перестал*, останавл*", "continu*, keep*, kept, still, went on, go on"),
    Pair("меняет*, меняют*, менял*, измен*", "same, remain*, stay*, still"),
    Pair("считая, говоря", "besides, apart, plus, let alone"),
    Pair("только", "besides, as well, also, both, addition"),
    Pair("волну*, беспоко*, пережив*, бойся, бойтесь", "calm, relax, easy, fine, all right"),
    Pair("двига*, шевел*, двинул*", "still, freeze, froze, stay"),
    Pair("трога*, трон*", "alone, intact"),
    Pair("замужем, женат*", "single, bachelor"),
    Pair("здоров*", "ill, sick"),
    Pair("знаю, знаем, знает", "who knows, god knows"),
    Pair("люб*, нрав*", "hate*, loath*"),
    Pair("хвата*, хвати*", "short, scarce, ran out, run out, needed"),
    Pair("успел*, успе*", "late, before"),
    Pair("далеко", "near*, close*"),
    Pair("близк*", "far"),
    Pair("сразу", "later, while, eventually, slow*"),
    Pair("выдержал*, выдерж*", "broke, gave, snapped, collapsed, cracked"),
    Pair("соглас*", "against, object*, oppose*"),
    Pair("против", "agree*, fine, happy, willing, support*"),
    Pair("хуже", "good, well"),
    Pair("лучше", "bad, same"),
    Pair("один, одна, одну, одного", "several, many, more, repeatedly, often, times"),
    Pair("случай*, зря, даром, напрасно", "deliberate*, purpose, reason, worth, right, good"),
    Pair("исключ*", "possible, may, might"),
    Pair("секрет*, тайн*", "know*, known, openly"),
    Pair("долго", "soon, short*, brief*, quick*"),
    Pair("редк*", "often, common, frequent*"),
    Pair("мало", "many, much, lot, plenty, several"),
    Pair("верн*, возвра*", "gone, stayed, left, lost"),
    Pair("верю, верил*, верит, верится", "doubt*, suspicio*, hard to believe"),
    Pair(
      "сомнева*",
      "sure, surely, certain*, convinced, clear*, no doubt, undoubted*, doubtless, of course, no question"
    ),
    Pair("отда*", "keep*, kept"),
    Pair("обут*", "barefoot, bare"),
    Pair("трезв*", "drunk"),
  ]

  /// Denied in English, plain in Russian.
  private static let english: [Pair] = [
    Pair("yours, mine, his, hers, ours, theirs, own, belong*", "чуж*"),
    Pair("forget*, forgot*", "помн*, запомн*, вспомн*, вспомин*"),
    Pair("remember*, recall*", "забы*, забуд*"),
    Pair("word, words, say*, said, speak*, spoke, talk*", "молч*, умолч*, промолч*, замолч*, замолк*, умолк*, тихо"),
    Pair("sleep*, slept", "бодрств*, глаз*"),
    Pair("leave, left, go, went", "остал*, остан*"),
    Pair("stay*, remain*", "уеха*, уше*, ушл*, покин*, выех*"),
    Pair("there, home, here", "ушел, ушла, ушли, уехал*"),
    Pair("alive, survive*, live, make it", "мертв*, умер*, погиб*, убит*, убил*"),
    Pair("dead, die, died", "жив*, выжи*"),
    Pair("right, true, truth", "ложь, врал*, вранье, врет, врут, соврал*, ошиб*"),
    Pair("wait", "терп*, жду, скор*"),
    Pair("until, till", "только, лишь, пока"),
    Pair("mind", "ладно, пожалуйста, соглас*"),
    Pair("stop*, let up, cease*", "продолж*, все время, постоянно, по-прежнему, дальше"),
    Pair("change*", "прежн*, по-прежнему, остал*"),
    Pair("like, want, care", "ненавид*, противно"),
    Pair("matter*, care*", "равно, плевать, наплевать"),
    Pair("enough, many, much, lot", "мало"),
    Pair("long", "скоро, быстро, сразу"),
    Pair("far", "рядом, близко, возле, около"),
    Pair("open*", "закры*, запер*, заперт*"),
    Pair("let, allow*, permit*", "держ*"),
    Pair("know, knows, idea", "знает"),
    Pair("problem, worr*", "ладно, хорошо, порядке, спокойно"),
    Pair("well, good, easy, feel*", "плох*, тяжел*, больно"),
    Pair("work*", "сломал*, сломан*, стоял*, стоит"),
    Pair("move*", "замер*, стоял*, застыл*"),
    Pair("only", "кроме, помимо, также"),
    Pair("come, came, return*, see, seen, find, found", "пропал*, исчез*"),
    Pair("win, won", "проигр*"),
    Pair("agree*", "против, возраж*"),
    Pair("trust*, believe*, sure, certain", "сомнева*, подозр*"),
    Pair("doubt*", "уверен*, ясно, точно"),
    Pair("hesitat*", "сразу"),
    Pair("permission, asking, ask, asked, authori*", "самоволь*, самоуправ*, самостро*"),
    Pair("telling, knowing, knowledge, tell, told", "тайно, тайком, втайне, украдкой, исподтишка"),
    Pair("shoes, boots", "босиком, босой, босая, босые"),
    Pair("paying, pay, paid, charge", "даром, задаром"),
    Pair("warning, warn*", "внезапно, вдруг, врасплох"),
    Pair("looking, look*", "наугад, вслепую"),
    Pair("eating, eat, eaten, ate, food", "натощак"),
    Pair("help*", "самостоятельно"),
    Pair("exist*, anymore, any more", "исчез*, пропал*, кончил*"),
  ]
}
