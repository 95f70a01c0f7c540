import ArgumentParser
import Glibc
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// Options of every command that works on a store.
struct StoreOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The store; else $TOLMACH_STORE, else tolmach.db.", valueName: "file"))
  var store: String?

  /// The path of the store.
  var path: String { store ?? getenv("TOLMACH_STORE").map { String(cString: $0) } ?? "tolmach.db" }

  /// Opens the store.
  func open(_ mode: MemoryStore.Mode) throws -> MemoryStore { try MemoryStore(path: path, mode: mode) }
}

/// Who writes, when and with what.
struct OriginOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who does this, for the history; nobody when absent.", valueName: "alias"))
  var person: String?

  /// The origin of a change made now.
  var origin: MemoryOrigin {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    let stamp = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return MemoryOrigin(time: stamp, person: person, tool: "tolmach \(RunSignature.version)")
  }
}
