import Testing
import TolmachModel
import TolmachTestSupport

@testable import TolmachAlign

/// What each check must see, and what it must be silent about.
@Suite struct QuoteCheckTests {
  private func seen(
    _ quote: String,
    _ passage: String,
    in sentence: String? = nil,
    links: String = ""
  ) throws -> [QuoteFlag.Reason] {
    try differences(quote, passage, in: sentence, links: links).map(\.reason)
  }

  @Test(arguments: [
    ("There were forty of them.", "Их было сорок семь.", [QuoteFlag.Reason.numberDiffers]),
    ("There were forty-seven of them.", "Их было сорок семь.", []),
    ("There were over 100 people.", "Там было больше сотни человек.", []),
    ("A man came.", "Пришёл один человек.", []),
    ("I did not see him.", "Я его видел.", [.negationAdded]),
    ("I saw him.", "Я его не видел.", [.negationRemoved]),
    ("I did not see him.", "Я его не видел.", []),
    ("He was unable to walk.", "Он не мог ходить.", []),
    ("I could only wait.", "Я не мог не ждать.", []),
    ("The week was long.", "Неделя была длинная.", []),
    ("We never asked who they were.", "Мы не спрашивали, кто они.", []),
  ])
  func differencesAreSeen(quote: String, passage: String, reasons: [QuoteFlag.Reason]) throws {
    #expect(try seen(quote, passage) == reasons)
  }

  /// Each check by a difference it must see, and by faithful renderings it must be silent about.
  @Test(arguments: [
    ("One little girl ran.", "Одна девочка всё бежала.", "girl=девочка ran=бежала", []),
    ("So much for the milk.", "Вот и всё молоко.", "milk=молоко", []),
    ("I heard somebody climbing in.", "Кто-то лез, я слышала.", "climbing=лез", []),
    ("All of them ran.", "Некоторые побежали.", "ran=побежали", [QuoteFlag.Reason.quantifierDiffers]),
    ("Some of them ran.", "Некоторые побежали.", "ran=побежали", []),
    ("A car stood there.", "Кажется, там стояла машина.", "car=машина stood=стояла", [.hedgeDropped]),
    ("A car stood there, I think.", "Кажется, там стояла машина.", "car=машина stood=стояла", []),
    ("Maybe he left.", "Он ушёл.", "left=ушёл", [.hedgeAdded]),
    ("He must leave.", "Он может уйти.", "leave=уйти", [.hedgeDropped]),
    ("They burned the mill.", "Мне рассказали, что сожгли мельницу.", "burned=сожгли mill=мельницу", [.hearsayDropped]),
    ("I was told they burned the mill.", "Мне рассказали, что сожгли мельницу.", "burned=сожгли", []),
    ("They allegedly burned it.", "Её сожгли.", "burned=сожгли", [.hearsayAdded]),
    ("We heard that they burned it.", "Её сожгли.", "burned=сожгли", [.hearsayAdded]),
    ("We opened the door.", "Они открыли дверь.", "opened=открыли door=дверь", [.actorDiffers]),
    ("They opened the door.", "Они открыли дверь.", "opened=открыли door=дверь", []),
    ("We opened the door.", "Открыли дверь.", "opened=Открыли door=дверь", []),
    ("My sister and I opened the door.", "Мы с сестрой открыли дверь.", "sister=сестрой opened=открыли door=дверь", []),
    ("He sat and I opened the door.", "Он сидел, а они открыли дверь.", "opened=открыли door=дверь", [.actorDiffers]),
    ("He waited until morning.", "Он ждал [неразборчиво] до утра.", "waited=ждал morning=утра", [.unclearPlace]),
    (
      "They burned the barn. First they searched the house.", "Сначала обыскали дом. Потом сожгли сарай.",
      "burned=сожгли barn=сарай searched=обыскали house=дом", [.orderChanged]
    ),
    ("It was on the twentieth of May.", "Это было двенадцатого мая.", "", [.dateDiffers]),
    ("It was on May 12, 2020.", "Это было 12 мая 2020 года.", "", []),
    ("A 4-year-old girl was hurt.", "Пострадала четырёхлетняя девочка.", "", []),
    ("A 14-year-old girl was hurt.", "Пострадала четырёхлетняя девочка.", "", [.numberDiffers]),
  ])
  func everyCheckSeesItsOwn(quote: String, passage: String, links: String, reasons: [QuoteFlag.Reason]) throws {
    #expect(try seen(quote, passage, links: links) == reasons)
  }

