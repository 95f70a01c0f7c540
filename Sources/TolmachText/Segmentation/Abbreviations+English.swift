extension Abbreviations {
  /// English abbreviations, chosen from style guides and dictionaries; in small letters, without the last stop.
  static let englishList: [(kind: AbbreviationKind, words: String)] = [
    (
      .title,
      """
      mr mrs ms mx messrs mmes dr drs prof profs rev revd fr hon gov sen rep reps pres supt det insp mlle mme mons amb
      gen col lt sgt sgts capt cpl maj cmdr cdr adm brig pvt pte lieut comdr atty asst assoc
      st ste mt mts v vs viz cf i.e ie e.g eg f.e f.i ca approx rs
      """
    ),
    (
      .numbered,
      """
      no nos n° nr p pp vol vols fig figs ch chap chaps eq eqs sec secs art arts para par app ed eds ver ext rm
      tel lot vv fol pop sect tab ex op id pt pts
      """
    ),
    (
      .unit,
      """
      etc al et.al a.m p.m pm bc b.c a.d b.c.e c.e bce hr hrs mins lb lbs oz ft yd yds mi m.p.h gal qt
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
      i.v p.s ps q.v r.i.p rsvp r.s.v.p btw
      """
    ),
    (
      .name,
      """
      inc ltd co corp cos bros llc plc gmbh pty jr sr esq ph.d phd m.d md b.a m.a b.sc m.sc ll.b ll.m d.d.s dds
      u.s u.s.a u.k u.n e.u d.c n.y l.a u.s.s.r n.j n.h n.c s.c
      ave blvd rd hwy pkwy ctr bldg dept univ inst assn natl intl govt mgr dir
      """
    ),
    (
      .capitalName,
      """
      ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn
      tenn tex va vt wash wis wyo ont que alta apt admin fed
      """
    ),
  ]

  /// English words that, with a capital after an abbreviation, begin a sentence.
  static let englishStarters = """
    i he she it we they you this that these those there here the a an my your his her its our their
    who what when where why how which whose whom if as at in on for from by with without after before since until
    while although though because but and or so yet nor not no yes then thus hence however therefore moreover meanwhile
    did does do is are was were has have had will would can could should may might must shall let please
    one some many most all both each every any other another such several few more first second next finally also
    today yesterday tomorrow now once later during under over between among about even just only still perhaps maybe
    """

  /// English verbs of speech in the forms that stand beside quotes.
  static let englishSpeechVerbs = """
    said says say asked asks ask replied replies reply answered answers cried cries cry shouted shouts yelled yells
    whispered whispers exclaimed called calls told tells added adds continued explained murmured muttered laughed
    """

  /// English prepositions that open a phrase of time or place.
  static let englishPrepositions = "at in on by from since until till around about before after during between for"
}
