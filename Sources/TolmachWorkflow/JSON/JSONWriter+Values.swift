package import TolmachFormats
package import TolmachModel
package import TolmachText

extension JSONWriter {
  /// Writes a range as two members, `start` and `end`, in scalars.
  package mutating func offsets(_ range: TextRange, _ offsets: ScalarOffsets) {
    let scalars = offsets.scalars(range)
    key("start")
    integer(scalars.lowerBound)
    key("end")
    integer(scalars.upperBound)
  }

  /// Writes the edits of a normalised text; offsets are scalars of the input.
  package mutating func edits(of result: NormalizedText, in input: borrowing Span<UInt8>) {
    var counter = ScalarCounter()
    beginArray()
    for edit in result.edits {
      beginObject()
      key("start")
      integer(counter.scalars(before: edit.range.start, in: input))
      key("end")
      integer(counter.scalars(before: edit.range.end, in: input))
      key("replacement")
      string(result.bytes[edit.result.start..<edit.result.end].span)
      key("rule")
      string(edit.rule.name)
      endObject()
    }
    endArray()
  }

  /// Writes a quote with the fields of the interface.
  package mutating func quote(_ quote: Quote, offsets: ScalarOffsets, text: borrowing Span<UInt8>) {
    beginObject()
    self.offsets(quote.inner, offsets)
    let outer = offsets.scalars(quote.outer)
    key("outerStart")
    integer(outer.lowerBound)
    key("outerEnd")
    integer(outer.upperBound)
    key("kind")
    string(quote.kind.name)
    key("level")
    integer(quote.level)
    key("group")
    integer(quote.group)
    key("speaker")
    mention(quote.speaker, offsets, text)
    key("cue")
    mention(quote.cue, offsets, text)
    key("problem")
    if let problem = quote.problem { string(problem.name) } else { null() }
    endObject()
  }

  /// Writes a stretch of text as `{start,end,text}`, or null.
  package mutating func mention(
    _ range: TextRange?,
    _ offsets: ScalarOffsets,
    _ text: borrowing Span<UInt8>
  ) {
    guard let range else { return null() }
    beginObject()
    self.offsets(range, offsets)
    key("text")
    string(text.extracting(range.start..<range.end))
    endObject()
  }
}
