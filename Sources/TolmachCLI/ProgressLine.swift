import Synchronization

/// One line on a terminal's standard error that says how far a long job is; nothing where nobody sits at the other end.
///
/// The line is written over as the job goes on, each time a hundredth more is done, and wiped away at the end.
final class ProgressLine: Sendable {
  private struct State {
    var title = ""
    var percent = -1
  }

  private let state = Mutex(State())
  private let isShown = Terminal.standardError.isTerminal
  private static let cells = 30

  /// Shows that `done` of `title` is done, 0 to 1; nil: nobody can tell how much there is.
  func show(_ title: String, _ done: Double?) {
    guard isShown else { return }
    let percent = done.map { Int((min(1, max(0, $0)) * 100).rounded(.down)) }
    let line = state.withLock { state -> String? in
      if let percent, state.title == title, state.percent == percent { return nil }
      state = State(title: title, percent: percent ?? -1)
      return Self.line(title, percent)
    }
    if let line { Terminal.standardError.rewrite(line) }
  }

  /// Wipes the line away.
  func end() {
    guard isShown else { return }
    state.withLock { $0 = State() }
    Terminal.standardError.rewrite("")
  }

  /// `Training  [#########.....................]  30 %`
  static func line(_ title: String, _ percent: Int?) -> String {
    guard let percent else { return Terminal.visible(title) }
    let full = percent * cells / 100
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: cells - full)
    return "\(Terminal.visible(title))  [\(bar)]  \(percent) %"
  }
}
