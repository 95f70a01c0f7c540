import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// A file of pairs whose unreadable records are told of and passed over.
struct PairFile {
  /// The pairs.
  let pairs: [TranslatedPair]
  /// How many records could not be read.
  let skipped: Int

  private static let mostTold = 20

  /// Reads the file.
  init(path: String, from: LanguageTag, to: LanguageTag) throws {
    var skipped = 0
    let name = Terminal.visible(path)
    pairs = try TranslatedPair.pairs(path: path, from: from, to: to) { line, problem in
      skipped += 1
      guard skipped <= Self.mostTold else { return }
      Terminal.standardError.print("tolmach: \(name):\(line): passed over: \(problem.sentence)")
    }
    self.skipped = skipped
    if skipped > 0 {
      let records = Figures.count(skipped, "record")
      Terminal.standardError.print("tolmach: \(name): \(records) of \(skipped + pairs.count) could not be read")
    }
  }

  /// Ends the command with findings where something was passed over.
  func end() throws { if skipped > 0 { throw ExitStatus.findings.code } }
}
