/// Writes XML 1.0 into a text, element by element: escapes by itself, closes what was opened.
public struct XMLWriter: Sendable {
  private var text: String
  private var open: [String] = []

  /// Starts a file; `doctype` is what stands in `<!DOCTYPE …>`.
  public init(doctype: String? = nil) {
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    if let doctype { text += "<!DOCTYPE \(doctype)>\n" }
  }

  /// Opens an element.
  public mutating func begin(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    tag(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// Closes the element opened last.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    text += String(repeating: "  ", count: open.count) + "</\(name)>\n"
  }

  /// Writes an element that holds words alone.
  public mutating func element(
    _ name: String,
    _ attributes: [(name: String, value: String)] = [],
    words: String
  ) {
    tag(name, attributes)
    text += ">\(XMLText.escaped(words))</\(name)>\n"
  }

  /// Writes an element that holds what is XML already: words and elements in one line.
  mutating func element(_ name: String, _ attributes: [(name: String, value: String)] = [], markup: String) {
    tag(name, attributes)
    text += ">\(markup)</\(name)>\n"
  }

  /// Writes elements that are XML already on a line of their own.
  mutating func raw(_ markup: String) {
    text += String(repeating: "  ", count: open.count) + markup + "\n"
  }

  /// What was written since the last call; elements stay open.
  mutating func drain() -> [UInt8] {
    defer { text.removeAll(keepingCapacity: true) }
    return Array(text.utf8)
  }

  /// Writes an element that holds nothing.
  public mutating func empty(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    tag(name, attributes)
    text += "/>\n"
  }

  private mutating func tag(_ name: String, _ attributes: [(name: String, value: String)]) {
    text += String(repeating: "  ", count: open.count) + "<\(name)"
    for attribute in attributes { text += " \(attribute.name)=\"\(XMLText.escaped(attribute.value))\"" }
  }

  /// The file, with everything closed.
  public var bytes: [UInt8] {
    var copy = self
    while !copy.open.isEmpty { copy.end() }
    return Array(copy.text.utf8)
  }
}
