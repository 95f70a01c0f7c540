import ArgumentParser

/// `tolmach annotate …`
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "What the machine thinks of links, and what people decided about them.",
    discussion: """
      tolmach verify --store keeps its findings in a store as annotations; verdicts are added to them here, or in the HTML \
      report. Machine and people never overwrite each other: a new run replaces the machine's number, a person's verdicts \
      and remarks are only ever appended. A verdict holds as long as the words of quote and passage do.

      Examples:
        tolmach verify article.md --against interview.srt --store desk.db
        tolmach annotate list --state open --sort uncertainty --store desk.db
        tolmach annotate set 17 --verdict confirmed --basis recording --reads-language --person K. --store desk.db
        tolmach annotate import verdicts.json --store desk.db
      """,
    subcommands: [
      AnnotateListCommand.self, AnnotateShowCommand.self, AnnotateSetCommand.self, AnnotateCommentCommand.self,
      AnnotateHistoryCommand.self, AnnotateExportCommand.self, AnnotateImportCommand.self,
      AnnotateAgreementCommand.self, AnnotateStatsCommand.self,
    ]
  )
}
