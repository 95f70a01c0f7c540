import TolmachModel

/// The words that conditions are made of.
enum Conditions {
  static let words: Set<String> = ["если", "ежели", "коли", "кабы", "if", "unless", "нагахь"]
  /// «Если честно, …».
  static let idle: Set<String> = [
    "честно", "откровенно", "можно", "угодно", "хотите", "хочешь", "коротко", "что", "так", "вкратце", "серьезно",
    "not",
    "so",
  ]
  /// Courtesies, and contrasts of then and now.
  static let courtesies = SignalWords(
    """
    если вы не против, если ты не против, если вы не возражаете, если вы помните, если вы позволите, если позволите, \
    если помните, если помнишь, если не секрет, если не ошибаюсь, если я не ошибаюсь, если мне не изменяет, если это можно, \
    если раньше, если прежде, если тогда, если сначала, если до войны, если на то пошло, if you like, if you will, \
    if you don't mind, if you remember, if i remember, if i'm not mistaken
    """
  )
  /// What goes on with the condition itself.
  static let joints: Set<String> = [
    "и", "или", "если", "что", "который", "которая", "которые", "когда", "чтобы", "and", "or",
  ]
  /// A partner of a shorter word renders no condition: «до» is "to".
  static let leastLetters = 4
  /// A condition begins at most so far, in words, before the passage.
  static let reach = 16
  /// A passage begins at most so far, in words, inside a condition.
  static let mostMissed = 1
  /// What ends a sentence, or begins another's words.
  static let stops = ".!?…:;«»“”\""
  /// What makes of «если» another word: «даже если», «как если бы».
  static let joined: Set<String> = [
    "даже", "как", "а", "но", "и", "что", "вот", "разве", "only", "as", "even", "than", "what",
  ]
  /// What shows that a clause with «если» is no condition of what is told, but a wish or a turn of speech.
  static let unreal: Set<String> = ["бы", "б", "можно", "угодно", "конечно", "вдруг", "только"]

  /// Whether a clause with «если» only says how something is put: «если считать и детей», «если не больше».
  static func isTurnOfSpeech(_ clause: ArraySlice<String>) -> Bool {
    let next = clause.dropFirst()
    if next.prefix(2).contains(where: RussianVerbs.isInfinitive) || next.contains(where: unreal.contains) {
      return true
    }
    return next.isEmpty || next.first == "не" && next.count < 3
  }
}
