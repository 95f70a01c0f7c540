import TolmachAlign
import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// What verdicts say of probabilities, before and after they corrected them.
struct RecalibrationRendering {
  private let recalibration: Recalibration
  private let kind: Annotation.Kind
  private let before: ReliabilityCurve
  private let after: ReliabilityCurve

  init(job: LearnFromVerdicts, recalibration: Recalibration, kind: Annotation.Kind) {
    self.recalibration = recalibration
    self.kind = kind
    before = job.before
    after = job.after
  }

  /// The figures for people.
  var text: String {
    var lines = "\(recalibration.count) settled \(kind.rawValue)s\n"
    lines += "\tECE\tBrier\tarea under the curve\n"
    for (name, curve) in [("before", before), ("after", after)] {
      let figures = [curve.calibrationError, curve.brier, curve.areaUnderCurve].map { Figures.decimal($0) }
      lines += "\(name)\t\(figures.joined(separator: "\t"))\n"
    }
    for probability in [0.5, 0.8, 0.95, 0.99] {
      let interval = recalibration.interval(probability)
      let ends = "\(Figures.decimal(interval.lowerBound)) to \(Figures.decimal(interval.upperBound))"
      lines += "\(probability) becomes \(Figures.decimal(recalibration.probability(probability))) (\(ends))\n"
    }
    return lines
  }

  /// The same as `tolmach.reliability/1`, with the bins.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.reliability/1")
    writer.key("kind")
    writer.string(kind.rawValue)
    writer.key("verdicts")
    writer.integer(recalibration.count)
    writer.key("before")
    Self.write(before, &writer)
    writer.key("after")
    Self.write(after, &writer)
    writer.key("signature")
    writer.string("\(RunSignature.current)|\(recalibration.signature)")
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// Both curves, side by side.
  var diagram: ReliabilityDiagram {
    let panels = [
      ReliabilityDiagram.Panel(curve: before, title: "Before"),
      ReliabilityDiagram.Panel(curve: after, title: "After, on verdicts not seen"),
    ]
    return ReliabilityDiagram(panels: panels, unit: "\(kind.rawValue)s")
  }

  private static func write(_ curve: ReliabilityCurve, _ writer: inout JSONWriter) {
    func figure(_ name: StaticString, _ value: Double?) {
      writer.key(name)
      if let value { writer.number(value) } else { writer.null() }
    }
    writer.beginObject()
    figure("calibrationError", curve.calibrationError)
    figure("brier", curve.brier)
    figure("areaUnderCurve", curve.areaUnderCurve)
    writer.key("bins")
    writer.beginArray()
    for bin in curve.bins {
      writer.beginObject()
      writer.key("count")
      writer.integer(bin.count)
      writer.key("right")
      writer.integer(bin.right)
      figure("confidence", bin.count > 0 ? bin.confidence / Double(bin.count) : nil)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
