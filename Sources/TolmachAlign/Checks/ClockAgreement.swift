import TolmachModel
import TolmachText

/// Whether a time of day is what another number says.
///
/// Times agree on a dial of twelve hours, unless both texts name the half of the day and it differs. A full hour agrees with
/// its plain number: "at eight in the evening" and «в восемь». Between five and six («в шестом часу») lie five, half past
/// five and, of what is not meant exactly, six: "before six".
enum ClockAgreement {
  /// Whether two numbers, at least one of them a time, may be the same time.
  static func agree(_ one: NumberMention, _ other: NumberMention) -> Bool {
    if one.isTime, other.isTime { return times(one, other) }
    return one.isTime ? hour(one, isSaidBy: other) : hour(other, isSaidBy: one)
  }

  private static func times(_ one: NumberMention, _ other: NumberMention) -> Bool {
    if let half = one.half, let otherHalf = other.half, half != otherHalf { return false }
    if one.upper != nil, other.upper != nil { return minutes(one.value) == minutes(other.value) }
    return one.upper != nil ? holds(one, other) : holds(other, one)
  }

  /// Whether a number is that of a full hour; a quarter past six is not six.
  private static func hour(_ time: NumberMention, isSaidBy number: NumberMention) -> Bool {
    guard minutes(time.value) % 60 == 0, (0...24).contains(number.value) else { return false }
    switch number.kind {
    case .cardinal: break
    // "In the sixth hour".
    case .ordinal: return time.upper.map { minutes($0) == minutes(number.value) } ?? false
    default: return false
    }
    if let upper = number.upper {
      return [time.value, time.value.truncatingRemainder(dividingBy: 12)].contains {
        (number.value...upper).contains($0)
      }
    }
    return (number.value <= 12 || time.half != .morning) && holds(time, number)
  }

  /// Whether a time, or the hour it leaves open, is the time that a number names.
  private static func holds(_ time: NumberMention, _ number: NumberMention) -> Bool {
    let later = (minutes(number.value) - minutes(time.value) + dial) % dial
    guard time.upper != nil else { return later == 0 }
    return later < 60 || later == 60 && number.precision != .exact
  }

  private static let dial = 720

  private static func minutes(_ hours: Double) -> Int { Int((hours * 60).rounded()) % dial }
}

extension NumberMention {
  /// Whether it is a time of day.
  var isTime: Bool { if case .time = kind { true } else { false } }
}
