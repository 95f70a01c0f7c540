import Glibc

/// Finds the files that come with the program: `corpora/` and `glossaries/`.
///
/// Looked for, in this order: `$TOLMACH_DATA`; `share/tolmach` beside the folder of the program (an installed one); the
/// folders above the program (a build in the checkout); the working folder.
public enum DataFolder {
  /// The folder that holds `glossaries/`; nil when none was found.
  public static func find() -> String? {
    candidates().first { isDirectory($0 + "/glossaries") }
  }

  /// The shipped core lexicons, by path.
  public static func glossaries() -> [String] {
    guard let folder = find() else { return [] }
    return entries(of: folder + "/glossaries").filter { $0.hasSuffix(".tsv") }.map { "\(folder)/glossaries/\($0)" }
  }

  /// The shipped glossaries of names and terms, by path.
  public static func termGlossaries() -> [String] {
    guard let folder = find() else { return [] }
    let terms = folder + "/glossaries/terms"
    return entries(of: terms).filter { $0.hasSuffix(".tbx") }.map { "\(terms)/\($0)" }
  }

  /// The folders of the shipped sample cases.
  public static func samples() -> [String] {
    guard let folder = find() else { return [] }
    return entries(of: folder + "/corpora").map { "\(folder)/corpora/\($0)" }.filter { isDirectory($0 + "/gold") }
  }

  /// The names in a folder, sorted; empty when it cannot be read.
  public static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func candidates() -> [String] {
    var folders: [String] = []
    if let given = getenv("TOLMACH_DATA") { folders.append(String(cString: given)) }
    if let program = programPath() {
      var parts = program.split(separator: "/").dropLast()
      folders.append("/" + (parts.dropLast() + ["share", "tolmach"]).joined(separator: "/"))
      while !parts.isEmpty {
        folders.append("/" + parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    return folders + ["."]
  }

  private static func programPath() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
