import TolmachFormats
import TolmachModel
import TolmachText
import TolmachWorkflow

extension VerifyCommand {
  /// Reads the files and runs the job; also whether all of each file could be read, and the numbers of the transcripts
  /// that count.
  ///
  /// - Parameter showsNotices: whether the report itself tells whoever reads the warnings what is odd about the files.
  static func report(
    article: String,
    against: [String],
    translations: [String] = [],
    language: LanguageTag?,
    encoding: String?,
    originLanguage: LanguageTag?,
    lexicons: [String] = [],
    knowledge: VerifyQuotes.Knowledge = .init(),
    showsNotices: Bool = false
  ) throws -> (report: QuoteReport, isWhole: Bool, counted: [Int]) {
    let read = try InputOptions.withWords(article, encoding: encoding)
    let transcripts = try against.map { try InputOptions.withWords($0, encoding: encoding) }
    let translated = try translations.map { try InputOptions.withWords($0, encoding: encoding) }
    let warnings = VerifyWarnings(
      article: (article, read.document),
      transcripts: zip(against, transcripts.map(\.document)).map { ($0, $1) },
      translations: zip(translations, translated.map(\.document)).map { ($0, $1) }
    )
    warnings.sayWhatTranslationsAre()
    let counted = warnings.distinctTranscripts()
    let origins = counted.map { number in
      let transcript = transcripts[number].document
      var origin = VerifyQuotes.Origin(id: against[number], document: transcript, language: originLanguage)
      if number < translated.count { origin.translation = translated[number].document }
      return origin
    }
    var job = VerifyQuotes(shelf: try LexiconShelf(paths: DataFolder.glossaries() + lexicons), knowledge: knowledge)
    var report = try job.report(on: read.document, language: language, against: origins)
    if report.language == nil {
      report.language = language ?? LanguageRecognizer().language(of: RunningText(read.document).bytes.span)
    }
    if !showsNotices {
      warnings.sayWhatFilesLookLike(in: report)
      warnings.sayWhatIsNoTranslation(in: report)
    }
    warnings.sayNothingWasFound(in: report)
    VerifyWarnings.sayWhatWasNotCompared(in: report)
    return (report, ([read] + transcripts + translated).allSatisfy(\.isValid), counted)
  }

  /// Whether a person reads the report where the warnings stand.
  var isReadBesideWarnings: Bool {
    let isText = (format ?? output.flatMap(ReportFormat.init(path:)) ?? .text) == .text
    return isText && output ?? "-" == "-" && Terminal.standardOutput.isTerminal && Terminal.standardError.isTerminal
  }
}
