import Testing

@testable import TolmachWorkflow

/// Whom an article names, held against the labels of a transcript.
@Suite struct SpeakerNamesTests {
  private let people = SpeakerNames(labels: ["Корреспондент", "Умар Садаев", "Дарья Климова"])

  /// A label's person in any script and form, a pronoun, a role: nothing speaks against them.
  @Test(arguments: [
    "Umar Sadayev", "Mr Sadayev", "Sadaev", "Daria Klimova", "Klimova, a paramedic", "Садаева", "словам Климовой",
    "she", "She", "The man", "the engineer", "он", "Она", "one of the fishermen", "",
  ])
  func labelsPronounsAndRolesArePossible(attribution: String) {
    #expect(people.standing(of: attribution) == .possible)
  }

  @Test(arguments: [
    "a spokesman for the ministry", "The road department", "the Embassy", "Ministry spokeswoman Lana Ortsuyeva",
    "представитель управления", "в заявлении посольства, посольство", "Прокуратура",
  ])
  func institutionsStandBetween(attribution: String) {
    #expect(people.standing(of: attribution) == .institution)
  }

  @Test(arguments: [
    "Ruslan Bakayev", "Бакаев", "Dr Bakayev", "Judge Orlova", "господин Бакаев",
    "The regional prosecutor, Ruslan Bakayev", "прокурор района, Руслан Бакаев",
  ])
  func namesThatNoLabelHasAreMissing(attribution: String) {
    #expect(people.standing(of: attribution) == .missing)
  }

  /// Where somebody is a number or nobody has a label, anybody may be anybody.
  @Test(arguments: [
    [], ["SPEAKER_00", "SPEAKER_01"], ["Умар Садаев", "SPEAKER_01"], ["В", "О"], ["Корреспондент"], ["Q", "A"],
  ])
  func labelsThatNameNobodyLeaveEverythingPossible(labels: [String]) {
    let names = SpeakerNames(labels: labels)
    for words in ["Ruslan Bakayev", "a spokesman", "she"] { #expect(names.standing(of: words) == .possible) }
  }

  /// A letter and its mark are one letter, written together or apart.
  @Test func decomposedLettersAreTheSame() {
    let names = SpeakerNames(labels: ["Гойтиев", "Анна Ёлкина"])
    for words in ["Гои\u{306}тиев", "Е\u{308}лкина", "Goytiyev"] { #expect(names.standing(of: words) == .possible) }
  }

  @Test func labelsAreMeantByNamesOnly() {
    let labels = ["Интервьюер", "Умар Садаев", "Лейла Садаева", "Дарья Климова"]
    #expect(SpeakerNames(labels: labels).labels(meantBy: "Klimova") == ["Дарья Климова"])
    #expect(SpeakerNames(labels: labels).labels(meantBy: "Mr Sadayev") == ["Умар Садаев", "Лейла Садаева"])
    #expect(SpeakerNames(labels: labels).labels(meantBy: "Ms Sadayeva") == ["Лейла Садаева"])
    // Of a family the one who is named in full; a label that is a part of the name may be the same person's.
    #expect(SpeakerNames(labels: labels).labels(meantBy: "Leila Sadayeva") == ["Лейла Садаева"])
    #expect(SpeakerNames(labels: labels + ["Лейла"]).labels(meantBy: "Leila Sadayeva") == ["Лейла Садаева", "Лейла"])
    #expect(SpeakerNames(labels: labels).labels(meantBy: "the engineer").isEmpty)
    #expect(SpeakerNames(labels: labels).labels(meantBy: "she").isEmpty)
  }

  /// The cases' quotes that are in no interview are by people whom none contains, and are told so: nobody looks for them.
  @Test(arguments: CaseFloor.all)
  func strangersAreTold(floor: CaseFloor) throws {
    let sample = try SampleCase(floor.name)
    let findings = try sample.report().quotes
    for gold in sample.gold where gold.status == "not-found" {
      let finding = findings.first { $0.words == gold.words }
      #expect(finding?.status == .notFound && finding?.reason == .noOrigin, "\(gold.words)")
    }
  }
}
