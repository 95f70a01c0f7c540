import TolmachModel
@testable import TolmachWorkflow

/// Words that would do something if a page took them for markup. Each tries to set the page's title to PWNED.
enum HostileWords {
  static let payloads: [String] = [
    "<script>document.title='PWNED'</script>",
    "</script><script>document.title='PWNED'</script>",
    "<img src=x onerror=\"document.title='PWNED'\">",
    "<svg onload=\"document.title='PWNED'\"></svg>",
    "\"><script>document.title='PWNED'</script>",
    "'><script>document.title='PWNED'</script>",
    "\" onmouseover=\"document.title='PWNED'\" x=\"",
    "' onfocus='document.title=\"PWNED\"' autofocus='",
    "</title><script>document.title='PWNED'</script>",
    "</style><script>document.title='PWNED'</script>",
    "</textarea><script>document.title='PWNED'</script>",
    "<!--<script>document.title='PWNED'</script>-->",
    "--><script>document.title='PWNED'</script>",
    "<![CDATA[<script>document.title='PWNED'</script>]]>",
    "javascript:document.title='PWNED'",
    "data:text/html,<script>document.title='PWNED'</script>",
    "<iframe srcdoc=\"<script>parent.document.title='PWNED'</script>\"></iframe>",
    "<iframe src=\"javascript:parent.document.title='PWNED'\"></iframe>",
    "<a href=\"javascript:document.title='PWNED'\" autofocus>x</a>",
    "<body onload=\"document.title='PWNED'\">",
    "<details open ontoggle=\"document.title='PWNED'\"><summary>x</summary></details>",
    "<video><source onerror=\"document.title='PWNED'\"></video>",
    "<audio src=x onerror=\"document.title='PWNED'\"></audio>",
    "<input autofocus onfocus=\"document.title='PWNED'\">",
    "<style>@import 'x'; body{display:none}</style><style onload=\"document.title='PWNED'\"></style>",
    "<meta http-equiv=refresh content=\"0;url=javascript:document.title='PWNED'\">",
    "<base href=\"//example.invalid/\"><script src=x></script>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=document.title='PWNED'&gt;\">",
    "&lt;script&gt;document.title='PWNED'&lt;/script&gt;&#60;img src=x onerror=document.title='PWNED'&#62;",
    "\u{202E}<b\u{0}><scr\u{0}ipt>document.title='PWNED'</script>\u{2066}`${document.title='PWNED'}`",
    "<noscript><p title=\"</noscript><img src=x onerror=document.title='PWNED'>\"></noscript>",
    "<form><button formaction=\"javascript:document.title='PWNED'\" autofocus>x</button></form>",
  ]

  /// A report in which a payload stands wherever a source's words can stand.
  static func report(_ payload: String) -> HandMadeReport {
    var made = HandMadeReport(
      article: "“\(payload) door,” said \(payload) again.",
      transcript: "before \(payload) one\n\nДверь \(payload) two\n\nafter \(payload) three"
    )
    made.originID = payload
    var finding = made.finding("\(payload) door,", .differs)
    finding.attribution = made.quoted("\(payload) again")
    finding.quote.cue = made.quoted("said")
    var passage = made.passage("Дверь \(payload) two", speaker: payload)
    passage.links = [Passage.WordLink(quote: made.quoted("door"), origin: made.spoken("Дверь"))]
    passage.before = made.turn("before \(payload) one", speaker: payload)
    passage.after = made.turn("after \(payload) three", speaker: payload)
    passage.glosses = [Passage.Gloss(origin: made.spoken("Дверь"), words: payload)]
    finding.origin = passage
    finding.alternatives = [passage]
    finding.flags = [
      made.flag(.negation, .serious, .negationAdded, "\(payload) door", "Дверь \(payload)"),
      made.flag(.name, .check, .nameAdded, payload, ""),
    ]
    var absent = made.finding("\(payload) again", .notFound, reason: .noOrigin)
    absent.attribution = finding.attribution
    absent.alternatives = [passage]
    made.quotes = [finding, absent, made.finding(payload, .notSpeech)]
    return made
  }
}
