import Testing
import TolmachModel

@testable import TolmachAlign

/// What the checks say of denials that are answers or have opposites.
@Suite struct DenialCheckTests {
  private func kinds(_ quote: String, _ passage: String, _ links: String) throws -> [QuoteFlag.Kind] {
    try differences(quote, passage, links: links).filter { $0.severity != .note }.map(\.kind)
  }

  @Test(arguments: [
    ("We opened the gate.", "Нет, мы не открывали ворота.", "opened=открывали gate=ворота", [QuoteFlag.Kind.negation]),
    ("We did not open the gate.", "Да нет, мы открывали ворота.", "open=открывали gate=ворота", [.negation]),
    ("We did not open the gate.", "Нет, мы не открывали ворота.", "open=открывали gate=ворота", []),
    ("No, we did not open the gate.", "Ну нет же, мы не открывали ворота.", "open=открывали gate=ворота", []),
    ("No, we opened the gate.", "Нет, мы открывали ворота.", "opened=открывали gate=ворота", []),
    ("We opened the gate.", "Сторож: Нет – мы не открывали ворота.", "opened=открывали gate=ворота", [.negation]),
    ("There is no gate.", "Нет ворот.", "gate=ворот", []),
    ("Yes. We opened the gate.", "Нет. Мы открывали ворота.", "opened=открывали gate=ворота", [.negation]),
    ("Yes, we opened the gate.", "Да, мы открывали ворота.", "opened=открывали gate=ворота", []),
    ("No.", "Нет.", "", []),
  ])
  func anAnswerDeniesNothingOfWhatFollows(
    quote: String,
    passage: String,
    links: String,
    kinds: [QuoteFlag.Kind]
  ) throws {
    #expect(try self.kinds(quote, passage, links) == kinds)
  }

  @Test(arguments: [
    ("Remember your brother.", "Не забывай брата.", "brother=брата", []),
    ("Mind your own business.", "Не твоё дело.", "business=дело", []),
    ("They said nothing at the table.", "Они молчали за столом.", "table=столом They=Они", []),
    ("I have forgotten the street.", "Я не помню улицу.", "street=улицу", []),
    ("I was awake all night.", "Я всю ночь не спала.", "night=ночь", []),
    ("I do not remember the street.", "Я помню улицу.", "remember=помню street=улицу", [QuoteFlag.Kind.negation]),
    (
      "They kept silent at the table.", "Они не молчали за столом.", "table=столом They=Они silent=молчали", [.negation]
    ),
  ])
  func oppositesNeedNoDenial(quote: String, passage: String, links: String, kinds: [QuoteFlag.Kind]) throws {
    #expect(try self.kinds(quote, passage, links) == kinds)
  }

  /// Who is spared by a denial is the only one.
  @Test(arguments: [
    ("We were the only ones at the mill.", "Кроме нас, на мельнице никого не было.", "mill=мельнице were=было", []),
    ("We were the only ones at the mill.", "Никого, кроме нас, на мельнице не было.", "mill=мельнице were=было", []),
    (
      "Only my sister knew the road.", "Никто, кроме сестры, дороги не знал.", "sister=сестры knew=знал road=дороги", []
    ),
    ("Nobody but my sister knew it.", "Никто, кроме сестры, этого не знал.", "sister=сестры knew=знал", []),
    ("Nobody except my sister knew it.", "Никто, кроме сестры, этого не знал.", "sister=сестры knew=знал", []),
    ("Nobody but my sister knew the road.", "Только сестра знала дорогу.", "sister=сестра knew=знала road=дорогу", []),
    (
      "Mother alone knew the road.", "Никто с матерью дороги не знал.", "Mother=матерью knew=знал road=дороги",
      [QuoteFlag.Kind.negation]
    ),
    (
      "Only my sister knew the road, and I slept.", "Никто, кроме сестры, дороги не знал, и я не спала.",
      "sister=сестры knew=знал road=дороги slept=спала", [.negation]
    ),
    ("My sister knew the road.", "Никто, кроме сестры, дороги не знал.", "knew=знал road=дороги", [.negation]),
  ])
  func whoIsSparedIsTheOnlyOne(quote: String, passage: String, links: String, kinds: [QuoteFlag.Kind]) throws {
    #expect(try self.kinds(quote, passage, links) == kinds)
  }

