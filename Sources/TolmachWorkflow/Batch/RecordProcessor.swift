import Glibc
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachText

/// Turns a chunk of input lines into output lines: one for one, whatever a line holds. One thread at a time.
final class RecordProcessor {
  private let parser = JSONParser()
  private let worker: any BatchWorker

  init(worker: any BatchWorker) { self.worker = worker }

  /// The answer to a chunk, and how many of its records failed.
  struct Answer {
    var bytes: [UInt8]
    var records: Int
    var failures: Int
  }

  func process(_ chunk: LineChunks.Chunk) -> Answer {
    var writer = JSONWriter(capacity: chunk.count / 2 + 256)
    var answer = Answer(bytes: [], records: 0, failures: 0)
    if chunk.isOversized {
      answer.records = 1
      answer.failures = 1
      let failure = BatchError(code: .tooLarge, message: "the line is longer than the limit")
      write(failure, identifier: nil, line: chunk.firstLine, in: chunk.bytes.span, into: &writer)
    } else {
      chunk.bytes.withUnsafeBufferPointer { bytes in
        forEachLine(of: UnsafeBufferPointer(rebasing: bytes[..<chunk.count])) { line, number in
          answer.records += 1
          if !process(line, number: chunk.firstLine + number, into: &writer) { answer.failures += 1 }
        }
      }
    }
    answer.bytes = writer.bytes
    return answer
  }

  private func forEachLine(
    of text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void
  ) {
    var start = 0
    var number = 0
    while start < text.count {
      let end = Self.lineEnd(in: text, from: start)
      body(UnsafeBufferPointer(rebasing: text[start..<end]), number)
      start = end + 1
      number += 1
    }
  }

  private static func lineEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress, let found = memchr(base + start, 0x0A, text.count - start) else {
      return text.count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Writes the answer to one line; false when it is an error record.
  private func process(_ line: UnsafeBufferPointer<UInt8>, number: Int, into writer: inout JSONWriter) -> Bool {
    let before = writer.bytes.count
    var identifier: Range<Int>?
    do {
      let record = try parse(line)
      let found = try self.identifier(of: record, in: line)
      identifier = found
      writer.beginObject()
      writer.key("id")
      writer.json(line.span.extracting(found))
      try worker.answer(record, into: &writer)
      writer.endObject()
      writer.newline()
      return true
    } catch {
      writer.truncate(to: before)
      write(Self.batchError(error), identifier: identifier, line: number, in: line.span, into: &writer)
      return false
    }
  }

  private func parse(_ line: UnsafeBufferPointer<UInt8>) throws(BatchError) -> JSONValue {
    var failure: JSONParser.Failure
    do throws(JSONParser.Failure) {
      guard let start = line.baseAddress, !line.isEmpty else { throw .syntax }
      let record = try parser.parse(start, count: line.count)
      guard record.isObject else { throw .syntax }
      return record
    } catch { failure = error }
    switch failure {
    case .syntax: throw BatchError(code: .invalidJSON, message: "the line is not a JSON object")
    case .number:
      throw BatchError(code: .invalidJSON, message: "a number in the line is malformed or out of range")
    case .string:
      let message = "a string in the line has a bad escape (half a surrogate pair?), a control character or no end"
      throw BatchError(code: .invalidJSON, message: message)
    case .duplicateKey: throw BatchError(code: .invalidJSON, message: "a key stands twice in one object")
    case .tooDeep: throw BatchError(code: .invalidJSON, message: "the line is nested too deeply")
    case .tooLarge: throw BatchError(code: .tooLarge, message: "the line is longer than the limit")
    case .utf8:
      let offset = UTF8Scalar.firstInvalid(line.span) ?? 0
      throw BatchError(code: .invalidUTF8, message: "byte \(offset) of the line is not UTF-8", byteOffset: offset)
    }
  }

  private func identifier(of record: JSONValue, in line: UnsafeBufferPointer<UInt8>) throws(BatchError) -> Range<Int> {
    guard let value = record.member("id"), !value.isNull else { throw .missing("id") }
    guard value.isNumber || value.utf8 != nil else { throw .invalid("id", "a string or a number") }
    guard let place = RecordIdentifier.find(in: line.span) else { throw .invalid("id", "spelt \"id\"") }
    return place
  }

  private func write(
    _ error: BatchError,
    identifier: Range<Int>?,
    line: Int,
    in text: borrowing Span<UInt8>,
    into writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("id")
    if let identifier { writer.json(text.extracting(identifier)) } else { writer.null() }
    writer.key("error")
    writer.beginObject()
    writer.key("code")
    writer.string(error.code.rawValue)
    writer.key("message")
    writer.string(error.message)
    writer.key("line")
    writer.integer(line)
    if let offset = error.byteOffset {
      writer.key("byteOffset")
      writer.integer(offset)
    }
    writer.endObject()
    writer.endObject()
    writer.newline()
  }

  /// Facts in words; an engine's failure on one record is that record's error.
  private static func batchError(_ error: any Error) -> BatchError {
    switch error {
    case let error as BatchError: return error
    case TextError.tooLarge(_, let limit):
      return BatchError(code: .tooLarge, message: "the text is longer than \(limit) bytes")
    case TextError.icu(let operation, let status):
      return BatchError(code: .unsupported, message: "ICU refused \(operation): \(status)")
    case MemoryError.busy: return BatchError(code: .unsupported, message: "the store is busy; try again")
    default: return BatchError(code: .unsupported, message: "the record cannot be processed")
    }
  }
}
