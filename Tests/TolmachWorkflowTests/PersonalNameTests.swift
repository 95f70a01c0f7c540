import Testing
import TolmachFormats
import TolmachModel

@testable import TolmachWorkflow

/// Words given to somebody whom no label names, while another person says them.
@Suite struct PersonalNameTests {
  private func areDifferent(_ attribution: String, _ label: String) -> Bool {
    guard let one = PersonalName(attribution: attribution), let other = PersonalName(label: label) else { return false }
    return one.isAnothers(than: other)
  }

  @Test(arguments: [
    ("Ruslan Bakayev", "Умар Садаев"), ("Mr Bakayev", "Умар Садаев"), ("Bakayev", "Umar Sadayev"),
    ("R. Bakayev", "Умар Садаев"), ("Анна Петровна Речкина", "Зара Орлова"), ("словам Бакаевой", "Зара Орлова"),
    ("учительница Дарья Климова", "Зара Орлова"), ("Dr Orlova", "Садаев"), ("Ruslan Bakayev", "Умар"),
    ("his brother Ruslan Bakayev", "Umar Sadayev"), ("прокурор района, Руслан Бакаев", "Умар Садаев, инженер"),
    ("Анна Петровна", "Зара"), ("Ruslan Bakayev", "УМАР САДАЕВ"),
  ])
  func twoPeopleAreTwo(attribution: String, label: String) { #expect(areDifferent(attribution, label)) }

  /// A part in any script and case, a patronymic, an initial, a short name: they may be one.
  @Test(arguments: [
    ("Umar Sadayev", "Умар Садаев"), ("Садаева", "Умар Садаев"), ("Sadayev", "Умар"), ("Zara Orlova", "Орлова"),
    ("Зара Климова", "Зара Орлова"), ("Sasha Klimov", "Александр"), ("Даша Климова", "Дарья"),
    ("Katya Grey", "Екатерина"),
    ("Орлова", "Мария Ивановна"), ("Марии Ивановны", "Мария Ивановна"), ("Umar Sadayev", "У. С."),
    ("U. Sadayev", "Умар"), ("Руслан Бакаев", "Р."), ("Anna Petrovna", "Анна Грей"),
  ])
  func oneMayBeTheOther(attribution: String, label: String) { #expect(!areDifferent(attribution, label)) }

  /// Roles, relatives, pronouns and institutions are nobody by name, on either side.
  @Test(arguments: [
    ("the man", "Умар Садаев"), ("She", "Умар Садаев"), ("Bakayev's brother", "Умар Садаев"),
    ("the mother of Ruslan Bakayev", "Зара Орлова"), ("мать Руслана Бакаева", "Зара Орлова"),
    ("соседка Бакаева", "Зара Орлова"), ("the Bakayev brothers", "Умар Садаев"), ("жительница Ратина", "Зара Орлова"),
    ("Human Rights Watch", "Умар Садаев"), ("Ruslan", "Умар Садаев"), ("Полицейский", "Умар Садаев"),
    ("a spokesman for Bakayev", "Умар Садаев"), ("Ruslan Bakayev", "Свидетель"), ("Ruslan Bakayev", "Witness 1"),
    ("Ruslan Bakayev", "Врач"), ("Ruslan Bakayev", "Police Officer"), ("Ruslan Bakayev", "Interviewer"),
    ("Ruslan Bakayev", "SPEAKER_01"), ("Ruslan Bakayev", "Жительница села"), ("Ruslan Bakayev", "Мужчина"),
    ("Zara Orlova", "Мать Зелимхана"), ("Zara Orlova", "Zelimkhan's mother"),
  ])
  func whoIsNotNamedIsNobodyElse(attribution: String, label: String) { #expect(!areDifferent(attribution, label)) }

  /// Two capitals may be a place, a paper or a people, and a genitive somebody else: nobody is named then.
  @Test(arguments: [
    "жительница Нижнего Тагила", "жительница станицы Старая Кубань", "секретарша Ивана Орлова",
    "секретарша Александра Орлова", "Умару Алиеву", "a pensioner from Achkhoy Martan", "a woman from Novye Atagi",
    "a Nizhny Tagil teacher", "the Upper Chegem villager", "the New Yorker", "East Side residents", "Helen of Grozny",
    "Caucasian Knot", "Free Chechnya", "Novaya Gazeta", "Новая Надежда", "Achkhoy Martan", "the Bakayev house",
    "Знаменская", "Andrew Street residents", "R. Grey",
  ])
  func placesAndPapersAreNobody(attribution: String) { #expect(!areDifferent(attribution, "Елена Маркова")) }

  /// A known given name, in any script, a patronymic, or a surname with an initial is a person.
  @Test(arguments: [
    "Анна Речкина", "учительница Анна Речкина", "Анны Речкиной", "Дарья Грей", "Вера Орлова", "Зелимхан Бакаев",
    "Zelimkhan Bakayev", "Anna Grey", "the Moscow prosecutor Anna Grey", "А. Речкина", "Mr Grey", "Мансур Петрович",
    "Anna Rechkina of Grozny", "Вячеслав Речкин", "Бакаев",
  ])
  func peopleAreSomebody(attribution: String) { #expect(areDifferent(attribution, "Елена Маркова")) }

  /// Short names of both sexes, of the less common ones too.
  @Test(arguments: [
    ("Слава Речкин", "Вячеслав"), ("Slava Rechkin", "Ярослав"), ("Лида Грей", "Лидия"), ("Тома Грей", "Тамара"),
    ("Эдик Речкин", "Эдуард"), ("Илюша Речкин", "Илья"), ("Вика Грей", "Виктория"), ("Хеда Орлова", "Хадижат"),
    ("Сёма Речкин", "Семён"), ("Тёма Речкин", "Артём"),
  ])
  func shortNamesAreTheFullOnes(attribution: String, label: String) { #expect(!areDifferent(attribution, label)) }

  private let talk = """
    Корреспондент: Что было утром?

    Умар Садаев: Утром приехали две машины, и солдаты забрали моего отца. Мы ждали три дня у ворот.

    Дарья: Я работала в больнице и сама перевязывала раненых.

    Свидетель 1: Дом сгорел в ту же ночь.

    Зара Орлова: Вот что сказал Бакаев. Мост закрыли ещё в марте.
    """

  private func flags(_ article: String) throws -> [[String]] {
    let transcript = PlainText.read(Array(talk.utf8)).document
    let report = try SampleCase.report(
      on: PlainText.read(Array(article.utf8)).document,
      against: [VerifyQuotes.Origin(id: "talk", document: transcript)]
    )
    return report.quotes.map { quote in
      quote.flags.filter { $0.kind == .speaker }.map { $0.severity.rawValue }
    }
  }

  /// Another's words are serious, against a lone first name and where the passage names the person worth a look.
  @Test func strangersWordsAreFlagged() throws {
    let found = try flags(
      """
      “In the morning two cars came and the soldiers took my father,” said Ruslan Bakayev.

      “We waited three days at the gate,” said Umar Sadayev, an engineer.

      “I worked in the hospital and bandaged the wounded myself,” said Ruslan Bakayev.

      “The house burned down that same night,” said Ruslan Bakayev.

      “The bridge was closed back in March,” said Ruslan Bakayev.
      """
    )
    #expect(found == [["serious"], [], ["check"], [], ["check"]])
  }
}
