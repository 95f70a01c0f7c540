import ArgumentParser
import Glibc
import TolmachAlign
import TolmachFormats
import TolmachMemory
import TolmachText
import TolmachWorkflow

/// An error in words: what is wrong, where, and what to do about it. The only place that words errors.
struct CommandFailure: Error {
  /// The sentence that is printed.
  var message: String
  /// The status the process ends with.
  var status: ExitStatus
  /// Whether the reader of our output went away, which is no failure of ours.
  var isBrokenPipe = false

  init(_ message: String, status: ExitStatus) {
    self.message = message
    self.status = status
  }

  /// Words an error of the layers below; nil when it is none of theirs.
  init?(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as FormatError: self.init(format: error)
    case let error as TextError: self.init(text: error)
    case let error as AlignError: self.init(align: error)
    case let error as AlignmentError: self.init(alignment: error)
    case let error as MemoryError: self.init(memory: error)
    default: return nil
    }
  }

  private init(format error: FormatError) {
    switch error {
    case .cannotOpen(let path, ENOENT):
      self.init("\(path): \(Self.reason(ENOENT)); \(MisspeltPath(path: path).advice)", status: .missingInput)
    case .cannotOpen(let path, let number):
      self.init("\(path): \(Self.reason(number)); check the path", status: .missingInput)
    case .cannotRead(let path, let number):
      self.init("\(path): reading stopped: \(Self.reason(number))", status: .badData)
    case .cannotWrite(let path, ENOENT):
      let folder = Terminal.visible(FilePath.folder(of: path))
      self.init("\(path): cannot write: the folder \(folder) does not exist; make it first", status: .cannotWrite)
    case .cannotWrite(let path, let number):
      self.init("\(path): cannot write: \(Self.reason(number))", status: .cannotWrite)
      isBrokenPipe = number == EPIPE
    case .isDirectory(let path):
      self.init("\(path): this is a folder; name a file in it", status: .missingInput)
    case .damagedGzip(let path, let offset):
      self.init("\(path): the gzip data is damaged or cut short at byte \(offset); fetch it again", status: .badData)
    case .tooLarge(let path, let limit):
      self.init("\(path): larger, or unpacks to more, than \(limit) bytes; split it", status: .badData)
    case .undecodable(let path, let encoding, let offset):
      self.init(
        "\(path): byte \(offset) is not \(encoding); name the encoding with --encoding (such as windows-1251)",
        status: .badData
      )
    case .unknownEncoding(let name):
      self.init(
        "\(Terminal.visible(name)): not an encoding that ICU knows; try UTF-8, windows-1251, KOI8-R",
        status: .usage
      )
    case .malformed(let path, let format, let problem, let line, let column):
      self.init("\(path):\(line):\(column): not \(format): \(problem.sentence)", status: .badData)
    }
  }

  private init(text error: TextError) {
    switch error {
    case .icu(let operation, let status):
      self.init("ICU refused \(operation): \(status); run tolmach doctor", status: .bug)
    case .tooLarge(let bytes, let limit):
      self.init("a text of \(bytes) bytes is over the limit of \(limit); split it", status: .badData)
    case .badPattern(let rule, let offset, _):
      self.init("rule \(rule): the regular expression cannot be read at character \(offset)", status: .badData)
    case .patternTooCostly(let rule, _):
      self.init("rule \(rule): the regular expression takes too long on this text", status: .badData)
    case .unknownEncoding(let name):
      self.init("\(Terminal.visible(name)): not an encoding that ICU knows", status: .usage)
    case .undecodable(let encoding, let offset):
      self.init("byte \(offset) is not \(encoding); name the encoding with --encoding", status: .badData)
    }
  }

  private init(align error: AlignError) {
    switch error {
    case .cannotOpenLexicon(let path, let number): self.init(format: .cannotOpen(path: path, errno: number))
    case .temporaryFile(let number):
      self.init("a temporary file in $TMPDIR or /var/tmp: \(Self.reason(number))", status: .cannotWrite)
    case .notRegularFile(let path):
      self.init("\(path): a lexicon must be a regular file; name a .tlx file", status: .missingInput)
    case .damagedLexicon(let path, let fact, let offset):
      let what =
        switch fact {
        case .signature: "it is no .tlx file"
        case .version: "it was written by another version of tolmach"
        case .size: "it is cut short or has bytes too many"
        case .checksum, .reference, .probability: "it was damaged or changed"
        }
      self.init(
        "\(path ?? "the lexicon"): cannot be used: \(what) (byte \(offset)); build it anew with tolmach lexicon build",
        status: .badData
      )
    case .tooLarge(let what, let limit):
      self.init("\(what): over the limit of \(limit); split it", status: .badData)
    }
  }

  private init(alignment error: AlignmentError) {
    switch error {
    case .unequalBorders(let source, let target):
      self.init(
        "the source has \(source) borders and the translation \(target); leave --borders out, or make them agree",
        status: .badData
      )
    case .contradiction:
      self.init(
        "the settled links go back, overlap or lie across a border; delete the rows that are out of order",
        status: .badData
      )
    }
  }

  static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}

extension FormatProblem {
  /// The problem in words.
  var sentence: String {
    switch self {
    case .missingSignature(let signature): "the file does not begin with \(signature)"
    case .badTiming: "a time line cannot be read"
    case .endBeforeStart: "a cue ends before it begins"
    case .missing(let part): "\(part) is missing"
    case .unexpected(let name): "\(Terminal.visible(name)) does not belong here"
    case .contradiction(let what, let line): "\(what) stands on line \(line) with another value; leave one of them"
    case .noRecords: "nothing of this format is in it"
    case .notWellFormed(let code): "the XML is not well-formed (error \(code))"
    case .undefinedEntity: "an entity is used that XML does not define; none is ever fetched"
    case .undefinedPrefix: "a namespace prefix is used that nothing declares"
    case .wrongEncoding(let likely):
      "the bytes are not in the encoding the file names"
        + (likely.map { "; they look like \(Terminal.visible($0)): correct the first line" } ?? "")
    case .violation(let rule): rule.sentence
    case .outOfRange(let name, let limits): "\(name) must be \(limits)"
    case .overLimit(let what, let limit): "\(what) over the limit of \(limit)"
    case .badPattern(let rule): "the regular expression of rule \(rule) cannot be read"
    case .guessedEncoding(let name): "read as \(name), a guess; name the encoding with --encoding to be sure"
    case .controlCharacters: "it holds control characters, as recordings and other binary files do"
    case .notJSON: "the JSON cannot be read here; it may be cut short"
    case .damagedArchive(let code): "the ZIP archive is damaged (error \(code)); fetch it again"
    case .encrypted: "it is encrypted; save it without a password"
    }
  }
}
