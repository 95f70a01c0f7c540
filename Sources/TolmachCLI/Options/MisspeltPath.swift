import TolmachFormats
import TolmachWorkflow

/// What to do about a path at which there is nothing: the file beside it whose name is nearly the same, or the folder that
/// is not there either.
struct MisspeltPath {
  let path: String

  /// A name is nearly the same where so many letters differ at most, and no more than a fifth of them.
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
    let limit = min(Self.mostSteps, max(1, name.count / 5))
    let near = names.lazy.filter { abs($0.count - name.count) <= limit }
      .map { (name: $0, steps: CommandNames.steps(from: name, to: $0)) }
      .min { $0.steps < $1.steps }
    guard let near, near.steps <= limit else { return nil }
    return slash.map { String(path[...$0]) + near.name } ?? near.name
  }
}
