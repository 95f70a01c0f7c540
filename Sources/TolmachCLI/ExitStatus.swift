import ArgumentParser

/// The exit statuses of every command; they never change their meaning.
enum ExitStatus: Int32 {
  /// All is well.
  case fine = 0
  /// Findings: a quote is not supported, a term is violated, a batch record failed.
  case findings = 1
  /// The command line cannot be understood.
  case usage = 2
  /// An input is not what it should be.
  case badData = 65
  /// An input is missing.
  case missingInput = 66
  /// A bug.
  case bug = 70
  /// An output cannot be written.
  case cannotWrite = 73
  /// The store is busy.
  case busy = 75
  /// Interrupted from the keyboard.
  case interrupted = 130

  /// The same as ArgumentParser wants it.
  var code: ExitCode { ExitCode(rawValue) }
}
