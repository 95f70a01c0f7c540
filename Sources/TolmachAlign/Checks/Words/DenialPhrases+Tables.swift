import TolmachModel

extension DenialPhrases {
  /// The phrases of a language; none where we know none.
  static func of(_ language: LanguageTag) -> DenialPhrases {
    switch language.language {
    case "en": english
    case "ru": russian
    case "ce": chechen
    default: none
    }
  }

  private static let english = DenialPhrases(
    // What is beyond doubt is so, and so is what a second denial takes back.
    idle: """
      no doubt < in, without doubt, without a doubt, without question, without a question, no question that, \
      no question about, no question / *, no denying, no mistaking, make no mistake, no uncertain, nothing if not, \
      not for nothing, but not least, yes or no, or not, could not but, couldn't but, can not but, no matter, if not, why not
      """,
    optional: """
      nothing but, nobody but, no one but, no-one but, none but, nowhere but, cannot but, \
      no choice but, no option but, no more than, no less, no fewer than, none the less, can't wait / for, cannot wait / for, \
      can't help, couldn't help, cannot help, you never know, to no avail, in no time, of nowhere, no shortage of, \
      no lack of, no longer, no sooner, no wonder, no way, no problem, no joke, no kidding, no exaggeration, no secret, \
      without a trace, without a hitch, not necessarily, not bad, not uncommon*, not unusual*, not unlike*, not infrequent*, not unheard, not impossible, \
      not exaggerating, not to mention, not long ago, don't get me, don't mention it, never mind, why don't we, \
      why don't you, nothing short of, nothing less than, none too, none other, none of your, not your business, \
      not my business, can't look * in, can't look * * in, cannot look * in, couldn't look * in, couldn't look * * in
      """,
    denying: "better than to, anything but, too * to, stay out, keep out, stay away, keep away, stay clear, keep off",
    overlooking: Overlooking(
      comparisons: "as if, as though",
      being: "exist*, there, here, around, alive, matter*, human, people",
      nothing: "nothing, nobody, no-one, none"
    )
  )

  private static let russian = DenialPhrases(
    idle: """
      без сомнени*, без всяк* сомнени*, нет сомнени*, нет * сомнени*, сомнени* нет, не * сомнени*, не было * сомнени*, \
      не * быть сомнени*, сомнени* не было, сомнени* * не было, сомнени* не оста*, сомнени* не вызыва*, \
      сомнени* быть не, сомнени* не может, никаких сомнени*, ни малейш* сомнени*, не подлежит сомнению, спору нет, \
      как ни / один одна одно одного одной, сколько ни / один, ни дать ни взять, ни много ни мало, ни жив ни, \
      чего только не, кого только не, куда только не, где только не, каких только не, как никогда, тем не менее, \
      не менее, не раз, или нет, бы ни, и без того, чуть не, едва не, чуть было не, едва было не, бы * ни, \
      бы * * ни, хотите нет, хочешь нет, \
      то ни стало, ни свет ни, ничего себе, нет нет да
      """,
    optional: """
      не обсуждается, не обсуждалось, не было и речи, и речи не, не может быть и речи, речи быть не, \
      не могло быть и речи, не по себе, не в себе, не в своем уме, не прочь, чем не бывало, как не бывало, \
      не кто иной, не что иное, не прошло и, не долго думая, не моргнув, не сегодня-завтра, не ровен час, \
      не бог весть, нечего и говорить, делать нечего, не поделаешь, от нечего, не шутка, не шутки, не преувелич*, \
      не терпится, не терпелось, не дождусь, не дождемся, не за горами, не так, не ахти, нет слов, слов нет, \
      не сводя, не теряя, не разгибая, не переставая, не жалея, не смыкая, не помня себя, не говоря, не спеша, \
      не торопясь, не отрываясь, не покладая, не глядя, пока не, пока нет, не более, не больше, не меньше, \
      не удивлюсь, не удивительно, не исключено, не ли, не * ли, нет ли, как не, больше не, разве не, разве нет, \
      никак не, чтобы не, не стоит, не то слово, только не, не твое дело, не ваше дело, не мое дело, не его дело, \
      не наше дело, не за что, не дай бог, не приведи, ничего страшного, ни с того, ни с сего, не до нас, не до них, \
      не до него, не до нее, не до меня, не до тебя, не до вас, не до этого, не до того, не до сна, не до смеха, \
      не до шуток, не до разговоров, не иначе
      """,
    denying: "слишком * | чтобы",
    overlooking: Overlooking(
      comparisons: "как будто, словно, как если",
      being: """
        было, есть, существ*, люди, людей, человек*, жив*, здесь, тут, там, рядом, вид*, замет*, замеч*, слыш*, \
        случилось, произошло, бывало
        """,
      nothing: "нет, нету, никто, ничто, никого"
    )
  )

  private static let chechen = DenialPhrases(
    idle: "",
    // «Цхьа стаг бен ца веана»: only one man came.
    optional: ["ца", "дац", "вац", "яц", "йац", "бац", "дацара", "вацара", "яцара", "йацара", "бацара"]
      .flatMap { ["бен \($0)", "бен * \($0)", "бен * * \($0)"] }.joined(separator: ","),
    denying: "",
    overlooking: nil
  )
}
