import ArgumentParser
import TolmachAlign
import TolmachFormats
import TolmachModel

/// Many pairs of texts, one a line: source, target and one output or more, parted by tabs; `#` begins a comment.
///
/// A pair that fails is reported with its line, and the run goes on. Outputs appear whole or not at all, so that a run
/// that was cut off can be resumed.
struct AlignmentList {
  private let pairs: [AlignmentPair]
  private let path: String
  private let resumes: Bool

  /// Reads the list.
  ///
  /// - Throws: `FormatError.malformed` when a line names no output.
  init(path: String, resumes: Bool) throws(FormatError) {
    self.path = path
    self.resumes = resumes
    let text = try TextDecoder.decode(ByteSource(path: path).readAll(), path: path).text
    var pairs: [AlignmentPair] = []
    for (number, line) in LineTable(text).lines.enumerated() where !line.isEmpty && text[line.start] != 0x23 {
      let cells = Bytes.string(line, in: text).split(separator: "\t").map(String.init)
      guard cells.count > 2 else {
        throw .malformed(
          path: path,
          format: "a list of pairs",
          problem: .missing("an output in the third column"),
          line: number + 1,
          column: 1
        )
      }
      pairs.append(
        AlignmentPair(source: cells[0], target: cells[1], outputs: Array(cells[2...]), line: number + 1)
      )
    }
    self.pairs = pairs
  }

  /// Refuses the list, before anything is written, where an output is read by any of its pairs or is another's output.
  ///
  /// Standard output and what a single pair does by itself are looked at when its turn comes.
  func check(_ command: AlignCommand) throws {
    let outputs = pairs.map { $0.files(of: command).filter { $0 != "-" } }
    let inputs = pairs.flatMap { [$0.source, $0.target] }
    let read = [path, command.calibration].compactMap(\.self) + command.lexicon
    guard let conflict = OutputFile.conflict(outputs: outputs.flatMap(\.self), inputs: inputs + read) else { return }
    let (taken, words) =
      switch conflict {
      case .isInput(let path): (path, "is read by this list and cannot be written, too")
      case .isRepeated(let path): (path, "is an output of this list twice")
      }
    let place = outputs.lastIndex { $0.contains(taken) }
    let line = place.flatMap { pairs[$0].line } ?? 0
    throw CommandFailure(
      "\(Terminal.visible(path)):\(line): \(Terminal.visible(taken)) \(words); name another file. Nothing was written",
      status: .badData
    )
  }

  /// What all pairs teach, those with outputs included; a pair that fails teaches nothing, and is reported when its turn
  /// comes.
  func lessons(_ read: (AlignmentPair) throws -> Lesson) -> SharedLessons {
    var builder = SharedLessons.Builder()
    for pair in pairs {
      if let lesson = try? read(pair) { builder.add(lesson) }
    }
    return builder.build()
  }

  /// Aligns every pair whose outputs are not there yet.
  ///
  /// - Throws: ``ExitStatus/findings`` when a pair failed.
  func run(_ command: AlignCommand, _ align: (AlignmentPair) throws -> Void) throws {
    var done = 0
    var failed = 0
    for pair in pairs {
      if resumes, pair.files(of: command).allSatisfy(ByteSource.exists) { continue }
      do {
        try pair.check(command, reading: [path])
        try align(pair)
        done += 1
      } catch {
        failed += 1
        let reason = CommandFailure(error)?.message ?? AlignCommand.message(for: error)
        Terminal.standardError.print("tolmach: \(path):\(pair.line ?? 0): \(reason)")
      }
    }
    let passed = pairs.count - done - failed
    Terminal.standardError.print(
      "tolmach align: \(Figures.count(done, "pair")) aligned, \(passed) passed over, \(failed) failed"
    )
    if failed > 0 { throw ExitStatus.findings.code }
  }
}
