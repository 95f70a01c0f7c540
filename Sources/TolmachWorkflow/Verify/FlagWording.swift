public import TolmachModel

/// The languages in which reports speak to their readers.
public enum InterfaceLanguage: String, Sendable, CaseIterable {
  /// English
  case english = "en"
  /// Russian
  case russian = "ru"
}

extension QuoteFlag.Reason {
  /// One sentence that says what was seen, without a source's words.
  public func message(in language: InterfaceLanguage) -> String {
    language == .english ? wording.english : wording.russian
  }

  private var wording: (english: String, russian: String) {
    switch self {
    case .numberDiffers: ("The numbers differ.", "Числа различаются.")
    case .numberAdded: ("The passage does not have this number.", "В исходном месте этого числа нет.")
    case .dateDiffers: ("The dates differ.", "Даты различаются.")
    case .unitDiffers: ("The units of time differ.", "Различаются единицы времени.")
    case .quantifierDiffers: ("How many or how often differs.", "Различается, сколько или как часто.")
    case .nameAdded: ("The passage does not have this name.", "В исходном месте этого имени нет.")
    case .negationAdded: ("The passage has no negation here.", "В исходном месте здесь нет отрицания.")
    case .negationRemoved: ("The passage has a negation here.", "В исходном месте здесь есть отрицание.")
    case .negationMoved:
      ("The denial belongs to another verb in the passage.", "В исходном месте отрицание относится к другому глаголу.")
    case .hedgeDropped: ("The speaker is less sure than the quote.", "Говорящий менее уверен, чем цитата.")
    case .hedgeAdded: ("The quote is less sure than the speaker.", "Цитата менее уверенна, чем говорящий.")
    case .unrealStated:
      (
        "The speaker tells of a wish, a request, a promise or a condition; the quote tells of a fact.",
        "Говорящий говорит о желании, просьбе, обещании или условии, цитата — о свершившемся."
      )
    case .nearMissStated:
      (
        "The speaker says that it nearly happened; the quote says that it did.",
        "Говорящий говорит, что это едва не случилось, цитата — что случилось."
      )
    case .doubtDropped:
      ("The speaker doubts this; the quote does not.", "Говорящий в этом сомневается, цитата — нет.")
    case .hearsayDropped:
      ("The speaker was told this, and says so.", "Говорящий передаёт чужие слова и говорит об этом.")
    case .hearsayAdded: ("The speaker does not say that it was hearsay.", "Говорящий не ссылается на чужие слова.")
    case .actorDiffers: ("Who did it differs.", "Различается, кто это сделал.")
    case .personDiffers: ("Another person is named.", "Назван другой человек.")
    case .speakerDiffers: ("Somebody else says this in the transcript.", "В записи это говорит другой человек.")
    case .prompted:
      ("The words are the interviewer's; the answer only agrees.", "Это слова интервьюера; ответ их лишь подтверждает.")
    case .promptedDenied:
      ("The interviewer asks this, and the witness denies it.", "Это спрашивает интервьюер, а свидетель это отрицает.")
    case .promptedOpen:
      (
        "The words are a question of the interviewer's; see what is answered.",
        "Это слова вопроса интервьюера; см., что на него ответили."
      )
    case .wordsOmitted: ("Words are left out without an ellipsis.", "Слова пропущены без многоточия.")
    case .meaningOmitted:
      ("What is left out may change the meaning.", "Пропущенное может менять смысл.")
    case .fillersOmitted: ("Fillers or restarts are left out.", "Пропущены слова-паразиты или оговорки.")
    case .ellipsis: ("The ellipsis stands for words left out.", "Многоточие стоит вместо пропущенных слов.")
    case .bracketed: ("The brackets explain the passage.", "Слова в скобках поясняют сказанное.")
    case .wordsAdded: ("The passage does not say this.", "В исходном месте этого не сказано.")
    case .orderChanged: ("The order differs.", "Порядок отличается.")
    case .answersJoined: ("Two answers are joined.", "Соединены два ответа.")
    case .placesJoined: ("Two places are joined without an ellipsis.", "Два места соединены без многоточия.")
    case .fragment: ("A part of a longer sentence.", "Часть более длинного предложения.")
    case .cutBeforeTurn: ("The sentence goes on with a reservation.", "Дальше следует оговорка.")
    case .cutMeaning:
      ("The part cut off denies or weakens what is quoted.", "Отрезанная часть отрицает или ослабляет сказанное.")
    case .conditionOmitted:
      (
        "The sentence has a condition; the quote leaves it out.",
        "Во фразе есть условие; в цитате его нет."
      )
    case .takenBack:
      (
        "The speaker takes this back or corrects it right afterwards.",
        "Говорящий тут же берёт эти слова назад или поправляется."
      )
    case .exceptionOmitted:
      (
        "The passage makes an exception; the quote leaves it out.",
        "В исходном месте есть исключение; в цитате его нет."
      )
    case .fewWordsAgree:
      (
        "Few of its words are found here, even if this is the place: a paraphrase?",
        "Мало слов находит здесь пару, даже если место верное: пересказ?"
      )
    case .unclearPlace: ("The transcript marks this place as unclear.", "В расшифровке это место помечено как неясное.")
    case .otherTerm: ("The glossary gives another term.", "Глоссарий даёт другой термин.")
    case .throughTranslation: ("The passage is a translation itself.", "Исходное место само является переводом.")
    case .relayUnstated:
      (
        "The passage is an interpreter's; the article does not say so.",
        "Исходное место — слова переводчика; статья об этом не говорит."
      )
    case .relayStated:
      (
        "The article has these words from another translation or publication.",
        "Статья берёт эти слова из другого перевода или издания."
      )
    case .protectedName:
      ("A protected name or place stands in the article.", "В статье стоит защищаемое имя или место.")
    }
  }
}

extension QuoteFlag {
  /// The sentence of its reason, with what a glossary has instead: "The glossary gives another term: “remand prison”."
  public func sentence(in language: InterfaceLanguage) -> String {
    let sentence = reason.message(in: language)
    guard !wanted.isEmpty else { return sentence }
    let isEnglish = language == .english
    let terms = wanted.prefix(4).map { isEnglish ? "“\($0)”" : "«\($0)»" }
    return "\(sentence.dropLast()): \(terms.joined(separator: isEnglish ? " or " : " или "))."
  }
}

extension Quote.Problem {
  /// What is odd about a quote's marks, in a few words.
  public func message(in language: InterfaceLanguage) -> String {
    switch self {
    case .missingCloser: language == .english ? "never closed" : "кавычки не закрыты"
    case .mismatchedCloser: language == .english ? "closed by another mark" : "закрыто другой кавычкой"
    case .missingOpener: language == .english ? "never opened" : "кавычки не открыты"
    }
  }
}

extension ConfidenceBand {
  /// The band with its range: "very likely (80–95 %)".
  public func words(in language: InterfaceLanguage) -> String {
    let name = language == .english ? rawValue : russian
    return "\(name) (\(percent.lowerBound)–\(percent.upperBound) %)"
  }

  private var russian: String {
    switch self {
    case .almostCertain: "почти наверняка"
    case .veryLikely: "весьма вероятно"
    case .likely: "вероятно"
    case .aboutEven: "примерно поровну"
    case .unlikely: "маловероятно"
    case .veryUnlikely: "крайне маловероятно"
    case .almostNoChance: "почти исключено"
    }
  }
}
