import TolmachAlign
import TolmachModel
import TolmachText

/// Compares who says the passage with whom the article gives the words to.
struct TurnChecks {
  /// Who speaks in the transcript.
  let names: SpeakerNames
  /// The article's language.
  let language: LanguageTag

  /// An answer of at most so many words may be mere assent.
  private static let longestAssent = 4

  /// The flags of a quote by its passage's turn.
  ///
  /// - Parameter attribution: who speaks, as the article puts it.
  func flags(_ finding: QuoteFinding, _ passage: Passage, attribution: String?) -> [QuoteFlag] {
    let prompted = prompted(finding, passage)
    return (prompted.map { [$0] } ?? [])
      + speaker(finding, passage, attribution, answering: prompted == nil ? nil : passage.after?.speaker)
  }

  /// What is told of a passage that is the interviewer's question.
  private func prompted(_ finding: QuoteFinding, _ passage: Passage) -> QuoteFlag? {
    guard let answer = answer(to: finding, passage) else { return nil }
    if Self.isAssent(answer) { return flag(.prompted, .prompted, finding, passage.range) }
    if Self.isDenial(answer) {
      // A quote that denies what is asked says what the answer says, in the interviewer's words.
      guard DenyingWords.stand(in: finding.words, language) else {
        return flag(.prompted, .promptedDenied, finding, passage.range)
      }
      return flag(.prompted, .prompted, finding, passage.range, severity: takesUp(answer, passage) ? .check : .serious)
    }
    guard passage.speaker.map(SpeakerNames.isInterviewer) ?? false, passage.words.contains("?") else { return nil }
    // An answer that takes up a word of the question may say the same.
    let severity: QuoteFlag.Severity = takesUp(answer, passage) ? .check : .serious
    return flag(.prompted, .promptedOpen, finding, passage.range, severity: severity)
  }

  /// Whether an answer has a longer word of the passage's, in any form.
  private func takesUp(_ answer: String, _ passage: Passage) -> Bool {
    let stemmer = Stemmer(language: passage.language)
    func stems(_ text: String) -> Set<String> {
      Set(Self.words(of: text).filter { $0.unicodeScalars.count >= Self.leastLetters }.map(stemmer.stem))
    }
    return !stems(answer).isDisjoint(with: stems(passage.words))
  }

  /// A shorter word of an answer is a particle or a pronoun.
  private static let leastLetters = 4

  /// What is told of words that another says than whom the article gives them to.
  ///
  /// - Parameter answerer: who answers where the words are a question's.
  private func speaker(
    _ finding: QuoteFinding,
    _ passage: Passage,
    _ attribution: String?,
    answering answerer: String?
  ) -> [QuoteFlag] {
    // An interpreter's words are another's by office.
    guard let attribution, let speaker = passage.speaker, !SpeakerNames.isInterpreter(speaker) else { return [] }
    let meant = names.labels(meantBy: attribution)
    if meant.contains(speaker) || answerer.map({ meant.isEmpty || meant.contains($0) }) ?? false { return [] }
    guard let severity = meant.isEmpty ? severity(ofStranger: attribution, in: passage, by: speaker) : .serious else {
      return []
    }
    return [flag(.speaker, .speakerDiffers, finding, passage.range, severity: severity)]
  }

  /// How bad it is that somebody whom no label names gets another's words; nil where the two may be one, or either is no
  /// personal name.
  private func severity(ofStranger attribution: String, in passage: Passage, by speaker: String) -> QuoteFlag.Severity?
  {
    guard let stranger = PersonalName(attribution: attribution), let label = PersonalName(label: speaker),
      stranger.isAnothers(than: label)
    else { return nil }
    // Who is named right there may be the one whose words are repeated; a given name may be somebody's other one.
    return label.form == .given || isNamed(stranger, in: passage) ? .check : .serious
  }

  private func isNamed(_ person: PersonalName, in passage: Passage) -> Bool {
    let words = [passage.lead?.words, passage.words].compactMap(\.self).flatMap { NameWords.words(of: Array($0.utf8)) }
    return words.contains { word in
      word.isCapital && word.text.unicodeScalars.count > 1 && person.parts.contains { $0.mayBe(.init(word.text)) }
    }
  }

  /// What is answered where the words are a question's; nil where they are none.
  private func answer(to finding: QuoteFinding, _ passage: Passage) -> String? {
    guard !finding.words.contains("?"), let answer = passage.after,
      answer.speaker != passage.speaker || names.labels.isEmpty
    else { return nil }
    // Who asked agrees with an interpreter's answer; whoever else does so was asked.
    if passage.speaker.map(SpeakerNames.isInterpreter) ?? false, answer.speaker.map(SpeakerNames.isInterviewer) ?? true
    {
      return nil
    }
    let isQuestion = passage.speaker.map(SpeakerNames.isInterviewer) ?? passage.words.contains("?")
    return isQuestion ? answer.words : nil
  }

  /// Whether an answer begins with a denial: «Нет.», «Да нет, что вы», "No, never".
  private static func isDenial(_ answer: String) -> Bool {
    let words = words(of: answer).drop { openers.contains($0) }
    guard let first = words.first, denials.contains(first) else { return false }
    return !(words.dropFirst().first.map { first == "не" && unsure.contains($0) } ?? false)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !"'’-".contains($0) }.map(String.init)
  }

  private static func isAssent(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    return words.count <= longestAssent && words.first.map(assents.contains) ?? false
  }

  private func flag(
    _ kind: QuoteFlag.Kind,
    _ reason: QuoteFlag.Reason,
    _ finding: QuoteFinding,
    _ origin: TextRange,
    severity: QuoteFlag.Severity = .serious
  ) -> QuoteFlag {
    QuoteFlag(
      kind: kind,
      severity: severity,
      reason: reason,
      precision: FlagPrecision.measured(kind, severity),
      quote: finding.quote.inner,
      origin: origin
    )
  }

  private static let openers: Set<String> = ["да", "ну", "ой", "конечно", "well", "oh", "of", "course"]
  /// What makes «не» no answer: «не знаю», «не только».
  private static let unsure: Set<String> = [
    "знаю", "знаем", "помню", "помним", "уверен", "уверена", "только", "сразу", "очень", "скажу", "могу", "совсем",
  ]
  private static let denials: Set<String> = [
    "нет", "не", "никогда", "неправда", "no", "not", "never", "nobody", "nothing", "хӏан-хӏа",
  ]

  private static let assents: Set<String> = [
    "да", "так", "ага", "угу", "конечно", "именно", "верно", "правильно", "точно", "было", "yes", "yeah", "right",
    "exactly", "sure", "correct", "хьаъ", "хӏаъ", "дера",
  ]
}
