// libFuzzer over the parts that read untrusted bytes: `Fuzz TARGET [libFuzzer's arguments]`.
import Glibc

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ argumentCount: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The chosen target; set once before libFuzzer starts.
nonisolated(unsafe) private var chosen: FuzzTarget?

/// The entry point under the name that SwiftPM gives an executable's main.
@_cdecl("Fuzz_main")
public func start(
  _ count: Int32,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  guard count > 1, let name = arguments[1], let target = FuzzTarget(rawValue: String(cString: name)) else {
    print("usage: Fuzz TARGET [FOLDER] [-max_total_time=SECONDS …]; targets:")
    for target in FuzzTarget.allCases { print("  \(target.rawValue)") }
    return 2
  }
  chosen = target
  arguments[1] = arguments[0]
  var remaining = count - 1
  var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
  return runDriver(&remaining, &list) { bytes, count in
    chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}
