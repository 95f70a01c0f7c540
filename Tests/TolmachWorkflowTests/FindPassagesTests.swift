import Testing
import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// A phrase leads to the passages of interviews that say it, whatever the language.
@Suite struct FindPassagesTests {
  private func job() throws -> FindPassages { FindPassages(shelf: try LexiconShelf(paths: DataFolder.glossaries())) }

  private func bridge() throws -> VerifyQuotes.Origin {
    VerifyQuotes.Origin(id: "bridge", document: try SampleCase("the-bridge").interview)
  }

  private func answer(
    _ phrase: String,
    in origins: [VerifyQuotes.Origin],
    language: LanguageTag? = nil,
    limit: Int = 5
  ) throws -> FindPassages.Answer {
    try job().passages(for: phrase, language: language, in: origins, limit: limit)
  }

  @Test(arguments: [
    ("people were standing on the roof of the bus", "крыше автобуса", "Дарья Климова"),
    ("автобус лежал в воде", "Автобус лежал на боку в воде", "Дарья Климова"),
    ("I found a crack in the third pier", "нашёл трещину в третьей опоре", "Умар Садаев"),
  ])
  func thePhraseFindsItsPassage(phrase: String, words: String, speaker: String) throws {
    let answer = try answer(phrase, in: [bridge()])
    let best = try #require(answer.passages.first)
    #expect(best.words.contains(words))
    #expect(best.speaker == speaker && best.time != nil && best.language == .russian)
    #expect((answer.none ?? 1) < 0.5)
  }

  @Test(arguments: ["the bus in the water", "дети", "seven", "zebras write sonnets about submarines"])
  func answersHoldTogether(phrase: String) throws {
    let origin = try bridge()
    for limit in [1, 3, 40] {
      let answer = try answer(phrase, in: [origin], limit: limit)
      let confidences = answer.passages.map { $0.confidence ?? -1 }
      #expect(answer.passages.count <= limit)
      #expect(confidences == confidences.sorted(by: >))
      #expect((confidences + [answer.none ?? 0.5]).allSatisfy { (0...0.99).contains($0) }, "nothing is certain")
      for passage in answer.passages {
        #expect(passage.range.start < passage.range.end && passage.range.end <= origin.document.text.count)
      }
      for (one, next) in zip(answer.passages, answer.passages.dropFirst()) { #expect(one.range != next.range) }
    }
  }

  @Test func whatNobodySaysIsNotFound() throws {
    let phrases = ["The elephants were reading newspapers in the library", "Слоны читали газеты в библиотеке"]
    for phrase in phrases { #expect((try answer(phrase, in: [bridge()]).none ?? 0) > 0.5, "\(phrase)") }
  }

  /// The same words at two times are two places; one place is listed once.
  @Test func equalWordsAtTwoTimesAreTwoPlaces() throws {
    let talk = (1...4).map { "Вера: Мы видели дым над лесом.\nВопрос: И дальше, в день \($0)?\n" }.joined()
    let origin = VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(talk.utf8)).document)
    let found = try answer("we saw smoke over the forest", in: [origin], language: .english).passages
    #expect(found.count(where: { $0.words.contains("дым над лесом") }) == 4)
    for (place, one) in found.enumerated() {
      #expect(!found.dropFirst(place + 1).contains { $0.range.overlaps(one.range) })
    }
  }

  @Test func nothingComesOfNothing() throws {
    let empty = VerifyQuotes.Origin(id: "empty", document: PlainText.read([]).document)
    for origins in [[], [empty]] {
      let answer = try answer("the bus in the water", in: origins)
      #expect(answer.passages.isEmpty && answer.none == 0.99)
    }
    #expect(try answer("?!…", in: [bridge()]).passages.isEmpty)
  }

  /// Which transcript is named first says nothing.
  @Test func theOrderOfOriginsChangesNothing() throws {
    let origins = [try bridge(), VerifyQuotes.Origin(id: "mill", document: try SampleCase("the-mill").interview)]
    for phrase in ["he had burns on both hands", "мост упал", "the fishermen pulled them out"] {
      let there = try answer(phrase, in: origins)
      let back = try answer(phrase, in: origins.reversed())
      #expect(there.none == back.none)
      #expect(summary(there) == summary(back))
    }
  }

  private func summary(_ answer: FindPassages.Answer) -> [String] {
    answer.passages.map { "\(answer.origins[$0.origin].id) \($0.range) \($0.confidence ?? 0)" }
  }
}
