import ArgumentParser
import TolmachText

/// The program's root command.
@main
struct Tolmach: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tolmach", abstract: "Verifies translated quotes.")

  func run() { print("ICU \(ICU.version)") }
}
