public import TolmachAlign
public import TolmachFormats
public import TolmachModel

extension Recalibration {
  /// The correction as JSON, `tolmach.recalibration/1`.
  public func json(kind: Annotation.Kind) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.recalibration/1")
    writer.key("kind")
    writer.string(kind.rawValue)
    writer.key("intercept")
    writer.number(intercept, decimals: 9)
    writer.key("slope")
    writer.number(slope, decimals: 9)
    writer.key("covariance")
    writer.beginArray()
    for value in covariance { writer.number(value, decimals: 9) }
    writer.endArray()
    writer.key("verdicts")
    writer.integer(count)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// Reads what ``json(kind:)`` wrote.
  ///
  /// - Throws: `FormatError` when it is none, one of another kind, or one that no verdicts can have made.
  public static func read(path: String, kind: Annotation.Kind) throws(FormatError) -> Recalibration {
    let bytes = try ByteSource(path: path).readAll()
    var found: Recalibration?
    do throws(FormatProblem) {
      try JSONLines.read(bytes, with: JSONParser()) { (value) throws(FormatProblem) in
        found = try read(value, kind: kind)
      }
    } catch {
      throw .malformed(path: path, format: "a recalibration", problem: error, line: 1, column: 1)
    }
    guard let found else {
      throw .malformed(path: path, format: "a recalibration", problem: .noRecords, line: 1, column: 1)
    }
    return found
  }

  private static func read(_ value: JSONValue, kind: Annotation.Kind) throws(FormatProblem) -> Recalibration {
    guard value.member("schema")?.string == "tolmach.recalibration/1" else {
      throw .missing("the schema tolmach.recalibration/1")
    }
    guard value.member("kind")?.string == kind.rawValue else { throw .missing("the kind \(kind.rawValue)") }
    guard let intercept = value.member("intercept")?.number, intercept.isFinite else {
      throw .outOfRange("intercept", limits: "a finite number")
    }
    // A line that falls would make what is likely unlikely.
    guard let slope = value.member("slope")?.number, slope.isFinite, slope > 0 else {
      throw .outOfRange("slope", limits: "a finite number above 0")
    }
    let covariance = (value.member("covariance")?.elements ?? []).compactMap(\.number)
    guard covariance.count == 3, covariance.allSatisfy(\.isFinite), covariance[0] >= 0, covariance[1] >= 0 else {
      throw .outOfRange("covariance", limits: "three finite numbers, the first two from 0 up")
    }
    guard let count = value.member("verdicts")?.integer, count >= fewest else {
      throw .outOfRange("verdicts", limits: "a whole number from \(fewest) up")
    }
    return Recalibration(intercept: intercept, slope: slope, covariance: covariance, count: count)
  }
}
