public import TolmachAlign
public import TolmachFormats
import TolmachModel

extension Calibration {
  /// The calibration as JSON, `tolmach.calibration/1`: weights by the names of their features.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.calibration/1")
    writer.key("entries")
    writer.beginArray()
    for entry in entries {
      writer.beginObject()
      writer.key("pairs")
      writer.beginArray()
      for pair in entry.pairs { writer.string(pair.map(\.description).joined(separator: "-")) }
      writer.endArray()
      writer.key("twoSided")
      writer.regression(entry.twoSided)
      writer.key("oneSided")
      if let oneSided = entry.oneSided { writer.regression(oneSided) } else { writer.null() }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// Reads what ``json`` wrote. Features that a file does not name weigh nothing.
  ///
  /// - Throws: `FormatError` when it is no calibration or names a feature that this version does not know.
  public static func read(path: String) throws(FormatError) -> Calibration {
    let bytes = try ByteSource(path: path).readAll()
    var calibration = Calibration()
    do throws(FormatProblem) {
      try JSONLines.read(bytes, with: JSONParser()) { (value) throws(FormatProblem) in
        guard value.member("schema")?.string == "tolmach.calibration/1", let list = value.member("entries")?.elements
        else { throw .missing("the schema tolmach.calibration/1") }
        for entry in list { calibration.entries.append(try Self.entry(entry)) }
      }
    } catch {
      throw .malformed(path: path, format: "a calibration", problem: error, line: 1, column: 1)
    }
    return calibration
  }

  private static func entry(_ value: JSONValue) throws(FormatProblem) -> Entry {
    let pairs = (value.member("pairs")?.elements ?? []).compactMap { name in
      name.string?.split(separator: "-").compactMap { LanguageTag(String($0)) }
    }
    guard !pairs.isEmpty, pairs.allSatisfy({ $0.count == 2 }) else { throw .missing("pairs") }
    guard let twoSided = value.member("twoSided") else { throw .missing("twoSided") }
    let oneSided = value.member("oneSided").flatMap { $0.isNull ? nil : $0 }
    var gaps: LogisticCalibrator?
    if let oneSided { gaps = try regression(oneSided) }
    return Entry(pairs: pairs, twoSided: try regression(twoSided), oneSided: gaps)
  }

  private static func regression(_ value: JSONValue) throws(FormatProblem) -> LogisticCalibrator {
    guard let bias = value.member("bias")?.number, let weights = value.member("weights"), weights.isObject else {
      throw .missing("bias or weights")
    }
    var features = BeadFeatures()
    var failure: FormatProblem?
    weights.forEachChild { child in
      guard let key = child.key, let name = BeadFeatures.Name(rawValue: key), let weight = child.number else {
        failure = .unexpected("a feature of another version")
        return
      }
      features[name] = weight
    }
    if let failure { throw failure }
    return LogisticCalibrator(bias: bias, weights: features.vector)
  }
}

extension JSONWriter {
  fileprivate mutating func regression(_ regression: LogisticCalibrator) {
    beginObject()
    key("bias")
    number(regression.bias, decimals: LogisticCalibrator.decimals)
    key("weights")
    beginObject()
    for (name, weight) in zip(BeadFeatures.Name.allCases, regression.weights) {
      key(name.rawValue)
      number(weight, decimals: LogisticCalibrator.decimals)
    }
    endObject()
    endObject()
  }
}
