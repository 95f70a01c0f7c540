import ArgumentParser
import TolmachFormats

/// What a command's files are for, checked before anything is read or written.
enum FileRoles {
  /// Refuses outputs that are read or written twice, and standard input named twice.
  static func check(inputs: [String?], outputs: [String] = []) throws {
    let read = inputs.compactMap { $0 }
    if read.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- stands for standard input and can be read once; name a file for the others")
    }
    switch OutputFile.conflict(outputs: outputs, inputs: read) {
    case .isInput(let path)?:
      throw ValidationError("\(Terminal.visible(path)) is read and cannot be written, too; name another file")
    case .isRepeated(let path)?:
      throw ValidationError("\(Terminal.visible(path)) is named twice as an output; name another file")
    case nil: return
    }
  }

  /// Refuses outputs that would take the place of a store or of the files that SQLite keeps beside it.
  static func check(store: String?, outputs: [String]) throws {
    guard let store else { return }
    let files = [store, store + "-wal", store + "-shm"]
    // SQLite's files may not be there now; their names are taken all the same.
    if let taken = outputs.first(where: files.contains) {
      throw ValidationError("\(Terminal.visible(taken)) belongs to the store and cannot be written; name another file")
    }
    try check(inputs: files, outputs: outputs.filter { $0 != "-" })
  }
}
