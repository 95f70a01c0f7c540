import TolmachAlign
import TolmachFormats

/// Draws confidence against the share that was right, and how many links stand behind each point; several curves stand
/// side by side.
struct ReliabilityDiagram {
  /// A curve under its title.
  struct Panel {
    let curve: ReliabilityCurve
    let title: String
  }

  let panels: [Panel]
  /// What is counted: beads, quotes.
  let unit: String

  init(panels: [Panel], unit: String) {
    self.panels = panels
    self.unit = unit
  }

  init(curve: ReliabilityCurve, title: String) {
    self.init(panels: [Panel(curve: curve, title: title)], unit: "beads")
  }

  private static let origin = (x: 60.0, y: 340.0)
  private static let side = 280.0
  private static let width = 400

  /// The drawing as SVG.
  var svg: String {
    var writer = SVGWriter(width: Self.width * max(1, panels.count), height: 400)
    for (number, panel) in panels.enumerated() { draw(panel, from: Double(Self.width * number), into: &writer) }
    return writer.document
  }

  private func draw(_ panel: Panel, from left: Double, into writer: inout SVGWriter) {
    axes(panel, from: left, into: &writer)
    let bins = panel.curve.bins
    let most = Double(bins.map(\.count).max() ?? 1)
    let step = Self.side / Double(max(bins.count, 1))
    for (index, bin) in bins.enumerated() where bin.count > 0 {
      let share = Double(bin.right) / Double(bin.count)
      let confidence = bin.confidence / Double(bin.count)
      let height = Self.side * Double(bin.count) / max(most, 1)
      let note = "\(bin.count) \(unit), confidence \(Figures.decimal(confidence)), right \(Figures.decimal(share))"
      writer.rectangle(
        at: (left + Self.origin.x + step * Double(index) + 1, Self.origin.y - height),
        size: (step - 2, height),
        color: "#dbe4f0",
        title: note
      )
    }
    for bin in bins where bin.count > 0 {
      let share = Double(bin.right) / Double(bin.count)
      let place = place(bin.confidence / Double(bin.count), share, left)
      writer.circle(at: place, radius: 4, color: "#1f4e9c", title: "\(bin.count) \(unit)")
    }
  }

  private func place(_ x: Double, _ y: Double, _ left: Double) -> (x: Double, y: Double) {
    (left + Self.origin.x + Self.side * x, Self.origin.y - Self.side * y)
  }

  private func axes(_ panel: Panel, from left: Double, into writer: inout SVGWriter) {
    writer.text(panel.title, at: (left + 200, 30), anchor: "middle")
    if let error = panel.curve.calibrationError {
      let words = "ECE \(Figures.decimal(error)), \(panel.curve.count) \(unit)"
      writer.text(words, at: (left + 200, 48), anchor: "middle")
    }
    writer.line(from: place(0, 0, left), to: place(1, 0, left), color: "black")
    writer.line(from: place(0, 0, left), to: place(0, 1, left), color: "black")
    writer.line(from: place(0, 0, left), to: place(1, 1, left), color: "#888888", dashes: "4 4")
    for tick in [0.0, 0.5, 1.0] {
      let (across, up) = (place(tick, 0, left), place(0, tick, left))
      writer.text("\(tick)", at: (across.x, across.y + 18), anchor: "middle")
      writer.text("\(tick)", at: (up.x - 8, up.y + 4), anchor: "end")
    }
    writer.text("confidence", at: (left + 200, 380), anchor: "middle")
    writer.text("share right", at: (left + 8, 58))
  }
}

/// Figures in words.
enum Figures {
  /// "1 unit", "2 units"; the plural is given where it is not the word with an s.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// What people left on annotations: a verdict, a remark, or both at once.
  static func judgements(_ number: Int) -> String { count(number, "verdict or remark", "verdicts or remarks") }

  /// A number between 0 and 1 with four places; a dash where there is none.
  static func decimal(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    let scaled = Int((value.magnitude * 10_000).rounded())
    let digits = String(scaled % 10_000)
    return (value < 0 ? "-" : "") + "\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
