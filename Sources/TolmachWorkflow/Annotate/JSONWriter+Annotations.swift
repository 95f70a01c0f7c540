public import TolmachFormats
public import TolmachModel

extension JSONWriter {
  /// Writes an annotation with its acts as `tolmach.annotation/1`; `state` is told for readers and never read back.
  public mutating func annotation(_ item: ReviewedAnnotation, state: ReviewState? = nil, hasActs: Bool = true) {
    let annotation = item.annotation
    beginObject()
    key("schema")
    string("tolmach.annotation/1")
    if item.number > 0 {
      key("number")
      integer(Int(item.number))
    }
    key("annotation")
    string(annotation.identifier)
    key("kind")
    string(annotation.kind.rawValue)
    key("state")
    string((state ?? item.state).rawValue)
    key("condition")
    string(annotation.condition.rawValue)
    machine(annotation.machine)
    key("place")
    place(annotation.place)
    key("counterpart")
    if let counterpart = annotation.counterpart { place(counterpart) } else { null() }
    if hasActs {
      provenance(annotation.provenance)
      key("acts")
      beginArray()
      for act in item.acts { self.act(act) }
      endArray()
    }
    endObject()
  }

  private mutating func machine(_ machine: MachineJudgement) {
    key("confidence")
    if let probability = machine.probability { number(probability, decimals: 6) } else { null() }
    key("interval")
    if let interval = machine.interval {
      beginArray()
      for end in [interval.lowerBound, interval.upperBound] { number(end, decimals: 6) }
      endArray()
    } else {
      null()
    }
    member("status", machine.status)
    member("model", machine.model)
    member("signature", machine.signature)
    key("findings")
    beginArray()
    for finding in machine.findings {
      beginObject()
      member("name", finding.name)
      member("severity", finding.severity)
      endObject()
    }
    endArray()
  }

  private mutating func place(_ place: Annotation.Place) {
    beginObject()
    member("document", place.text.name)
    member("digest", place.text.digest)
    member("language", place.text.language?.description)
    key("start")
    integer(place.anchor.scalars.lowerBound)
    key("end")
    integer(place.anchor.scalars.upperBound)
    member("exact", place.anchor.exact)
    member("prefix", place.anchor.prefix)
    member("suffix", place.anchor.suffix)
    endObject()
  }

  private mutating func provenance(_ steps: [ProvenanceStep]) {
    key("provenance")
    beginArray()
    for step in steps {
      beginObject()
      member("role", step.role.rawValue)
      member("name", step.name)
      member("digest", step.digest)
      member("ground", step.ground.rawValue)
      endObject()
    }
    endArray()
  }

  /// Writes an act.
  public mutating func act(_ act: ReviewAct) {
    beginObject()
    member("act", act.identifier)
    member("verdict", act.verdict?.rawValue)
    member("basis", act.basis?.rawValue)
    key("readsLanguage")
    if let reads = act.readsLanguage { bool(reads) } else { null() }
    member("comment", act.comment)
    member("person", act.person)
    member("time", act.time)
    member("subject", act.subject)
    key("seen")
    if let seen = act.seen { number(seen, decimals: 6) } else { null() }
    member("signature", act.signature)
    member("label", act.label)
    endObject()
  }

  private mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }
}
