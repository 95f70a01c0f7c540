import Testing
@testable import TolmachFormats
import TolmachModel
import TolmachTestSupport

/// Rules of XLIFF 2 that no schema can say, each with a file that breaks it; beside them files that break none.
@Suite struct XLIFF2RuleTests {
  private func file(_ body: String, languages: String = "srcLang=\"ru\" trgLang=\"en\"") -> String {
    "<xliff xmlns=\"\(XLIFFNames.version2)\" version=\"2.1\" \(languages)><file id=\"f1\">\(body)</file></xliff>"
  }

  private func unit(_ body: String) -> String { "<unit id=\"u1\">\(body)</unit>" }

  private func segment(_ source: String, _ target: String? = nil) -> String {
    "<segment><source>\(source)</source>" + (target.map { "<target>\($0)</target>" } ?? "") + "</segment>"
  }

  private func problems(_ text: String) throws -> [FormatProblem] {
    try Exchange.inspect(Array(text.utf8), name: "a.xlf").problems.map(\.problem)
  }

  @Test(arguments: [
    "Мост <pc id=\"1\" type=\"fmt\" subType=\"xlf:b\">закрыт</pc>.",
    "<sc id=\"1\"/>Да<ec startRef=\"1\"/>", "<sc id=\"1\" isolated=\"yes\"/>Да", "Да<ec id=\"1\" isolated=\"yes\"/>",
    "<sm id=\"1\" type=\"term\"/>Да<em startRef=\"1\"/>", "<mrk id=\"m\" type=\"comment\" value=\"v\">Да</mrk>",
    "<ph id=\"1\"/><ph id=\"2\" copyOf=\"1\"/>", "<cp hex=\"0001\"/>",
    "<ph id=\"1\" canReorder=\"firstNo\" canCopy=\"no\" canDelete=\"no\"/>",
  ]) func soundCodesAreAccepted(_ source: String) throws {
    #expect(try problems(file(unit(segment(source)))).isEmpty)
  }

  @Test(arguments: [
    ("<sc id=\"1\"/>Да", "sc"), ("Да<ec startRef=\"1\"/>", "startRef of ec"), ("<ec id=\"1\"/>", "id of ec"),
    ("<ec startRef=\"1\" isolated=\"yes\"/>", "startRef of ec"),
    ("<sc id=\"1\" canCopy=\"no\"/><ec startRef=\"1\"/>", "canCopy of ec"), ("<sm id=\"1\"/>Да", "sm"),
    ("<em startRef=\"1\"/>", "startRef of em"), ("<ph id=\"1\" dataRef=\"d\"/>", "dataRef"),
    ("<ph id=\"1\"/><ph id=\"1\"/>", "id of ph"), ("<ph id=\"/1\"/>", "id of ph"),
    ("<ph id=\"1\" copyOf=\"2\"/>", "copyOf"), ("<ph id=\"1\" type=\"bold\"/>", "type of ph"),
    ("<pc id=\"1\" subType=\"xlf:b\">Да</pc>", "subType of pc"),
    ("<ph id=\"1\" type=\"fmt\" subType=\"xlf:var\"/>", "subType of ph"),
    ("<mrk id=\"m\" type=\"comment\">Да</mrk>", "a comment"),
    ("<mrk id=\"m\" type=\"comment\" ref=\"#n=n1\">Да</mrk>", "ref of a comment"),
    ("<mrk id=\"m\" type=\"a:b\" ref=\"#/u=u1/f=f1\">Да</mrk>", "ref of mrk"),
    ("<mrk id=\"m\" type=\"a:b\" ref=\"#/f=f1/d=d1/u=u1\">Да</mrk>", "ref of mrk"),
    ("<cp hex=\"0041\"/>", "hex of cp"), ("<cp hex=\"zz\"/>", "hex of cp"),
    ("<ph id=\"1\" canReorder=\"no\" canCopy=\"no\" canDelete=\"no\"/>", "canReorder"),
    ("<ph id=\"1\" canReorder=\"firstNo\"/>", "canCopy and canDelete of ph"),
    ("<ph id=\"1\" subFlows=\"u9\"/>", "a subflow"), ("<b>Да</b>", "the element"),
    ("<ph id=\"1\" bold=\"yes\"/>", "an attribute of ph"), ("<ph/>", "id of ph"),
  ]) func brokenCodesAreRefused(_ source: String, _ subject: String) throws {
    let found = try problems(file(unit(segment(source))))
    #expect(found.contains { if case .violation(let rule) = $0 { rule.subject == subject } else { false } }, "\(found)")
  }

