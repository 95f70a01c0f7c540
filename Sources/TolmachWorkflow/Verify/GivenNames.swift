import TolmachText

/// What a word is among the names of a person, and in which Russian cases it can stand.
enum GivenNames {
  /// In which of the cases that tell whose words are quoted a word can stand.
  struct Cases: OptionSet {
    let rawValue: Int

    /// Who speaks.
    static let nominative = Cases(rawValue: 1)
    /// Somebody whose something is, or by whose account it is.
    static let genitive = Cases(rawValue: 2)
  }

  /// Whether a word, in any script and case, can only be a given name, or is one more often than not.
  static func contains(_ word: String) -> Bool { isKnown(word) && !isCommon(word) }

  /// Whether a word may be a given name, and may be another word as well: «Вера», "Roman".
  static func mayContain(_ word: String) -> Bool { isKnown(word) }

  /// The cases of a Russian name; a word that tells nothing may stand in both.
  static func cases(of word: String) -> Cases {
    let word = folded(word)
    guard word.unicodeScalars.contains(where: { (0x400...0x52F).contains($0.value) }) else { return .nominative }
    var cases: Cases = []
    if nominatives.contains(word) { cases.insert(.nominative) }
    if genitives.contains(word) { cases.insert(.genitive) }
    if !cases.isEmpty { return cases }
    if others.contains(word) { return [] }
    for (endings, cases) in endings where endings.contains(where: { word.hasSuffix($0) }) { return cases }
    return [.nominative, .genitive]
  }

  private static func isKnown(_ word: String) -> Bool {
    let word = folded(word)
    if nominatives.contains(word) || genitives.contains(word) || others.contains(word) { return true }
    // The Latin spellings of a name are many; a Cyrillic word is spelled as it is.
    return word.utf8.allSatisfy { $0 < 0x80 } && sounds.contains(NameKey(word).letters)
  }

  private static func isCommon(_ word: String) -> Bool { common.contains(folded(word)) }

  private static func folded(_ word: String) -> String { word.lowercased().replacing("ё", with: "е") }

  private static let all = Diminutives.names + more.flatMap { $0.split(separator: " ").map(String.init) }
  private static let nominatives = Set(all)
  private static let genitives = Set(
    all.flatMap { forms(of: $0, behindA: ["ы", "и"], behindConsonant: ["а"], soft: ["я", "и"]) }
  )
  private static let others = Set(
    all.flatMap {
      forms(of: $0, behindA: ["у", "ю", "е", "ой", "ей"], behindConsonant: ["у", "ом", "е"], soft: ["ю", "ем"])
    }
  )
  private static let sounds = Set(all.map { NameKey($0).letters })

  /// A Russian name with other endings: behind its stem in -а or -я, behind its last consonant, or for its -й or -ь.
  private static func forms(of name: String, behindA: [String], behindConsonant: [String], soft: [String]) -> [String] {
    guard let last = name.last, last > "z" else { return [] }
    switch last {
    case "а", "я": return behindA.map { name.dropLast() + $0 }
    case "й", "ь": return soft.map { name.dropLast() + $0 }
    case "о", "у", "е", "и", "ю", "э": return []
    default: return behindConsonant.map { name + $0 }
    }
  }

  /// Endings of patronymics and surnames; the first that fits tells.
  private static let endings: [(endings: [String], cases: Cases)] = [
    (["ович", "евич", "ьич", "овна", "евна", "ична"], .nominative),
    (["овича", "евича", "ьича", "овны", "евны", "ичны"], .genitive),
    (["овной", "евной", "ичной", "овичу", "евичу", "овичем", "евичем", "овне", "евне", "ичне"], []),
    (["ову", "еву", "ину", "овым", "евым", "иным", "скому", "ским", "скую", "цкому", "цким", "цкую"], []),
    (["ского", "цкого", "ской", "цкой", "овой", "евой", "иной"], .genitive),
    (["ский", "цкий", "ская", "цкая", "ов", "ев", "ин"], .nominative),
    (["ова", "ева", "ина"], [.nominative, .genitive]),
    (["ого", "его"], .genitive),
  ]

  /// Names that are other words, too: only a surname beside them makes them a person's.
  private static let common: Set<String> = [
    "вера", "надежда", "любовь", "слава", "роман", "лев", "роза", "майя", "рая", "света", "виктория", "софия", "марк",
    "поля", "параша", "тема", "мила", "артем", "владимир", "мир", "герман", "макс", "тома", "веры", "надежды", "славы",
    "rosa", "roza", "roman", "lev", "victoria", "viktoria", "sofia", "sophia", "vera", "slava", "mark", "will", "bill",
    "vladimir", "german", "maya", "tom", "bob", "mila", "grace", "rose", "hope", "faith", "martin", "asia", "abu",
    "абу",
  ]

  /// Names without short forms in ``Diminutives``: Russian and Ukrainian, Chechen and Ingush, English.
  private static let more = [
    "алина алла амина арина богдан вера гарик глеб дамир захар инна инга карина клим лука марк мирон назар нелли",
    "нонна остап регина роза родион рустам сабина савелий тарас фаина эмма эльза яна ян мирослав всеслав",
    "абдула абу абубакар адам айна аднан айза аймани али алихан алпату апти арби ахмад ахмед асет асхаб асма асхабали",
    "ася аюб бекхан билал бислан билкис беслан вахит ваха висит гелани дауд джабраил джамалдин джамбулат дени докка",
    "жансари завалу зайнап зайна зайнди зарган зара зарема зелимхан зулай зулихан зура ибрагим идрис иса исмаил ислам",
    "имран иман казбек камета кока крылан лайла леча луиза люиза мадина макка малика малкан мансур марет марьям муса",
    "муслим мовлади мовсар нурсет нурди петимат разет рамзан ризван роза руслан рамзес саид саидсалах салман",
    "салавди салех сайпуди сацита сулейман сулим султан таиса тамила тамерлан таус тоита турпал умар усман фатима",
    "хаваж хамзат харон хасан хас хасанбек хеди хусейн хож хожа шамиль шамсуддин элина эльза эльбрус яха яраги якуб",
    "юсуп юнус яхита зулпа седа эсет ясмина",
    "alice andrew anne ann anthony arthur barbara charles christopher daniel david deborah dorothy edward emily emma",
    "frances frank george gregory hannah harold harry helen henry hugh jack jane jennifer jessica john jonathan joseph",
    "joshua judith julia karen kenneth laura linda lisa louise lucy margaret mark mary matthew nancy nicholas oliver",
    "pamela patricia patrick paul peter philip rachel richard ronald rose ruth samuel sandra sarah sharon simon stephen",
    "steven susan timothy walter zachary anna maria alexander alexandra daria natalia julia yulia tatiana sergey sergei",
    "alexey alexei andrey andrei yuri yury dmitri ksenia evgeny yevgeny yevgenia evgenia yelena helena yekaterina",
    "ekaterina catherine ilya fyodor pyotr semyon vasily vitaly nikolay nikolai ahmed akhmed ahmad fatima aisha",
  ]
}
