import Synchronization

/// Counts the rounds of both directions.
final class RoundCounter: Sendable {
  private let done = Mutex(0)
  private let all: Int
  private let progress: @Sendable (Double) -> Void

  init(all: Int, progress: @escaping @Sendable (Double) -> Void) {
    self.all = all
    self.progress = progress
  }

  /// Another round is done; told in order.
  func count() {
    done.withLock { done in
      done += 1
      progress(Double(done) / Double(all))
    }
  }
}
