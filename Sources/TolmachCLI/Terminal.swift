import ArgumentParser
import Glibc
import Synchronization
import TolmachFormats
import TolmachModel

/// When to use colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// What is known of one of the process's standard streams, and writing to it.
struct Terminal {
  /// A way to set words off.
  enum Style: String {
    case bold = "1"
    case faint = "2"
    case underline = "4"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  static let standardOutput = Terminal(descriptor: 1, sink: .standardOutput)
  static let standardError = Terminal(descriptor: 2, sink: .standardError)

  private let descriptor: Int32
  private let sink: ByteSink
  private var color = ColorChoice.auto

  private init(descriptor: Int32, sink: ByteSink) {
    self.descriptor = descriptor
    self.sink = sink
  }

  /// The same stream with colour as asked for.
  func with(color: ColorChoice) -> Terminal {
    var copy = self
    copy.color = color
    return copy
  }

  /// Whether a person sits at the other end.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal, else 100; never below 40.
  var width: Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return max(40, Int(size.ws_col)) }
    return max(40, Self.environment("COLUMNS").flatMap(Int.init) ?? 100)
  }

  private var usesColor: Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      if let forced = Self.environment("CLICOLOR_FORCE"), forced != "0" { return true }
      return isTerminal && (Self.environment("NO_COLOR") ?? "").isEmpty && Self.environment("TERM") != "dumb"
    }
  }

  /// The words in a style, where colour is used.
  func styled(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A text, made visible, with some of its words in a style; `ranges` are UTF-8 bytes, in order.
  func marked(_ text: String, _ ranges: [TextRange], _ style: Style) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var position = 0
    for range in ranges where range.start >= position && range.end <= bytes.count {
      result += Self.visible(String(decoding: bytes[position..<range.start], as: UTF8.self))
      result += styled(Self.visible(String(decoding: bytes[range.start..<range.end], as: UTF8.self)), style)
      position = range.end
    }
    return result + Self.visible(String(decoding: bytes[position...], as: UTF8.self))
  }

  /// Writes a line. Where standard output cannot take it, the program ends with that failure: ``outputFailure``.
  func print(_ text: String, terminator: String = "\n") {
    do throws(FormatError) { try sink.write(text + terminator) } catch {
      // Nobody is left to be told that standard error cannot be written.
      if descriptor == 1 { Self.failure.withLock { $0 = $0 ?? error } }
    }
  }

  private static let failure = Mutex<FormatError?>(nil)

  /// Why a line of standard output was lost; nil when none was, or when its reader went away, which is no failure of ours.
  static var outputFailure: FormatError? {
    let first = failure.withLock { $0 }
    if case .cannotWrite(_, EPIPE)? = first { return nil }
    return first
  }

  /// Writes a line in place of the one the cursor stands in, cut to the terminal's width.
  func rewrite(_ text: String) { try? sink.write("\r" + text.prefix(width - 1) + "\u{1B}[K") }

  /// Makes control characters and bidirectional overrides of untrusted text visible.
  static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