  @Test(arguments: [
    ("<ph id=\"1\" canDelete=\"no\"/>Да", "Yes", "a code that cannot be deleted"),
    ("<mrk id=\"1\" translate=\"yes\">Да</mrk>", "<mrk id=\"1\" translate=\"no\">Yes</mrk>", "mrk in the target"),
  ]) func sidesMustAgree(_ source: String, _ target: String, _ subject: String) throws {
    let found = try problems(file(unit(segment(source, target))))
    #expect(found.contains { if case .violation(let rule) = $0 { rule.subject == subject } else { false } }, "\(found)")
  }

  @Test(arguments: [
    ("<unit id=\"a\"/>", "segment in unit"), ("<group><unit id=\"a\"/></group>", "id of group"),
    ("<skeleton/>", "skeleton"), ("", "unit or group"), ("<notes></notes>", "note in notes"),
    ("<unit id=\"a\"><segment state=\"done\"><source/></segment></unit>", "state of segment"),
    ("<unit id=\"a\"><segment subState=\"x:y\"><source/></segment></unit>", "subState of segment"),
    (
      "<unit id=\"a\"><segment id=\"s\"><source/></segment><ignorable id=\"s\"><source/></ignorable></unit>",
      "id of ignorable"
    ),
    ("<unit id=\"a\"><segment><source xml:lang=\"en\"/></segment></unit>", "xml:lang of source"),
    ("<unit id=\"a\"><segment><source xml:space=\"preserve\"/><target/></segment></unit>", "xml:space of target"),
    (
      "<unit id=\"a\"><segment><source/><target order=\"1\"/></segment><segment><source/><target order=\"1\"/></segment></unit>",
      "order"
    ),
    (
      "<unit id=\"a\"><segment><source/></segment></unit><unit id=\"a\"><segment><source/></segment></unit>",
      "id of unit"
    ),
    ("<unit id=\"a\"><segment><source/></segment></unit><x xmlns=\"urn:x\"/>", "an element of another namespace"),
  ]) func brokenStructuresAreRefused(_ body: String, _ subject: String) throws {
    let found = try problems(file(body))
    #expect(found.contains { if case .violation(let rule) = $0 { rule.subject == subject } else { false } }, "\(found)")
  }

  @Test func targetsNeedALanguage() throws {
    #expect(try problems(file(unit(segment("Да.", "Yes.")), languages: "srcLang=\"ru\"")).count == 1)
    #expect(try problems(file(unit(segment("Да.")), languages: "srcLang=\"ru\"")).isEmpty)
    #expect(try problems(file(unit(segment("Да.")), languages: "srcLang=\"r\"")).count == 1)
  }

  @Test(arguments: [
    ("matches:2.0", "<m:matches><m:match ref=\"s1\"><source>Да</source></m:match></m:matches>", "ref of match"),
    (
      "matches:2.0", "<m:matches><m:match ref=\"#s1\" subType=\"a:b\"><source/></m:match></m:matches>",
      "subType of match"
    ),
    (
      "matches:2.0", "<m:matches><m:match ref=\"#s1\" similarity=\"101\"><source/></m:match></m:matches>",
      "similarity of match"
    ),
    (
      "glossary:2.0", "<m:glossary><m:glossEntry><m:term>мост</m:term></m:glossEntry></m:glossary>",
      "definition or translation"
    ),
    ("metadata:2.0", "<m:metadata><m:meta type=\"a\">b</m:meta></m:metadata>", "metaGroup"),
    ("validation:2.0", "<m:validation><m:rule/></m:validation>", "rule"),
    ("validation:2.0", "<m:validation><m:rule isPresent=\"a\" occurs=\"0\"/></m:validation>", "occurs of rule"),
  ]) func modulesHaveRulesOfTheirOwn(_ module: String, _ body: String, _ subject: String) throws {
    let element = body.replacing(">", with: " xmlns:m=\"\(XLIFFNames.modules)\(module)\">", maxReplacements: 1)
    let found = try problems(file(unit(element + "<segment id=\"s1\"><source>Да.</source></segment>")))
    #expect(found.contains { if case .violation(let rule) = $0 { rule.subject == subject } else { false } }, "\(found)")
  }
}
