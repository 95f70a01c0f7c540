import TolmachModel

/// Reads TBX: version 2 (`martif`, `termEntry`, `tig` and `ntig`) and version 3 (ISO 30042:2019, styles DCA and DCT).
///
/// Markup inside a term, a definition or a note is read as its words; runs of white space are one space. What a reader
/// of other programs would lose is kept in details; not kept: the header, `back` matter, `termCompList`, ids of
/// anything but entries.
public enum TBXReader {
  /// Reads a file's bytes; the encoding is XML's own affair.
  ///
  /// - Throws: `FormatError.malformed` for XML that is broken or uses entities, and for files of another root.
  /// - Complexity: O(*n*).
  public static func read(_ bytes: [UInt8], path: String) throws(FormatError) -> TermFile {
    var builder = TBXBuilder(path: path)
    try XMLEventReader.read(bytes, path: path, format: "TBX") { event throws(FormatError) in
      try builder.take(event)
    }
    return try builder.file()
  }
}
