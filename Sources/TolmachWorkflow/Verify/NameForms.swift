import TolmachText

/// What the form of a word says of it where people are named.
enum NameForms {
  /// Whether a word is a patronymic, in Russian or Latin letters, in any case.
  static func isPatronymic(_ word: String) -> Bool {
    let word = word.lowercased()
    return patronymics.contains { word.hasSuffix($0) } && word.count > 5
  }

  /// Whether a word by itself can only be a surname.
  static func isSurname(_ word: String) -> Bool {
    let word = word.lowercased()
    guard word.count > 4, !givenNames.contains(word), !isRole(word) else { return false }
    return surnames.contains { word.hasSuffix($0) }
  }

  /// Whether a word has the commonest endings of surnames, which few places share.
  static func isPlainSurname(_ word: String) -> Bool {
    guard isSurname(word) else { return false }
    let word = word.lowercased()
    return plainSurnames.contains { word.hasSuffix($0) }
  }

  /// Whether a Russian name may stand in another case than the nominative.
  static func mayBeGenitive(_ word: String) -> Bool {
    word.lowercased().unicodeScalars.last.map { "аяыиеойюу".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a word before a name makes it another's: a preposition, or a relative's word before what may be a genitive.
  static func governs(_ before: String?, _ name: String) -> Bool {
    guard let before else { return false }
    return prepositions.contains(before) || isRelative(before) && mayBeGenitive(name)
  }

  /// Whether a word before a name makes a place or another person of it.
  static func isPreposition(_ word: String) -> Bool { prepositions.contains(word) }

  /// Whether a word says what somebody is to somebody else.
  static func isRelative(_ word: String) -> Bool { relatives.contains(word) }

  /// Whether a word says what somebody is, and names nobody.
  static func isRole(_ word: String) -> Bool {
    roles.contains(word) || isRelative(word) || SpeakerNames.isInterviewer(word)
  }

  /// Whether a word stands before surnames.
  static func isTitle(_ word: String) -> Bool { titles.contains(word) }

  /// Whether a small word may be a part of a name.
  static func isParticle(_ word: String) -> Bool { particles.contains(word) }

  /// Whether a word says that somebody's words follow: «словам Бакаевой».
  static func isSource(_ word: String) -> Bool {
    ["словам", "слова", "мнению", "утверждению", "свидетельству", "рассказу", "сообщению"].contains(word)
  }

  private static let patronymics = [
    "ович", "евич", "ьич", "овна", "евна", "ична", "овича", "евича", "овны", "евны", "ичны", "овной", "евной",
    "ovich", "evich", "yich", "ovna", "evna", "ichna",
  ]

  private static let surnames = [
    "ов", "ова", "ову", "овой", "ым", "ев", "ева", "еву", "евой", "ёв", "ёва", "ин", "ина", "иной", "ский", "ская",
    "ской", "ского", "цкий", "цкая", "енко", "швили", "дзе",
    "ov", "ova", "ev", "eva", "yov", "yova", "in", "ina", "sky", "skiy", "skaya", "skaia", "enko", "shvili", "dze",
  ]

  private static let plainSurnames = [
    "ов", "ова", "овой", "ев", "ева", "евой", "ёв", "ёва", "ov", "ova", "ev", "eva", "yov", "yova",
  ]

  /// Given names, and words of neither kind, that end as surnames do.
  private static let givenNames: Set<String> = [
    "марина", "ирина", "карина", "полина", "регина", "алина", "галина", "екатерина", "кристина", "сабина", "валентина",
    "антонина", "фаина", "арина", "мадина", "амина", "альбина", "ангелина", "нина", "дина", "зина", "римма",
    "константин", "валентин", "мартин", "шамсудин", "бадрудин", "насрудин", "салаудин", "зайнуддин", "камалудин",
    "хусейн", "marina", "irina", "karina", "polina", "regina", "alina", "galina", "ekaterina", "kristina", "christina",
    "sabina", "valentina", "antonina", "arina", "madina", "amina", "albina", "angelina", "katarina", "martina",
    "konstantin", "valentin", "martin", "kevin", "robin", "benjamin", "colin", "edwin", "calvin", "justin", "austin",
    "shamsudin", "nasrudin", "salaudin", "berlin", "dublin", "latin", "china", "carolina", "argentina",
    "палестина", "аргентина", "украина", "харьков", "ростов", "псков", "киев", "кишинев", "берлин", "kharkov", "rostov",
    "pskov", "kiev", "britain", "саратов", "тамбов", "львов", "чернигов", "азов", "могилев", "серпухов", "saratov",
    "tambov", "lvov", "chernigov", "azov",
  ]

  private static let prepositions: Set<String> = [
    "of", "to", "for", "by", "from", "in", "at", "near", "with", "у", "из", "от", "для", "о", "в", "с", "под", "на",
  ]

  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "la", "le", "al", "el", "bin", "ibn", "bint", "ogly", "kyzy", "s",
    "де", "ван", "фон", "дер", "аль", "эль", "ибн", "бин", "оглы", "кызы", "да",
  ]

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam", "judge", "lord", "lady", "господин",
    "госпожа",
    "господина", "госпожи", "гн", "гжа", "г-н", "г-жа", "профессор", "судья",
  ]

