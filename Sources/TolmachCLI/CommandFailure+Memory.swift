import TolmachMemory

extension CommandFailure {
  /// Words an error of the translation memory.
  init(memory error: MemoryError) {
    switch error {
    case .noStore(let path):
      self.init(
        "\(path): no store here; name one with --store, or make one with tolmach memory import",
        status: .missingInput
      )
    case .notAStore(let path):
      self.init("\(path): this is no store of tolmach", status: .badData)
    case .isFolder(let path):
      self.init("\(path): this is a folder; name a store in it", status: .missingInput)
    case .cannotOpen(let path, let number):
      self.init("\(path): \(Self.reason(number)); check the permissions", status: .missingInput)
    case .changesWait(let path):
      self.init(
        "\(path): changes wait in \(path)-wal, and this folder cannot be written; copy both files to one that can",
        status: .cannotWrite
      )
    case .busy(let path):
      self.init("\(path): another process is writing; try again", status: .busy)
    case .sqlite(let path, let code):
      self.init("\(path): SQLite refused with code \(code); memory check says more", status: .badData)
    case .cannotWrite(let path, let code):
      self.init("\(path): cannot write (SQLite code \(code)); check space and permissions", status: .cannotWrite)
    case .cannotRead(let path, let code):
      self.init(
        "\(path): cannot read: the file is damaged or the disk fails (SQLite code \(code)); memory check says more",
        status: .badData
      )
    case .noUnit(let id):
      self.init(
        "there is no unit \(id); memory lookup and memory concordance show the numbers there are",
        status: .missingInput
      )
    case .noAnnotation(let number):
      self.init("there is no annotation \(number); annotate list shows those there are", status: .missingInput)
    case .noVariant(let unit, let language):
      self.init("unit \(unit) has no text in \(language); memory history \(unit) shows its languages", status: .badData)
    case .deletedUnit(let id):
      self.init("unit \(id) is deleted; memory history \(id) shows what was", status: .missingInput)
    case .noTermEntry(let id):
      self.init("there is no entry \(id); glossary list shows the numbers there are", status: .missingInput)
    case .removedTermEntry(let id):
      self.init("entry \(id) is removed; glossary history \(id) shows what was", status: .missingInput)
    case .damagedIndex(let path, let fact, let offset):
      self.init("\(path): \(fact.sentence) (byte \(offset)); it is built anew at the next look-up", status: .badData)
    case .cannotWriteIndex(let path, let number):
      self.init("\(path): cannot write: \(Self.reason(number))", status: .cannotWrite)
    case .tooLarge(let what, let limit):
      self.init("\(what): over the limit of \(limit)", status: .badData)
    case .badQuery(let word):
      self.init("word \(word + 1) of the query cannot be read", status: .usage)
    }
  }
}

extension IndexFact {
  fileprivate var sentence: String {
    switch self {
    case .signature: "this is no index"
    case .version: "it was written by another version of tolmach"
    case .size: "it is cut short or has bytes too many"
    case .checksum, .reference: "it was damaged or changed"
    }
  }
}
