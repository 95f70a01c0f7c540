import ArgumentParser

/// Tells a misspelt command before its options are read as the root's, which would be called unknown.
struct CommandNames {
  /// The command whose subcommands are asked for.
  let root: any ParsableCommand.Type

  /// What is wrong with the first words of the arguments; nil where they name a command, or an option.
  func complaint(about arguments: [String]) -> String? {
    var command = root
    var path = ""
    for argument in arguments {
      let known = command.configuration.subcommands
      let isOption = argument.hasPrefix("-")
      guard !isOption, !known.isEmpty, argument != "help", command.configuration.defaultSubcommand == nil else {
        return nil
      }
      guard let next = known.first(where: { Self.names(of: $0).contains(argument) }) else {
        return complaint(path: path, word: argument, known: known.flatMap { Self.names(of: $0) })
      }
      path += "\(argument) "
      command = next
    }
    return nil
  }

  /// The command whose help the last argument asks for; nil where it asks for none, or stands behind "--".
  ///
  /// A command that reads whatever it does not know as its arguments would take the request for one.
  func helped(by arguments: [String]) -> (any ParsableCommand.Type)? {
    guard let last = arguments.last, ["--help", "-h"].contains(last), arguments[0] != "help", !arguments.contains("--")
    else { return nil }
    var command = root
    for argument in arguments {
      guard let next = command.configuration.subcommands.first(where: { Self.names(of: $0).contains(argument) }) else {
        break
      }
      command = next
    }
    return command
  }

  /// How a command may be called.
  private static func names(of command: any ParsableCommand.Type) -> [String] {
    let configuration = command.configuration
    return (configuration.commandName.map { [$0] } ?? []) + configuration.aliases
  }

  private func complaint(path: String, word: String, known: [String]) -> String {
    let program = root.configuration.commandName ?? ""
    let near = known.map { (name: $0, steps: Self.steps(from: word, to: $0)) }.min { $0.steps < $1.steps }
    let advice = near.flatMap { $0.steps <= max(1, $0.name.count / 3) ? "did you mean \(path)\($0.name)?" : nil }
    let help = "\(program) \(path)--help lists them"
    return "there is no command \(path)\(Terminal.visible(word)); \(advice ?? help)"
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  static func steps(from one: String, to other: String) -> Int {
    let (a, b) = (Array(one), Array(other))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
