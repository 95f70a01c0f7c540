import Glibc

/// A file that is written beside its place; what is no regular file, and standard output, is written to where it stands.
struct OutputDraft {
  /// Where the file will stand.
  let place: String
  /// Takes its bytes.
  let sink: ByteSink
  private let descriptor: Int32
  /// Where the file stands until it is whole; nil for what is written to in place.
  private let path: String?

  /// Begins a file.
  init(place: String) throws(FormatError) {
    self.place = place
    if place == "-" {
      (sink, descriptor, path) = (.standardOutput, -1, nil)
      return
    }
    if OutputFile.isFolder(place) { throw .cannotWrite(path: place, errno: EISDIR) }
    let draft = OutputFile.isSpecial(place) ? nil : "\(place).\(getpid()).part"
    descriptor =
      draft.map { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) } ?? open(place, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: place, errno: errno) }
    path = draft
    sink = ByteSink(descriptor: descriptor, path: place)
  }

  /// Brings what was written to the disk and ends it.
  func finish() throws(FormatError) {
    guard descriptor >= 0 else { return }
    var failure: Int32 = 0
    if path != nil, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw .cannotWrite(path: place, errno: failure) }
  }

  /// Takes an unfinished file away.
  func abandon() {
    if descriptor >= 0 { close(descriptor) }
    discard()
  }

  /// Takes a finished file away; what went where nothing can be renamed stays.
  func discard() { if let path { unlink(path) } }

  /// Puts finished files into their places, all or none.
  ///
  /// A file system renames one file at a time: where a later one fails, those before it make room for what stood there. A
  /// machine that stops between two renames leaves the first new and the second old, and what the first took the place of
  /// beside it, as `….old`.
  static func take(_ drafts: [OutputDraft]) throws(FormatError) {
    var taken: [Taken] = []
    for draft in drafts {
      do throws(FormatError) {
        if let one = try draft.take(keepsFormer: drafts.count > 1) { taken.append(one) }
      } catch {
        for one in taken.reversed() { one.undo() }
        for draft in drafts { draft.discard() }
        throw error
      }
    }
    for one in taken { one.forgetFormer() }
  }

  private func take(keepsFormer: Bool) throws(FormatError) -> Taken? {
    guard let path else { return nil }
    let taken = Taken(place: place, former: keepsFormer ? try keptFormer() : nil)
    guard rename(path, place) != 0 else { return taken }
    let failure = errno
    if taken.former != nil { taken.undo() }
    throw .cannotWrite(path: place, errno: failure)
  }

  /// Another name for the file that stands at the place; nil where none does. A file that cannot be kept is not replaced.
  private func keptFormer() throws(FormatError) -> String? {
    let name = "\(place).\(getpid()).old"
    if link(place, name) == 0 { return name }
    guard errno != ENOENT, !OutputFile.isFolder(place) else { return nil }
    // No second names on this file system: the place is empty for a moment.
    guard rename(place, name) == 0 else { throw .cannotWrite(path: place, errno: errno) }
    return name
  }

  /// A file in its place, and what stood there before.
  private struct Taken {
    let place: String
    let former: String?

    /// Puts back what stood there. Where that fails, it is still there under its other name.
    func undo() {
      guard let former else {
        unlink(place)
        return
      }
      // Two names of one file are left as they are by a renaming, and none of them is taken away.
      if rename(former, place) == 0 { unlink(former) }
    }

    func forgetFormer() { if let former { unlink(former) } }
  }
}
