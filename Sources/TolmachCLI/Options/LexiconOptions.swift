import ArgumentParser
import TolmachWorkflow

/// The lexicons of commands that link words.
struct LexiconOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A lexicon (.tlx) or term table beside the shipped ones; may be repeated.", valueName: "file")
  )
  var lexicon: [String] = []

  /// Links words by these lexicons and the shipped ones.
  var links: TranslationLinks {
    get throws { TranslationLinks(shelf: try LexiconShelf(paths: DataFolder.glossaries() + lexicon)) }
  }
}
