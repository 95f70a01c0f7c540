import Glibc

/// The lines of a file in memory.
struct Lines {
  let bytes: [UInt8]
  let ranges: [Range<Int>]

  /// Reads a file; nil when it cannot be read. Of a line with a tab what stands behind it counts.
  init?(path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: block[..<count])
    }
    self.bytes = bytes
    ranges = bytes.split(separator: 0x0A).map { line in
      let tab = line.firstIndex(of: 0x09).map { $0 + 1 } ?? line.startIndex
      return tab..<line.endIndex
    }
  }

  var count: Int { ranges.count }

  func string(_ index: Int) -> String { String(decoding: bytes[ranges[index]], as: UTF8.self) }
}

/// Clocks, in seconds.
enum Clocks {
  static func thread() -> Double { read(CLOCK_THREAD_CPUTIME_ID) }
  static func process() -> Double { read(CLOCK_PROCESS_CPUTIME_ID) }
  static func wall() -> Double { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
