import TolmachModel
import TolmachText

/// A person's name as an article or a transcript's label gives it, read far enough to say of two whether they can be one
/// person's.
///
/// Only what is certainly a personal name is read as one: roles («Врач», "Witness"), relatives by somebody else's name,
/// institutions and lone words that may be anything give nil, since an editor who is told of them in vain stops reading.
struct PersonalName {
  /// A word of the name, to compare by its sounds.
  struct Part {
    var text: String
    var key: NameKey

    init(_ text: String) {
      self.text = text.lowercased()
      key = NameKey(text)
    }

    /// Whether both may be one name: in another script, case or spelling, or its short form.
    func mayBe(_ other: Part) -> Bool {
      key.matches(other.key) || Diminutives.areOne(key, other.key)
    }
  }

  /// What a name says of its person.
  enum Form {
    /// A given name and a surname, in either order.
    case full
    /// A surname, by itself or behind initials or a title.
    case surname
    /// A given name, by itself or with a patronymic.
    case given
  }

  /// What the name says.
  let form: Form
  /// Its words without initials and titles; patronymics are among them.
  let parts: [Part]
  /// Its initials.
  private let initials: [Part]

  /// Whether two cannot be one person's: both have a surname or both a given name, and no word or initial of one fits the
  /// other. A given name and another's surname may be one person's.
  func isAnothers(than other: PersonalName) -> Bool {
    guard form == .full || other.form == .full || form == other.form else { return false }
    guard !parts.contains(where: { part in other.parts.contains { part.mayBe($0) } }) else { return false }
    return !fitsAlone(other) && !other.fitsAlone(self)
  }

  /// Whether a lone given name and initials may be one's: «У. С.» says too little, "Umar S." as much as its word.
  private func fitsAlone(_ other: PersonalName) -> Bool {
    guard form == .given || other.form == .given else { return false }
    return initials.contains { initial in
      other.parts.contains { initial.key.letters.first == $0.key.letters.first }
    }
  }

  /// Reads whom an article gives words to: a full name, or what can only be a surname.
  init?(attribution: String) {
    let reading = NameReading(attribution)
    guard !reading.isOfSomebodyElse, !reading.isInstitution, reading.isSurelyPersons, reading.canSpeak,
      let name = PersonalName(reading)
    else { return nil }
    // A lone given name is common to many, and may be a place's or a paper's.
    guard name.form != .given || name.parts.count > 1 else { return nil }
    self = name
  }

  /// Reads a transcript's label, of whose words every one must be part of a name or a role.
  init?(label: String) {
    let label = label.prefix { !",(;/–—".contains($0) }
    let reading = NameReading(String(label))
    guard !label.contains(where: \.isNumber), reading.isAllNames, !reading.isOfSomebodyElse, !reading.isInstitution,
      let name = PersonalName(reading)
    else { return nil }
    self = name
  }

  private init?(_ reading: NameReading) {
    parts = reading.names.map(Part.init)
    initials = reading.initials.map(Part.init)
    let own = reading.names.filter { !NameForms.isPatronymic($0) }
    guard let first = own.first else { return nil }
    if own.count > 1 {
      form = .full
    } else if parts.count > 1 {
      form = .given
    } else if NameForms.isSurname(first) || reading.hasTitle {
      // «соседка Бакаева» is Bakayev's as well as her own name.
      guard !reading.followsRole || !NameForms.mayBeGenitive(first) else { return nil }
      form = .surname
    } else if reading.startsWithInitial {
      form = .surname
    } else {
      form = .given
    }
  }
}
