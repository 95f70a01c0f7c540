/// What is known of a word by itself: the part it can play around a quote, and its shape.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// A finite verb of saying, writing or thinking: "said", «сказал», «элира».
  static let saying = WordTraits(rawValue: 1 << 0)
  /// Its participle or gerund, whose subject is the main clause's: "claiming", «заявив».
  static let participle = WordTraits(rawValue: 1 << 1)
  /// A verb that gives somebody's words for a thing: "called", «назвал».
  static let naming = WordTraits(rawValue: 1 << 2)
  /// A word that names the source: "according" (to), (по) «словам».
  static let source = WordTraits(rawValue: 1 << 3)
  /// A noun of speech: "order", «заявление».
  static let speechNoun = WordTraits(rawValue: 1 << 4)
  /// A pronoun of the third person that can be a subject.
  static let thirdPerson = WordTraits(rawValue: 1 << 5)
  /// A word of the first or second person: a sign of speech, or of a narrator.
  static let firstOrSecond = WordTraits(rawValue: 1 << 6)
  /// A noun that a title or a name in marks follows: "film", «газета».
  static let titled = WordTraits(rawValue: 1 << 7)
  /// A word that speaks of words: "term", «слово», "so-called".
  static let term = WordTraits(rawValue: 1 << 8)
  /// An article or a demonstrative.
  static let determiner = WordTraits(rawValue: 1 << 9)
  /// A preposition or a conjunction.
  static let link = WordTraits(rawValue: 1 << 10)
  /// An auxiliary verb.
  static let auxiliary = WordTraits(rawValue: 1 << 11)
  /// An abbreviation whose full stop ends no sentence.
  static let abbreviation = WordTraits(rawValue: 1 << 12)
  /// An adverb that may stand between subject and verb.
  static let adverb = WordTraits(rawValue: 1 << 13)
  /// A word whose first letters are often left out, with an apostrophe in their place: "em", "tis".
  static let clipped = WordTraits(rawValue: 1 << 14)
  /// A subject in the first person: the narrator.
  static let narrator = WordTraits(rawValue: 1 << 15)
  /// A possessive that stands for a source: (по) «его» (словам).
  static let possessive = WordTraits(rawValue: 1 << 16)
  /// A verb of quoting, whose subject is the medium and whose object the speaker: «цитирует РБК Лесина».
  static let citing = WordTraits(rawValue: 1 << 17)
  /// To whom, in the dative, people speak in public: (заявил) «журналистам», «газете».
  static let addressee = WordTraits(rawValue: 1 << 18)

  /// It begins with a capital letter.
  static let capitalized = WordTraits(rawValue: 1 << 20)
  /// It begins with a digit.
  static let number = WordTraits(rawValue: 1 << 21)
  /// It is written in Cyrillic.
  static let cyrillic = WordTraits(rawValue: 1 << 22)
  /// It has the form of a Russian past tense.
  static let past = WordTraits(rawValue: 1 << 23)
  /// It is a single letter.
  static let single = WordTraits(rawValue: 1 << 24)
  /// It ends like a Russian adjective or participle.
  static let adjective = WordTraits(rawValue: 1 << 25)
  /// It has the form of an English regular past tense.
  static let pastForm = WordTraits(rawValue: 1 << 26)
  /// It ends like a Russian adjective in a case that no subject is in: «первого», «первому», «русских».
  static let oblique = WordTraits(rawValue: 1 << 27)
  /// It ends like a Russian noun or name in the dative or accusative: «Олегу».
  static let dative = WordTraits(rawValue: 1 << 28)
  /// A place whose name follows: «село», «улица».
  static let settlement = WordTraits(rawValue: 1 << 29)

  /// A verb that can govern a quote.
  static let verb: WordTraits = [.saying, .participle, .naming]
  /// Anything that can govern a quote.
  static let cue: WordTraits = [.saying, .participle, .naming, .source, .speechNoun]
}

/// What stands between a word and the word before it.
struct Gap: OptionSet, Sendable {
  let rawValue: UInt16

  static let space = Gap(rawValue: 1 << 0)
  static let newline = Gap(rawValue: 1 << 1)
  static let comma = Gap(rawValue: 1 << 2)
  /// A full stop, question mark, exclamation mark or ellipsis.
  static let stop = Gap(rawValue: 1 << 3)
  static let colon = Gap(rawValue: 1 << 4)
  static let semicolon = Gap(rawValue: 1 << 5)
  static let dash = Gap(rawValue: 1 << 6)
  static let opening = Gap(rawValue: 1 << 7)
  static let closing = Gap(rawValue: 1 << 8)
  /// A mark that may be a quotation mark.
  static let mark = Gap(rawValue: 1 << 9)
  static let equals = Gap(rawValue: 1 << 10)
  static let other = Gap(rawValue: 1 << 11)
  /// The stop is a question or exclamation mark.
  static let emphatic = Gap(rawValue: 1 << 12)
}

/// A word of a paragraph.
struct Word: Sendable {
  /// Where it stands, in bytes of the text.
  var start: Int32
  var end: Int32
  /// What is known of it.
  var traits: WordTraits
  /// What stands before it, back to the word before or the paragraph's beginning.
  var gap: Gap

  func has(_ traits: WordTraits) -> Bool { !self.traits.isDisjoint(with: traits) }
}
