import TolmachFormats
import TolmachModel
import TolmachText
import TolmachWorkflow

/// What is odd about the files of a check, so that a report on the wrong ones is not taken for a clean one.
struct VerifyWarnings {
  let article: (path: String, document: Document)
  let transcripts: [(path: String, document: Document)]
  let translations: [(path: String, document: Document)]

  /// Says it on standard error.
  static func say(_ words: String) { Terminal.standardError.print("tolmach: warning: \(words)") }

  /// The transcripts that are not the same as an earlier one, by number; says which are.
  func distinctTranscripts() -> [Int] {
    var first: [[UInt8]: String] = [:]
    return transcripts.indices.filter { number in
      let (path, document) = transcripts[number]
      guard let earlier = first[document.text] else {
        first[document.text] = path
        return true
      }
      Self.say("\(Terminal.visible(path)): the same transcript as \(Terminal.visible(earlier)); it counts once")
      return false
    }
  }

  /// Says what the files look like where that is not what they were given as.
  func sayWhatFilesLookLike(in report: QuoteReport) {
    for notice in report.notices {
      switch notice {
      case .swapped:
        Self.say("\(Terminal.visible(article.path)): it looks like an interview; are article and transcript swapped?")
      case .sameText(let number): sayItIsItsOwn(transcript: report.origins[number].id)
      case .otherTranslation: break
      }
    }
  }

  /// Says which translations are another file's text, or in the language of what they should translate.
  func sayWhatTranslationsAre() {
    for (translation, transcript) in zip(translations, transcripts) {
      let names = (Terminal.visible(translation.path), Terminal.visible(transcript.path))
      if translation.document.text == transcript.document.text {
        Self.say("\(names.0): the same text as \(names.1), which it should translate; name another --translation")
        continue
      }
      if translation.document.text == article.document.text {
        Self.say("\(names.0): the same text as the article; each quote is found in itself; name another --translation")
        continue
      }
      let language = Self.language(of: translation.document)
      guard language != .undetermined, language == Self.language(of: transcript.document) else { continue }
      Self.say("\(names.0): in the same language as \(names.1), which it should translate (\(language))")
    }
  }

  /// Says that the article is a transcript, too: each quote is found in itself, and nothing is checked.
  private func sayItIsItsOwn(transcript path: String) {
    let name = Terminal.visible(article.path)
    let same =
      path == article.path
      ? "it is the article and the transcript" : "the same text as the transcript \(Terminal.visible(path))"
    Self.say(
      "\(name): \(same); "
        + "each quote is found in itself, which proves nothing; name the interview with --against"
    )
  }

  /// Says which translations look like another text's; the way over them is followed all the same.
  func sayWhatIsNoTranslation(in report: QuoteReport) {
    for case .otherTranslation(let number) in report.notices {
      let origin = report.origins[number].id
      guard let place = transcripts.firstIndex(where: { $0.path == origin }), place < translations.count else {
        continue
      }
      Self.say(
        "\(Terminal.visible(translations[place].path)): it does not look like a translation of "
          + "\(Terminal.visible(origin)); is it another text's?"
      )
    }
  }

  /// Says that a report has no quotes.
  func sayNothingWasFound(in report: QuoteReport) {
    guard !report.quotes.contains(where: { $0.status != .notSpeech }) else { return }
    Self.say(
      "no quotes found in \(Terminal.visible(article.path)) (speech between quotation marks or after a dash): "
        + "is it the right file and encoding?"
    )
  }

  /// Says which transcripts nothing was looked for in: that a quote is not found then says nothing of them.
  static func sayWhatWasNotCompared(in report: QuoteReport) {
    for origin in report.origins where !origin.isCompared {
      say("\(Terminal.visible(origin.id)): no lexicon knows its language and the article's; nothing in it was compared")
    }
  }

  /// Says which recordings are not there; they may follow later.
  static func sayWhatIsMissing(of recordings: [String]) {
    for path in recordings where path != "-" && !path.contains("://") && !ByteSource.exists(path) {
      say("\(Terminal.visible(path)): there is no such recording; the report points to it all the same")
    }
  }

  private static func language(of document: Document) -> LanguageTag {
    LanguageRecognizer().language(of: RunningText(document).bytes.span)
  }
}
