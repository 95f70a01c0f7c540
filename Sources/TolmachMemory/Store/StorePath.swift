import Glibc

/// Paths of a store and of what lies beside it.
enum StorePath {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The index of a language.
  static func index(_ store: String, language: String) -> String { "\(store).\(language).tmi" }
}
