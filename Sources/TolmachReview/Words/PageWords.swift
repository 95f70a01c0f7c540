import TolmachModel
import TolmachWorkflow

/// The page's words in the reader's language.
struct PageWords: Sendable {
  let language: InterfaceLanguage

  /// What the page says; each has its words below.
  enum Phrase: CaseIterable {
    case title, article, interview, audio, toDo, nothingToDo, all, open, save, load, alias, confirm
    case needsListening, disputed, notAQuote, comment, listened, readsLanguage, evidence, before, after, play, stop
    case glosses, notMeasured, nearest, alsoPossible, inArticle, inPassage, matches, numbers, names, unmatched, notes
    case setAside, keep, digests, signature, sheet, number, quote, passage, time, differences, initials, unsaved
    case keys, otherArticles, settled, nothingThere, precision, partners, filter, saidIn, confirmedBy, neededBy
    case toDoThenPossible, toDoPossible, disputedBy, notAQuoteBy, heard, wrongFile, listenedShort
  }

  /// The words of a phrase.
  subscript(_ phrase: Phrase) -> String {
    let pair = Self.pairs[phrase]
    return (language == .english ? pair?.english : pair?.russian) ?? ""
  }

  /// A word or two for a finding's standing.
  func short(_ finding: QuoteFinding) -> String {
    let english = language == .english
    return switch finding.pageClass {
    case "found": english ? "found" : "найдено"
    case "differs": english ? "may differ" : "отличается?"
    case "possible": english ? "possibly found" : "возможно, найдено"
    case "check": english ? "check" : "проверить"
    case "two": english ? "two places" : "два места"
    case "absent": english ? "not found" : "не найдено"
    case "elsewhere": english ? "no interview" : "нет записи"
    default: english ? "set aside" : "не речь"
    }
  }

  /// "I read Russian"
  func reads(_ tag: LanguageTag) -> String { self[.readsLanguage] + " " + name(of: tag) }

  /// A language's name; its tag where we have no word for it.
  func name(of tag: LanguageTag) -> String {
    let english = language == .english
    return switch tag.description {
    case "ru": english ? "Russian" : "по-русски"
    case "ce": english ? "Chechen" : "по-чеченски"
    case "en": english ? "English" : "по-английски"
    case "und": english ? "the original" : "оригинал"
    default: tag.description
    }
  }

  /// "of 20 such flags about 19 are right"
  func precision(_ share: Double) -> String {
    language.rightOfTwenty(Int((min(max(share, 0), 1) * 20).rounded()))
  }
}
