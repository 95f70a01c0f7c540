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

  /// Words that only look like numbers, and numbers that are said without one.
  @Test(arguments: [
    ("Half asleep, I opened the gate.", "Спросонья я открыла ворота.", []),
    ("We left the barn half built.", "Мы бросили сарай недостроенным.", []),
    ("Half the village came.", "Пришло полдеревни.", []),
    ("Half the barn burned.", "Сарай сгорел наполовину.", []),
    ("The bucket was half empty.", "Ведро было полупустое.", []),
    ("The two of us carried the stove.", "Мы с ним несли печь.", []),
    ("The two of us carried the stove.", "Печь мы несли вдвоём.", []),
    ("The four of them carried the stove.", "Печь они несли вчетвером.", []),
    ("Half the village came.", "Пришла вся деревня, с поля.", [QuoteFlag.Reason.numberAdded]),
    ("Half slept.", "Четверть из них спала.", [.numberAdded]),
    ("They sold half of it.", "Они продали это спросонья.", [.numberAdded]),
    ("The two of us carried the stove.", "Печь мы несли втроём.", [.numberAdded]),
    ("The three of us carried the stove.", "Мы с ним несли печь.", [.numberAdded]),
    ("The two of them carried the stove.", "Мы с ним несли печь.", [.numberAdded]),
  ])
  func aNumberMayBeSaidWithoutOne(quote: String, passage: String, reasons: [QuoteFlag.Reason]) throws {
    let found = try differences(quote, passage).filter { $0.severity != .note && $0.kind == .number }
    #expect(found.map(\.reason) == reasons)
  }

  /// A unit that stands alone says one of it only where no length is counted; digits count as words do.
  @Test(arguments: [
    ("He was held for seven days.", "Его держали десять дней, а за неделю до выборов отпустили.", true),
    ("We drove for sixty minutes.", "Мы ехали два часа, потом час стояли.", true),
    ("He sat for twelve months.", "Он сидел 3 года.", true), ("He lay for 7 days.", "Он лежал 3 недели.", true),
    ("Two weeks.", "14 дней.", false), ("72 hours.", "Трое суток.", false), ("24 hours.", "Сутки.", false),
    ("Three years.", "Два-три года.", false), ("Sixty days.", "Пятьдесят или шестьдесят дней.", false),
    ("Five or six neighbours.", "Пятеро или шестеро соседей.", false),
    ("Five or six neighbours.", "Пять соседей.", true),
    ("Two or three weeks.", "Две недели.", true), ("Five or six neighbours.", "Пять, ну шесть соседей.", false),
    ("Half of us left at noon.", "В полдень мы ушли.", true), ("It burned half down.", "Сгорел дотла.", true),
    ("Half of them lived there.", "В Полтаве жила сестра.", true), ("Two guys.", "Парень.", true),
    ("We met once a month.", "Виделись раз в год.", true), ("We met once a year.", "Виделись раз в год.", false),
    ("We met twice a week.", "Виделись два раза в неделю.", false),
    ("We met every month.", "Виделись раз в год.", false),
    ("The two of us sang.", "Мы с братом пели.", false), ("The two of us sang.", "Мы со всеми соседями пели.", true),
  ])
  func aNumberIsNotExcusedByWhatStandsBesideIt(quote: String, passage: String, isTold: Bool) throws {
    #expect(try differences(quote, passage).contains { $0.severity != .note } == isTold)
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
