import Testing

@testable import TolmachWorkflow

/// Words behind numbers, in both languages of the interface.
@Suite struct WordingTests {
  @Test(arguments: [
    (0, "0 предложений"), (1, "1 предложение"), (3, "3 предложения"), (5, "5 предложений"), (11, "11 предложений"),
    (12, "12 предложений"), (21, "21 предложение"), (22, "22 предложения"), (111, "111 предложений"),
    (131, "131 предложение"),
  ])
  func russianNounsFollowTheirNumber(count: Int, words: String) {
    #expect(InterfaceLanguage.russian.sentences(count) == words)
  }

  @Test func singularsAreSingular() {
    #expect(InterfaceLanguage.english.sentences(1) == "1 sentence")
    #expect(InterfaceLanguage.english.sentences(2) == "2 sentences")
    #expect(InterfaceLanguage.english.rightOfTwenty(1) == "of 20 such flags about 1 is right")
    #expect(InterfaceLanguage.russian.rightOfTwenty(1) == "из 20 таких отметок верна примерно 1")
    #expect(InterfaceLanguage.russian.rightOfTwenty(19) == "из 20 таких отметок верны примерно 19")
  }

  /// No machine's flags are always right.
  @Test func twentyOfTwentyIsNeverSaid() {
    #expect(InterfaceLanguage.english.rightOfTwenty(20) == InterfaceLanguage.english.rightOfTwenty(19))
  }
}
