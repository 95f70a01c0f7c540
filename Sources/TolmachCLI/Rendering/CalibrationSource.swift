import TolmachAlign
import TolmachModel

/// A calibration as the Swift file that ships it.
enum CalibrationSource {
  /// The whole file.
  static func swift(_ calibration: Calibration) -> String {
    """
    import TolmachModel

    extension Calibration {
      /// What was fitted on development data (`Benchmarks/Fitting/bead_gold.py`); `tolmach calibrate align --format swift`
      /// writes this file.
      public static let shipped = Calibration(entries: [
    \(calibration.entries.map(entry).joined(separator: ",\n"))
      ])
    }

    """
  }

  private static func entry(_ entry: Calibration.Entry) -> String {
    let pairs = entry.pairs.map { "[" + $0.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
    return """
          Entry(
            pairs: [\(pairs.joined(separator: ", "))].map { $0.compactMap { LanguageTag($0) } },
            twoSided: \(regression(entry.twoSided)),
            oneSided: \(entry.oneSided.map(regression) ?? "nil")
          )
      """
  }

  private static func regression(_ regression: LogisticCalibrator) -> String {
    // What a kind of bead has not weighs nothing.
    let weights = zip(BeadFeatures.Name.allCases, regression.weights).filter { $1 != 0 }
      .map { "            .\($0): \($1)," }
    return """
      LogisticCalibrator(
                bias: \(regression.bias),
                named: [
      \(weights.joined(separator: "\n"))
                ]
              )
      """
  }
}
