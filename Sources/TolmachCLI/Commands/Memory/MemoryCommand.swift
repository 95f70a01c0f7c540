import ArgumentParser

/// `tolmach memory …`
struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "The translation memory: what was translated before, found again.",
    discussion: """
      A store is one file: --store, else $TOLMACH_STORE, else tolmach.db in this folder. It loses nothing: deleted units \
      are marked, and every change keeps the text before it.

      Examples:
        tolmach memory import pairs.tsv --store desk.db
        tolmach memory lookup "Он пришёл ночью." --from ru --to en --store desk.db
        tolmach memory export -o desk.jsonl --store desk.db
      """,
    subcommands: [
      MemoryImportCommand.self, MemoryExportCommand.self, MemoryLookupCommand.self, MemoryConcordanceCommand.self,
      MemoryStatsCommand.self, MemoryAddCommand.self, MemoryEditCommand.self, MemoryDeleteCommand.self,
      MemoryHistoryCommand.self, MemoryDedupeCommand.self, MemoryReindexCommand.self, MemoryCheckCommand.self,
      MemoryBackupCommand.self,
    ]
  )
}
