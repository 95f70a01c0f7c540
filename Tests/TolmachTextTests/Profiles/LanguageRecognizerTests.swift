import Testing
import TolmachModel
import TolmachText

@Suite struct LanguageRecognizerTests {
  private func language(_ text: String) -> String {
    LanguageRecognizer().language(of: Array(text.utf8).span).description
  }

  @Test(arguments: [
    "Мы вышли во двор, когда стало совсем темно.", "Брат сказал, что машина стояла у ворот до утра.",
    "Никто из соседей ничего не слышал этой ночью.",
  ])
  func russianIsRussian(_ text: String) { #expect(language(text) == "ru") }

  @Test(arguments: [
    "We went out into the yard when it was quite dark.", "Nobody among the neighbours heard anything that night.",
  ])
  func englishIsEnglish(_ text: String) { #expect(language(text) == "en") }

  /// Attested words in a row: no sentence of ours.
  @Test(arguments: [
    "цхьаъ шиъ кхоъ диъ пхиъ ворхӀ бархӀ", "аьлла боху элира хаьттира", "аьлла боху элира шолг1а т1аьхьа",
  ])
  func chechenWordsAreChechen(_ text: String) { #expect(language(text) == "ce") }

  @Test(arguments: [
    "", "Да.", "Грозный", "Ja, das ist nicht gut für die Leute", "12 345 67 8", "漢字 漢字 漢字 漢字",
    "Він сказав, що її брат їде",
  ])
  func nothingIsGuessed(_ text: String) { #expect(language(text) == "und") }

  /// A letter or a word over and over is in no language, not even as a guess; what a person types still is.
  @Test func fewLettersAreInNoLanguage() {
    let recognizer = LanguageRecognizer()
    for letter in ["а", "a", "ӏ", "да", "мама ", "а ", "бар да "] {
      let text = Array(String(repeating: letter, count: 30_000).utf8)
      #expect(recognizer.language(of: text.span) == .undetermined, "\(letter)")
      #expect(recognizer.guesses(of: text.span).isEmpty, "\(letter)")
    }
    for phrase in ["да", "ма-ма", "нет, нет"] { #expect(!recognizer.guesses(of: Array(phrase.utf8).span).isEmpty) }
  }
}