  private static let relatives: Set<String> = [
    "mother", "father", "brother", "sister", "son", "daughter", "wife", "husband", "widow", "widower", "uncle", "aunt",
    "grandmother", "grandfather", "nephew", "niece", "cousin", "neighbour", "neighbor", "friend", "lawyer", "colleague",
    "relative", "relatives", "family", "parents", "brothers", "sisters", "sons", "daughters", "neighbours", "neighbors",
    "friends", "lawyers", "children", "assistant", "aide", "deputy", "representative", "son-in-law", "daughter-in-law",
    "мать", "мама", "отец", "папа", "брат", "сестра", "сын", "дочь", "дочка", "жена", "муж", "вдова", "вдовец", "дядя",
    "тётя", "тетя", "бабушка", "дедушка", "дед", "внук", "внучка", "племянник", "племянница", "сосед", "соседка",
    "друг",
    "подруга", "коллега", "родственник", "родственница", "родственники", "адвокат", "защитник", "защитница", "помощник",
    "помощница", "знакомый", "знакомая", "ученик", "ученица", "тёща", "теща", "свекровь", "невестка", "зять", "семья",
    "родители", "братья", "сёстры", "сестры", "соседи", "друзья", "дети", "заместитель", "сослуживец", "однокурсник",
    "нана", "да", "ваша", "йиша", "лулахо",
  ]

  private static let roles: Set<String> = [
    "witness", "speaker", "voice", "man", "woman", "boy", "girl", "male", "female", "unknown", "first", "second",
    "third",
    "another", "old", "young", "doctor", "nurse", "teacher", "driver", "officer", "soldier", "policeman", "police",
    "guard", "student", "pupil", "elder", "resident", "villager", "refugee", "prisoner", "victim", "patient", "worker",
    "farmer", "shopkeeper", "vendor", "seller", "engineer", "director", "chief", "head", "mayor", "priest", "imam",
    "mullah", "commander", "captain", "major", "colonel", "general", "lieutenant", "sergeant", "investigator",
    "prosecutor", "clerk", "secretary", "president", "minister", "governor", "chairman", "chairwoman", "editor",
    "photographer", "cameraman", "operator", "presenter", "anchor", "narrator", "participant", "guest", "caller",
    "respondent", "informant", "interviewee", "subject", "person", "everybody", "all", "together", "anonymous", "admin",
    "russian", "chechen", "english", "local", "human", "senior", "junior", "former", "acting", "village", "truck",
    "свидетель", "свидетельница", "очевидец", "голос", "мужчина", "женщина", "мальчик", "девочка", "парень", "девушка",
    "старик", "старуха", "неизвестный", "неизвестная", "первый", "вторая", "второй", "первая", "третий", "третья",
    "врач", "доктор", "медсестра", "фельдшер", "учитель", "учительница", "водитель", "шофер", "шофёр", "офицер",
    "солдат",
    "милиционер", "полицейский", "охранник", "студент", "студентка", "старейшина", "житель", "жительница", "беженец",
    "беженка", "заключенный", "заключённый", "потерпевший", "потерпевшая", "пострадавший", "пострадавшая", "пациент",
    "рабочий", "фермер", "крестьянин", "продавец", "продавщица", "инженер", "директор", "начальник", "начальница",
    "глава", "мэр", "священник", "имам", "мулла", "командир", "капитан", "майор", "полковник", "генерал", "лейтенант",
    "сержант", "следователь", "прокурор", "секретарь", "президент", "министр", "губернатор", "председатель", "редактор",
    "фотограф", "оператор", "участник", "участница", "гость", "гостья", "респондент", "респондентка", "информант",
    "информантка", "собеседник", "собеседница", "человек", "все", "хором", "аноним", "гражданин", "гражданка", "хозяин",
    "хозяйка", "старшина", "горожанин", "военный", "военнослужащий", "рядовой", "дежурный", "диктор", "рассказчик",
    "рассказчица", "режиссер", "режиссёр", "ребенок", "ребёнок", "бывший", "бывшая", "русский", "русская", "чеченец",
    "чеченка", "лесничий", "рыбак", "пастух", "эксперт", "специалист", "активист", "активистка", "правозащитник",
    "правозащитница", "медик", "хирург", "спикер", "спасатель", "пожарный", "машинист", "городской", "сельский",
    "теш", "лор", "хьехархо", "хаттархо", "къамелхо", "стаг", "зуда",
  ]
}
