import Foundation
import Glibc

/// Runs the program as nobody, whom folders of others do not let write.
enum UnprivilegedProgram {
  private static let switcher = "/usr/bin/setpriv"

  /// Whether tests run as root, who alone may become somebody else, and whether nobody could reach the program.
  static var isPossible: Bool {
    guard getuid() == 0, FileManager.default.isExecutableFile(atPath: switcher) else { return false }
    let result = try? run(["--version"])
    return result?.status == 0
  }

  static func run(_ arguments: [String]) throws -> Program.Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: switcher)
    process.arguments =
      ["--reuid", "65534", "--regid", "65534", "--clear-groups", Program.location.path] + arguments
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Result(
      status: process.terminationStatus,
      output: String(decoding: written, as: UTF8.self),
      error: String(decoding: complaint, as: UTF8.self)
    )
  }
}
