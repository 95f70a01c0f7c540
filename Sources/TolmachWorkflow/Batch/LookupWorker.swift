package import TolmachFormats
package import TolmachMemory
import TolmachModel

/// `batch lookup`
final class LookupWorker: BatchWorker {
  private let memory: MemoryShelf?
  private let links: TranslationLinks
  private var lookups: [LanguageTag: MemoryLookup] = [:]
  private static let mostMatches = 1_000

  init(memory: MemoryShelf?, shelf: LexiconShelf) {
    self.memory = memory
    links = TranslationLinks(shelf: shelf)
  }

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    guard let from = try record.language("from") else { throw BatchError.missing("from") }
    guard let to = try record.language("to") else { throw BatchError.missing("to") }
    let text = try record.requiredText("text")
    var query = MemoryQuery(from: from, to: to)
    query.minimum = try number(record, "minScore", 0...102, "a number from 0 to 102") ?? query.minimum
    query.limit = Int(try number(record, "limit", 1...Double(Self.mostMatches), "a number from 1 to 1000") ?? 5)
    query.previous = record.member("previous")?.string
    query.next = record.member("next")?.string
    let lookup = try lookup(from)
    let matches = try lookup.matches(String(decoding: text, as: UTF8.self), query)
    writer.key("matches")
    writer.beginArray()
    for match in matches { writer.match(match) }
    writer.endArray()
    guard try wantsFragments(record) else { return }
    let fragments = try links.fragments(of: String(decoding: text, as: UTF8.self), query, in: lookup)
    writer.key("fragments")
    writer.fragments(fragments, of: Array(text))
  }

  private func wantsFragments(_ record: JSONValue) throws(BatchError) -> Bool {
    guard let value = record.member("fragments"), !value.isNull else { return false }
    guard let isWanted = value.truth else { throw .invalid("fragments", "true or false") }
    return isWanted
  }

  private func lookup(_ language: LanguageTag) throws -> MemoryLookup {
    if let known = lookups[language.base] { return known }
    guard let memory else { throw BatchError(code: .unsupported, message: "no store is open; name one with --store") }
    let made = try memory.lookup(in: language)
    lookups[language.base] = made
    return made
  }

  private func number(
    _ record: JSONValue,
    _ field: StaticString,
    _ range: ClosedRange<Double>,
    _ expectation: String
  ) throws(BatchError) -> Double? {
    guard let value = record.member(field), !value.isNull else { return nil }
    guard let number = value.number, range.contains(number) else { throw .invalid(field, expectation) }
    return number
  }
}

extension JSONWriter {
  /// Writes a match with the fields of the interface and the parts of its score.
  package mutating func match(_ match: MemoryMatch) {
    beginObject()
    key("score")
    number(match.points, decimals: 2)
    key("source")
    string(match.source)
    key("target")
    string(match.target)
    key("unit")
    integer(Int(match.unit))
    key("parts")
    parts(match.score)
    key("byLetters")
    bool(match.score.isByLetters)
    key("numbersOnly")
    bool(match.score.differsInNumbersAlone)
    key("document")
    if let document = match.document { string(document) } else { null() }
    endObject()
  }

  /// Writes what a score is made of, in points; all but `edit` are deductions.
  private mutating func parts(_ score: MatchScore) {
    beginObject()
    for (name, value) in [
      ("edit", score.edit), ("stem", score.stem), ("numbers", score.numbers), ("tags", score.tags),
      ("case", score.letterCase), ("punctuation", score.punctuation),
    ] as [(String, Int32)] {
      key(name)
      number(Double(value) / 100, decimals: 2)
    }
    endObject()
  }
}
