/// A fragment identifier of XLIFF 2 (section 4, "Fragment Identification"), such as `#/f=f1/u=u1/n=n1` or `#m1`.
struct XLIFF2Fragment {
  /// One step: what kind of thing, and its name. The kind is empty for segments and codes of the source.
  struct Step {
    var kind: String
    var name: String
  }

  /// The steps in order.
  var steps: [Step] = []
  /// Whether it begins at the file.
  var isAbsolute = false

  private static let frame = ["f", "g", "u"]
  private static let leaves: Set<String> = [
    "n", "d", "t", "tbx", "gls", "mtc", "mda", "res", "ctr", "slr", "val", "fs", "its", "pgs",
  ]

  /// Reads one; nil when it is not well-formed.
  init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    var rest = text.dropFirst()
    if rest.hasPrefix("/") {
      isAbsolute = true
      rest = rest.dropFirst()
    }
    var stage = -1
    for part in rest.split(separator: "/", omittingEmptySubsequences: false) {
      guard stage < Self.frame.count else { return nil }  // behind the leaf
      let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let step = pieces.count == 2 ? Step(kind: pieces[0], name: pieces[1]) : Step(kind: "", name: String(part))
      guard !step.name.isEmpty, XLIFF2Value.isToken(step.name) else { return nil }
      if let place = Self.frame.firstIndex(of: step.kind) {
        guard place > stage else { return nil }
        stage = place
      } else {
        guard step.kind.isEmpty || Self.leaves.contains(step.kind) else { return nil }
        stage = Self.frame.count
      }
      steps.append(step)
    }
    if isAbsolute, steps.first?.kind != "f" { return nil }
    if steps.isEmpty { return nil }
  }

  /// The name in a step of this kind.
  func name(_ kind: String) -> String? { steps.first { $0.kind == kind }?.name }
}
