public import TolmachModel
import TolmachText

extension QuoteReport {
  /// What is odd about the files of a check, so that a report on the wrong ones is not taken for a clean one.
  public enum Notice: Hashable, Sendable {
    /// The article looks like an interview, and no origin does.
    case swapped
    /// An origin, by number, is the article itself: each quote is found in itself.
    case sameText(origin: Int)
    /// The translation of an origin, by number, does not look like one of it.
    case otherTranslation(origin: Int)

    /// The name used in output.
    public var name: String {
      switch self {
      case .swapped: "swapped"
      case .sameText: "same-text"
      case .otherTranslation: "other-translation"
      }
    }

    /// The number of the origin that is meant; nil: all of them.
    public var origin: Int? {
      switch self {
      case .swapped: nil
      case .sameText(let origin), .otherTranslation(let origin): origin
      }
    }

    /// One sentence that says what was seen, without a source's words.
    public func message(in language: InterfaceLanguage) -> String {
      language == .english ? wording.english : wording.russian
    }

    private var wording: (english: String, russian: String) {
      switch self {
      case .swapped:
        (
          "The article looks like an interview: are article and transcript swapped?",
          "Статья похожа на интервью: не перепутаны ли статья и запись?"
        )
      case .sameText:
        (
          "The transcript is the article itself: each quote is found in itself, which proves nothing.",
          "Запись — сама статья: каждая цитата находится в себе самой, и это ничего не доказывает."
        )
      case .otherTranslation:
        (
          "The translation does not look like one of this transcript: is it another text's?",
          "Перевод не похож на перевод этой записи: не от другого ли он текста?"
        )
      }
    }
  }
}

extension QuoteReport.Notice {
  /// What the files look like where that is not what they were given as.
  ///
  /// - Complexity: O(*n*) in the texts.
  public static func ofFiles(article: Document, origins: [Document]) -> [QuoteReport.Notice] {
    let doubles = origins.indices.filter { origins[$0].text == article.text }
    guard doubles.isEmpty else { return doubles.map { .sameText(origin: $0) } }
    return looksSwapped(article, origins) ? [.swapped] : []
  }

  /// Whether the article has an interview's times, or its speakers where the origins quote people as articles do, while no
  /// origin has either.
  private static func looksSwapped(_ article: Document, _ origins: [Document]) -> Bool {
    let turns = article.blocks.count { $0.speaker != nil }
    let isInterview = !article.cues.isEmpty || turns >= leastTurns && turns * 2 >= article.blocks.count
    guard isInterview,
      origins.allSatisfy({ origin in origin.cues.isEmpty && !origin.blocks.contains { $0.speaker != nil } })
    else { return false }
    // Times tell by themselves: nobody writes an article with them.
    return !article.cues.isEmpty
      || origins.contains { origin in
        QuoteScanner(language: nil).quotes(of: origin)
          .count { $0.kind != .mention && $0.cue != nil && $0.speaker != nil } >= leastQuotes
      }
  }

  /// So many turns make an interview.
  private static let leastTurns = 2
  /// So many attributed quotes make an article.
  private static let leastQuotes = 2
}
