public import ArgumentParser
import Glibc
public import TolmachWorkflow

/// How `verify` prints a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html, annotations

  /// The format that a file's ending names; nil when it names none.
  init?(path: String) {
    let endings: [(String, ReportFormat)] = [
      (".html", .html), (".htm", .html), (".jsonld", .annotations), (".json", .json), (".txt", .text),
    ]
    guard let known = endings.first(where: { path.hasSuffix($0.0) }) else { return nil }
    self = known.1
  }
}

extension InterfaceLanguage: ExpressibleByArgument {}

/// Paths as they are written beside each other.
enum FilePath {
  /// The way from the folder of `file` to `path`; `path` itself where one of the two cannot be resolved.
  static func relative(_ path: String, fromFolderOf file: String?) -> String {
    guard !path.hasPrefix("/"), let file, let folder = real(self.folder(of: file)),
      let target = real(self.folder(of: path))
    else { return path }
    let (from, to) = (folder.split(separator: "/"), target.split(separator: "/"))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to[shared...].map(String.init) + [name(of: path)]).joined(separator: "/")
  }

  /// Whether both name the same file on the disk, or are the same words.
  static func areSame(_ one: String, _ other: String) -> Bool {
    if one == other { return one != "-" }
    guard let first = real(one), let second = real(other) else { return false }
    return first == second
  }

  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The folder that a path's file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
