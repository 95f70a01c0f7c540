import TolmachModel
import TolmachText

/// Whether two versions look like the languages they are given as: a store keeps what it is told.
struct AlignmentLanguages {
  /// A version: its path, the language given, and the one its words speak for (`und` where they do not tell).
  struct Side {
    let path: String
    let given: LanguageTag
    let recognised: LanguageTag

    init(path: String, document: Document, given: LanguageTag) {
      self.init(
        path: path,
        given: given,
        recognised: LanguageRecognizer().language(of: RunningText(document).bytes.span)
      )
    }

    init(path: String, given: LanguageTag, recognised: LanguageTag) {
      (self.path, self.given, self.recognised) = (path, given, recognised)
    }

    /// Whether its words speak for another language.
    var isOdd: Bool { recognised != .undetermined && recognised.base != given.base }

    /// Whether they do so beyond doubt. A Chechen text may be half Russian and the other way round, and relatives of a
    /// language that the recogniser does not know pass for one that it knows.
    var isWrong: Bool {
      let mixed: Set<LanguageTag> = [.russian, .chechen]
      return isOdd && (mixed.union([.english])).contains(given.base) && !mixed.isSuperset(of: [given.base, recognised])
    }

    var words: String { "\(Terminal.visible(path)) looks like \(recognised), not \(given)" }
  }

  let source: Side
  let target: Side

  /// What is odd, as one sentence; nil when nothing is.
  var complaint: String? {
    let odd = [source, target].filter(\.isOdd)
    guard !odd.isEmpty else { return nil }
    return odd.map(\.words).joined(separator: ", and ")
      + (isSwapped ? "; are they swapped?" : "; check --from and --to.")
  }

  /// Whether a store would be filled with wrong languages.
  var isWrong: Bool { isSwapped || source.isWrong || target.isWrong }

  private var isSwapped: Bool {
    source.isOdd && target.isOdd && source.recognised.base == target.given.base
      && target.recognised.base == source.given.base
  }
}
