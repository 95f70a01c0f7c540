import TolmachFormats
import TolmachModel
import TolmachText

/// `batch verify`
final class VerifyWorker: BatchWorker {
  private var job: VerifyQuotes

  init(shelf: LexiconShelf) { job = VerifyQuotes(shelf: shelf) }

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    let article = Array(try record.requiredText("article"))
    let language = try record.language("language")
    guard let list = record.member("origins"), !list.isNull else { throw BatchError.missing("origins") }
    guard let origins = list.elements else { throw BatchError.invalid("origins", "an array of objects") }
    let report = try job.report(
      on: PlainText.read(article).document,
      language: language,
      against: try origins.map(Self.origin)
    )
    writer.key("quotes")
    writer.findings(of: report)
  }

  /// A transcript as a record gives it.
  static func origin(_ value: JSONValue) throws(BatchError) -> VerifyQuotes.Origin {
    var origin = try untranslated(value)
    if let translation = value.member("translation"), !translation.isNull {
      guard let text = translation.utf8 else { throw .invalid("translation", "a string") }
      origin.translation = PlainText.read(Array(text)).document
    }
    return origin
  }

  private static func untranslated(_ value: JSONValue) throws(BatchError) -> VerifyQuotes.Origin {
    guard value.isObject else { throw .invalid("origins", "an array of objects") }
    guard let id = value.member("id")?.string else { throw .invalid("origins", "objects with a string \"id\"") }
    let language = try value.language("language")
    if let list = value.member("segments"), !list.isNull {
      guard let elements = list.elements else { throw .invalid("segments", "an array of strings") }
      var segments: [[UInt8]] = []
      for element in elements {
        guard let text = element.utf8 else { throw .invalid("segments", "an array of strings") }
        segments.append(Array(text))
      }
      return VerifyQuotes.Origin(id: id, segments: segments, language: language)
    }
    guard let text = value.member("text")?.utf8 else {
      throw .invalid("origins", "objects with \"text\" or \"segments\"")
    }
    return VerifyQuotes.Origin(id: id, document: PlainText.read(Array(text)).document, language: language)
  }
}
