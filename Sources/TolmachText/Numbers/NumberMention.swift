public import TolmachModel

/// A number, a date or a sum of money that a text names, in digits or in words.
public struct NumberMention: Hashable, Sendable {
  /// What kind of number it is.
  public enum Kind: Hashable, Sendable {
    /// How many: `47`, «двадцать», `a dozen`.
    case cardinal
    /// Which in order: `3rd`, «третий».
    case ordinal
    /// A share of a hundred.
    case percent
    /// A sum in a currency (ISO 4217 code).
    case money(String)
    /// A day, a month or a year; parts that are not named are nil.
    case date(year: Int?, month: Int?, day: Int?)
    /// A time of day; the hour from 0 to 23 where the half of the day is known, else as the text says it.
    case time(hour: Int, minute: Int)
  }

  /// The half of the day that a time lies in.
  public enum DayHalf: Hashable, Sendable {
    /// From midnight to noon.
    case morning
    /// From noon to midnight.
    case afternoon
  }

  /// How exactly the number is meant.
  public enum Precision: Hashable, Sendable {
    /// As it stands.
    case exact
    /// About: «около», `about`, «человек двадцать».
    case about
    /// More than, at least.
    case over
    /// Less than, at most.
    case under
  }

  /// Where it stands in the original.
  public var range: TextRange
  /// What kind of number it is.
  public var kind: Kind
  /// The value; of a span (`10–12`) its lower end; of a date its year, else its day, else its month.
  public var value: Double
  /// The upper end of a span; nil when it is none.
  public var upper: Double?
  /// How exactly it is meant.
  public var precision: Precision
  /// The half of the day of a time; nil where the text leaves it open.
  public var half: DayHalf?
  /// Whether it is a year of which only the last two digits are said: «в девяносто восьмом году», "in '98". Where usage tells the
  /// century it is a date of that year; elsewhere an ordinal, of the two digits.
  public var isShortYear = false

  /// Creates a mention.
  public init(
    range: TextRange,
    kind: Kind,
    value: Double,
    upper: Double? = nil,
    precision: Precision = .exact,
    half: DayHalf? = nil
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.upper = upper
    self.precision = precision
    self.half = half
  }
}
