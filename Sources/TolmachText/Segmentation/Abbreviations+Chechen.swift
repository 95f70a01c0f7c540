extension Abbreviations {
  /// Chechen abbreviations that Russian does not have; written Chechen uses the Russian ones besides.
  static let chechenList: [(kind: AbbreviationKind, words: String)] = [
    (.unit, "шш ш.б и.д.кх и.дӏ.кх и.кх.д кх.и"), (.place, "ш"),
  ]

  /// Chechen words that, with a capital after an abbreviation, begin a sentence.
  static let chechenStarters = """
    со хьо и иза тхо вай шу уьш цо цуо ас аса ахь цара оха аша хӏара хӏорш хӏокху цу оцу цигахь кхузахь кхузза хӏунда мила
    хӏун маца мича мичахь муха ткъа амма я делахь тӏаккха цул цундела цуьнан церан сан хьан тхан шун хӏетахь хӏинца
    тахана селхана кхана иштта цхьа цхьана кхин дукха массо хӏора
    """
}
