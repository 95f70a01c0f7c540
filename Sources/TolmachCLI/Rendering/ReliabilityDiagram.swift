import TolmachAlign
import TolmachFormats

/// Draws confidence against the share that was right, and how many beads stand behind each point.
struct ReliabilityDiagram {
  let curve: ReliabilityCurve
  let title: String

  private static let origin = (x: 60.0, y: 340.0)
  private static let side = 280.0

  /// The drawing as SVG.
  var svg: String {
    var writer = SVGWriter(width: 400, height: 400)
    axes(into: &writer)
    let most = Double(curve.bins.map(\.count).max() ?? 1)
    let step = Self.side / Double(max(curve.bins.count, 1))
    for (index, bin) in curve.bins.enumerated() where bin.count > 0 {
      let share = Double(bin.right) / Double(bin.count)
      let confidence = bin.confidence / Double(bin.count)
      let height = Self.side * Double(bin.count) / max(most, 1)
      let left = Self.origin.x + step * Double(index)
      let note = "\(bin.count) beads, confidence \(Figures.decimal(confidence)), right \(Figures.decimal(share))"
      writer.rectangle(
        at: (left + 1, Self.origin.y - height),
        size: (step - 2, height),
        color: "#dbe4f0",
        title: note
      )
    }
    for bin in curve.bins where bin.count > 0 {
      let share = Double(bin.right) / Double(bin.count)
      let confidence = bin.confidence / Double(bin.count)
      writer.circle(at: place(confidence, share), radius: 4, color: "#1f4e9c", title: "\(bin.count) beads")
    }
    return writer.document
  }

  private func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (Self.origin.x + Self.side * x, Self.origin.y - Self.side * y)
  }

  private func axes(into writer: inout SVGWriter) {
    writer.text(title, at: (200, 30), anchor: "middle")
    if let error = curve.calibrationError {
      writer.text("ECE \(Figures.decimal(error)), \(curve.count) beads", at: (200, 48), anchor: "middle")
    }
    writer.line(from: place(0, 0), to: place(1, 0), color: "black")
    writer.line(from: place(0, 0), to: place(0, 1), color: "black")
    writer.line(from: place(0, 0), to: place(1, 1), color: "#888888", dashes: "4 4")
    for tick in [0.0, 0.5, 1.0] {
      let (across, up) = (place(tick, 0), place(0, tick))
      writer.text("\(tick)", at: (across.x, across.y + 18), anchor: "middle")
      writer.text("\(tick)", at: (up.x - 8, up.y + 4), anchor: "end")
    }
    writer.text("confidence", at: (200, 380), anchor: "middle")
    writer.text("share right", at: (8, 58))
  }
}

/// Figures in words.
enum Figures {
  /// A number between 0 and 1 with four places; a dash where there is none.
  static func decimal(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    let scaled = Int((value.magnitude * 10_000).rounded())
    let digits = String(scaled % 10_000)
    return (value < 0 ? "-" : "") + "\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