  /// What lacks something may be said in one word.
  @Test(arguments: [
    ("They built the barn without permission.", "Они самовольно построили сарай.", "built=построили barn=сарай", []),
    ("It is a barn built without permission.", "Это самовольная постройка, сарай.", "built=постройка barn=сарай", []),
    ("They took the cow without paying.", "Корову забрали бесплатно.", "took=забрали cow=Корову", []),
    ("They came without warning.", "Они пришли внезапно.", "They=Они came=пришли", []),
    ("They did not come.", "Они внезапно пришли.", "They=Они come=пришли", [.negation]),
    ("She walked without shoes.", "Она ходила босиком.", "She=Она walked=ходила", []),
    (
      "They built the barn without permission.", "Они с разрешения построили сарай.",
      "permission=разрешения built=построили barn=сарай", [QuoteFlag.Kind.negation]
    ),
  ])
  func whatLacksMayBeOneWord(quote: String, passage: String, links: String, kinds: [QuoteFlag.Kind]) throws {
    #expect(try self.kinds(quote, passage, links) == kinds)
  }

  /// What nearly happened did not, and what is doubted is no fact.
  @Test(arguments: [
    ("I drowned.", "Я чуть не утонул.", "drowned=утонул", [QuoteFlag.Reason.nearMissStated]),
    ("Our school burned down.", "Едва не сгорела наша школа.", "school=школа burned=сгорела", [.nearMissStated]),
    ("He sold the house.", "Он чуть было не продал дом.", "sold=продал house=дом", [.nearMissStated]),
    ("I almost drowned.", "Я чуть не утонул.", "drowned=утонул", []),
    ("I came close to drowning.", "Я чуть не утонул.", "drowning=утонул", []),
    (
      "The watchman will be punished.", "Сторожа вряд ли накажут.", "watchman=Сторожа punished=накажут", [.doubtDropped]
    ),
    ("The watchman will hardly be punished.", "Сторожа вряд ли накажут.", "watchman=Сторожа punished=накажут", []),
    ("I doubt they will punish the watchman.", "Сторожа вряд ли накажут.", "watchman=Сторожа punish=накажут", []),
    ("They won't punish the watchman.", "Сторожа вряд ли накажут.", "watchman=Сторожа punish=накажут", []),
  ])
  func whatNearlyHappenedOrIsDoubtedIsNoFact(
    quote: String,
    passage: String,
    links: String,
    reasons: [QuoteFlag.Reason]
  ) throws {
    let found = try differences(quote, passage, links: links).filter { $0.severity == .serious }
    #expect(found.map(\.reason) == reasons)
  }

  /// One thing denied after another needs a denial each in one language only.
  @Test(arguments: [
    (
      "Nobody warned us! No siren, no phone call, nothing.", "Никто нас не предупреждал! Ни сирены, ни звонка, ничего.",
      "warned=предупреждал us=нас siren=сирены call=звонка"
    ),
    (
      "I told no one anything, neither my husband nor my sister.", "Я никому ничего не сказала, ни мужу, ни сестре.",
      "told=сказала husband=мужу sister=сестре"
    ),
    ("They had other worries, I won't lie.", "Не до нас им было, врать не буду.", "They=им lie=врать"),
    (
      "You know better than to tell the neighbours.", "Знаешь, что не надо говорить соседям.",
      "know=Знаешь tell=говорить neighbours=соседям"
    ),
  ])
  func enumerationsAndIdiomsAreNoAlarm(quote: String, passage: String, links: String) throws {
    #expect(try kinds(quote, passage, links) == [])
  }

