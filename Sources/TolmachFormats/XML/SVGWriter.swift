/// Writes a drawing as SVG 1.1, element by element.
public struct SVGWriter: Sendable {
  private var body = ""
  private let width: Int
  private let height: Int

  /// An empty drawing of a size in pixels.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A straight line; `dashes` as in `stroke-dasharray`.
  public mutating func line(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    color: String,
    dashes: String? = nil
  ) {
    let pattern = dashes.map { " stroke-dasharray=\"\(XMLText.escaped($0))\"" } ?? ""
    body +=
      "<line x1=\"\(Self.number(start.x))\" y1=\"\(Self.number(start.y))\" x2=\"\(Self.number(end.x))\" "
      + "y2=\"\(Self.number(end.y))\" stroke=\"\(XMLText.escaped(color))\"\(pattern)/>\n"
  }

  /// A filled rectangle with a tooltip.
  public mutating func rectangle(
    at corner: (x: Double, y: Double),
    size: (width: Double, height: Double),
    color: String,
    title: String = ""
  ) {
    body +=
      "<rect x=\"\(Self.number(corner.x))\" y=\"\(Self.number(corner.y))\" width=\"\(Self.number(size.width))\" "
      + "height=\"\(Self.number(size.height))\" fill=\"\(XMLText.escaped(color))\"><title>\(XMLText.escaped(title))"
      + "</title></rect>\n"
  }

  /// A filled circle with a tooltip.
  public mutating func circle(at center: (x: Double, y: Double), radius: Double, color: String, title: String = "") {
    body +=
      "<circle cx=\"\(Self.number(center.x))\" cy=\"\(Self.number(center.y))\" r=\"\(Self.number(radius))\" "
      + "fill=\"\(XMLText.escaped(color))\"><title>\(XMLText.escaped(title))</title></circle>\n"
  }

  /// A line of text; `anchor` is start, middle or end.
  public mutating func text(_ text: String, at place: (x: Double, y: Double), anchor: String = "start") {
    body +=
      "<text x=\"\(Self.number(place.x))\" y=\"\(Self.number(place.y))\" text-anchor=\"\(XMLText.escaped(anchor))\">"
      + "\(XMLText.escaped(text))</text>\n"
  }

  /// The whole file.
  public var document: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
    font-family="sans-serif" font-size="12">
    <rect width="\(width)" height="\(height)" fill="white"/>
    \(body)</svg>

    """
  }

  /// Two places behind the point.
  private static func number(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
