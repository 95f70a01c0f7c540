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
    ("Forty-eight hours.", "Двое суток."),
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
}
