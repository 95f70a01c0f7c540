import TolmachFormats
import TolmachModel

/// Reads files of JSON records, one a line, each with an `id`.
enum JSONLines {
  /// A file, unpacked, may have so many bytes: 2 GB.
  private static let mostBytes = 2 << 30

  /// Calls `body` with each record and its `id` as it was written.
  ///
  /// - Throws: `FormatError` with the place of the first line that is no record or that `body` refuses.
  static func forEach(
    path: String,
    _ body: (_ record: JSONValue, _ id: String) throws(FormatProblem) -> Void
  ) throws(FormatError) {
    let bytes = try ByteSource(path: path).readAll(limit: mostBytes)
    let parser = JSONParser()
    for (number, line) in LineTable(bytes).lines.enumerated() where !line.isEmpty {
      let text = Array(bytes[line.start..<line.end])
      do throws(FormatProblem) {
        try read(text, with: parser) { (value) throws(FormatProblem) in
          guard let place = RecordIdentifier.find(in: text.span) else { throw .missing("id") }
          try body(value, String(decoding: text[place], as: UTF8.self))
        }
      } catch {
        throw .malformed(path: path, format: "JSON lines", problem: error, line: number + 1, column: 1)
      }
    }
  }

  /// Parses one object; the value lives as long as `body` runs.
  static func read(
    _ text: [UInt8],
    with parser: JSONParser,
    _ body: (JSONValue) throws(FormatProblem) -> Void
  ) throws(FormatProblem) {
    let padded = text + [UInt8](repeating: 0, count: JSONParser.padding)
    var refusal: FormatProblem?
    padded.withUnsafeBufferPointer { buffer in
      do throws(FormatProblem) {
        guard let start = buffer.baseAddress else { return }
        do throws(JSONParser.Failure) {
          let value = try parser.parse(start, count: text.count)
          guard value.isObject else { throw .syntax }
          do throws(FormatProblem) { try body(value) } catch { refusal = error }
        } catch {
          throw .unexpected("what is no JSON object")
        }
      } catch {
        refusal = error
      }
    }
    if let refusal { throw refusal }
  }
}
