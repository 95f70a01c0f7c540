import ArgumentParser
import Glibc
import TolmachModel

/// The program's root command.
@main
struct Tolmach: ParsableCommand {
  static let version = RunSignature.version

  static let configuration = CommandConfiguration(
    commandName: "tolmach",
    abstract: "Finds the spoken words behind translated quotes.",
    discussion: """
      Tolmach checks quotes of an article against the interviews they come from, and keeps transcripts and \
      translations aligned, in Russian, Chechen and English. Nothing leaves this machine.

      Example:
        tolmach verify article.md --against interview.srt

      Exit status: 0 fine, 1 findings, 2 usage, 65 bad input, 66 input missing, 70 a bug, 73 cannot write, \
      75 store busy, 130 interrupted.
      """,
    version: version,
    subcommands: [
      VerifyCommand.self, AlignCommand.self, DemoCommand.self, QuotesCommand.self, SegmentCommand.self,
      NormalizeCommand.self, FindCommand.self, InspectCommand.self, MemoryCommand.self, GlossaryCommand.self,
      AnnotateCommand.self, LexiconCommand.self, BatchCommand.self, CalibrateCommand.self,
      EvaluateCommand.self,
      DoctorCommand.self,
    ]
  )

  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    let (names, arguments) = (CommandNames(root: Self.self), Array(CommandLine.arguments.dropFirst()))
    if let complaint = names.complaint(about: arguments) { leave(with: CommandFailure(complaint, status: .usage)) }
    do {
      if let command = names.helped(by: arguments) { throw CleanExit.helpRequest(command) }
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      if let failure = Terminal.outputFailure { throw failure }
    } catch {
      leave(with: error)
    }
  }

  /// Words an error and ends the process with its status.
  private static func leave(with error: any Error) -> Never {
    // Findings that nobody could read are no findings.
    let error = (error as? ExitCode).flatMap { _ in Terminal.outputFailure } ?? error
    if let failure = CommandFailure(error) {
      if failure.isBrokenPipe { _exit(ExitStatus.fine.rawValue) }
      Terminal.standardError.print("tolmach: \(failure.message)")
      _exit(failure.status.rawValue)
    }
    let status = exitCode(for: error)
    let text = fullMessage(for: error)
    if status == .success {
      Terminal.standardOutput.print(text)
      if let failure = Terminal.outputFailure { leave(with: failure) }
    } else if !text.isEmpty {
      Terminal.standardError.print(text)
    }
    _exit(status == .validationFailure ? ExitStatus.usage.rawValue : status.rawValue)
  }
}
