import TolmachModel

/// What a language's print does with quotes, as far as it changes how marks are read.
struct QuoteConventions: Sendable {
  /// Whether a quote in a quote may have the same marks: «…«…»».
  var nestsSameForm: Bool
  /// Whether a dash at a paragraph's beginning opens somebody's turn, and dashes set the author's words off.
  var hasDashDialogue: Bool
  /// Whether a plain hyphen may stand for that dash.
  var allowsHyphen: Bool

  /// English print.
  static let english = QuoteConventions(nestsSameForm: false, hasDashDialogue: false, allowsHyphen: false)
  /// Russian print, which Chechen follows.
  static let russian = QuoteConventions(nestsSameForm: true, hasDashDialogue: true, allowsHyphen: true)
  /// Any other language: the widest rules that mistake no list for a dialogue.
  static let other = QuoteConventions(nestsSameForm: true, hasDashDialogue: true, allowsHyphen: false)

  /// The conventions of `language`.
  init(_ language: LanguageTag) {
    switch language.language {
    case "en": self = .english
    case "ru", "ce", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tt", "ba", "av", "inh": self = .russian
    default: self = .other
    }
  }

  private init(nestsSameForm: Bool, hasDashDialogue: Bool, allowsHyphen: Bool) {
    self.nestsSameForm = nestsSameForm
    self.hasDashDialogue = hasDashDialogue
    self.allowsHyphen = allowsHyphen
  }
}
