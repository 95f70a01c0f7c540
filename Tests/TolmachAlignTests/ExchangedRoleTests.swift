import Testing
import TolmachModel

@testable import TolmachAlign

/// What is said of who did it and to whom it was done.
@Suite struct ExchangedRoleTests {
  private func kinds(_ quote: String, _ passage: String, _ links: String, _ language: LanguageTag) throws -> [QuoteFlag
    .Kind]
  {
    try differences(quote, passage, links: links, from: language).filter { $0.severity != .note }.map(\.kind)
  }

  @Test(arguments: [
    ("I dragged him to the river.", "Он меня тащил до самой реки.", "dragged=тащил river=реки"),
    ("He dragged me to the river.", "Я его тащил до самой реки.", "dragged=тащил river=реки"),
    ("They carried us home.", "Мы их донесли домой.", "carried=донесли home=домой"),
    ("She pushed him and ran.", "Он её толкнул и побежал.", "pushed=толкнул ran=побежал"),
    ("I pushed her.", "Она меня толкнула.", "pushed=толкнула"),
    ("I told them about it.", "Они мне сказали об этом.", "told=сказали"),
    (
      "We got out our flasks and fed them.", "Они достали термосы и нас накормили.",
      "got=достали flasks=термосы fed=накормили"
    ),
    ("I hugged my son and fell asleep.", "Сын меня обнял и заснул.", "hugged=обнял son=Сын asleep=заснул"),
    ("I pulled him out of the water.", "Вытащил меня из воды.", "pulled=Вытащил water=воды"),
  ])
  func exchangedPronounsAreTold(quote: String, passage: String, links: String) throws {
    #expect(try kinds(quote, passage, links, .russian) == [.actor])
  }

  @Test(arguments: [
    ("I dragged him to the river.", "Я его тащил до самой реки.", "dragged=тащил river=реки"),
    ("I dragged him to the river.", "Тащил его до самой реки.", "dragged=Тащил river=реки"),
    ("I liked him at once.", "Он мне сразу понравился.", "liked=понравился once=сразу"),
    ("We needed them badly.", "Они нам были очень нужны.", "needed=нужны badly=очень"),
    ("I had to carry him.", "Мне пришлось его нести.", "carry=нести"),
    ("I had to carry him.", "Мне пришлось нести.", "carry=нести"),
    ("I took her bag home.", "Я у неё взяла сумку домой.", "took=взяла bag=сумку"),
    ("I was called a liar.", "Меня назвали вруном.", "called=назвали liar=вруном"),
    ("I hugged my son and fell asleep.", "Сына я обняла и заснула.", "hugged=обняла son=Сына asleep=заснула"),
    ("I hugged my son.", "Обняла сына у меня дома.", "hugged=Обняла son=сына"),
    ("I was carried by him.", "Он меня нёс.", "carried=нёс"),
    ("They did not hear me.", "Меня они не слышали.", "hear=слышали"),
    ("I asked him for bread.", "У него я просил хлеба, а он мне говорит.", "asked=просил bread=хлеба"),
  ])
  func faithfulOnesAreNot(quote: String, passage: String, links: String) throws {
    #expect(try kinds(quote, passage, links, .russian).filter { $0 == .actor } == [])
  }

  /// Who acts is in the ergative.
  @Test(arguments: [
    ("I pushed him.", "Цо со теттира.", [QuoteFlag.Kind.actor]), ("I pushed him.", "Ас иза теттира.", []),
    ("She pushed me.", "Цо со теттира.", []), ("They asked us.", "Оха цаьрга хаьттира.", [.actor]),
  ])
  func caseTellsInChechen(quote: String, passage: String, kinds: [QuoteFlag.Kind]) throws {
    let verb = passage.contains("теттира") ? "pushed=теттира" : "asked=хаьттира"
    #expect(try self.kinds(quote, passage, verb, .chechen) == kinds)
  }
}
