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

  /// What a command looks for in the store, and which command puts it there.
  enum Content: String {
    case units = "memory import"
    case terms = "glossary import"
    case annotations = "verify --store"
  }

  /// Whether there is a file with something in it.
  var exists: Bool { MemoryStore.exists(path) }

  /// A store to try things out in where there is none yet, so that trying makes none; nil where there is one.
  func rehearsal() throws -> RehearsalStore? { exists ? nil : try RehearsalStore(beside: path) }

  /// Opens the store; where there is none, says what makes one.
  func open(_ mode: MemoryStore.Mode, for content: Content = .units) throws -> MemoryStore {
    do {
      return try MemoryStore(path: path, mode: mode)
    } catch MemoryError.noStore {
      throw CommandFailure(
        "\(Terminal.visible(path)): no store here; name one with --store, or make one with tolmach \(content.rawValue)",
        status: .missingInput
      )
    }
  }
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
