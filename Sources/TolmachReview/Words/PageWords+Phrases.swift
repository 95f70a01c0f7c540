extension PageWords {
  /// Every phrase in English and Russian.
  static let pairs: [Phrase: (english: String, russian: String)] = frame.merging(card) { one, _ in one }

  private static let frame: [Phrase: (english: String, russian: String)] = [
    .title: ("Quotes of", "Цитаты статьи"),
    .article: ("Article", "Статья"),
    .interview: ("Interview", "Интервью"),
    .audio: ("Recording", "Запись"),
    .toDo: ("To look at, worst first", "Что проверить, сначала худшее"),
    .toDoThenPossible: (
      "To look at, worst first, then what was only possibly found",
      "Что проверить, сначала худшее, затем найденное лишь предположительно"
    ),
    .toDoPossible: (
      "To look at: what was only possibly found",
      "Что проверить: найденное лишь предположительно"
    ),
    .nothingToDo: ("Nothing asks for a look; listening is still yours.", "Отмеченного нет; слушать всё равно вам."),
    .filter: ("Show", "Показать"),
    .all: ("all", "все"),
    .open: ("without a verdict", "без решения"),
    .save: ("Save verdicts", "Сохранить решения"),
    .load: ("Load verdicts", "Загрузить решения"),
    .alias: ("Your initials or alias", "Инициалы или псевдоним"),
    .settled: ("with a verdict", "с решением"),
    .unsaved: ("not saved yet", "ещё не сохранено"),
    .heard: ("listened to", "прослушано"),
    .wrongFile: ("These verdicts are of another article.", "Эти решения — к другой статье."),
    .keys: ("j next, k back, p play, c confirm", "j дальше, k назад, p слушать, c подтвердить"),
    .otherArticles: ("Other articles", "Другие статьи"),
    .setAside: ("Set aside as titles or terms", "Отложено как названия или термины"),
    .keep: (
      "Contains a source's words. Keep it as you keep the interview.",
      "Содержит слова источника. Храните так же, как интервью."
    ),
    .digests: ("Digests of the texts", "Контрольные суммы текстов"),
    .signature: ("Run signature", "Подпись запуска"),
    .sheet: ("Checking sheet", "Лист проверки"),
    .number: ("No.", "№"),
    .quote: ("Quote", "Цитата"),
    .passage: ("Passage", "Исходное место"),
    .time: ("Time", "Время"),
    .differences: ("Differences", "Различия"),
    .initials: ("Listened / initials", "Прослушано / инициалы"),
  ]

  private static let card: [Phrase: (english: String, russian: String)] = [
    .confirm: ("Confirm", "Подтвердить"),
    .needsListening: ("Needs listening", "Нужно слушать"),
    .disputed: ("Disputed", "Спорно"),
    .notAQuote: ("Not a quote", "Не цитата"),
    .confirmedBy: ("Confirmed", "Подтверждено"),
    .neededBy: ("Needs listening", "Нужно слушать"),
    .disputedBy: ("Disputed", "Спорно"),
    .notAQuoteBy: ("Not a quote", "Не цитата"),
    .comment: ("Comment", "Примечание"),
    .listened: ("I listened", "Я прослушал(а)"),
    .listenedShort: ("listened", "прослушано"),
    .readsLanguage: ("I read", "Я читаю"),
    .evidence: ("Evidence", "Основания"),
    .before: ("before", "до этого"),
    .after: ("after", "после этого"),
    .play: ("Play from two seconds before", "Слушать за две секунды до начала"),
    .stop: ("Stop", "Остановить"),
    .glosses: ("Dictionary glosses, not a translation", "Словарные значения, не перевод"),
    .notMeasured: ("Passage: likelihood not measured", "Место: вероятность не измерена"),
    .nearest: ("Nearest passages", "Ближайшие места"),
    .alsoPossible: ("Also possible", "Возможны также"),
    .saidIn: ("in", "в"),
    .inArticle: ("Article", "Статья"),
    .inPassage: ("Passage", "Место"),
    .matches: ("Words that match", "Совпали слова"),
    .numbers: ("Numbers that agree", "Совпали числа"),
    .names: ("Names that agree", "Совпали имена"),
    .unmatched: ("Without a partner", "Без пары"),
    .notes: ("Notes on editing", "Замечания о правке"),
    .nothingThere: ("nothing", "ничего"),
    .precision: ("Measured", "Измерено"),
    .partners: ("Words that found a partner", "Слов с парой"),
  ]
}
