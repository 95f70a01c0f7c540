public import ArgumentParser
import TolmachMemory
public import TolmachModel

/// Which annotations a command means.
struct AnnotationFilterOptions: ParsableArguments {
  @Option(help: "What is annotated: quote, bead, unit or term.")
  var kind: Annotation.Kind?

  @Option(
    help: """
      How people left it: open, needs-listen, confirmed, confirmed-with-note, disputed, rejected or contested; may be \
      repeated.
      """
  )
  var state: [ReviewState] = []

  @Option(help: "What the machine says: unmatched, proposed or stale.")
  var condition: Annotation.Condition?

  @Option(
    help: """
      How likely the link is: almost-certain (95-99 %), very-likely (80-95 %), likely (55-80 %), about-even (45-55 %), \
      unlikely (20-45 %), very-unlikely (5-20 %) or almost-no-chance (under 5 %).
      """
  )
  var band: ConfidenceBand?

  @Option(parsing: .unconditional, help: "The least confidence in a link, 0 to 1; what was not found has none.")
  var minConfidence: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The bound below which the confidence lies, 0 to 1.", valueName: "confidence")
  )
  var below: Double?

  @Option(help: ArgumentHelp("A finding, such as negation or number.", valueName: "name"))
  var finding: String?

  @Flag(help: "Leaves out what has findings, notes included, and what was not found.")
  var withoutFindings = false

  @Option(help: ArgumentHelp("Somebody who judged it or remarked on it.", valueName: "alias"))
  var reviewer: String?

  @Option(help: ArgumentHelp("One of its texts, by the file's name or by digest.", valueName: "name"))
  var document: String?

  func validate() throws {
    for value in [minConfidence, below].compactMap({ $0 }) where !(0...1).contains(value) {
      throw ValidationError("a confidence is a number from 0 to 1")
    }
    if let finding, QuoteFlag.Kind(rawValue: finding) == nil {
      let known = QuoteFlag.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--finding \(Terminal.visible(finding)) is unknown; there are \(known)")
    }
    if withoutFindings, finding != nil { throw ValidationError("--finding and --without-findings exclude each other") }
    if band != nil, minConfidence != nil || below != nil {
      throw ValidationError("--band is a range of confidence already; leave --min-confidence and --below out")
    }
  }

  /// Refuses names that nothing in the store has: a filter with a slip of the pen would find nothing, as if all were well.
  func check(in store: MemoryStore) throws {
    if let document, try !store.hasAnnotations(inText: document) {
      throw unknown("--document \(document)", "no annotation is of a text with this name or digest", store)
    }
    if let reviewer, try !store.hasActs(by: reviewer) {
      throw unknown("--reviewer \(reviewer)", "nobody of this name has judged or remarked", store)
    }
  }

  private func unknown(_ option: String, _ what: String, _ store: MemoryStore) -> CommandFailure {
    CommandFailure(
      "\(Terminal.visible(store.path)): \(Terminal.visible(option)): \(what); annotate list and stats show the names",
      status: .missingInput
    )
  }

  /// The same as the store understands it.
  func filter(numbers: [Int64] = []) -> AnnotationFilter {
    var filter = AnnotationFilter()
    filter.numbers = numbers
    filter.kind = kind
    filter.states = state
    filter.condition = condition
    filter.finding = finding
    filter.isWithoutFindings = withoutFindings
    filter.person = reviewer
    filter.document = document
    filter.least = band.map(\.bounds.least) ?? minConfidence
    filter.below = band.map(\.bounds.below) ?? below
    return filter
  }
}

/// What a person says, for commands that append acts.
struct ReviewerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who says this: an alias.", valueName: "alias"))
  var person: String

  func validate() throws {
    guard person.contains(where: { !$0.isWhitespace }) else { throw ValidationError("--person must name somebody") }
  }

  /// An act of this person, made now; the store fills in what it speaks of.
  func act() -> ReviewAct {
    let now = (try? OriginOptions.parse([]))?.origin.time ?? ""
    return ReviewAct(identifier: "", person: person, time: now, subject: "")
  }
}

extension ConfidenceBand: ExpressibleByArgument {
  /// Reads `almost-certain`, `almost certain` ….
  public init?(argument: String) {
    self.init(rawValue: String(argument.map { $0 == "-" ? " " : $0 }))
  }

  /// What is typed for it.
  public static var allValueStrings: [String] {
    allCases.map { band in String(band.rawValue.map { $0 == " " ? "-" : $0 }) }
  }

  /// From where to where a probability is called so.
  var bounds: (least: Double, below: Double) {
    let lower = self == .almostNoChance ? 0 : Double(percent.lowerBound) / 100
    return (lower, self == .almostCertain ? 2 : Double(percent.upperBound) / 100)
  }
}

extension Annotation.Kind: ExpressibleByArgument {}
extension Annotation.Condition: ExpressibleByArgument {}
extension AnnotationFilter.Order: ExpressibleByArgument {}
extension ReviewState: ExpressibleByArgument {}
extension ReviewAct.Basis: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}
