import ArgumentParser

/// A record of a store that a command shows, by its number.
struct RecordOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions

  @Argument(help: "The number that list, add or look-up shows.")
  var number: Int64

  @Option(help: "How to print it: text or json.")
  var format = OutputFormat.text
}
