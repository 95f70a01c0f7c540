import ArgumentParser

/// `tolmach glossary …`
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Terms and names: kept, found in texts in any form, and checked in translations.",
    discussion: """
      Glossaries are read as they lie (--glossary FILE or FOLDER: TBX 2 and 3, TSV, CSV, UTX, OmegaT), or from the \
      store, which keeps every change and can take each back.

      Examples:
        tolmach glossary find interview.ru.txt --language ru
        tolmach glossary check interview.ru.txt interview.en.txt --from ru --to en --glossary glossaries/terms
        tolmach glossary import desk.tbx --store desk.db
      """,
    subcommands: [
      GlossaryImportCommand.self, GlossaryExportCommand.self, GlossaryListCommand.self, GlossaryFindCommand.self,
      GlossaryCheckCommand.self, GlossaryExtractCommand.self, GlossaryAddCommand.self, GlossaryEditCommand.self,
      GlossaryRemoveCommand.self, GlossaryMergeCommand.self, GlossaryStatsCommand.self, GlossaryHistoryCommand.self,
      GlossaryUndoCommand.self,
    ]
  )
}
