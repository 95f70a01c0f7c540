import Glibc

/// Paths of a store and of what lies beside it.
enum StorePath {
  static func isFolder(_ path: String) -> Bool { status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

  /// Whether there is nothing in the file, or no file.
  static func isEmpty(_ path: String) -> Bool { (status(path)?.st_size ?? 0) == 0 }

  /// The file in which SQLite keeps changes that are not in the store's own file yet.
  static func journal(_ store: String) -> String { store + "-wal" }

  /// The name by which SQLite reads a file as it lies there, without locks and without files of its own beside it.
  static func unchanging(_ path: String) -> String {
    var name = ""
    for byte in path.utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && ![0x23, 0x25, 0x3F].contains(byte)
      name += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    // A path that begins with two slashes would be taken for the name of a host.
    return "file:\(path.hasPrefix("/") ? "//" : "")\(name)?immutable=1"
  }

  /// The index of a language.
  static func index(_ store: String, language: String) -> String { "\(store).\(language).tmi" }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
