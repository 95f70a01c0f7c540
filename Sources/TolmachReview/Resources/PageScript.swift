/// The page's script: verdicts, filters, keys, sound, lighting up partners. It builds no markup from words.
enum PageScript {
  /// All of it.
  static let code = opening + judging + keeping + reading + closing

  private static let opening = #"""
    (() => {
    "use strict";
    const say = document.body.dataset;
    const cards = [...document.querySelectorAll(".card")];
    const byID = (id) => document.getElementById(id);
    const titles = {"confirmed": say.confirmed, "needs-listening": say.listening, "disputed": say.disputed, "not-a-quote": say.notAQuote};
    const verdicts = new Map();
    const memory = "tolmach.verdicts " + say.digest;
    const alias = byID("alias");
    let current = null;
    let unsaved = false;

    """#

  private static let judging = #"""
    const place = (card) => card.dataset.start + "-" + card.dataset.end;
    const shown = (card) => !card.hidden;
    function entry(card) {
      const key = place(card);
      if (!verdicts.has(key)) verdicts.set(key, {verdict: null, basis: [], comment: "", person: "", time: null});
      return verdicts.get(key);
    }
    function isSettled(card) { const one = verdicts.get(place(card)); return !!one && one.verdict !== null; }
    function touch(card) {
      const one = entry(card);
      one.person = alias.value.trim();
      one.time = new Date().toISOString();
      unsaved = true;
      remember();
      draw(card);
      progress();
    }
    function judge(card, verdict) {
      const one = entry(card);
      one.verdict = one.verdict === verdict ? null : verdict;
      touch(card);
    }
    function draw(card) {
      const one = entry(card);
      for (const button of card.querySelectorAll("[data-verdict]"))
        button.setAttribute("aria-pressed", String(button.dataset.verdict === one.verdict));
      for (const box of card.querySelectorAll("[data-basis]")) box.checked = one.basis.includes(box.dataset.basis);
      const comment = card.querySelector(".comment");
      if (comment.value !== one.comment) comment.value = one.comment;
      card.classList.toggle("judged", one.verdict !== null);
      const label = card.querySelector(".verdict");
      label.hidden = one.verdict === null;
      const parts = [one.person, one.basis.includes("listened") ? say.listenedShort : ""].filter(Boolean);
      const tick = one.verdict === "confirmed" ? "\u2713 " : "";
      label.textContent = one.verdict === null ? "" : tick + [titles[one.verdict], ...parts].join(" \u00b7 ");
    }
    function progress() {
      const done = cards.filter(isSettled).length;
      byID("progress").textContent = done + " / " + cards.length + " " + say.settled + (unsaved ? " \u00b7 " + say.unsaved : "");
      const now = cards.filter((card) => entry(card).basis.includes("listened"));
      const before = cards.filter((card) => card.dataset.heard !== undefined && !now.includes(card));
      const line = byID("unheard");
      const heard = Number(line.dataset.heard) + now.length + before.length;
      line.dataset.before = line.dataset.before || line.textContent;
      line.textContent = now.length === 0 ? line.dataset.before : heard + " / " + line.dataset.total + " " + say.heard;
    }

    """#

  private static let keeping = #"""
    function remember() {
      try { sessionStorage.setItem(memory, JSON.stringify({alias: alias.value, verdicts: [...verdicts]})); } catch (_) {}
    }
    function take(list) {
      for (const [key, one] of list) {
        if (typeof one !== "object" || one === null) continue;
        const known = one.verdict === null || Object.hasOwn(titles, one.verdict);
        verdicts.set(String(key), {
          verdict: known ? one.verdict : null,
          basis: Array.isArray(one.basis) ? one.basis.filter((name) => name === "listened" || name === "reads-original") : [],
          comment: typeof one.comment === "string" ? one.comment : "",
          person: typeof one.person === "string" ? one.person : "",
          time: typeof one.time === "string" ? one.time : null});
      }
      cards.forEach(draw);
      progress();
    }
    function recall() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(memory) || "null");
        if (!kept) return;
        alias.value = String(kept.alias || "");
        take(kept.verdicts);
      } catch (_) {}
    }
    function record(card) {
      const data = card.dataset;
      const one = entry(card);
      const origin = data.origin === undefined ? null
        : {id: data.origin, start: Number(data.originStart), end: Number(data.originEnd)};
      return {
        quote: {start: Number(data.start), end: Number(data.end), text: data.text, prefix: data.prefix, suffix: data.suffix},
        origin, status: data.status, verdict: one.verdict, basis: one.basis, comment: one.comment,
        person: one.person || null, time: one.time};
    }
    function file() {
      const touched = cards.filter((card) => { const one = entry(card); return one.verdict !== null || one.comment || one.basis.length; });
      const origins = [...document.querySelectorAll(".origin")].map((line) => ({id: line.dataset.id, digest: line.dataset.digest}));
      return {
        schema: "tolmach.verdicts/1", article: {id: say.article, digest: say.digest}, origins,
        saved: new Date().toISOString(), person: alias.value.trim() || null,
        verdicts: touched.map(record), signature: say.signature};
    }
    function save() {
      const blob = new Blob([JSON.stringify(file(), null, 1) + "\n"], {type: "application/json"});
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = "verdicts.json";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      unsaved = false;
      progress();
    }
    async function load(input) {
      let read = null;
      try { read = JSON.parse(await input.files[0].text()); } catch (_) {}
      input.value = "";
      if (!read || read.schema !== "tolmach.verdicts/1" || !read.article || read.article.digest !== say.digest) {
        byID("progress").textContent = say.wrongFile;
        return;
      }
      if (!alias.value && typeof read.person === "string") alias.value = read.person;
      take((read.verdicts || []).map((one) => [one.quote.start + "-" + one.quote.end, one]));
      remember();
    }

    """#

  private static let reading = #"""
    function choose(card, scrolls) {
      if (current === card) return;
      if (current) {
        current.classList.remove("current");
        current.querySelectorAll("[data-links][tabindex]").forEach((word) => word.removeAttribute("tabindex"));
      }
      document.querySelectorAll(".q.near").forEach((quote) => quote.classList.remove("near"));
      current = card;
      card.classList.add("current");
      card.querySelectorAll("[data-links]").forEach((word) => { word.tabIndex = 0; });
      document.querySelectorAll(`.q[data-card="${card.id.slice(1)}"]`).forEach((quote) => quote.classList.add("near"));
      if (scrolls) { card.focus({preventScroll: true}); card.scrollIntoView({block: "center"}); }
    }
    function step(by) {
      const some = cards.filter(shown);
      if (some.length === 0) return;
      const at = some.indexOf(current);
      choose(some[at < 0 ? (by > 0 ? 0 : some.length - 1) : Math.min(Math.max(at + by, 0), some.length - 1)], true);
    }
    function filter(name) {
      for (const button of document.querySelectorAll("[data-filter]"))
        button.setAttribute("aria-pressed", String(button.dataset.filter === name));
      for (const card of cards)
        card.hidden = name === "open" ? isSettled(card) : name !== "all" && card.dataset.class !== name;
      for (const quote of document.querySelectorAll(".q")) {
        const card = byID("c" + quote.dataset.card);
        quote.classList.toggle("dim", !!card && card.hidden);
      }
    }
    function light(card, attribute, numbers) {
      document.querySelectorAll(".lit").forEach((word) => word.classList.remove("lit"));
      if (!card) return;
      for (const word of card.querySelectorAll("[data-" + attribute + "]"))
        if (word.dataset[attribute].split(" ").some((one) => numbers.includes(one))) word.classList.add("lit");
    }
    function point(target) {
      const word = target.closest("[data-links]");
      if (word) return light(word.closest(".card"), "links", word.dataset.links.split(" "));
      const flag = target.closest("[data-flag]");
      if (flag) return light(flag.closest(".card"), "flags", [flag.dataset.flag]);
      light(null);
    }
    const sound = new Audio();
    let button = null;
    let end = 0;
    function hush() { sound.pause(); if (button) button.classList.remove("playing"); button = null; }
    function play(next) {
      const same = button === next;
      hush();
      if (same) return;
      const source = new URL(next.dataset.recording, document.baseURI).href;
      if (sound.src !== source) sound.src = source;
      sound.currentTime = Number(next.dataset.from) / 1000;
      end = Number(next.dataset.to) / 1000;
      button = next;
      button.classList.add("playing");
      sound.play().catch(() => { next.classList.add("broken"); hush(); });
    }
    sound.addEventListener("timeupdate", () => { if (button && sound.currentTime >= end) hush(); });

    """#

  private static let closing = #"""
    document.addEventListener("click", (event) => {
      const target = event.target;
      const card = target.closest(".card");
      if (card) choose(card, false);
      const playing = target.closest("[data-recording]");
      if (playing) return play(playing);
      const verdict = target.closest("[data-verdict]");
      if (verdict) return judge(card, verdict.dataset.verdict);
      const chosen = target.closest("[data-filter]");
      if (chosen) return filter(chosen.dataset.filter);
      const link = target.closest(".n, .todo a");
      const quote = target.closest(".q");
      const wanted = link ? byID(link.getAttribute("href").slice(1)) : quote && byID("c" + quote.dataset.card);
      if (wanted) { event.preventDefault(); if (wanted.hidden) filter("all"); choose(wanted, true); wanted.scrollIntoView({block: "center"}); }
    });
    document.addEventListener("change", (event) => {
      if (event.target.id === "load") return load(event.target);
      const card = event.target.closest(".card");
      if (!card || event.target.dataset.basis === undefined) return;
      entry(card).basis = [...card.querySelectorAll("[data-basis]:checked")].map((box) => box.dataset.basis);
      touch(card);
    });
    document.addEventListener("input", (event) => {
      if (event.target.id === "alias") return remember();
      const card = event.target.closest(".card");
      if (!card || !event.target.classList.contains("comment")) return;
      entry(card).comment = event.target.value;
      touch(card);
    });
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
      if (event.key === "j" || event.key === "о") step(1);
      else if (event.key === "k" || event.key === "л") step(-1);
      else if ((event.key === "p" || event.key === "з") && current) { const one = current.querySelector("[data-recording]"); if (one) play(one); }
      else if ((event.key === "c" || event.key === "с") && current) judge(current, "confirmed");
      else if (event.key === "Escape") hush();
    });
    document.addEventListener("mouseover", (event) => point(event.target));
    document.addEventListener("focusin", (event) => {
      const card = event.target.closest(".card");
      if (card) choose(card, false);
      point(event.target);
    });
    window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
    byID("save").addEventListener("click", save);
    recall();
    progress();
    if (location.hash.startsWith("#c")) { const card = byID(location.hash.slice(1)); if (card) choose(card, true); }
    })();
    """#
}
