package import TolmachFormats
import TolmachMemory
import TolmachModel

extension JSONWriter {
  /// Writes fragments of a text; offsets are scalars of the text that each speaks of.
  package mutating func fragments(_ fragments: [TranslatedFragment], of text: [UInt8]) {
    let offsets = ScalarOffsets(text)
    beginArray()
    for fragment in fragments {
      beginObject()
      self.offsets(fragment.range, offsets)
      key("text")
      string(text.span.extracting(fragment.range.start..<fragment.range.end))
      key("segments")
      integer(fragment.segments)
      key("examples")
      beginArray()
      for example in fragment.examples { self.example(example.example, example.phrase) }
      endArray()
      endObject()
    }
    endArray()
  }

  private mutating func example(_ example: MemoryFragment.Example, _ phrase: LinkedPhrase) {
    let place = ScalarOffsets(Array(example.match.source.utf8)).scalars(example.range)
    beginObject()
    key("unit")
    integer(Int(example.match.unit))
    key("source")
    string(example.match.source)
    key("sourceStart")
    integer(place.lowerBound)
    key("sourceEnd")
    integer(place.upperBound)
    key("sameForms")
    bool(example.hasSameForms)
    key("target")
    string(example.match.target)
    let target = Array(example.match.target.utf8)
    self.phrase(phrase, in: target)
    key("document")
    if let document = example.match.document { string(document) } else { null() }
    endObject()
  }

  /// Writes what renders some words as two members: `words`, and `rendering`, null where other words stand between them.
  package mutating func phrase(_ phrase: LinkedPhrase, in target: [UInt8]) {
    let offsets = ScalarOffsets(target)
    key("words")
    beginArray()
    for word in phrase.words {
      beginObject()
      self.offsets(word, offsets)
      endObject()
    }
    endArray()
    key("rendering")
    mention(phrase.stretch, offsets, target.span)
  }
}