  /// Denials go one to one: a second one is not covered by another's counterpart.
  @Test(arguments: [
    (
      "They won't come, because nobody is not paying.", "Они не придут, потому что им платят.",
      [QuoteFlag.Reason.negationAdded]
    ),
    ("Nobody ever saw anything.", "Никто никогда ничего не видел.", []),
    ("He was refused.", "Ему не дали.", []),
    ("There is no water.", "Воды нет.", []),
    ("School No. 30 is open.", "Школа № 30 открыта.", []),
    ("He is closer than ever.", "Он близок как никогда.", []),
  ])
  func denialsGoOneToOne(quote: String, passage: String, reasons: [QuoteFlag.Reason]) throws {
    #expect(try seen(quote, passage) == reasons)
  }

  @Test func anOmissionIsANoteUnlessItCarriesMeaning() throws {
    let links = "doctor=Врач examined=осмотрел gave=отдал"
    let plain = "Врач осмотрел его, записал ожоги на обеих руках и отдал мне справку."
    #expect(try seen("The doctor examined him and gave me a certificate.", plain, links: links) == [.wordsOmitted])
    let told = "Врач осмотрел его, потому что, по-моему, тогда боялись заражения, и отдал мне справку."
    #expect(
      try seen("The doctor examined him and gave me a certificate.", told, links: links).contains(.meaningOmitted)
    )
    let shown = "The doctor examined him … and gave me a certificate."
    #expect(try seen(shown, plain, links: links) == [.ellipsis])
  }

  @Test func aFragmentIsANoteAndACutBeforeButIsNot() throws {
    let plain = "Мы шли по дороге до самого вечера и пели песни."
    #expect(try seen("We walked along the road", "Мы шли по дороге", in: plain) == [.fragment])
    let turned = "Мы хотели уехать, но нам никто не дал машину."
    #expect(try seen("We wanted to leave", "Мы хотели уехать", in: turned) == [.cutBeforeTurn])
    // The passage may reach over the turn, to a pronoun that both clauses have; a contrast is no turn.
    #expect(try seen("We wanted to leave", "Мы хотели уехать, но нам", in: turned) == [.cutBeforeTurn])
    let contrast = "Мост упал не из-за воды, а из-за бетона и песка."
    #expect(
      try !seen("The bridge fell because of the water", "Мост упал не из-за воды, а", in: contrast).contains(
        .cutBeforeTurn
      )
    )
  }

  /// The letter of a ward or an entrance is no conjunction.
  @Test func aLabelIsNoTurn() throws {
    let labelled = "Мальчик лежал в палате А у окна, и мы ходили к нему по вечерам."
    #expect(try !seen("The boy lay in ward A,", "Мальчик лежал в палате", in: labelled).contains(.cutBeforeTurn))
    let turned = "Мальчик лежал в палате, а мы ходили к нему по вечерам."
    #expect(try seen("The boy lay in the ward,", "Мальчик лежал в палате", in: turned) == [.cutBeforeTurn])
  }

  /// What begins the next sentence takes nothing back of a whole one, however far the passage reaches and whatever marks it.
  @Test(arguments: [
    ("Мы продали корову. Но тёлка осталась.", "Мы продали корову"),
    ("Мы продали корову. Но тёлка осталась.", "Мы продали корову. Но"),
    ("Мы продали корову. А тёлку мы, кажется, забили.", "Мы продали корову. А тёлку мы"),
    ("Мы продали корову Но тёлка осталась", "Мы продали корову"),
    ("Мы продали корову Но тёлка осталась", "Мы продали корову Но"),
    ("Мы продали корову… Если бы не долги…", "Мы продали корову"),
    ("Мы продали корову, а? Вот как.", "Мы продали корову"),
    ("Мы продали корову, если честно. Вот.", "Мы продали корову"),
  ])
  func aWholeSentenceIsNotCut(text: String, passage: String) throws {
    let found = try differences("We sold the cow.", passage, in: text, links: "sold=продали cow=корову")
    #expect(found.filter { $0.severity != .note } == [])
  }

  @Test(arguments: [
    "Мы продали корову, но тёлка осталась.", "Мы продали корову, а тёлку нет.", "Мы продали корову, если не врут.",
  ])
  func aSentenceThatTurnsIsCut(text: String) throws {
    let found = try seen("We sold the cow.", "Мы продали корову", in: text, links: "sold=продали cow=корову")
    #expect(found == [.cutBeforeTurn])
  }

  /// No clause ends with a contracted verb.
  @Test(arguments: [("We said that's", [QuoteFlag.Reason.fragment]), ("We said just that", [])])
  func aQuoteThatStopsAtAContractionIsCut(quote: String, reasons: [QuoteFlag.Reason]) throws {
    #expect(try seen(quote, "Мы сказали, что это", in: "Мы сказали, что это она.") == reasons)
  }

  /// Two words left off a long quote are a fragment only where its last word shows that the passage ends there.
  @Test func aShortRestIsToldByTheLastWord() throws {
    let quote = "In the evening after work my brother and his two friends walked along the road"
    let passage = "Вечером после работы мой брат и два его друга шли вдоль дороги"
    let sentence = passage + " домой пешком."
    #expect(try seen(quote, passage, in: sentence) == [])
    #expect(try seen(quote, passage, in: sentence, links: "road=дороги") == [.fragment])
  }

  /// A passage may reach over the verb of who speaks; what follows it is nothing that was said.
  @Test(arguments: ["Мы шли по дороге, – сказала", "Мы шли по дороге, рассказывает"])
  func whoSpeaksIsNotLeftOff(passage: String) throws {
    #expect(try seen("We walked along the road", passage, in: passage + " старая учительница из соседнего села.") == [])
  }
}

