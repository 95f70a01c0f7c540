import TolmachFormats
import TolmachWorkflow

/// What to do about a path at which there is nothing: the file beside it whose name is nearly the same, or the folder that
/// is not there either.
struct MisspeltPath {
  let path: String

  /// A name is nearly the same where so many letters differ at most, and no more than a fifth of them. Other digits make it
  /// another file's.
  private static let mostSteps = 3
  /// Folders of more files are not gone through.
  private static let mostNames = 5000

  /// The advice in words.
  var advice: String {
    let folder = FilePath.folder(of: path)
    guard ByteSource.exists(folder) else {
      return "the folder \(Terminal.visible(folder)) does not exist; check the path"
    }
    guard let near = neighbour(in: folder) else { return "check the path" }
    return "did you mean \(Terminal.visible(near))?"
  }

  /// The path of the file with the nearest name, written as the wrong one is; nil where none is near.
  private func neighbour(in folder: String) -> String? {
    let slash = path.lastIndex(of: "/")
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    let names = DataFolder.entries(of: folder)
    guard !name.isEmpty, names.count <= Self.mostNames else { return nil }
    let limit = min(Self.mostSteps, name.count / 5)
    let found = names.filter { abs($0.count - name.count) <= limit && $0.filter(\.isNumber) == name.filter(\.isNumber) }
      .map { (name: $0, steps: CommandNames.steps(from: name, to: $0)) }
      .filter { $0.steps <= limit }
    guard let near = found.min(by: { $0.steps < $1.steps }), found.count(where: { $0.steps == near.steps }) == 1 else {
      return nil
    }
    return slash.map { String(path[...$0]) + near.name } ?? near.name
  }
}
