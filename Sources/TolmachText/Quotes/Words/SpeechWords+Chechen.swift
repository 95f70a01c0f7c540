extension SpeechWords {
  /// Chechen quotatives and pronouns as printed texts use them; the palochka in its small form. No native speaker has
  /// reviewed the list.
  static let chechen: [(words: String, traits: WordTraits)] = [
    (
      """
      элира аьлла аьлча боху бохуш бахара бохура олу олуш эли эр хаьттира хоьтту делира дийцира дуьйцуш баьхна аьллера \
      кхайкхийра яздина дӏахьедина тӏетуьйхира билгалдаьккхира бохург
      """, .saying
    ),
    ("бахарехь", .source),
    ("ткъа амма тӏаккха", .link),
    ("цо цара иза уьш цуьнга цаьрга", .thirdPerson),
    ("со ас тхо оха хьо ахь вай", .firstOrSecond),
  ]
}
