public import TolmachFormats
public import TolmachGlossary
import TolmachModel

/// Glossaries read from files and folders, as they lie there.
public struct GlossaryFiles: Sendable {
  /// All entries, in the order of the files; those without an identifier are named `file:line`.
  public var glossary = Glossary()
  /// The files read, with what their readers noticed.
  public var files: [(path: String, file: TermFile)] = []

  /// Nothing yet.
  public init() {}

  /// Reads files, and every glossary that lies in a folder.
  ///
  /// - Throws: `FormatError` for a file that cannot be read; in a folder, files that are no glossaries are passed over.
  public static func read(
    _ paths: [String],
    options: TermFileReader.Options = TermFileReader.Options()
  ) throws(FormatError) -> GlossaryFiles {
    var result = GlossaryFiles()
    for path in paths.flatMap(expand) {
      let file = try TermFileReader.read(path: path, options: options)
      result.glossary.add(named(file, path))
      result.files.append((path, file))
    }
    return result
  }

  /// The paths of the glossaries in a folder; the path itself where it is none.
  public static func expand(_ path: String) -> [String] {
    let names = DataFolder.entries(of: path)
    guard !names.isEmpty else { return [path] }
    var found: [String] = []
    for name in names where TermFileFormat(path: name) != nil {
      // A table beside a TBX file of the same name is the same glossary.
      if !name.hasSuffix(".tbx"), names.contains(stem(name) + ".tbx") { continue }
      found.append(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
    }
    return found
  }

  /// The paths of all files in the folders among `paths`, and those of the files among them: what no output may take the
  /// place of.
  public static func contents(_ paths: [String]) -> [String] {
    paths.flatMap { path in
      let names = DataFolder.entries(of: path)
      return names.isEmpty ? [path] : names.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }
  }

  private static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  private static func named(_ file: TermFile, _ path: String) -> [TermEntry] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var entries = file.entries
    for index in entries.indices where entries[index].identifier == nil && index < file.lines.count {
      entries[index].identifier = "\(name):\(file.lines[index])"
    }
    return entries
  }
}
