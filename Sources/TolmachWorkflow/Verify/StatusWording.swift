public import TolmachModel

extension QuoteFinding {
  /// How it stands, in words that promise no more than was seen; `speaker` is who the article says it is.
  public func title(in language: InterfaceLanguage, speaker: String? = nil) -> String {
    let isEnglish = language == .english
    switch (status, reason) {
    case (.supported, _) where isPossiblyFound:
      return isEnglish ? "Possibly found, listen first" : "Возможно, найдено: послушайте"
    case (.supported, _): return isEnglish ? "Found, no difference detected" : "Найдено, расхождений не обнаружено"
    case (.differs, _) where isSerious:
      return isEnglish ? "Found, meaning may differ" : "Найдено, смысл может отличаться"
    case (.differs, _):
      let count = points.count
      let noun = count == 1 ? "point" : "points"
      return isEnglish ? "Found, check \(count) \(noun)" : "Найдено, проверьте: \(count)"
    case (.ambiguous, _): return isEnglish ? "Two passages fit, choose" : "Подходят два места"
    case (.notFound, .noOrigin?):
      guard let speaker else { return isEnglish ? "No interview given" : "Нет записи" }
      return isEnglish ? "No interview given for \(speaker)" : "Нет записи: \(speaker)"
    case (.notFound, _) where isUncompared:
      return isEnglish
        ? "Not compared: no lexicon knows both languages" : "Не сравнивалось: нет словаря для этих языков"
    case (.notFound, _): return isEnglish ? "Not found in this interview" : "Не найдено в этом интервью"
    case (.notSpeech, _): return isEnglish ? "Not speech" : "Не речь"
    }
  }

  /// Whether it is about as likely as not that this is the passage: nothing can be said of differences then.
  public var isDoubtful: Bool {
    guard let confidence, status == .supported || status == .differs else { return false }
    return ConfidenceBand(confidence).percent.upperBound <= ConfidenceBand.aboutEven.percent.upperBound
  }

  /// Whether nothing differs from a passage that may as well be the wrong one.
  public var isPossiblyFound: Bool { status == .supported && isDoubtful }

  /// The probability in words, with what it speaks of: "Passage: very likely (80–95 %)"; nil where nobody can tell.
  public func likelihood(in language: InterfaceLanguage) -> String? {
    guard let confidence else { return nil }
    let words = ConfidenceBand(confidence).words(in: language)
    if status == .notFound { return (language == .english ? "Not in the interview: " : "Нет в интервью: ") + words }
    return (language == .english ? "Passage: " : "Место: ") + words
  }
}

extension QuoteFlag.Severity {
  /// Its name for a reader.
  public func name(in language: InterfaceLanguage) -> String {
    switch self {
    case .serious: language == .english ? "serious" : "серьёзно"
    case .check: language == .english ? "check" : "проверить"
    case .note: language == .english ? "note" : "к сведению"
    }
  }
}

extension QuoteFlag.Kind {
  /// Its name for a reader.
  public func name(in language: InterfaceLanguage) -> String {
    language == .english ? (self == .poorSource ? "poor source" : rawValue) : russian
  }

  private var russian: String {
    switch self {
    case .number: "число"
    case .date: "дата"
    case .quantifier: "количество"
    case .name: "имя"
    case .negation: "отрицание"
    case .modality: "уверенность"
    case .hearsay: "с чужих слов"
    case .actor: "кто сделал"
    case .speaker: "кто говорит"
    case .prompted: "подсказано"
    case .omission: "пропуск"
    case .addition: "добавление"
    case .order: "порядок"
    case .splice: "соединение"
    case .cut: "обрезано"
    case .loose: "пересказ"
    case .poorSource: "плохая запись"
    case .term: "термин"
    case .relay: "через перевод"
    case .exposure: "огласка"
    }
  }
}

extension QuoteReport.Place {
  /// "also in the heading", "also in paragraph 3".
  public func also(in language: InterfaceLanguage) -> String {
    switch self {
    case .heading: language == .english ? "also in the heading" : "также в заголовке"
    case .paragraph(let number): language == .english ? "also in paragraph \(number)" : "также в абзаце \(number)"
    }
  }
}
