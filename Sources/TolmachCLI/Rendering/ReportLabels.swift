import TolmachWorkflow

/// The short words of the report on a terminal, in the reader's language.
struct ReportLabels {
  let language: InterfaceLanguage

  var against: String { either("against", "по записи") }
  func segments(_ count: Int) -> String {
    either(count == 1 ? "1 segment" : "\(count) segments", language.sentences(count))
  }
  var setAside: String { either("Set aside as titles or terms", "Отложено как названия или термины") }
  var line: String { either("line", "строка") }
  var quote: String { either("quote", "цитата") }
  var passage: String { either("passage", "место") }
  var part: String { either("part", "часть") }
  var or: String { either("or", "или") }
  var nearest: String { either("nearest", "рядом") }
  var article: String { either("article", "в статье") }
  var spoken: String { either("passage", "в записи") }
  var nothing: String { either("nothing", "ничего") }
  var before: String { either("before", "до") }
  var after: String { either("after", "после") }
  var lead: String { either("so far", "сперва") }
  var trail: String { either("goes on", "дальше") }
  var warning: String { either("warning", "внимание") }
  var why: String { either("why", "почему") }

  func numbers(_ list: String) -> String { either("Numbers that agree: ", "Совпали числа: ") + list }
  func names(_ list: String) -> String { either("Names that agree: ", "Совпали имена: ") + list }
  func matches(_ list: String) -> String { either("Words that match: ", "Совпали слова: ") + list }
  func alone(_ list: String) -> String { either("Without a partner: ", "Без пары: ") + list }
  func partners(_ count: Int, of known: Int) -> String {
    either("\(count) of \(known) words found a partner.", "Слов с парой: \(count) из \(known).")
  }
  func precision(_ right: Int) -> String { language.rightOfTwenty(right) }

  private func either(_ english: String, _ russian: String) -> String { language == .english ? english : russian }
}
