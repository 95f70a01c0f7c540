import TolmachModel

/// Words of small classes of which one makes as good a sentence as another: relatives, offices.
///
/// In a sentence that is otherwise the same, "my mother" for «отец» is no rendering. A member is one thing in all languages;
/// what one language calls by one name and another by two («зять», «сестра» for a nurse) is named with each.
enum WordClasses {
  /// Whether a word of a side is one for a relative or an office.
  static func isPerson(_ word: Int, in side: QuoteComparison.Side) -> Bool {
    [relatives, offices].contains { $0.names(word, in: side) }
  }

  /// Relatives.
  static let relatives = SignalClass([
    SignalTable(
      en: "mother, mothers, mother's, mom, mom's, mum, mum's, mama, mommy, mummy, ma",
      ru:
        "мать, матери, матерью, матерей, матерям, мама, мамы, маме, маму, мамой, мам, мамка, мамки, мамке, мамочк*, матушк*",
      ce: "нана, ненан, нене, нанас, ненаца, ненана, наной"
    ),
    SignalTable(
      en: "father, fathers, father's, dad, dad's, daddy, papa, pa",
      ru:
        "отец, отца, отцу, отцом, отце, отцы, отцов, папа, папы, папе, папу, папой, пап, папочк*, батя, бати, бате, батю, батюшк*",
      ce: "да, ден, дас, дега, дена, деца"
    ),
    SignalTable(
      en: "brother, brothers, brother's, bro",
      ru: "брат, брата, брату, братом, брате, братья, братьев, братьям, братьями, братишк*, братик*, братан*",
      ce: "ваша, вешин, вашас, вешига, вешица, вежарий, вежарша, вежарийн"
    ),
    SignalTable(
      en: "sister, sisters, sister's, nurse, nurses",
      ru: "сестра, сестры, сестре, сестру, сестрой, сестер, сестрам, сестренк*, сестричк*, медсестр*",
      ce: "йиша, йишас, йишин, йишига, йижарий, йижарийн"
    ),
    SignalTable(
      en: "son, sons, son's, boy, boys",
      ru:
        "сын, сына, сыну, сыном, сыне, сыновья, сыновей, сыновьям, сынок, сынка, сынку, сынишк*, сыноч*, мальчик*, мальчиш*, пацан*",
      ce: "кӏант, кӏанта, кӏентан, кӏантана, кӏентий, кӏенташа, воӏ, воӏа"
    ),
    SignalTable(
      en: "daughter, daughters, daughter's, girl, girls",
      ru:
        "дочь, дочери, дочерью, дочерей, дочерям, дочка, дочки, дочке, дочку, дочкой, дочек, доченьк*, девочк*, девушк*, девчон*",
      ce: "йоӏ, йоӏа, йоьӏан, йоӏана, мехкарий, йоӏарий"
    ),
    SignalTable(
      en: "husband, husbands, husband's, hubby",
      ru: "муж, мужа, мужу, мужем, муже, мужья, мужей, муженек, супруг, супруга, супругу, супругом",
      ce: "майра, майрачо, майрачун, мар, цӏийнда, цӏийндас"
    ),
    SignalTable(
      en: "wife, wives, wife's",
      ru: "жена, жены, жене, жену, женой, жен, женам, супруга, супруги, супруге, супругу, супругой",
      ce: "зуда, зудчо, зудчун, зудчуьнга, хӏусамнана, хӏусамнанас, цӏеннана"
    ),
    SignalTable(
      en: "grandmother*, grandma*, granny, gran, nana, nan, old woman, old women, old lady",
      ru:
        "бабушк*, бабуля, бабули, бабуле, бабулю, бабка, бабки, бабке, бабку, бабкой, прабабк*, прабабушк*, старуха, старуху, старушк*",
      ce: "денана, деннана, ненанана, неннана, баба"
    ),
    SignalTable(
      en: "grandfather*, grandad*, granddad*, grandpa*, gramps, great-grandfather*, old man, old men",
      ru: "дед, деда, деду, дедом, деде, деды, дедушк*, прадед*, дедуля, старик*",
      ce: "деда, денда, ненада"
    ),
    SignalTable(
      en: "uncle, uncles, uncle's",
      ru: "дядя, дяди, дяде, дядю, дядей, дядьк*",
      ce: "ненаваша, девежа, деваша"
    ),
    SignalTable(en: "aunt, aunts, aunt's, auntie, aunty", ru: "тетя, тети, тете, тетю, тетей, тетк*", ce: "деца, неца"),
    SignalTable(en: "mother-in-law*", ru: "теща, тещи, теще, тещу, тещей, свекров*", ce: "марнана, стуннана"),
    SignalTable(
      en: "father-in-law*",
      ru: "тесть, тестя, тестю, тестем, свекор, свекра, свекру, свекром",
      ce: "марда, стунда"
    ),
    SignalTable(
      en: "son-in-law*, brother-in-law*",
      ru: "зять, зятя, зятю, зятем, зятья, шурин*, деверь, деверя, свояк*"
    ),
    SignalTable(
      en: "daughter-in-law*, sister-in-law*",
      ru: "невестк*, сноха, снохи, снохе, сноху, золовк*, свояченниц*"
    ),
    SignalTable(en: "nephew*", ru: "племянник*"),
    SignalTable(en: "niece*", ru: "племянниц*"),
    SignalTable(
      en: "neighbour, neighbours, neighbour's, neighbor, neighbors, neighbor's",
      ru: "сосед*",
      ce: "лулахо, лулахочо, лулахой, лулахоша"
    ),
  ])

  /// Offices and trades.
  static let offices = SignalClass([
    SignalTable(
      en: "soldier*, troops, serviceman, servicemen, military, conscript*, fighter*, army, officer, officers",
      ru: "солдат*, военн*, бойц*, боец, срочник*, служив*, арми*, контрактник*",
      ce: "салти, салтий, салтичо, салташа, эскар, эскаро"
    ),
    SignalTable(
      en: "police, policeman, policemen, policewoman, cop, cops, constable*, officer, officers, detective*",
      ru:
        "полиц*, милиц*, мент, менты, ментов, участков*, офицер*, оперативник*, капитан*, майор*, лейтенант*, сотрудник*, омон*, гаишник*",
      ce: "полици, полицин, полисхой"
    ),
    SignalTable(en: "prosecutor*, prosecution, attorney*", ru: "прокур*", ce: "прокурор*"),
    SignalTable(
      en: "judge, judges, judge's, court, courts, magistrate*",
      ru: "судья, судьи, судье, судью, судьей, судей, суд, суда, суде",
      ce: "суьдхо, суьдхочо, кхелахо"
    ),
    SignalTable(
      en: "lawyer*, attorney*, solicitor*, barrister*, counsel, defender*",
      ru: "адвокат*, юрист*, защитник*",
      ce: "адвокат*"
    ),
    SignalTable(
      en: "investigator*, detective*, interrogator*",
      ru: "следовател*, дознавател*, следстви*, опер, оперативник*",
      ce: "талламхо*"
    ),
    SignalTable(
      en: "doctor*, dr, physician*, surgeon*, medic, medics, paramedic*",
      ru: "врач*, доктор*, хирург*, медик*, фельдшер*",
      ce: "лор, лоьро, лоьран, лоьраца"
    ),
    SignalTable(
      en: "teacher*, schoolteacher*, instructor*, professor*",
      ru: "учител*, училк*, преподавател*, педагог*",
      ce: "хьехархо, хьехархочо, хьехархой"
    ),
  ])
}
