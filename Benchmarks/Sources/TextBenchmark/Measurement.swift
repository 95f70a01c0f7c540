import Glibc

/// What one contender did with the whole input, in its fastest round.
struct Measurement {
  let task: String
  let name: String
  /// Seconds of processor time on one thread.
  let seconds: Double
  /// Bytes, or articles.
  let amount: Int
  /// What was found, so that a reader sees that both sides did the work.
  let found: [(String, Int)]

  /// Millions a second (of bytes), or pieces a second.
  var rate: Double { Double(amount) / seconds }

  /// Runs `body` `rounds` times and keeps the fastest.
  static func take(
    _ task: String,
    _ name: String,
    amount: Int,
    rounds: Int = 5,
    _ body: () -> [(String, Int)]
  ) -> Measurement {
    var best = Double.infinity
    var found: [(String, Int)] = []
    for _ in 0..<rounds {
      let start = processorSeconds()
      found = body()
      best = min(best, processorSeconds() - start)
    }
    return Measurement(task: task, name: name, seconds: max(best, 1e-9), amount: amount, found: found)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// The table that is printed, in Markdown, and one line of JSON for scripts.
struct Report {
  var rows: [Measurement] = []

  func printTable() {
    print("| task | contender | rate | ratio | found |")
    print("|---|---|---:|---:|---|")
    for row in rows {
      let base = rows.filter { $0.task == row.task && $0.name.hasPrefix("ICU") }.map(\.rate).max()
      let ratio = base.map { format(row.rate / $0) } ?? "–"
      let found = row.found.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
      print("| \(row.task) | \(row.name) | \(words(row)) | \(ratio) | \(found) |")
    }
  }

  func printJSON() {
    let items = rows.map { row in
      let found = row.found.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
      return "{\"task\":\"\(row.task)\",\"contender\":\"\(row.name)\",\"seconds\":\(row.seconds),"
        + "\"amount\":\(row.amount),\"found\":{\(found)}}"
    }
    print("{\"schema\":\"tolmach.benchmark/1\",\"rows\":[\(items.joined(separator: ","))]}")
  }

  private func words(_ row: Measurement) -> String {
    row.task == "quotes" ? "\(Int(row.rate)) articles/s" : "\(format(row.rate / 1e6)) MB/s"
  }

  private func format(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
