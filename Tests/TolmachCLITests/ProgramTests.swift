import Foundation
import Testing

/// Runs the built program, which lies beside the test executable.
enum Program {
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  static var location: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("tolmach")
  }

  /// Starts the program and does not wait for it; nothing is read or shown.
  static func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = location
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  static func run(
    _ arguments: [String],
    input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = location
    process.arguments = arguments
    let (standardInput, output, error) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = error
    try process.run()
    // Inputs here fit into a pipe's buffer.
    try standardInput.fileHandleForWriting.write(contentsOf: input)
    try standardInput.fileHandleForWriting.close()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: written, as: UTF8.self),
      error: String(decoding: complaint, as: UTF8.self)
    )
  }
}

/// A folder of files for one test.
final class Folder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The names in it, sorted.
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path).sorted()) ?? [] }

  /// The path that a file of this name has or would have.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func file(_ name: String, _ data: Data) throws -> String {
    let place = url.appendingPathComponent(name)
    try data.write(to: place)
    return place.path
  }
}

@Suite struct ExitStatusTests {
  @Test func fineIsZero() throws {
    let result = try Program.run(["batch", "segment"], input: Data("{\"id\":1,\"text\":\"Да.\"}\n".utf8))
    #expect(result.status == 0 && result.error.isEmpty && result.output.contains("\"id\":1"))
  }

  @Test func helpAndVersionAreFine() throws {
    for arguments in [["--help"], ["batch", "--help"], ["--version"]] {
      let result = try Program.run(arguments)
      #expect(result.status == 0 && !result.output.isEmpty && result.error.isEmpty)
    }
  }

  @Test func failedRecordsAreFindings() throws {
    let input = Data("{\"id\":1,\"text\":\"Да.\"}\nnothing\n".utf8)
    #expect(try Program.run(["batch", "segment"], input: input).status == 1)
    #expect(try Program.run(["batch", "segment", "--max-errors", "1"], input: input).status == 0)
    #expect(try Program.run(["batch", "segment", "--max-errors", "50%"], input: input).status == 0)
    #expect(try Program.run(["batch", "segment", "--max-errors", "49%"], input: input).status == 1)
  }

  @Test(arguments: [["--nonsense"], ["batch", "dance"], ["batch"], ["inspect"], ["batch", "segment", "--jobs", "0"]])
  func misuseIsTwo(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2 && result.output.isEmpty && result.error.contains("--help"))
  }

  @Test func missingInputIsSixtySix() throws {
    let inspected = try Program.run(["inspect", "/nonexistent/interview.srt"])
    #expect(inspected.status == 66 && inspected.output.contains("check the path"))
    let batch = try Program.run(["batch", "segment", "/nonexistent/records.jsonl"])
    #expect(batch.status == 66 && batch.error.contains("/nonexistent/records.jsonl"))
    #expect(try Program.run(["batch", "segment", "/"]).status == 66)
  }

  @Test func aClosedPipeIsNoFailure() throws {
    let record = "{\"id\":1,\"text\":\"Да.\"}\n"
    let folder = try Folder()
    let path = try folder.file("many.jsonl", Data(String(repeating: record, count: 20000).utf8))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "\"$0\" batch segment \"$1\" 2>&1 >/dev/null | head -c 100", Program.location.path, path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    #expect(output.fileHandleForReading.readDataToEndOfFile().isEmpty)
    process.waitUntilExit()
  }
}

@Suite struct InputFileTests {
  private let words = "Мариам вышла во двор, когда уже совсем стемнело."

  private func inspect(_ data: Data, _ name: String, _ more: [String] = []) throws -> Program.Result {
    let folder = try Folder()
    return try Program.run(["inspect", "--format", "jsonl", try folder.file(name, data)] + more)
  }

  @Test func emptyTextIsFineAndEmptySubtitlesAreNot() throws {
    #expect(try inspect(Data(), "empty.txt").status == 0)
    #expect(try inspect(Data(" \n".utf8), "empty.md").output.contains("the file is empty"))
    #expect(try !inspect(Data(words.utf8), "full.md").output.contains("the file is empty"))
    let folder = try Folder()
    let shown = try Program.run(["inspect", try folder.file("empty.txt", Data())])
    #expect(shown.status == 0 && shown.output.contains("empty.txt: empty text"), "\(shown.output)")
    #expect(try inspect(Data(), "empty.vtt").status == 65)
  }

  @Test(arguments: [String.Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian])
  func marksTellTheEncoding(encoding: String.Encoding) throws {
    var data = try #require(words.data(using: encoding))
    if encoding == .utf16LittleEndian { data = Data([0xFF, 0xFE]) + data }
    if encoding == .utf16BigEndian { data = Data([0xFE, 0xFF]) + data }
    let result = try inspect(data, "text.txt")
    #expect(result.status == 0 && result.output.contains("\"languages\":[\"ru\"]"))
  }

  @Test(arguments: ["windows-1251", "cp1251"])
  func encodingsCanBeNamed(name: String) throws {
    let data = try #require(words.data(using: .windowsCP1251))
    let result = try inspect(data, "text.txt", ["--encoding", name])
    #expect(result.status == 0 && result.output.contains("\"languages\":[\"ru\"]"))
    #expect(!result.output.contains("guess"))
  }

