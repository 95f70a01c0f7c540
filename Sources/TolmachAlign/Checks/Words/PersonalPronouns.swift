/// The personal pronouns of a language by what they do in a sentence, each with whom it may mean.
struct PersonalPronouns {
  enum Person { case speaker, speakers, he, she, they }

  /// Those that act: nominatives, in Chechen ergatives.
  var acting: [String: Set<Person>]
  /// Those that are acted upon.
  var acted: [String: Set<Person>]
  /// Those of the latter that act where the verb has no object: Chechen's absolutives.
  var mayAct: Set<String> = []
  /// Those that are surely acted upon, even where nobody is named who acts.
  var surelyActed: Set<String> = []
  /// What makes a place of a pronoun: «у меня».
  var prepositions: Set<String> = []

  /// Who may act by a pronoun; nil where nobody does.
  func actor(_ word: String) -> Set<Person>? { acting[word] ?? (mayAct.contains(word) ? acted[word] : nil) }

  /// Whether somebody may act by a pronoun.
  func acts(_ word: String, as persons: Set<Person>) -> Bool { !(actor(word)?.isDisjoint(with: persons) ?? true) }

  /// Whether somebody is acted upon by a pronoun.
  func isActed(_ word: String, as persons: Set<Person>) -> Bool { !(acted[word]?.isDisjoint(with: persons) ?? true) }

  /// Whether two pronouns cannot mean the same people; "they" is one person as well, and grammar's gender nobody's.
  static func exclude(_ one: Set<Person>, _ other: Set<Person>) -> Bool {
    one.isDisjoint(with: other) && (one.isDisjoint(with: thirds) || other.isDisjoint(with: thirds))
  }

  /// Whether a Russian verb has for its subject what English has for the object: «он мне нравится», «меня мучила жажда».
  static func isTurned(_ verb: String) -> Bool { turnedVerbs.contains { verb.hasPrefix($0) } }

  private static let turnedVerbs = [
    "нравит", "нравил", "понрав", "нужен", "нужна", "нужно", "нужны", "надоел", "достал", "интересует", "интересовал",
    "раздража", "удивил", "удивля", "пугал", "пугает", "испугал", "бесит", "бесил", "волнует", "волновал", "беспокоит",
    "беспокоил", "тошнит", "тошнило", "знобит", "знобило", "мучи", "возмут", "возмущ", "злит", "злил", "радует",
    "радовал", "обидел", "обижа", "порази", "поража", "жаль", "жалко",
  ]

  private static let thirds: Set<Person> = [.he, .she, .they]

  /// Those of a language; nil for one whose pronouns tell nothing.
  static func of(_ language: String) -> PersonalPronouns? { languages[language] }

  private static let languages: [String: PersonalPronouns] = [
    "en": PersonalPronouns(
      acting: ["i": [.speaker], "we": [.speakers], "he": [.he], "she": [.she], "they": [.they]],
      acted: ["me": [.speaker], "us": [.speakers], "him": [.he], "her": [.she], "them": [.they]]
    ),
    "ru": PersonalPronouns(
      acting: ["я": [.speaker], "мы": [.speakers], "он": [.he], "она": [.she], "они": [.they]],
      acted: [
        "меня": [.speaker], "мне": [.speaker], "нас": [.speakers], "нам": [.speakers], "его": [.he], "ему": [.he],
        "ее": [.she], "ей": [.she], "их": [.they], "им": [.they],
      ],
      surelyActed: ["меня", "нас"],
      prepositions: [
        "без", "в", "вместо", "возле", "вокруг", "для", "до", "за", "из", "из-за", "к", "ко", "кроме", "между", "мимо",
        "на", "над", "насчет", "о", "об", "обо", "около", "от", "перед", "по", "под", "после", "при", "про", "против",
        "ради", "с", "со", "среди", "у", "через",
      ]
    ),
    "ce": PersonalPronouns(
      acting: ["ас": [.speaker], "оха": [.speakers], "вай": [.speakers], "цо": [.he, .she], "цара": [.they]],
      acted: [
        "со": [.speaker], "суна": [.speaker], "соьга": [.speaker], "тхо": [.speakers], "тхуна": [.speakers],
        "тхоьга": [.speakers], "иза": [.he, .she], "цунна": [.he, .she], "цуьнга": [.he, .she], "уьш": [.they],
        "царна": [.they], "цаьрга": [.they],
      ],
      mayAct: ["со", "тхо", "уьш"]
    ),
  ]
}
