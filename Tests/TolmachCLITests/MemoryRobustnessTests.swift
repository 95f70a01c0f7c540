import Foundation
import Testing

/// Runs `Tests/Robustness`, which kills, crowds and starves the program; briefly, unless the environment asks for more.
@Suite struct MemoryRobustnessTests {
  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static func setting(_ name: String, _ usual: String) -> String {
    ProcessInfo.processInfo.environment[name] ?? usual
  }

  @Test(.enabled(if: python != nil, "needs python3")) func whatWasAcknowledgedSurvives() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Robustness/robustness.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = [
      script.path, Program.location.path, "--points", Self.setting("TOLMACH_KILL_POINTS", "12"),
      "--seconds", Self.setting("TOLMACH_CROWD_SECONDS", "2"), "--steps", Self.setting("TOLMACH_FAILURE_STEPS", "2"),
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(told)")
  }
}
