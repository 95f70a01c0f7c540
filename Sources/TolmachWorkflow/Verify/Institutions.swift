/// Words of institutions and of those who speak for them, in Russian and English.
enum Institutions {
  /// Whether a word says that an institution speaks, by itself or by its voice: "ministry", «представитель».
  static func speak(_ word: String) -> Bool {
    let word = word.lowercased()
    return voices.contains(word) || voiceStems.contains { word.hasPrefix($0) }
  }

  /// Whether a name with the word is an institution's or a place's, or of one who speaks for it: "Watch", «Мемориал».
  static func name(_ word: String) -> Bool {
    if speak(word) { return true }
    let word = word.lowercased()
    return nameWords.contains(word) || nameStems.contains { word.hasPrefix($0) }
  }

  private static let voices: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "ministry", "department", "statement", "embassy", "agency",
    "authorities", "officials", "administration", "government", "prosecutors", "press-service",
    "власти", "властей", "властям", "властями", "властях",
  ]

  /// Beginnings that words of institutions have in every case.
  private static let voiceStems = [
    "представител", "пресс-служб", "министерств", "ведомств", "заявлени", "посольств", "администраци", "правительств",
    "прокуратур", "чиновник",
  ]

  private static let nameWords: Set<String> = [
    "watch", "rights", "times", "news", "radio", "tv", "television", "court", "council", "committee", "union",
    "foundation", "center", "centre", "kremlin", "house", "office", "bank", "university", "school", "hospital", "group",
    "association", "international", "cross", "nations", "parliament", "memorial", "amnesty", "reuters", "party", "army",
    "forces", "service", "bureau", "commission", "company", "corporation", "federation", "republic", "press", "daily",
    "journal", "post", "gazette", "telegraph", "channel", "network", "institute", "society", "board", "district",
    "city", "street", "avenue", "road", "square", "airport", "stadium", "theatre", "theater", "village", "mountain",
    "island", "river", "saint", "santa",
    "суд", "суда", "совет", "совета", "фонд", "фонда", "союз", "союза", "канал", "канала", "дума", "думы", "армия",
    "республика", "федерация",
  ]

  private static let nameStems = [
    "мемориал", "комитет", "радио", "агентств", "центр", "организаци", "полици", "управлени", "департамент", "кремл",
    "газет", "телеканал", "служб", "университет", "больниц", "комисси", "парти", "институт", "журнал", "издани",
    "корпораци", "компани", "общество", "парламент",
  ]
}
