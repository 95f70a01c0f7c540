import TolmachFormats
import TolmachModel

/// Reads invented files and says what they hold.
enum DocumentSample {
  /// Reads a file of a name.
  static func read(_ text: String, as name: String) throws -> ReadDocument { try read(Array(text.utf8), as: name) }

  /// Reads a file's bytes.
  static func read(_ bytes: [UInt8], as name: String) throws -> ReadDocument {
    var options = DocumentReader.Options()
    options.guessesEncoding = true
    let read = try DocumentReader.read(bytes, path: name, options: options)
    check(read.document)
    return read
  }

  /// What a document says, block by block: "speaker: words".
  static func turns(_ read: ReadDocument) -> [String] {
    let document = read.document
    return document.blocks.enumerated().map { index, block in
      let words = document.runningText(of: block.range, block: index)
      let speaker = block.speaker.map { String(decoding: document.text[$0.start..<$0.end], as: UTF8.self) }
      return speaker.map { "\($0): \(words)" } ?? words
    }
  }

  /// When its cues begin.
  static func starts(_ read: ReadDocument) -> [Int] { read.document.cues.map(\.startMilliseconds) }

  /// The fact of an error; nil when nothing was thrown or the error is another.
  static func problem(_ bytes: [UInt8], as name: String) -> FormatProblem? {
    do {
      _ = try read(bytes, as: name)
      return nil
    } catch let FormatError.malformed(_, _, problem, line, column) {
      return line > 0 && column > 0 ? problem : nil
    } catch {
      return nil
    }
  }

  /// What holds of every document: ranges lie in the text, in order; cues end no sooner than they begin.
  static func check(_ document: Document) {
    precondition(document.text.count == Array(String(decoding: document.text, as: UTF8.self).utf8).count)
    var last = 0
    for piece in document.blocks.flatMap(\.pieces) {
      precondition(piece.range.start >= last && piece.range.end <= document.text.count && !piece.range.isEmpty)
      last = piece.range.end
    }
    last = 0
    for cue in document.cues {
      precondition(cue.range.start >= last && cue.range.end <= document.text.count)
      precondition(cue.startMilliseconds >= 0 && cue.endMilliseconds >= cue.startMilliseconds)
      last = cue.range.start
    }
    precondition(document.blocks.allSatisfy { $0.cues.upperBound <= document.cues.count })
  }
}
