import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// The fragments of a text that a memory holds, for a terminal and as a member of `tolmach.lookup/1`.
struct FoundFragments {
  private let text: [UInt8]
  private let fragments: [TranslatedFragment]

  /// Whether there are none.
  var isEmpty: Bool { fragments.isEmpty }

  /// Takes the fragments of `text`.
  init(_ fragments: [TranslatedFragment], of text: String) {
    self.text = Array(text.utf8)
    self.fragments = fragments
  }

  /// Each fragment, then the units that hold it: both texts with the words set off, and what renders it where that is
  /// one stretch.
  func print(on output: Terminal) {
    for fragment in fragments {
      let words = String(decoding: text[fragment.range.start..<fragment.range.end], as: UTF8.self)
      let count = fragment.segments == 1 ? "1 text" : "\(fragment.segments) texts"
      output.print("\(output.styled("fragment", .bold))  \(Terminal.visible(words))  (\(count))")
      for example in fragment.examples {
        output.print("  unit \(example.match.unit)")
        output.print("    \(output.marked(example.match.source, [example.range], .bold))")
        output.print("    \(output.marked(example.match.target, example.phrase.words, .bold))")
        if let rendering = example.rendering { output.print("    → \(Terminal.visible(rendering))") }
      }
    }
  }

  /// Writes the member `fragments`.
  func write(into writer: inout JSONWriter) {
    writer.key("fragments")
    writer.fragments(fragments, of: text)
  }
}
