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

  static func run(_ arguments: [String], input: Data = Data()) throws -> Result {
    let process = Process()
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
