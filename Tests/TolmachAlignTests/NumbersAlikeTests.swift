import Testing
import TolmachModel

@testable import TolmachAlign

/// The same number as an amount, a place in an order and a day of a month, with no lexicon at all.
@Suite struct NumbersAlikeTests {
  /// How many words of a quote find a partner in a sentence, and what the best stretch says in nats.
  private func best(_ quote: String, _ sentence: String) throws -> (partners: Int, score: Double) {
    let search = try PassageSearch(sentences: [Array(sentence.utf8)], language: .russian)
    let query = PassageSearch.Query(words: Array(quote.utf8), sentences: 1)
    let found = try search.candidates(for: [query], language: .english, lexicons: []).candidates.first ?? []
    return found.map { ($0.partners, $0.score) }.max { $0.1 < $1.1 } ?? (0, 0)
  }

  @Test(arguments: [
    ("aisle 7", "в 7-м ряду"), ("the seventh row", "ряд номер 7"), ("on the twentieth", "двадцатого мая"),
    ("7 rows", "семь рядов"), ("on 20 May", "двадцатого мая"),
    ("half past 7", "полвосьмого"), ("at eight o'clock", "в восемь"), ("at eight", "в восемь утра"),
    ("noon", "в полдень"), ("since 1979", "с семьдесят девятого"), ("since the seventy-ninth", "с 1979 года"),
    ("five or six", "пять-шесть"),
  ])
  func theSameNumberIsAPartner(quote: String, sentence: String) throws {
    #expect(try best(quote, sentence).partners > 0)
  }

  @Test(arguments: [
    ("the twentieth of May", "двадцать минут"), ("aisle 7", "в 8-м ряду"), ("May 7", "7 рядов"),
    ("7:30", "полдевятого"), ("since 1978", "с семьдесят девятого"), ("the first", "в 2001 году"),
  ])
  func aDayIsNoAmountAndSevenIsNotEight(quote: String, sentence: String) throws {
    #expect(try best(quote, sentence).partners == 0)
  }

  /// What counts as the same says more than what is merely the same number.
  @Test func likeCountsSayMore() throws {
    #expect(try best("the seventh", "в 7-м ряду").score > best("7", "в 7-м ряду").score)
  }

  /// What is said once counts once: «двух» is a number and no word besides. "One" and "first" are more than numbers.
  @Test(arguments: [
    ("two bridges", "на двух мостах", 1), ("twenty-five thousand", "двадцать пять тысяч", 1),
    ("aisle 7", "в 7-м ряду", 1),
  ])
  func aNumberIsOnePartner(quote: String, sentence: String, partners: Int) throws {
    #expect(try best(quote, sentence).partners == partners)
  }

  /// A number that is said often says less than one that is not.
  @Test func rareNumbersSayMore() throws {
    #expect(try best("47", "сорок семь").score > best("2", "два").score)
  }
}
