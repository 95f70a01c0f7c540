import TolmachFormats
import TolmachGlossary
import TolmachModel

/// `batch check`
final class CheckWorker: BatchWorker {
  private let glossary: Glossary
  private var checkers: [[LanguageTag]: PairChecker] = [:]

  init(glossary: Glossary) { self.glossary = glossary }

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    guard let from = try record.language("from") else { throw BatchError.missing("from") }
    guard let to = try record.language("to") else { throw BatchError.missing("to") }
    let source = Array(try record.requiredText("source"))
    let target = Array(try record.requiredText("target"))
    let findings = try checker(from, to).findings(source: source, target: target)
    let (left, right) = (ScalarOffsets(source), ScalarOffsets(target))
    writer.key("findings")
    writer.beginArray()
    for finding in findings { writer.finding(finding, source: left, target: right) }
    writer.endArray()
  }

  private func checker(_ from: LanguageTag, _ to: LanguageTag) throws -> PairChecker {
    if let known = checkers[[from, to]] { return known }
    let made = try PairChecker(glossary: glossary, from: from, to: to)
    checkers[[from, to]] = made
    return made
  }
}
