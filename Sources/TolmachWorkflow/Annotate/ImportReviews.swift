import TolmachFormats
public import TolmachMemory
public import TolmachModel

/// Brings verdicts of the HTML report and annotations of other stores into a store. Nothing is overwritten.
public struct ImportReviews {
  /// What came of a file.
  public struct Summary: Sendable {
    /// Annotations that were new.
    public var annotations = 0
    /// Acts that were new.
    public var acts = 0
    /// Acts that were there already.
    public var known = 0
    /// The numbers, from 1, of records or lines that could not be read or that nobody signed.
    public var skipped: [Int] = []
    /// The annotations on which people contradict each other now.
    public var conflicts: [ReviewedAnnotation] = []
  }

  /// What a file holds, before a store is opened for it.
  public struct Reviews: Sendable {
    fileprivate var items: [ReviewedAnnotation] = []
    fileprivate var skipped: [Int] = []

    /// Whether there is nothing to bring into a store.
    public var isEmpty: Bool { items.isEmpty }

    /// What comes of a file that holds nothing.
    public var unread: Summary {
      var summary = Summary()
      summary.skipped = skipped
      return summary
    }

    /// Reads a file; `person` signs what nobody signed.
    ///
    /// - Throws: `FormatError` when it is neither verdicts nor annotations.
    public init(path: String, person: String? = nil) throws {
      items = try ImportReviews.items(path, person: person, skipped: &skipped)
    }
  }

  private let store: MemoryStore

  /// Prepares to bring reviews into a store.
  public init(store: MemoryStore) { self.store = store }

  /// Appends what a file holds.
  ///
  /// - Throws: `MemoryError`; then nothing is written.
  public func run(_ reviews: Reviews) throws -> Summary {
    var summary = reviews.unread
    let items = reviews.items
    let added = try store.merge(items)
    summary.annotations = added.annotations
    summary.acts = added.acts
    summary.known = items.reduce(0) { $0 + $1.acts.count } - added.acts
    let names = Set(items.map(\.annotation.identifier))
    var contested = AnnotationFilter()
    contested.states = [.contested]
    summary.conflicts = try store.reviewed(contested).filter { names.contains($0.annotation.identifier) }
    return summary
  }

  /// What a file holds.
  static func items(_ path: String, person: String?, skipped: inout [Int]) throws -> [ReviewedAnnotation] {
    let bytes = try ByteSource(path: path).readAll(limit: 1 << 30)
    let parser = JSONParser()
    var items: [ReviewedAnnotation]?
    do throws(FormatProblem) {
      var file: VerdictFile?
      try JSONLines.read(bytes, with: parser) { (value) throws(FormatProblem) in
        if value.member("schema")?.string == "tolmach.annotation/1" { return }
        file = try VerdictFile.read(value, person: person)
      }
      skipped = file?.skipped ?? []
      items = file?.entries.map { ReviewedAnnotation(annotation: $0.annotation, acts: [$0.act]) }
    } catch {
      guard case .unexpected = error else {
        throw FormatError.malformed(path: path, format: "verdicts", problem: error, line: 1, column: 1)
      }
    }
    return try items ?? lines(bytes, path, parser, &skipped)
  }

  private static func lines(
    _ bytes: [UInt8],
    _ path: String,
    _ parser: JSONParser,
    _ skipped: inout [Int]
  ) throws(FormatError) -> [ReviewedAnnotation] {
    var items: [ReviewedAnnotation] = []
    for (number, line) in LineTable(bytes).lines.enumerated() where !line.isEmpty {
      var item: ReviewedAnnotation?
      do throws(FormatProblem) {
        try JSONLines.read(Array(bytes[line.start..<line.end]), with: parser) { (value) throws(FormatProblem) in
          item = AnnotationJSON.read(value)
        }
      } catch {
        item = nil
      }
      if let item { items.append(item) } else { skipped.append(number + 1) }
    }
    guard !items.isEmpty else {
      throw .malformed(path: path, format: "annotations", problem: .noRecords, line: 1, column: 1)
    }
    return items
  }
}
