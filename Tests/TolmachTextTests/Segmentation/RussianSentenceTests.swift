import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

@Suite struct RussianSentenceTests {
  /// Titles and words before names never end a sentence.
  @Test(arguments: [
    "⟦Лекцию прочёл проф. Кремнёв.⟧ ⟦Зал был полон.⟧", "⟦Мы живём на ул. Садовой.⟧ ⟦Приходите.⟧",
    "⟦Она выросла в г. Сосновске и в с. Дубки.⟧", "⟦Это, т. е. Ваше письмо, пришло вчера.⟧",
    "⟦Он, т.е. Андрей, промолчал.⟧",
  ])
  func titlesHold(_ marked: String) throws { try expectSegments(marked, language: .russian) }

  /// Initials belong to the surname, before it and after it.
  @Test(arguments: [
    "⟦Книгу написал А. В. Лугов.⟧ ⟦Её читают.⟧", "⟦Книгу написал А.В. Лугов.⟧", "⟦Лугов А. В. Сосновский завод.⟧",
    "⟦Правил тогда Теодор I.⟧ ⟦Страна богатела.⟧",
  ])
  func initialsHold(_ marked: String) throws { try expectSegments(marked, language: .russian) }

  /// Years, centuries and measures end a sentence only where enough was said.
  @Test(arguments: [
    "⟦Завод построили и открыли только в 1931 г.⟧ ⟦Потом пришла война.⟧", "⟦В 1931 г. Сосновск стал городом.⟧",
    "⟦До н. э. Долина была пуста.⟧", "⟦Купили хлеб, соль, муку и т. д.⟧ ⟦Денег не осталось.⟧",
    "⟦Всё вместе стоило нам ровно 300 руб.⟧ ⟦Это дорого.⟧", "⟦Прошло 5 тыс. 300 дней.⟧",
    "⟦См. рис. 4 и стр. 12 отчёта.⟧ ⟦Там всё есть.⟧",
  ])
  func measuresDependOnWhatFollows(_ marked: String) throws { try expectSegments(marked, language: .russian) }

  /// After direct speech a dash leads to the author's words, and back.
  @Test(arguments: [
    "⟦«Кто там?» — спросила Мария.⟧ ⟦Никто не ответил.⟧", "⟦— Стой! — крикнул он.⟧",
    "⟦— Иду, — сказал он. — Подожди.⟧ ⟦Она ждала.⟧", "⟦— Да.⟧ ⟦— Нет.⟧", "⟦— Кто там?⟧ ⟦— Я.⟧ ⟦Откройте.⟧",
    "⟦«Постойте!» — Иван обернулся.⟧",
  ])
  func authorsWordsStay(_ marked: String) throws { try expectSegments(marked, language: .russian) }

  /// `!`, `?` and `…` before a small letter stand inside a sentence; a closing mark belongs to the sentence before it.
  @Test(arguments: [
    "⟦Ах! как хорошо.⟧", "⟦Он сказал: «Я устал».⟧ ⟦И ушёл.⟧", "⟦Ну… не знаю.⟧ ⟦Может быть…⟧ ⟦Посмотрим.⟧",
    "⟦Он ушёл (так было проще.) и не вернулся.⟧", "⟦Он ушёл.⟧ ⟦(Так было проще.)⟧",
  ])
  func stopsInsideSentences(_ marked: String) throws { try expectSegments(marked, language: .russian) }

  /// Labels of speakers and times of cues begin what they stand before.
  @Test(arguments: [
    "⟦ЖУРНАЛИСТ: Вы ждали?⟧ ⟦ЛЕЙЛА: Да.⟧", "⟦В.: Вы ждали?⟧ ⟦О.: Да, ждали.⟧",
    "⟦[00:00:05] Мы ждали.⟧ ⟦[00:00:09] Долго.⟧",
    "⟦00:00:05.500 Мы ждали.⟧ ⟦00:00:09.250 Долго.⟧",
  ])
  func labelsBeginSentences(_ marked: String) throws { try expectSegments(marked, language: .russian) }

  /// Amounts, dates and times keep their stops.
  @Test(arguments: [
    "⟦Встреча 12.05.2021 в 10.30 у входа.⟧ ⟦Жду.⟧", "⟦Осталось 3.5 часа.⟧", "⟦Сказано ясно.⟧ ⟦25 человек ушли.⟧",
    "⟦Дом стоял (у реки).⟧ ⟦22 года спустя его снесли.⟧",
  ])
  func numbersKeepTheirStops(_ marked: String) throws { try expectSegments(marked, language: .russian) }
}

@Suite struct ChechenSentenceTests {
  /// The clitic `а` ends sentences; it is no abbreviation.
  @Test(arguments: [
    "⟦Со а вогӀу, хьо а.⟧ ⟦Тхо цӀахь ду.⟧", "⟦Иза 1931 ш. вина вара цу юьртахь.⟧",
    "⟦«Хьо мила ву?» – хаьттира цо.⟧ ⟦Со вист ца хилира.⟧", "⟦«Дика ду, – элира цо. – Со вогӀу».⟧",
  ])
  func chechenConventions(_ marked: String) throws { try expectSegments(marked, language: .chechen) }
}
