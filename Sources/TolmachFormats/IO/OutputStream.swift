import Glibc

extension OutputFile {
  /// Lets `body` write a file bit by bit; it appears at `path` when all of it is on the disk, or not at all.
  ///
  /// - Throws: `FormatError.cannotWrite`, and whatever `body` throws; an older file of that name then stays.
  public static func stream(to path: String, _ body: (ByteSink) throws -> Void) throws {
    try stream(together: [path]) { sinks in for sink in sinks { try body(sink) } }
  }

  /// Lets `body` write several files bit by bit, a sink for each path; when all are on the disk they appear, all or none.
  ///
  /// - Throws: `FormatError.cannotWrite`, and whatever `body` throws; older files of those names then stay.
  public static func stream(together paths: [String], _ body: ([ByteSink]) throws -> Void) throws {
    var open: [OutputDraft] = []
    var finished: [OutputDraft] = []
    do {
      for path in paths { open.append(try OutputDraft(place: path)) }
      try body(open.map(\.sink))
      while let draft = open.first {
        open.removeFirst()
        finished.append(draft)
        try draft.finish()
      }
    } catch {
      for draft in open { draft.abandon() }
      for draft in finished { draft.discard() }
      throw error
    }
    try OutputDraft.take(finished)
  }
}
