import Testing
import TolmachModel

@testable import TolmachAlign

/// What is said of a relative or an office that stands for another.
@Suite struct SubstitutionCheckTests {
  private func reasons(
    _ quote: String,
    _ passage: String,
    _ links: String,
    _ language: LanguageTag = .russian
  ) throws -> [QuoteFlag.Reason] {
    try differences(quote, passage, links: links, from: language).filter { $0.severity != .note }.map(\.reason)
  }

  @Test(arguments: [
    ("My mother sold the cow.", "Отец продал корову.", "sold=продал cow=корову"),
    ("My mother-in-law hid the flour.", "Тесть спрятал муку.", "hid=спрятал flour=муку"),
    ("The judge tore up the letter.", "Прокурор порвал письмо.", "tore=порвал letter=письмо"),
    ("Only her brother wrote to her.", "Писала ей одна мать.", "wrote=Писала her=ей"),
  ])
  func anotherOfTheClassIsTold(quote: String, passage: String, links: String) throws {
    #expect(try reasons(quote, passage, links) == [.personDiffers])
  }

  @Test(arguments: [
    ("My mum sold the cow.", "Мать продала корову.", "sold=продала cow=корову"),
    ("My parents sold the cow.", "Отец с матерью продали корову.", "sold=продали cow=корову"),
    ("The nurse gave her water.", "Сестра дала ей воды.", "gave=дала water=воды"),
    ("The old man sold the cow.", "Дед продал корову.", "sold=продал cow=корову"),
    ("Her brother-in-law came.", "Приехал её зять.", "came=Приехал"),
    ("The officer tore up the letter.", "Участковый порвал письмо.", "tore=порвал letter=письмо"),
    ("The child was ill, her husband said nothing.", "Сын болел, муж молчал.", "ill=болел husband=муж"),
    ("The springs were frozen.", "Родники замёрзли зимой.", "springs=Родники frozen=замёрзли"),
    (
      "My mother sold the cow and the goat.", "Мать с отцом продали корову и козу.", "sold=продали cow=корову goat=козу"
    ),
  ])
  func otherWordsForTheSameAreNot(quote: String, passage: String, links: String) throws {
    #expect(try reasons(quote, passage, links) == [])
  }

  @Test func chechenRelativesAreCompared() throws {
    #expect(try reasons("My sister saw it.", "Вашас иза гира.", "saw=гира", .chechen) == [.personDiffers])
    #expect(try reasons("My brother saw it.", "Вашас иза гира.", "saw=гира", .chechen) == [])
  }
}
