import Testing
import TolmachModel

@testable import TolmachAlign

/// Idioms that deny in one language's words alone.
@Suite struct DenyingIdiomTests {
  private func kinds(_ quote: String, _ passage: String, _ links: String) throws -> [QuoteFlag.Kind] {
    try differences(quote, passage, links: links).filter { $0.severity != .note && $0.kind == .negation }.map(\.kind)
  }

  private static let links = "baker=пекарь lied=врал"

  /// An English idiom and a Russian sentence that says the same without a denial.
  @Test(arguments: [
    "No doubt the baker lied.", "There was no doubt that the baker lied.", "There was no question that the baker lied.",
    "The baker lied, no question about it.", "No question, the baker lied.", "There's no denying that the baker lied.",
    "Make no mistake, the baker lied.", "The baker lied, in no uncertain terms.",
    "It was nothing but the baker, who lied.",
    "The baker lied no more than twice.", "Why don't we say that the baker lied?", "You never know, the baker lied.",
    "It's not uncommon that the baker lied.",
    "Don't get me wrong, the baker lied.", "No joke, the baker lied.", "No kidding: the baker lied.",
    "Nothing less than the baker, who lied.", "It's no secret that the baker lied.", "The baker lied to no avail.",
    "There was no shortage of bread, the baker lied.", "I can't wait: the baker lied.",
    "Last but not least the baker lied.", "Not for nothing the baker lied.",
    "The baker was nothing if not calm: he lied.",
    "Yes or no, the baker lied.", "The baker lied, and I'm not exaggerating.",
  ])
  func anEnglishIdiomNeedsNoDenial(quote: String) throws {
    #expect(try kinds(quote, "Конечно, пекарь врал в пятницу два раза.", Self.links) == [])
  }

  /// A Russian idiom and an English sentence that says the same without a denial.
  @Test(arguments: [
    "Нет сомнений, пекарь врал.", "Сомнений не было: пекарь врал.", "Без всяких: сомнений быть не может, пекарь врал.",
    "Как ни странно, пекарь врал.", "Сколько ни ходи к нему, пекарь врал.",
    "Это не обсуждается: пекарь врал.", "Мне не по себе, пекарь врал.", "Тот пекарь врал как ни в чём не бывало.",
    "Так врал не кто иной, как пекарь.", "Не прошло и дня, как пекарь врал.",
    "Не моргнув глазом, пекарь врал.",
    "Ничего не поделаешь, пекарь врал.", "От нечего делать пекарь врал.",
    "Чего только не бывает: пекарь врал.", "Не ровен час, пекарь врал.", "Нечего и говорить, пекарь врал.",
    "Ни дать ни взять, пекарь врал.", "Тот пекарь врал, не переставая.", "Не долго думая, пекарь врал.",
    "Это не преувеличение, пекарь врал.", "Не терпится узнать, как пекарь врал.", "Спору нет, пекарь врал.",
    "Не в своём уме тот пекарь, врал.", "Не подлежит сомнению, что пекарь врал.", "Я не сомневаюсь, что пекарь врал.",
  ])
  func aRussianIdiomNeedsNoDenial(passage: String) throws {
    #expect(try kinds("Sure enough, the baker was always there and lied.", passage, Self.links) == [])
  }

  /// To be overlooked is put with a denial or without.
  @Test(
    arguments: [
      "They passed us as if we were thin air.", "They passed us as though we didn't exist.",
      "They passed us as if we weren't there.",
      "They passed us as if we were not people.", "They passed us as if we were invisible.",
    ],
    [
      "Они прошли, как будто нас нет.", "Они прошли, словно нас не было.",
      "Они прошли нас как пустое место.", "Они прошли, как будто мы не люди.",
    ]
  )
  func toBeOverlookedIsToldEitherWay(quote: String, passage: String) throws {
    #expect(try kinds(quote, passage, "They=Они passed=прошли") == [])
  }

  /// Doubt denied is none, in the noun and in the verb; another denial beside it is told.
  @Test(arguments: [
    ("The baker should have no doubt that we lied.", "У пекаря не должно быть сомнений, что мы врали.", []),
    ("The baker should be in no doubt that we lied.", "Пекарь не должен сомневаться, что мы врали.", []),
    (
      "The baker should not have no doubt that we lied.", "У пекаря не должно быть сомнений, что мы врали.",
      [QuoteFlag.Kind.negation]
    ),
    ("I have no doubt that the baker lied.", "Нет сомнений, что пекарь врал.", []),
    ("I have no doubt that the baker lied.", "Я не сомневаюсь, что пекарь врал.", []),
    ("I have no doubt that the baker lied.", "Я уверена, что пекарь врал.", []),
    ("There was no doubt that the baker lied.", "Не было никаких сомнений, что пекарь врал.", []),
  ])
  func doubtDeniedIsNoDenial(quote: String, passage: String, kinds: [QuoteFlag.Kind]) throws {
    let baker = passage.contains("пекаря") ? "пекаря" : passage.contains("Пекарь") ? "Пекарь" : "пекарь"
    let lied = passage.contains("врали") ? "врали" : "врал"
    #expect(try self.kinds(quote, passage, "baker=\(baker) lied=\(lied)") == kinds)
  }

  /// What only looks like an idiom denies, and an idiom covers no denial but its own.
  @Test(arguments: [
    ("No doubt the baker lied.", "Конечно, пекарь не врал.", "baker=пекарь lied=врал"),
    ("Without doubt the baker lied.", "Без сомнения, пекарь не врал.", "baker=пекарь lied=врал"),
    ("The baker lied without doubt.", "Пекарь не врал мне тогда, без сомнения.", "baker=Пекарь lied=врал"),
    ("There was no question of the baker lying.", "Конечно, пекарь врал.", "baker=пекарь lying=врал"),
    ("The baker did not lie.", "Нет сомнений, пекарь врал.", "baker=пекарь lie=врал"),
    ("The baker lied like every other.", "Пекарь не врал, как ни один другой.", "baker=Пекарь lied=врал"),
    ("They passed us as if they knew us.", "Они прошли, как будто не знали нас.", "They=Они passed=прошли knew=знали"),
    ("I exactly saw the baker there.", "Я точно не видела там пекаря.", "saw=видела baker=пекаря"),
    ("My brother has money. There are many doubts.", "Денег у брата нет. Сомнений много.", "brother=брата money=Денег"),
    (
      "They said that there were people in the house.", "Говорили, будто людей в доме не было.",
      "said=Говорили people=людей house=доме"
    ),
    ("We came before three.", "Мы пришли не раньше трёх.", "We=Мы came=пришли three=трёх"),
    ("The baker found work.", "Пекарь не находил работы.", "baker=Пекарь found=находил work=работы"),
  ])
  func otherDenialsAreTold(quote: String, passage: String, links: String) throws {
    #expect(try kinds(quote, passage, links) == [.negation])
  }
}
