/// Builds HTML: whatever comes from a file goes in as text or as an attribute's value, and both are escaped here.
///
/// Names of elements and attributes are literals, so a source's words can never become markup.
struct HTML: Sendable {
  /// What was written so far.
  private(set) var markup = ""

  /// An attribute of an element.
  struct Attribute: Sendable {
    var name: StaticString
    /// Nil: the name alone stands for true.
    var value: String?

    init(_ name: StaticString, _ value: String? = nil) {
      self.name = name
      self.value = value
    }

    static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    static func id(_ value: String) -> Attribute { Attribute("id", value) }
    static func href(_ value: String) -> Attribute { Attribute("href", value) }
  }

  /// Opens an element; it is closed by ``close(_:)``.
  mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
    markup += "<\(name)"
    for attribute in attributes {
      markup += " \(attribute.name)"
      if let value = attribute.value { markup += "=\"\(HTMLText.value(value))\"" }
    }
    markup += ">"
  }

  /// Closes an element.
  mutating func close(_ name: StaticString) { markup += "</\(name)>" }

  /// Writes an element with what `body` writes inside.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout HTML) -> Void) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// Writes an element that holds words.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes words that nobody need trust.
  mutating func text(_ words: String) { markup += HTMLText.shown(words) }

  /// Writes words of a source, kept from turning the direction of those around them.
  mutating func isolated(_ words: String) { element("bdi", text: words) }

  /// Writes markup of our own.
  mutating func raw(_ markup: StaticString) { self.markup += "\(markup)" }

  /// Writes a style sheet or a script of our own, as it stands.
  mutating func resource(_ name: StaticString, _ content: String) { markup += "<\(name)>\(content)</\(name)>" }
}
