import ArgumentParser
import TolmachFormats
import TolmachModel
import TolmachText
import TolmachWorkflow

/// `tolmach doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says which libraries, data, lexicons and samples were found, and what is missing.",
    discussion: """
      The exit status is 1 when something is missing that a command needs.

      Example:
        tolmach doctor --format json
      """
  )

  @Option(help: "text or json.")
  var format = OutputFormat.text

  func run() throws {
    let findings = Self.findings()
    try ByteSink.standardOutput.write(format == .text ? Self.text(findings) : Self.json(findings))
    if findings.contains(where: { !$0.isFine }) { throw ExitStatus.findings.code }
  }

  /// One thing that was looked for.
  private struct Finding {
    var name: String
    var value: String
    var isFine: Bool
    var advice = ""
  }

  private static func findings() -> [Finding] {
    var list = [
      Finding(name: "tolmach", value: Tolmach.version, isFine: true),
      Finding(
        name: "ICU",
        value: "\(ICU.version), Unicode \(ICU.unicodeVersion), \(ICU.localeCount) locales",
        isFine: ICU.localeCount > 100,
        advice: "ICU's data is incomplete; install libicu again"
      ),
    ]
    for locale in ["ru", "ce", "en"] {
      list.append(
        Finding(
          name: "ICU data for \(locale)",
          value: ICU.hasLocale(locale) ? "found" : "missing",
          isFine: ICU.hasLocale(locale),
          advice: "ICU's data lacks this language; install the full libicu"
        )
      )
    }
    list.append(
      Finding(
        name: "CLDR names in the lexicon",
        value: ["ru", "ce", "en"].map { "\(nameCount($0)) in \($0)" }.joined(separator: ", "),
        isFine: nameCount("ru") > 0 && nameCount("en") > 0,
        advice: "ICU's data lacks names of territories and languages; install the full libicu"
      )
    )
    for (language, name) in [("ru", "Russian"), ("en", "English")] {
      guard let tag = LanguageTag(language) else { continue }
      let works = Stemmer(language: tag).hasRules
      list.append(
        Finding(
          name: "Snowball stemmer for \(name)",
          value: works ? "found" : "missing",
          isFine: works,
          advice: "install libstemmer0d"
        )
      )
    }
    list.append(Finding(name: "libraries", value: LibraryVersions.all.joined(separator: ", "), isFine: true))
    return list + dataFindings()
  }

  /// How many names of territories, languages, months and weekdays ICU's data has in a language.
  private static func nameCount(_ language: String) -> Int {
    guard let tag = LanguageTag(language) else { return 0 }
    return LocaleNames.Kind.allCases.reduce(0) { count, kind in
      count + Set(((try? LocaleNames.names(of: kind, in: tag)) ?? []).map(\.code)).count
    }
  }

  private static func dataFindings() -> [Finding] {
    let folder = DataFolder.find()
    let lexicons = DataFolder.glossaries()
    let samples = DataFolder.samples()
    let advice = "set TOLMACH_DATA to the folder that holds corpora/ and glossaries/"
    return [
      Finding(name: "data folder", value: folder ?? "not found", isFine: folder != nil, advice: advice),
      Finding(
        name: "lexicons",
        value: lexicons.isEmpty ? "none" : lexicons.joined(separator: ", "),
        isFine: !lexicons.isEmpty,
        advice: advice
      ),
      Finding(name: "dictionaries for lexicon build", value: dictionaries, isFine: true),
      Finding(name: "sample cases", value: "\(samples.count)", isFine: !samples.isEmpty, advice: advice),
    ]
  }

  /// The dictd dictionaries that are installed: none is needed, each makes quotes easier to find.
  private static var dictionaries: String {
    let names = DataFolder.entries(of: "/usr/share/dictd").filter { $0.hasSuffix(".index") }.map { $0.dropLast(6) }
    return names.isEmpty ? "none (apt install mueller7-dict helps Russian and English)" : names.joined(separator: ", ")
  }

  private static func text(_ findings: [Finding]) -> String {
    let terminal = Terminal.standardOutput
    return findings.map { finding in
      let mark = finding.isFine ? terminal.styled("ok", .green) : terminal.styled("missing", .red)
      return "\(mark)  \(finding.name): \(Terminal.visible(finding.value))"
        + (finding.isFine ? "" : "\n    \(finding.advice)")
    }.joined(separator: "\n") + "\n"
  }

  private static func json(_ findings: [Finding]) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.doctor/1")
    writer.key("findings")
    writer.beginArray()
    for finding in findings {
      writer.beginObject()
      writer.key("name")
      writer.string(finding.name)
      writer.key("value")
      writer.string(finding.value)
      writer.key("ok")
      writer.bool(finding.isFine)
      writer.key("advice")
      writer.string(finding.isFine ? "" : finding.advice)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
