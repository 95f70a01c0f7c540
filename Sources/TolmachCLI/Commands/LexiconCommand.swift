import ArgumentParser
import TolmachAlign
import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// `tolmach lexicon build|show|stats`
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Builds and shows bilingual lexicons.",
    discussion: """
      Examples:
        tolmach lexicon build -o ru-en.tlx --from ru --to en glossaries/core.ru-en.tsv
        tolmach lexicon show ru-en.tlx брат
      """,
    subcommands: [Build.self, Show.self, Stats.self]
  )

  /// `tolmach lexicon build -o NAME.tlx --from ru --to en SOURCES…`
  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build",
      abstract: "Builds a lexicon from dictionaries, term tables and parallel texts.",
      discussion: """
        A source is a dictd dictionary (a path, or the name of an installed one such as mueller7) a memory (TMX, \
        XLIFF, PO), or a tab-separated table whose first row names both languages, packed with gzip or not.

        Example:
          tolmach lexicon build -o ru-en.tlx --from ru --to en mueller7 memory.tmx pairs.tsv.gz
        """
    )

    @Option(name: .shortAndLong, help: "The lexicon to write (.tlx).")
    var output: String

    @Option(help: "The language looked up.")
    var from: LanguageTag

    @Option(help: "The language found.")
    var to: LanguageTag

    @Argument(help: "Dictionaries and tables.")
    var sources: [String]

    func validate() throws { try FileRoles.check(inputs: sources, outputs: [output]) }

    func run() async throws {
      let line = ProgressLine()
      defer { line.end() }
      var job = try BuildLexicon(from: from, to: to) { line.show("\($0): \($1) sentence pairs", nil) }
      for source in sources {
        try job.add(source)
        line.end()
        if let summary = job.summaries.last {
          Terminal.standardError.print(
            "\(source): \(summary.expressions) expressions, \(summary.sentences) sentence pairs"
          )
        }
      }
      let bytes = try await job.train { line.show("Training", $0) }
      try OutputFile.write(bytes, to: output)
    }
  }

  /// `tolmach lexicon show FILE WORD`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Shows how a lexicon renders a word, by stems.",
      discussion: "Example:\n  tolmach lexicon show ru-en.tlx брат"
    )

    @Argument(help: "The lexicon (.tlx).")
    var file: String

    @Argument(help: "A word of either language.")
    var word: String

    func run() throws {
      let lexicon = try Lexicon.open(path: file)
      let reader = try DictionaryPairReader(from: lexicon.from, to: lexicon.to)
      for (direction, stems) in [
        (Lexicon.Direction.forward, try reader.sourceStems(of: word)),
        (.backward, try reader.targetStems(of: word)),
      ] {
        for stem in stems {
          for rendering in lexicon.renderings(of: stem, direction) {
            let permille = String(Int((rendering.probability * 1000).rounded()) + 1000).dropFirst()
            let left = String(decoding: stem, as: UTF8.self)
            let right = String(decoding: rendering.stem, as: UTF8.self)
            Terminal.standardOutput.print("\(Terminal.visible(left))\t\(Terminal.visible(right))\t0.\(permille)")
          }
        }
      }
    }
  }

  /// `tolmach lexicon stats FILE`
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "Says what a lexicon holds and where it comes from.",
      discussion: "Example:\n  tolmach lexicon stats ru-en.tlx"
    )

    @Argument(help: "The lexicon (.tlx).")
    var file: String

    func run() throws {
      let lexicon = try Lexicon.open(path: file)
      let output = Terminal.standardOutput
      output.print("\(lexicon.from) to \(lexicon.to): \(lexicon.sourceCount) and \(lexicon.targetCount) stems")
      for line in lexicon.provenance { output.print("  from \(Terminal.visible(line))") }
    }
  }
}