  /// A contraction denies as the word does, an insertion parts no denials, and a tag asks for assent.
  @Test(arguments: [
    ("At least nobody's shooting.", "Хоть не стреляют.", "shooting=стреляют", []),
    ("Somebody's shooting.", "Не стреляют.", "shooting=стреляют", [QuoteFlag.Kind.negation]),
    ("But it seems nobody was looking.", "Но никто, похоже, и не искал.", "nobody=никто looking=искал", []),
    ("The judge didn't so much as look at us.", "Судья на нас даже глаз не поднял.", "judge=Судья us=нас", []),
    ("A harmless topic, isn't it?", "Безобидная тема, да?", "topic=тема", []),
    ("I can't look Pavel in the eye.", "Мне перед Павлом стыдно.", "Pavel=Павлом", []),
  ])
  func denialsOfEachLanguageCount(quote: String, passage: String, links: String, kinds: [QuoteFlag.Kind]) throws {
    #expect(try self.kinds(quote, passage, links) == kinds)
  }

  /// A thing that is lost or lacking is rendered by its own word; what governs another verb denies that.
  @Test(arguments: [
    (
      "I get a pension for his loss.", "Пенсию по потере не дают.", "pension=Пенсию loss=потере get=дают",
      [QuoteFlag.Kind.negation]
    ),
    ("I get no pension for his loss.", "Пенсию по потере не дают.", "pension=Пенсию loss=потере get=дают", []),
    ("I waited until he came.", "Я ждала, пока он не пришёл.", "waited=ждала until=пока came=пришёл", []),
  ])
  func whatIsRenderedDeniesNothingElse(
    quote: String,
    passage: String,
    links: String,
    kinds: [QuoteFlag.Kind]
  ) throws {
    #expect(try self.kinds(quote, passage, links) == kinds)
  }

  /// «Бен … ца» is "only", and «а» is "also".
  @Test(arguments: [
    ("Only one man came, and the children.", "Цхьа стаг бен ца веана, бераш а деана.", "one=Цхьа man=стаг came=веана"),
    ("I saw my son.", "Суна сан кӀант гира, а валор ву бохуш.", "son=кӀант saw=гира"),
  ])
  func chechenParticlesAreNoAlarm(quote: String, passage: String, links: String) throws {
    let found = try differences(quote, passage, links: links, from: .chechen).filter { $0.severity != .note }
    #expect(found.filter { $0.kind == .negation || $0.kind == .cut } == [])
  }

  /// "Far from" and "the last thing" say where and when.
  @Test func placesAndTimesExcuseNoDenial() throws {
    let found = try kinds(
      "I saw the soldiers far from the house.",
      "Я не видела солдат далеко от дома.",
      "saw=видела soldiers=солдат far=далеко house=дома"
    )
    #expect(found == [.negation])
  }

  /// Chechen «ма» forbids or stresses: "how good", "do not wait". «Ца» denies. Single words of dictionaries, no prose.
  @Test(arguments: [
    ("It is good.", "ма дика", "good=дика", []), ("Do not wait.", "ма собарде", "wait=собарде", []),
    ("It is good.", "дика дац", "good=дика", [QuoteFlag.Kind.negation]),
    ("It is not good.", "дика дац", "good=дика", []),
  ])
  func aChechenWordThatMayStressRaisesNoAlarm(quote: String, passage: String, links: String, kinds: [QuoteFlag.Kind])
    throws
  {
    let found = try differences(quote, passage, links: links, from: .chechen).filter { $0.severity != .note }
    #expect(found.map(\.kind) == kinds)
  }

  /// One denial may be that of more verbs, but not of another subject's.
  @Test(arguments: [
    ("I did not leave and take them.", "Я не ушла и не увела их.", "leave=ушла take=увела", true),
    ("I did not leave or take them.", "Я не ушла и не увела их.", "leave=ушла take=увела", true),
    ("I did not leave and I took them.", "Я не ушла и не увела их.", "leave=ушла took=увела", false),
  ])
  func aDenialGoesOn(quote: String, passage: String, links: String, isSame: Bool) throws {
    #expect(try differences(quote, passage, links: links).contains { $0.kind == .negation } != isSame)
  }
}