  @Test func aWrongEncodingIsBadData() throws {
    let data = try #require(words.data(using: .windowsCP1251))
    let result = try inspect(data, "text.txt", ["--encoding", "UTF-8"])
    #expect(result.status == 65 && result.output.contains("--encoding"))
    #expect(try inspect(data, "text.txt", ["--encoding", "no-such-thing"]).status != 0)
  }

  /// Whatever is wrong with a file, none of its words is in an error.
  @Test(arguments: ["canary.vtt", "canary.srt", "canary.srx"])
  func errorsNeverQuoteTheFile(name: String) throws {
    let data = Data("КАНАРЕЙКА\n00:00:01,000 --> КАНАРЕЙКА\nКАНАРЕЙКА".utf8) + Data([0xFF, 0xFE, 0x00])
    for more in [[], ["--encoding", "UTF-8"]] {
      let result = try inspect(data, name, more)
      #expect(result.status == 65)
      #expect(!result.output.contains("КАНАРЕЙКА") && !result.error.contains("КАНАРЕЙКА"))
    }
  }
}

@Suite struct FileRoleTests {
  private let source = Data("Мост закрыли 14 мая.\nДа.\nМы ждали.\nДа.\n".utf8)
  private let target = Data("The bridge was closed on 14 May.\nYes.\nWe waited.\nYes.\n".utf8)

  private func align(_ arguments: [String]) throws -> Program.Result {
    try Program.run(["align"] + arguments + ["--from", "ru", "--to", "en", "--lines"])
  }

  @Test func nothingIsReadTwiceOrWrittenOver() throws {
    let folder = try Folder()
    let (left, right) = (try folder.file("a.tsv", source), try folder.file("b.txt", target))
    let detour = left.replacingOccurrences(of: "/a.tsv", with: "/./a.tsv")
    #expect(try align([left, right, "-o", detour]).status == 2)
    #expect(try align([left, right, "-o", right + ".tsv", "-o", right + ".tsv"]).status == 2)
    #expect(try align(["-", "-"]).status == 2)
    #expect(try Program.run(["inspect", "-", "-"]).status == 2)
    #expect(try Data(contentsOf: URL(fileURLWithPath: left)) == source)
  }

  @Test func settledLinksStay() throws {
    let folder = try Folder()
    let (left, right) = (try folder.file("a.txt", source), try folder.file("b.txt", target))
    let edited = try folder.file("edited.tsv", Data("ru\ten\tconfidence\nМы ждали.\tYes. We waited.\t\n".utf8))
    let result = try align([left, right, "--anchors", edited])
    #expect(result.status == 0 && result.output.contains("Мы ждали.\tYes. We waited.\t1.0"))
    let strange = try folder.file("strange.tsv", Data("Чужие слова.\tYes.\n".utf8))
    let refused = try align([left, right, "--anchors", strange])
    #expect(refused.status == 65 && refused.error.contains("strange.tsv:1") && !refused.error.contains("Чужие"))
  }

  @Test func listsAreResumed() throws {
    let folder = try Folder()
    let (left, right) = (try folder.file("a.txt", source), try folder.file("b.txt", target))
    let lines = "# pairs\n\(left)\t\(right)\t\(left).tsv\n\(left).none\t\(right)\t\(left).two.tsv\n"
    let list = try folder.file("pairs.tsv", Data(lines.utf8))
    let first = try align(["--list", list])
    #expect(first.status == 1 && first.error.contains("pairs.tsv:3") && first.error.contains("1 pair aligned"))
    let again = try align(["--list", list, "--resume"])
    #expect(again.status == 1 && again.error.contains("0 pairs aligned, 1 passed over, 1 failed"))
  }

  @Test func damagedInputsAreNamed() throws {
    let folder = try Folder()
    let lexicon = try folder.file("bad.tlx", Data("TLX0".utf8))
    let text = try folder.file("a.txt", source)
    let result = try align([text, text, "--lexicon", lexicon])
    #expect(result.status == 65 && result.error.contains("bad.tlx"))
    #expect(try align([text, text, "--lexicon", lexicon + "/"]).status == 66)
    let cues = Data("1\n00:00:01,000 --> 00:00:02,000\nДа.\n\n2\n00:00:xx --> 00:00:05,000\nНет.\n".utf8)
    let subtitles = try folder.file("a.srt", cues)
    for command in ["segment", "quotes", "normalize"] {
      let result = try Program.run([command, subtitles])
      #expect(result.error.contains("error:") ? result.status == 65 : result.status == 0)
    }
  }

  @Test(arguments: [
    (#"{"id":1,"text":"Да.","x":1e999}"#, "number"), (#"{"id":1,"text":"\ud800"}"#, "surrogate"),
    ("[1]", "not a JSON object"),
  ])
  func refusedLinesAreTold(line: String, reason: String) throws {
    let result = try Program.run(["batch", "segment"], input: Data((line + "\n").utf8))
    #expect(result.status == 1 && result.output.contains("invalid-json") && result.output.contains(reason))
  }
}