/// Ranking and order.
@Suite struct PassageRankTests {
  @Test func probabilitiesSumToOne() {
    for logits in [[], [0.0], [3, -2, 800], [-900, -800]] {
      let found = PassageRanker.probabilities(logits)
      #expect(found.count == logits.count + 1)
      #expect(abs(found.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test func aFitFindsWhatSeparates() throws {
    var random = SeededGenerator(seed: 7)
    let samples = (0..<400).map { number -> PassageRanker.Sample in
      let isPresent = number % 4 != 0
      let candidates = (0..<5).map { place -> PassageFeatures in
        var features = PassageFeatures()
        features[.quoteCoverage] = Double.random(in: 0..<0.5, using: &random) + (isPresent && place == 2 ? 0.45 : 0)
        features[.words] = Double.random(in: 0..<3, using: &random)
        return features
      }
      return PassageRanker.Sample(
        candidates: candidates,
        right: (0..<5).map { isPresent && $0 == 2 },
        isPresent: isPresent
      )
    }
    let ranker = try #require(PassageRanker.fit(samples))
    func gain(_ name: PassageFeatures.Name, _ low: Double, _ high: Double) -> Double {
      ranker.logit(PassageFeatures([name: high])) - ranker.logit(PassageFeatures([name: low]))
    }
    #expect(gain(.quoteCoverage, 0.2, 0.8) > 3)
    #expect(abs(gain(.words, 0.5, 2.5)) < 1)
  }

  /// A passage as long as its quote is better than a shorter or a longer one, and none is worse for being absurdly long.
  @Test func aFitFindsWhatIsBestInTheMiddle() throws {
    var random = SeededGenerator(seed: 11)
    let samples = (0..<300).map { _ -> PassageRanker.Sample in
      let candidates = (0..<4).map { place -> PassageFeatures in
        let apart = place == 1 ? 0 : place == 2 ? -1.5 : 1.5
        return PassageFeatures([.length: 2 + apart + Double.random(in: -0.5..<0.5, using: &random)])
      }
      return PassageRanker.Sample(candidates: candidates, right: (0..<4).map { $0 == 1 }, isPresent: true)
    }
    let ranker = try #require(PassageRanker.fit(samples))
    let logits = [0.5, 2, 3.5].map { ranker.logit(PassageFeatures([.length: $0])) }
    #expect(logits[1] > logits[0] + 3 && logits[1] > logits[2] + 3)
    #expect(ranker.logit(PassageFeatures([.length: 50])) == ranker.logit(PassageFeatures([.length: 500])))
  }

  /// Whatever rare cases seem to teach, a passage that has the quote's number is no worse for it, in what is fitted and what
  /// ships.
  @Test(arguments: [true, false]) func numbersCountOneWay(isFitted: Bool) throws {
    let samples = (0..<100).map { number in
      PassageRanker.Sample(
        candidates: [
          PassageFeatures([.quoteCoverage: 0.8, .numbersMissing: 1]),
          PassageFeatures([.quoteCoverage: 0.1, .numbersFound: Double(number % 3), .numbersMissing: 0]),
        ],
        right: [true, false],
        isPresent: true
      )
    }
    for ranker in isFitted ? [try #require(PassageRanker.fit(samples))] : [.shipped, .stretches] {
      func logit(_ features: [PassageFeatures.Name: Double]) -> Double { ranker.logit(PassageFeatures(features)) }
      #expect(logit([.numbersFound: 2]) >= logit([.numbersFound: 1]) && logit([.numbersFound: 1]) >= logit([:]))
      for name in [PassageFeatures.Name.numbersMissing, .numbersLeft] {
        #expect(logit([name: 2]) <= logit([name: 1]) && logit([name: 1]) <= logit([:]))
      }
    }
  }
}
