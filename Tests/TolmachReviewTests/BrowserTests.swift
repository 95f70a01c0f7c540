import Testing
import TolmachModel
import TolmachReview
@testable import TolmachWorkflow

/// The page in a real browser. Left out where no Chromium is installed.
@Suite(.enabled(if: Browser.isInstalled), .serialized) struct BrowserTests {
  /// The trial would be blind if the payloads did nothing on a careless page.
  @Test func thePayloadsAreLive() throws {
    let page = "<!DOCTYPE html><title>calm</title><body>\(HostileWords.payloads[2])</body>"
    #expect(try Browser.document(of: page).contains("<title>PWNED</title>"))
  }

  @Test func thirtyPayloadsAreInert() throws {
    for start in stride(from: 0, to: HostileWords.payloads.count, by: 8) {
      let some = HostileWords.payloads[start..<min(start + 8, HostileWords.payloads.count)]
      for together in [some.joined(separator: " "), some.reversed().joined()] {
        var options = ReportPage.Options()
        options.recordings = [together]
        options.others = [(title: together, path: together)]
        let page = ReportPage(HostileWords.report(together).report, articleName: "calm", options: options).bytes
        let shown = try Browser.document(of: String(decoding: page, as: UTF8.self))
        #expect(shown.contains("<title>Quotes of calm</title>") && shown.contains("0 / 2 with a verdict"))
        let body = shown.replacing(/<script>.*?<\/script>/.dotMatchesNewlines(), with: "")
        for name in ["<script", "<img", "<svg", "<iframe", "<video", "<audio", "<base", "<form", "<math"] {
          #expect(!body.contains(name), "\(name)")
        }
        #expect(body.firstMatch(of: /<[a-z]+(?:\s+[a-z-]+(?:="[^"]*")?)*\s+on[a-z]+=/) == nil)
      }
    }
  }

  /// Buttons, keys, filters and the saved file; the page's own policy is lifted for the driver alone.
  @Test func aVerdictIsGivenAndSaved() throws {
    var options = ReportPage.Options()
    options.recordings = ["talk.mp3"]
    let bytes = ReportPage(HandMadeReport.full.report, articleName: "river.md", options: options).bytes
    let page = String(decoding: bytes, as: UTF8.self)
      .replacing(/<meta http-equiv[^>]*>/, with: "")
      .replacing("<script>", with: "<script>\(Self.before)</script><script>")
      .replacing("</body>", with: "<script>\(Self.driver)</script></body>")
    let shown = try Browser.document(of: page)
    let result = try #require(shown.firstMatch(of: /<pre id="result">(.*?)<\/pre>/.dotMatchesNewlines())).output.1
    let lines = result.split(separator: "\n").map(String.init)
    #expect(lines.contains("tick ✓ Confirmed · K. · listened"))
    #expect(lines.contains("undone true"))
    #expect(lines.contains("filtered 1"))
    #expect(lines.contains("heard 1 / 6 listened to"))
    #expect(lines.contains("lit 2"))
    #expect(lines.contains("schema tolmach.verdicts/1"))
    #expect(lines.contains("verdict confirmed listened K. seven ways"))
    #expect(lines.contains("quote The door was not open, | “ | ” she says, again"))
    #expect(lines.contains("origin talk.txt"))
    #expect(lines.contains("again confirmed"))
  }

  private static let before = "URL.createObjectURL = (blob) => { window.saved = blob; return '#'; };"

  private static let driver = #"""
    (async () => {
      const out = [];
      // Reading a blob takes real time, of which the browser's virtual clock knows nothing: each look burns some.
      const until = async (there) => {
        for (let look = 0; look < 2000 && !there(); look++) {
          for (let count = 0, sum = 0; count < 3e6; count++) sum += Math.sqrt(count);
          await new Promise((done) => setTimeout(done, 1));
        }
      };
      const key = (name) => document.body.dispatchEvent(new KeyboardEvent("keydown", {key: name, bubbles: true}));
      document.getElementById("alias").value = "K.";
      key("j"); key("c");
      const card = document.querySelector(".card.current");
      card.querySelector("[data-basis=listened]").click();
      const comment = card.querySelector(".comment");
      comment.value = "seven ways";
      comment.dispatchEvent(new Event("input", {bubbles: true}));
      out.push("tick " + card.querySelector(".verdict").textContent);
      key("j"); key("c"); key("c");
      out.push("undone " + document.querySelector(".card.current .verdict").hidden);
      document.querySelector("[data-filter=two]").click();
      out.push("filtered " + document.querySelectorAll(".card:not([hidden])").length);
      document.querySelector("[data-filter=all]").click();
      out.push("heard " + document.getElementById("unheard").textContent);
      card.querySelector("[data-links]").dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
      out.push("lit " + document.querySelectorAll(".lit").length);
      document.getElementById("save").click();
      let text = null;
      window.saved.text().then((read) => { text = read; });
      await until(() => text !== null);
      const file = JSON.parse(text);
      const one = file.verdicts[0];
      out.push("schema " + file.schema);
      out.push("verdict " + [one.verdict, one.basis.join(), one.person, one.comment].join(" "));
      out.push("quote " + [one.quote.text, one.quote.prefix, one.quote.suffix.split("\n")[0]].join(" | "));
      out.push("origin " + one.origin.id);
      key("k"); key("c");
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "verdicts.json"));
      document.getElementById("load").files = transfer.files;
      document.getElementById("load").dispatchEvent(new Event("change", {bubbles: true}));
      await until(() => card.querySelector("[data-verdict][aria-pressed=true]"));
      out.push("again " + card.querySelector("[data-verdict][aria-pressed=true]").dataset.verdict);
      const pre = document.createElement("pre");
      pre.id = "result";
      pre.textContent = out.join("\n");
      document.body.append(pre);
    })();
    """#
}
