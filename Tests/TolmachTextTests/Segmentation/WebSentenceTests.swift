import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

@Suite struct WebSentenceTests {
  /// Emoticons and pictures stand where a stop would.
  @Test(arguments: [
    "⟦Привет))⟧ ⟦Как дела?⟧", "⟦Ура 🎉⟧ ⟦Мы дома.⟧", "⟦До завтра :)⟧ ⟦Пиши.⟧", "⟦Ну вот :( а я ждал.⟧", "⟦😀 Привет.⟧",
    "⟦Мы дома! 😀⟧ ⟦Заходите.⟧", "⟦Мы дома! :)⟧ ⟦Заходите.⟧",
    "⟦Он (да (нет)) ушёл.⟧", "⟦Всем пока)⟧ ⟦Завтра увидимся.⟧", "⟦Мне жаль(⟧ ⟦Надо ехать.⟧",
    "⟦Он (Лугов) Мария (Дубова) и я.⟧",
  ])
  func pictures(_ marked: String) throws { try expectSegments(marked, language: .russian) }

  /// Who writes without capitals ends sentences with stops all the same.
  @Test(arguments: [
    "⟦i went there.⟧ ⟦it was closed.⟧ ⟦why?⟧ ⟦no idea.⟧", "⟦Sounds good.⟧ ⟦i will come.⟧",
    "⟦we waited... nobody came.⟧",
  ])
  func smallWriters(_ marked: String) throws { try expectSegments(marked, language: .english) }

  /// A line broken by its width goes on; a blank line never does; lines without capitals stand alone.
  @Test(arguments: [
    "⟦It was a long way\nto the river.⟧ ⟦We walked.⟧", "⟦It was a long way⟧\n\n⟦to the river.⟧",
    "⟦bread⟧\n⟦salt and oil⟧",
    "⟦A title⟧\n⟦The text begins.⟧", "⟦We met Dr.\nHarlow there.⟧", "⟦We came.⟧\r\n⟦We saw.⟧",
  ])
  func lineEnds(_ marked: String) throws { try expectSegments(marked, language: .english) }

  /// Rules and the heads of messages are pieces of their own.
  @Test(arguments: [
    "⟦That is all⟧ ⟦-----⟧ ⟦Next part.⟧", "⟦Mary Finch⟧ ⟦05/12/2001 10:53 AM⟧ ⟦I agree.⟧", "⟦We met on 05/12/2001.⟧",
  ])
  func messages(_ marked: String) throws { try expectSegments(marked, language: .english) }
}
