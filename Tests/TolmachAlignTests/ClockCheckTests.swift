import Testing
import TolmachModel

@testable import TolmachAlign

/// What the checks say of times of day and of numbers that are only about so many.
@Suite struct ClockCheckTests {
  @Test(arguments: [
    ("Somewhere around half past seven. No, I'm wrong, at eight,", "Где-то в половине восьмого. Нет, вру, в восемь."),
    ("They came at half past seven in the evening, with a dog,", "Пришли они в половине восьмого вечера, с собакой."),
    ("They came at 7:30 in the evening, with a dog,", "Пришли они в половине восьмого вечера, с собакой."),
    ("They came at seven-thirty in the evening, with a dog,", "Пришли они в половине восьмого вечера, с собакой."),
    ("They came at seven thirty, with a dog,", "Пришли они в половине восьмого вечера, с собакой."),
    ("The train left at 8:50,", "Поезд ушёл без десяти девять."),
    ("The train left at ten to nine,", "Поезд ушёл без десяти девять."),
    ("He went out at ten past five,", "Он вышел в десять минут шестого."),
    ("We arrived after five in the evening,", "Мы приехали в шестом часу вечера."),
    ("We arrived sometime after five,", "Мы приехали в шестом часу вечера."),
    ("We arrived between five and six,", "Мы приехали в шестом часу вечера."),
    ("They left at half past twelve at night,", "В полпервого ночи уехали."),
    ("They left at half past midnight,", "В полпервого ночи уехали."),
    ("We arrived at half past eight,", "Мы приехали в полдевятого."),
    ("He came at eight,", "Он пришёл к восьми."), ("He came at eight o'clock,", "Он пришёл в восемь."),
    ("He came at eight,", "Он пришёл в восемь утра."), ("He came at 7 p.m.,", "Он пришёл в 19 часов."),
    ("He came at 7.30 p.m.,", "Он пришёл в 19:30."), ("He came at midnight,", "Он пришёл в двенадцать ночи."),
    ("He came at noon,", "Он пришёл к обеду."), ("He came at two in the morning,", "Он пришёл в два часа ночи."),
    ("He came at one,", "Он пришёл в час дня."),
    ("At ten past two somebody knocked on level three,", "В десять минут третьего на третьем уровне постучали."),
    ("By ten past two nobody was on level three,", "К десяти минутам третьего на третьем уровне не было никого."),
    ("Twenty past six goats came down,", "Двадцать минут седьмого спустились козы."),
    ("At half past two pumps stopped on level four,", "В полтретьего насосы встали на четвёртом уровне."),
    ("Half past two, the pump stopped,", "Половина третьего, насос встал."),
  ])
  func theSameTimeIsSaidInManyWays(quote: String, passage: String) throws {
    #expect(try differences(quote, passage).filter { $0.severity != .note } == [])
  }

  @Test(arguments: [
    ("About five thousand people gathered in the square,", "Людей тысяч пять собралось на площади."),
    ("Some 5,000 people gathered in the square,", "Людей тысяч пять собралось на площади."),
    ("They did pay us, around 300,000 for the crew,", "Заплатили, тысяч триста на бригаду."),
    ("About thirty sheep disappeared over the winter,", "Десятка три овец пропало за зиму."),
    ("About twenty. Well, fifty at the very most,", "Десятка два. Ну, полсотни от силы."),
  ])
  func aboutSoMany(quote: String, passage: String) throws {
    #expect(try differences(quote, passage).filter { $0.severity != .note } == [])
  }

  @Test(arguments: [
    ("At a quarter past six in the morning,", "Без четверти шесть утра."),
    ("The train left at ten past nine,", "Поезд ушёл без десяти девять."),
    ("He went out at ten past six,", "Он вышел в десять минут шестого."),
    ("They came at half past eight,", "Пришли в половине восьмого."),
    ("At ten past two somebody knocked on level three,", "В десять минут четвёртого на третьем уровне постучали."),
    ("They came at half past seven,", "Пришли в семь."), ("They came at half past 7,", "Пришли в 7."),
    ("They came at 7,", "Пришли в 7:30."), ("They came at seven in the evening,", "Пришли в семь утра."),
    ("They came at half past one,", "Пришли в час ночи."), ("They came at midnight,", "Пришли в полдень."),
    ("They came at three,", "Пришли в шестом часу."), ("They came at six,", "Пришли в шестом часу."),
    ("About fifty sheep disappeared over the winter,", "Десятка три овец пропало за зиму."),
    ("About five hundred people gathered,", "Людей тысяч пять собралось."),
  ])
  func anotherTimeOrNumberIsSerious(quote: String, passage: String) throws {
    let reasons = try differences(quote, passage).filter { $0.severity == .serious && $0.kind == .number }.map(\.reason)
    #expect(reasons == [.numberDiffers])
  }
}
