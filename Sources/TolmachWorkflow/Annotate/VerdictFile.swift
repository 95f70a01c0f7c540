import TolmachAnnotations
import TolmachFormats
public import TolmachModel

/// Verdicts that the HTML report saved (`tolmach.verdicts/1`).
public struct VerdictFile: Sendable {
  /// One verdict with what it speaks of.
  public struct Entry: Sendable {
    /// The annotation as the file tells it; it knows the passage by its place alone.
    public var annotation: Annotation
    /// The act.
    public var act: ReviewAct
  }

  /// The verdicts, in the file's order.
  public var entries: [Entry] = []
  /// The numbers, from 1, of records that could not be read, or that nobody signed.
  public var skipped: [Int] = []

  private var article = AnnotatedText(digest: "", name: "")
  private var origins: [String: String] = [:]
  private var person: String?
  private var saved = ""
  private var signature: String?

  /// Reads a file.
  ///
  /// - Parameter person: who signs where the file names nobody.
  /// - Throws: `FormatProblem` when this is no file of verdicts.
  static func read(_ value: JSONValue, person: String?) throws(FormatProblem) -> VerdictFile {
    guard value.member("schema")?.string == "tolmach.verdicts/1" else { throw .missing("tolmach.verdicts/1") }
    guard let article = value.member("article"), let digest = article.member("digest")?.string else {
      throw .missing("article")
    }
    guard let verdicts = value.member("verdicts")?.elements else { throw .missing("verdicts") }
    var file = VerdictFile()
    file.article = AnnotatedText(digest: digest, name: AnnotateReport.fileName(article.member("id")?.string ?? ""))
    for origin in value.member("origins")?.elements ?? [] {
      if let id = origin.member("id")?.string { file.origins[id] = origin.member("digest")?.string }
    }
    file.person = value.member("person")?.string.flatMap(named) ?? person
    file.saved = value.member("saved")?.string ?? ""
    file.signature = value.member("signature")?.string
    for (number, verdict) in verdicts.enumerated() {
      if let entry = file.entry(verdict) { file.entries.append(entry) } else { file.skipped.append(number + 1) }
    }
    return file
  }

  private static func named(_ text: String) -> String? { text.allSatisfy(\.isWhitespace) ? nil : text }

  private func entry(_ value: JSONValue) -> Entry? {
    guard let quote = value.member("quote"), let scalars = quote.scalars, let text = quote.member("text")?.string,
      let person = value.member("person")?.string.flatMap(Self.named) ?? person
    else { return nil }
    let anchor = TextAnchor(
      scalars: scalars,
      exact: text,
      prefix: quote.member("prefix")?.string ?? "",
      suffix: quote.member("suffix")?.string ?? ""
    )
    let annotation = Annotation(
      kind: .quote,
      place: Annotation.Place(text: article, anchor: anchor),
      counterpart: counterpart(value.member("origin")),
      machine: MachineJudgement(status: value.member("status")?.string, signature: signature)
    )
    let act = act(value, on: annotation, person: person)
    guard act.verdict != nil || act.comment != nil || act.basis != nil else { return nil }
    return Entry(annotation: annotation, act: act)
  }

  private func counterpart(_ origin: JSONValue?) -> Annotation.Place? {
    guard let origin, let id = origin.member("id")?.string, let scalars = origin.scalars else { return nil }
    let text = AnnotatedText(digest: origins[id] ?? "", name: AnnotateReport.fileName(id))
    return Annotation.Place(text: text, anchor: TextAnchor(scalars: scalars, exact: ""))
  }

  private func act(_ value: JSONValue, on annotation: Annotation, person: String) -> ReviewAct {
    let word = value.member("verdict")?.string
    let comment = value.member("comment")?.string.flatMap(Self.named)
    let basis = (value.member("basis")?.elements ?? []).compactMap(\.string)
    let reads = basis.contains("reads-original")
    let time = value.member("time")?.string ?? saved
    // The same verdict, saved twice, is one act.
    let facts = [annotation.identifier, person, time, word ?? "", comment ?? ""] + basis
    var act = ReviewAct(
      identifier: Annotation.uuid(facts.joined(separator: "\n")),
      verdict: Self.verdict(word, hasComment: comment != nil),
      basis: basis.contains("listened") ? .recording : reads ? .transcript : nil,
      readsLanguage: reads ? true : nil,
      comment: comment,
      person: person,
      time: time,
      subject: AnnotationSubject(annotation).place
    )
    act.signature = signature
    act.label = word == "not-a-quote" ? word : nil
    return act
  }

  private static func verdict(_ word: String?, hasComment: Bool) -> Verdict? {
    switch word {
    case "confirmed": hasComment ? .confirmedWithNote : .confirmed
    case "needs-listening", "needs-listen": .needsListen
    case "not-a-quote": .rejected
    default: word.flatMap(Verdict.init(rawValue:))
    }
  }
}

extension JSONValue {
  /// The members `start` and `end` as a range; nil where they are none.
  var scalars: Range<Int>? {
    guard let start = member("start")?.integer, let end = member("end")?.integer, start >= 0, start <= end else {
      return nil
    }
    return start..<end
  }
}
