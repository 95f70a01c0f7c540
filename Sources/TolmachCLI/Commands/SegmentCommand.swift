import ArgumentParser
import TolmachFormats
import TolmachModel
import TolmachText

/// `tolmach segment FILE`
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Cuts a text, an article or a transcript into sentences.",
    discussion: """
      Paragraphs and turns of speech are borders, subtitle cues are none, a silence of two seconds is. The language is \
      recognised paragraph by paragraph unless --language names it; und means that too little was there to tell.

      Text output is one sentence a line behind tabs: language, then the time and the speaker where the file has any. \
      In JSON, start and end count Unicode scalars of the file's text.

      Examples:
        tolmach segment interview.srt
        tolmach segment --language ru --srx rules.srx article.txt --format json
      """
  )

  @Argument(help: "A text, Markdown, SubRip or WebVTT file; - is standard input.")
  var file: String

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Segmentation rules to use instead of ours (SRX 2.0).", valueName: "rules"))
  var srx: String?

  @Option(help: "text or json.")
  var format = OutputFormat.text

  func validate() throws { try FileRoles.check(inputs: [file, srx]) }

  func run() throws {
    let rules = try srx.map { try SRXReader.read(ByteSource(path: $0).readAll(), path: $0) }
    let read = try input.read(file)
    let document = read.document
    var segmenter = DocumentSegmenter(language: input.language, rules: rules)
    let segments = try segmenter.segments(of: document)
    let rendering = SegmentRendering(document: document, segments: segments)
    try ByteSink.standardOutput.write(format == .text ? Array(rendering.text.utf8) : rendering.json(file: file))
    if !read.isValid { throw ExitStatus.badData.code }
  }
}

/// A document's sentences as the command prints them.
struct SegmentRendering {
  let document: Document
  let segments: [Segment]

  /// One sentence a line: language, time, speaker, words, between tabs.
  var text: String {
    let times = CueTimes(document)
    let hasSpeakers = document.blocks.contains { $0.speaker != nil }
    var lines = ""
    for segment in segments {
      var columns = [segment.language.description]
      if !document.cues.isEmpty {
        columns.append(times.time(of: segment.range).map { Self.clock($0.startMilliseconds) } ?? "")
      }
      if hasSpeakers { columns.append(Terminal.visible(speaker(of: segment) ?? "")) }
      columns.append(Terminal.visible(document.runningText(of: segment.range, block: segment.block)))
      lines += columns.joined(separator: "\t") + "\n"
    }
    return lines
  }

  /// `tolmach.segments/1`.
  func json(file: String) -> [UInt8] {
    let offsets = ScalarOffsets(document.text)
    let times = CueTimes(document)
    var writer = JSONWriter(capacity: document.text.count * 2)
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.segments/1")
    writer.key("file")
    writer.string(file)
    writer.key("format")
    writer.string(document.format)
    writer.key("segments")
    writer.beginArray()
    for segment in segments { write(segment, offsets, times, into: &writer) }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private func write(
    _ segment: Segment,
    _ offsets: ScalarOffsets,
    _ times: CueTimes,
    into writer: inout JSONWriter
  ) {
    let range = offsets.scalars(segment.range)
    writer.beginObject()
    writer.key("start")
    writer.integer(range.lowerBound)
    writer.key("end")
    writer.integer(range.upperBound)
    writer.key("block")
    writer.integer(segment.block)
    writer.key("language")
    writer.string(segment.language.description)
    writer.key("speaker")
    if let speaker = speaker(of: segment) { writer.string(speaker) } else { writer.null() }
    writer.key("time")
    if let time = times.time(of: segment.range) {
      writer.beginObject()
      writer.key("startMilliseconds")
      writer.integer(time.startMilliseconds)
      writer.key("endMilliseconds")
      writer.integer(time.endMilliseconds)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.key("text")
    writer.string(document.runningText(of: segment.range, block: segment.block))
    writer.endObject()
  }

  private func speaker(of segment: Segment) -> String? {
    document.blocks[segment.block].speaker.map { range in
      String(decoding: document.text[range.start..<range.end], as: UTF8.self)
    }
  }

  /// `00:12:33.500`
  private static func clock(_ milliseconds: Int) -> String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let seconds = milliseconds / 1000
    return "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))."
      + padded(milliseconds % 1000, 3)
  }
}
