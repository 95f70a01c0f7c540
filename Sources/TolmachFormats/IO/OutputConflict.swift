import Glibc

/// Why a file must not be written: it is read, too, or two outputs would stand in one place.
public enum OutputConflict: Hashable, Sendable {
  /// The output is a file that is read.
  case isInput(path: String)
  /// Two outputs are the same file.
  case isRepeated(path: String)
}

extension OutputFile {
  /// The first of `outputs` that is one of `inputs` or of the outputs before it, whatever its name: files are told apart
  /// by device and inode, so that links and detours through folders hide nothing. Devices and pipes never collide.
  ///
  /// - Parameters:
  ///   - outputs: paths to write; `-` is standard output.
  ///   - inputs: paths to read; `-` is standard input.
  public static func conflict(outputs: [String], inputs: [String]) -> OutputConflict? {
    let read = Set(inputs.compactMap(FilePlace.init(reading:)))
    var written: Set<FilePlace> = []
    for path in outputs {
      guard let place = FilePlace(writing: path) else { continue }
      if read.contains(place) { return .isInput(path: path) }
      guard written.insert(place).inserted else { return .isRepeated(path: path) }
    }
    return nil
  }
}

/// What a path leads to: a regular file, or the name that a new one would have in its folder.
private enum FilePlace: Hashable {
  case file(device: UInt64, inode: UInt64)
  case new(device: UInt64, folder: UInt64, name: String)
  case standardOutput

  /// The regular file behind an input, or the place it would have: another output may make it before it is read.
  init?(reading path: String) {
    var status = stat()
    if path == "-" {
      guard fstat(0, &status) == 0 else { return nil }
      self.init(status)
    } else {
      self.init(writing: path)
    }
  }

  /// The place of an output; nil for devices, pipes and folders that are not there.
  init?(writing path: String) {
    var status = stat()
    if path == "-" {
      self = .standardOutput
    } else if stat(path, &status) == 0 {
      self.init(status)
    } else {
      let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      guard stat(cut == path.startIndex ? "." : String(path[..<cut]), &status) == 0 else { return nil }
      self = .new(device: UInt64(status.st_dev), folder: UInt64(status.st_ino), name: String(path[cut...]))
    }
  }

  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    self = .file(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}
