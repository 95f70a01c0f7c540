import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// The passages that a search found, for a terminal and as `tolmach.find/1`.
struct FoundPassages {
  let answer: FindPassages.Answer

  /// From this probability on that there is none, or below this one of the likeliest, nothing was found.
  private static let unlikely = (none: 0.5, best: 0.2)

  /// Whether a passage likely says what was asked for.
  var isFound: Bool {
    guard let best = answer.passages.first else { return false }
    return (answer.none ?? 0) < Self.unlikely.none && (best.confidence ?? 0) >= Self.unlikely.best
  }

  /// A line on where and who, then the words, for each passage.
  var text: String {
    if answer.passages.isEmpty, answer.none == nil {
      return "Not compared: no lexicon knows the phrase's language and the transcripts'; give one with --lexicon.\n"
    }
    guard !answer.passages.isEmpty else { return "No passage has words in common with it.\n" }
    let opening = isFound ? "" : "Nothing likely was found. Nearest:\n\n"
    return opening
      + answer.passages.map { passage in
        let origin = Terminal.visible(answer.origins[passage.origin].id)
        let place = [
          passage.time.map { ReportText.clock($0.startMilliseconds) }, passage.speaker.map(Terminal.visible),
          passage.language.displayName,
        ]
        .compactMap { $0 }.joined(separator: ", ")
        let likely = ConfidenceBand(passage.confidence ?? 0).words(in: .english)
        return "\(origin): \(place)\n  \(Terminal.visible(passage.shownWords))\n  \(likely)\n"
      }.joined(separator: "\n")
  }

  /// The same as JSON: offsets in Unicode scalars of the transcripts.
  var document: [UInt8] {
    let scalars = answer.origins.map { ScalarOffsets($0.document.text) }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.find/1")
    writer.key("language")
    writer.string(answer.language.description)
    writer.key("none")
    writer.probability(answer.none)
    writer.key("passages")
    writer.beginArray()
    for passage in answer.passages {
      let place = scalars[passage.origin].scalars(passage.range)
      writer.beginObject()
      writer.key("id")
      writer.string(answer.origins[passage.origin].id)
      writer.key("start")
      writer.integer(place.lowerBound)
      writer.key("end")
      writer.integer(place.upperBound)
      writer.key("text")
      writer.string(passage.words)
      writer.key("language")
      writer.string(passage.language.description)
      writer.key("confidence")
      writer.probability(passage.confidence)
      writer.spoken(by: passage.speaker, at: passage.time)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }
}
