public import ArgumentParser
import TolmachFormats
public import TolmachModel

/// Options of every command that reads a document.
struct InputOptions: ParsableArguments {
  @Option(help: "The text's language, a BCP 47 tag such as ru, ce or en; recognised when absent.")
  var language: LanguageTag?

  @Option(
    help: ArgumentHelp(
      "The encoding, such as windows-1251 or KOI8-R, of files that are neither UTF-8 nor UTF-16.",
      valueName: "name"
    )
  )
  var encoding: String?

  /// Reads the file and says on standard error what was odd about it; where that is an error, the command answers for
  /// the rest and ends with ``ExitStatus/badData``.
  func read(_ path: String) throws -> ReadDocument { try Self.read(path, encoding: encoding) }

  /// The words of a plain list, UTF-8.
  static func decoded(_ path: String, encoding: String?) throws -> [UInt8] {
    try TextDecoder.decode(ByteSource(path: path).readAll(), path: path, encoding: encoding).text
  }

  /// Reads a file in a given encoding and says on standard error what was odd about it. A file of which nothing could be
  /// read is refused.
  static func read(_ path: String, encoding: String?) throws -> ReadDocument {
    var options = DocumentReader.Options()
    options.encoding = encoding
    let read = try DocumentReader.read(path: path, options: options)
    for problem in read.problems {
      Terminal.standardError.print(
        "tolmach: \(path):\(problem.line):\(problem.column): \(problem.severity.rawValue): \(problem.problem.sentence)"
      )
    }
    if !read.isValid, read.document.blocks.isEmpty { throw wordless(path) }
    return read
  }

  /// Reads a text that must have words: in a transcript without any everything would be absent, and an article without
  /// any would pass.
  static func withWords(_ path: String, encoding: String?) throws -> ReadDocument {
    let read = try read(path, encoding: encoding)
    guard read.document.blocks.contains(where: { !$0.pieces.isEmpty }) else { throw wordless(path) }
    return read
  }

  private static func wordless(_ path: String) -> CommandFailure {
    CommandFailure(
      "\(Terminal.visible(path)): no words could be read from it; is it empty? tolmach inspect says more",
      status: .badData
    )
  }
}

extension LanguageTag: ExpressibleByArgument {
  /// Reads a tag of the command line.
  public init?(argument: String) { self.init(argument) }
}

/// How a command prints its data.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
