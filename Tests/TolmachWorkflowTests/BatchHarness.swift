import Foundation
@testable import TolmachFormats
@testable import TolmachWorkflow

/// Runs batch jobs over bytes, through files as the program does.
enum BatchHarness {
  /// The output lines of a whole run.
  static func run(_ job: BatchJob, _ input: [UInt8], jobs: Int = 1) async throws -> (bytes: [UInt8], failures: Int) {
    let given = try TemporaryFile(input)
    let made = try TemporaryFile([])
    var options = BatchRun.Options()
    options.jobs = jobs
    let run = BatchRun(job: job, options: options)
    let sink = ByteSink(descriptor: made.descriptor, path: "output")
    let summary = try await run.run(from: ByteSource(path: given.path), to: sink)
    return (try ByteSource(path: made.path).readAll(), summary.failures)
  }

  /// The output lines of one worker whose lines may be `limit` bytes long.
  static func run(_ job: BatchJob, _ input: String, lineLimit limit: Int) throws -> [String] {
    let given = try TemporaryFile(Array(input.utf8))
    let lines = LineChunks(
      source: try ByteSource(path: given.path),
      target: 16,
      lineLimit: limit,
      padding: JSONParser.padding
    )
    let processor = RecordProcessor(worker: job.makeWorker(BatchRun.Options()))
    var output: [UInt8] = []
    while let chunk = try lines.next() { output += processor.process(chunk).bytes }
    return split(output)
  }

  /// The output lines for input lines.
  static func lines(_ job: BatchJob, _ input: String) async throws -> [String] {
    split(try await run(job, Array(input.utf8)).bytes)
  }

  /// Lines without their line ends.
  static func split(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: true).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A file that lives as long as the value.
final class TemporaryFile {
  let path: String
  let descriptor: Int32

  init(_ bytes: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory
    var template = Array(folder.appendingPathComponent("tolmach-test-XXXXXX").path.utf8CString)
    descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map(mkstemp) ?? -1 }
    path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try ByteSink(descriptor: descriptor, path: path).write(bytes)
  }

  deinit {
    close(descriptor)
    unlink(path)
  }
}
