extension SpeechWords {
  /// English: verbs of saying as news and novels use them (Quirk et al. 1985, §16.31, "factual speech act verbs"), with
  /// the verbs of manner that introduce speech in fiction.
  static let english: [(words: String, traits: WordTraits)] = [
    (sayingVerbs, .saying),
    (sayingParticiples, .participle),
    (
      """
      called calls call calling dubbed described describes describing branded termed characterized characterised labeled \
      labelled denounced denounces denouncing slammed criticized criticised criticizing criticising accused accuses \
      accusing praised hailed mocked blasted derided deemed
      """, .naming
    ),
    ("according per", .source),
    (
      """
      order orders claim claims statement statements call calls promise promises threat threats warning warnings remark \
      remarks comment comments words question questions answer reply letter email e-mail tweet tweets message speech cry \
      shout whisper accusation accusations pledge vow demand demands voice
      """, .speechNoun
    ),
    ("he she they who it one others", .thirdPerson),
    ("i we me my mine our us you your yours i'm i've i'll we're we've you're don't can't won't", .firstOrSecond),
    ("i we", .narrator),
    (
      """
      book novel film movie song album article essay report poem play show series episode program programme magazine \
      newspaper titled entitled headlined named anthem commentary comic series column sequel nicknamed video game documentary paper story column musical hit single \
      ballad painting sign signs poster banner slogan labelled labeled marked reading nickname chapter theme topic motto subject inscription
      """, .titled
    ),
    ("word term phrase expression so-called called meaning means quote-unquote words terms phrases", .term),
    ("the a an this that these those his her their its my your our another some one every each no any", .determiner),
    (
      """
      of for and or but to in on at by with from as after before during when while if because since until about into \
      over under against between through than though although where which that whose whom so upon without within nor
      """, .link
    ),
    (
      """
      is are was were be been being has have had having do does did will would can could may might must shall should
      """, .auxiliary
    ),
    (
      """
      mr mrs ms dr rep sen gov gen st prof sgt col lt capt rev hon jr sr no vs inc corp co ltd u.s u.n d.c jan feb mar \
      apr aug sept oct nov dec messrs maj adm etc dept
      """, .abbreviation
    ),
    (
      """
      also then later once again just only simply still always never often already even now soon finally recently \
      quickly quietly softly slowly sharply gravely gently merely further ever so
      """, .adverb
    ),
    ("em tis twas til till cause bout n twill twould round cos im ere twere", .clipped),
  ]

  private static let sayingVerbs = """
    said says say told tells tell asked asks ask added adds add wrote writes write stated states declared declares \
    announced announces explained explains insisted insists argued argues claimed claims noted notes replied replies \
    reply answered answers responded responds warned warns admitted admits acknowledged acknowledges conceded concedes \
    confirmed confirms denied denies suggested suggests recalled recalls remembered remembers disagreed disagrees continued continues went began \
    begins observed observes remarked remarks commented comments tweeted tweets posted concluded concludes predicted \
    predicts promised promises vowed vows pledged urged urges joked jokes quipped complained complains lamented \
    exclaimed exclaims cried cries shouted shouts yelled screamed whispered whispers murmured muttered mumbled \
    returned rejoined retorted interrupted interposed ejaculated inquired enquired demanded demands begged pleaded \
    repeated repeats echoed laughed sighed sobbed gasped groaned moaned growled snapped snarled hissed roared thundered \
    bellowed called resumed proceeded pursued persisted protested objected thought thinks reflected mused wondered \
    believes believed testified testifies reported reports revealed reveals disclosed asserted asserts contended \
    contends maintained maintains mentioned emphasized emphasised stressed reiterated proclaimed read reads quoted \
    cited ordered commanded advised agreed agrees assured assures boasted countered counters chimed ventured faltered \
    stammered stuttered drawled sneered smiled grinned nodded shrugged croaked squeaked panted breathed implored \
    entreated affirmed alleged alleges estimated figured hinted implied opined pronounced recited recounted related \
    relates remonstrated speculated spoke speaks summed swore tells thanked uttered volunteered wailed whimpered \
    shrieked piped put puts bawled blurted burst chuckled coughed crooned cooed scoffed snorted sang sings \
    prompted prayed apologized apologised broke cautioned cautions charged chided chirped coaxed consoled decided \
    declaimed enjoined hoped jeered jested prophesied puzzled queried reasoned reassured rebuked recollected soothed \
    sniffed submitted taunted teased threatened threatens tittered used wants writes vociferated dictated grumbled \
    grunted gurgled shot spluttered squealed tut-tutted whined yelped informed informs refused remarks reflected feels \
    felt decried defended praises rejected ruled signed spat telegraphed wired telephoned chanted chants yells shouts screams
    """

  private static let sayingParticiples = """
    saying telling asking adding writing stating declaring announcing explaining insisting arguing claiming noting \
    replying answering responding warning admitting acknowledging conceding confirming denying suggesting recalling \
    continuing observing remarking commenting tweeting posting concluding predicting promising vowing pledging urging \
    joking quipping complaining exclaiming crying shouting yelling whispering murmuring muttering citing quoting \
    reporting asserting contending emphasizing stressing proclaiming repeating thinking wondering begging demanding \
    inquiring protesting promising pointing assuring chanting
    """
}
