/// The tables of ``ChechenStemmer``, in the letters of the search key.
enum ChechenEndings {
  /// An ending and what must be left before it.
  struct Ending: Sendable {
    var letters: [UInt16]
    /// The fewest letters that may remain.
    var leaving: Int
    /// A letter that must not stand before it.
    var notAfter: UInt16?
  }

  /// Case, number and masdar endings, longest first.
  static let endings: [Ending] = {
    let table: [(Int, String)] = [
      (3, "ашкахула ашкахьара ашкахь шкахь шкара ашка ашна ашца нашна нашца нашка наша шна шца шка наш аш ош еш"),
      (3, "арчу чунна чуьнца чуьнга чунан чунца чунга чух чун ачу ечу очу чу ийн ойн йн нна нца нах аран уран арна"),
      (3, "ен он ина арш ехьара ехула аца"), (4, "чо ан ин уш ур ар ехь ахь ера ца ал ех ах ой ий ша ш"),
    ]
    var found = table.flatMap { least, words in
      words.split(separator: " ").map { Ending(letters: scalars($0), leaving: least, notAfter: nil) }
    }
    // A dative in -на does not follow ь, a genitive in -нан not и: those are other words' stems.
    found.append(Ending(letters: scalars("на"), leaving: 4, notAfter: 0x44C))
    found.append(Ending(letters: scalars("нан"), leaving: 3, notAfter: 0x438))
    return found.sorted { $0.letters.count > $1.letters.count }
  }()

  /// Words whose first letter is a class prefix, with the form in д- that stands for all four classes.
  static let classForms: [[UInt16]: [UInt16]] = {
    let remainders =
      "у ац олу оцу олуш оцуш олчу оцчу еза езаш езара ина ара ицина ан ала ерг ехьа уй охку оккха исина еана еина ахна"
    var forms: [[UInt16]: [UInt16]] = [:]
    for remainder in remainders.split(separator: " ") {
      for prefix in "вйб" { forms[scalars("\(prefix)\(remainder)")] = scalars("д\(remainder)") }
    }
    return forms
  }()

  /// Preverbs behind which a verb's class prefix stands.
  static let preverbs: [[UInt16]] = ["дӏа", "схьа", "чу", "тӏе", "ара", "хьала", "охьа"].map { scalars($0) }
  /// The class prefixes that are folded behind a preverb.
  static let classPrefixes = scalars("йб")
  /// The prefix that stands for them all.
  static let neutralPrefix: UInt16 = 0x434
  /// Letters that can end an inflected stem as a vowel.
  static let vowels = Set(scalars("аеиоуыэ"))
  /// Vowels that a following ь turns into their umlaut.
  static let umlautVowels = Set(scalars("аоу"))
  /// цхьа, "one".
  static let one = scalars("цхьа")
  /// The ending of adverbs such as карара.
  static let adverbEnding = scalars("ара")

  private static func scalars(_ text: some StringProtocol) -> [UInt16] {
    text.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
  }
}
