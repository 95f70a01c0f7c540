import Testing
import TolmachModel

@testable import TolmachAlign

/// What the checks say of numbers, units of time and the calendar.
@Suite struct NumberCheckTests {
  private func reasons(_ quote: String, _ passage: String, _ links: String) throws -> [QuoteFlag.Reason] {
    try differences(quote, passage, links: links).filter { $0.severity == .serious }.map(\.reason)
  }

  @Test(arguments: [
    ("It lasted a year and a half.", "Это длилось полтора года."),
    ("It lasted an hour and a half.", "Это длилось час с половиной."),
    ("It was in 1987.", "Это было в восемьдесят седьмом."), ("Since 1987, yes.", "С восемьдесят седьмого года, да."),
    ("It was in nineteen eighty-seven.", "Это было в 87-м году."), ("A hundred and fifty cows.", "Полтораста коров."),
    ("Three hundred cows.", "Три сотни коров."), ("Half an hour.", "Полчаса."), ("Thirty minutes.", "Полчаса."),
    ("Half a dozen cows.", "Полдюжины коров."), ("Fourteen days.", "Две недели."),
    ("Forty-eight hours.", "Двое суток."), ("Once every twenty-four hours.", "Раз в сутки."),
    ("Seven days.", "Неделю."), ("Three times.", "Трижды."), ("Fifteen minutes.", "Четверть часа."),
    ("Five or six cows.", "Коров пять-шесть."), ("Two or three thousand cows.", "Две-три тысячи коров."),
    ("About ten cows.", "Десяток коров."), ("In the seventies.", "В семидесятые."),
    ("A couple of cows.", "Пара коров."),
    ("Eighteen months.", "Полтора года."), ("Hundreds of thousands of cows.", "Сотни тысяч коров."),
  ])
  func theSameIsSaidInManyWays(quote: String, passage: String) throws {
    #expect(try differences(quote, passage).filter { $0.severity != .note } == [])
  }

  @Test(arguments: [
    ("It was in 1985.", "Это было в восемьдесят седьмом.", "", [QuoteFlag.Reason.dateDiffers]),
    ("Three months.", "Три дня.", "", [.unitDiffers]),
    ("The third barn.", "Второй сарай.", "barn=сарай", [.numberDiffers]),
    ("The second barn.", "Второй сарай.", "barn=сарай", []),
    ("The third barn.", "Сарай был второй.", "barn=Сарай", []),
    ("On the ninth floor.", "На втором этаже.", "", [.numberDiffers]),
    ("We came in June.", "Мы пришли в ноябре.", "", [.dateDiffers]),
    ("We came in June.", "Мы пришли в июне.", "", []),
    ("We may come in June.", "Может, придём в июне, а не в мае.", "", []),
    ("We came on Friday.", "Мы пришли в среду.", "", [.dateDiffers]),
    ("We came in June.", "Мы пришли летом.", "", []),
    ("The prices fall.", "Цены падают зимой.", "", []),
  ])
  func anotherTimeOrPlaceInTheRowIsSerious(
    quote: String,
    passage: String,
    links: String,
    reasons: [QuoteFlag.Reason]
  ) throws {
    #expect(try self.reasons(quote, passage, links) == reasons)
  }

  /// A year by its last two digits is that of the century that usage gives it; where usage gives none, of either.
  @Test(arguments: [
    ("The mill closed in 1998.", "Мельницу закрыли в девяносто восьмом году."),
    ("The mill closed in '98.", "Мельницу закрыли в девяносто восьмом году."),
    ("The mill closed in '98.", "Мельницу закрыли в 1998 году."),
    ("The mill closed in '98.", "Мельницу закрыли в 98-м."),
    ("The mill closed in '98.", "Мельницу закрыли в тысяча девятьсот девяносто восьмом."),
    ("The mill closed in ninety-eight.", "Мельницу закрыли в девяносто восьмом году."),
    ("The mill closed in 2002.", "Мельницу закрыли во втором году."),
    ("The mill closed in 1905.", "Мельницу закрыли в пятом году."), ("It closed in '05.", "Закрыли в 2005 году."),
    ("The mill closed in 2005.", "Мельницу закрыли в пятом году."), ("In the nineties.", "В девяносто восьмом году."),
    ("The mill closed in 2022.", "Мельницу закрыли в двадцать втором году."), ("In the '90s.", "В девяностые."),
    ("In the nineties.", "В девяностых годах."), ("He died at 98.", "Умер на девяносто восьмом году."),
    ("For the fortieth year we plough.", "Сороковой год пашем."), ("In the third year.", "На третьем году войны."),
    ("In 1998–99.", "В девяносто восьмом – девяносто девятом годах."), ("In 1999.", "В 1998–99 годах."),
    ("On 4 March 1998.", "Четвёртого марта девяносто восьмого года."),
  ])
  func aShortYearAgreesWithItsYears(quote: String, passage: String) throws {
    #expect(try differences(quote, passage).filter { $0.severity != .note } == [])
  }

  @Test(arguments: [
    ("The mill closed in 1997.", "Мельницу закрыли в девяносто восьмом году."),
    ("The mill closed in '97.", "Мельницу закрыли в девяносто восьмом году."),
    ("The mill closed in 2006.", "Мельницу закрыли в пятом году."), ("In the eighties.", "В девяносто восьмом году."),
    ("On 4 March 1997.", "Четвёртого марта девяносто восьмого года."),
  ])
  func anotherShortYearIsSerious(quote: String, passage: String) throws {
    #expect(try reasons(quote, passage, "") == [.dateDiffers])
  }

  /// A passage that stops inside a number has the whole of it, and its words are none left out.
  @Test func aNumberIsNotQuotedByHalves() throws {
    let text = "Мельницу закрыли в девяносто восьмом году."
    let found = try differences("They closed the mill in 1998.", "Мельницу закрыли в девяносто", in: text)
    #expect(found == [])
    let spoken = "Сожгли они с восемьдесят восьмого по девяносто четвёртый год две мельницы."
    let links = "burned=Сожгли mills=мельницы"
    #expect(try differences("They burned from 1988 to 1994 two mills.", spoken, links: links) == [])
  }
}
