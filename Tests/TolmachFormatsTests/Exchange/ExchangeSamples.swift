@testable import TolmachFormats

/// Small files as other tools write them, invented for these tests.
enum ExchangeSamples {
  /// A file.
  struct Sample: Sendable, CustomStringConvertible {
    var name: String
    var format: UnitFormat
    var units: Int
    var text: String
    var description: String { name }
  }

  static let all = [
    Sample(name: "TMX with codes, notes and props", format: .tmx, units: 3, text: tmx),
    Sample(name: "TMX 1.1 in capitals", format: .tmx, units: 1, text: oldTMX),
    Sample(name: "XLIFF 1.2 with states and notes", format: .xliff1, units: 3, text: xliff1),
    Sample(name: "XLIFF 2 with segments and codes", format: .xliff, units: 3, text: xliff2),
    Sample(name: "PO with plurals and contexts", format: .po, units: 4, text: po),
    Sample(name: "a table with columns of all kinds", format: .tsv, units: 3, text: table),
  ]

  private static let tmx = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4">
    <header creationtool="Sample" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="ru"
      datatype="plaintext"><note>Of the header.</note><prop type="x-project">Мост</prop></header>
    <body>
    <tu tuid="1" creationdate="20260301T120000Z" creationid="ИСА" changedate="20260302T120000Z" changeid="ZARA"
      usagecount="3" datatype="html">
      <note xml:lang="en">Seen &amp; kept.</note><prop type="x-domain">новости</prop><prop type="x-domain">две</prop>
      <tuv xml:lang="ru-RU" creationid="ИСА"><seg>Мост <bpt i="1" type="bold">&lt;b&gt;</bpt>закрыт<ept
      i="1">&lt;/b&gt;</ept> на ночь.</seg></tuv>
      <tuv xml:lang="en-GB"><prop type="x-reviewed">yes</prop><seg>The bridge is <bpt i="1" type="bold">&lt;b&gt;</bpt>closed<ept
      i="1">&lt;/b&gt;</ept> for the night.</seg></tuv>
    </tu>
    <tu srclang="en"><tuv xml:lang="en"><seg>Page <ph x="1"/>2</seg></tuv><tuv xml:lang="ru"><seg>Страница <ph x="1"/>2</seg></tuv>
      <tuv xml:lang="ce"><seg>Агӏо 2</seg></tuv></tu>
    <tu><tuv xml:lang="ru"><seg>  Пробелы   и
    строки </seg></tuv><tuv xml:lang="en"><seg></seg></tuv></tu>
    </body></tmx>
    """

  private static let oldTMX = """
    <?xml version="1.0"?>
    <TMX VERSION="1.1"><HEADER SRCLANG="EN"/><BODY>
    <TU TUID="7"><TUV LANG="EN"><SEG>The village.</SEG></TUV><TUV LANG="RU"><SEG>Село.</SEG></TUV></TU>
    </BODY></TMX>
    """

  private static let xliff1 = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file original="interview.docx" source-language="ru" target-language="en" datatype="plaintext"><body>
    <group id="g1" restype="x-turn">
    <trans-unit id="1" approved="yes"><source>Мост <g id="1">закрыт</g>.</source>
      <target state="final">The bridge is <g id="1">closed</g>.</target><note from="Зара">Проверено.</note></trans-unit>
    <trans-unit id="2" xml:space="preserve"><source>Страница <x id="1"/>2</source>
      <target state="needs-review-translation">Page <x id="1"/>2</target>
      <alt-trans match-quality="80%"><source>Страница 3</source><target>Page 3</target></alt-trans></trans-unit>
    </group>
    <trans-unit id="3" translate="no"><source>Tolmach</source><target>Tolmach</target></trans-unit>
    </body></file></xliff>
    """

  private static let xliff2 = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru" trgLang="en">
    <file id="f1" original="interview.docx"><notes><note id="n1">Of the file.</note></notes>
    <unit id="u1" name="first"><notes><note category="review" priority="1">Проверено.</note></notes>
      <originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>
      <segment id="s1" state="final"><source>Мост <pc id="1" dataRefStart="d1" dataRefEnd="d2">закрыт</pc>. </source>
        <target>The bridge is <pc id="1" dataRefStart="d1" dataRefEnd="d2">closed</pc>. </target></segment>
      <segment id="s2"><source>Ночью.</source><target>At night.</target></segment></unit>
    <unit id="u2"><segment state="initial"><source>Страница <ph id="1"/>2</source><target>Page <ph id="1"/>2</target></segment></unit>
    </file></xliff>
    """

  private static let po = #"""
    # Перевод.
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\n"
    "Language: ru\n"
    "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : 1);\n"

    # Для редактора.
    #. Of the extractor.
    #: source.swift:12
    #, fuzzy, c-format
    #| msgid "Opened %s"
    msgctxt "menu"
    msgid "Open %s"
    msgstr "Открыть %s"

    msgid "one page"
    msgid_plural "%d pages"
    msgstr[0] "%d страница"
    msgstr[1] "%d страницы"
    msgstr[2] "%d страниц"

    msgid ""
    "The bridge\n"
    "is \"closed\".\\"
    msgstr "Мост\nзакрыт.\t"

    #~ msgid "Old"
    #~ msgstr "Старое"
    """# + "\n"

  private static let table = """
    ru\ten\tdocument\tid\tspeaker\tx-domain\tnote\tnote\tcreated\tce
    Мост закрыт.\tThe bridge is "closed".\tinterview\t1\tМариам А.\tновости\tодин\tдва\t20260301T120000Z\tТӏай дӏакъевлина.
    Село.\tThe village.\t\t2
    Ночь.\tThe night.\t\t\t\t\tтри\t\t\tБуьйса.

    """
}
