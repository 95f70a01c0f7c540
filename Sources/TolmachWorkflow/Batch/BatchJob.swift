import TolmachFormats
import TolmachModel
import TolmachText

/// The jobs that `tolmach batch` knows.
public enum BatchJob: String, Sendable, CaseIterable {
  /// Normalises texts.
  case normalize
  /// Cuts texts into sentences.
  case segment
  /// Cuts texts into tokens.
  case tokenize
  /// Finds quotes.
  case quotes
  /// Finds the passages that quotes render.
  case verify
  /// Aligns the sentences of two versions of a text.
  case align
  /// Judges whether two sentences are translations of each other.
  case score
  /// Looks texts up in a translation memory.
  case lookup
  /// Checks the terms of translated pairs against a glossary.
  case check
}

/// Does one job's work record by record. One thread at a time; engines are kept from record to record.
protocol BatchWorker: AnyObject {
  /// Reads the fields of `record` and writes the answer's members (all but `id`) into an open object.
  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws
}

extension JSONValue {
  /// The text of a field that must be a string.
  func requiredText(_ field: StaticString) throws(BatchError) -> UnsafeBufferPointer<UInt8> {
    guard let value = member(field), !value.isNull else { throw .missing(field) }
    guard let text = value.utf8 else { throw .invalid(field, "a string") }
    return text
  }

  /// The language tag of a field; nil when it is absent or null.
  func language(_ field: StaticString) throws(BatchError) -> LanguageTag? {
    guard let value = member(field), !value.isNull else { return nil }
    guard let text = value.string, let tag = LanguageTag(text) else { throw .invalid(field, "a BCP 47 language tag") }
    return tag
  }
}
