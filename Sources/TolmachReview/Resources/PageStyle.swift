/// The page's style sheet.
enum PageStyle {
  /// All of it. How a quote stands is told by the line's style, not by its colour alone, since paper has none; a wave is
  /// no style of a border, so a card's edge has its own. No letter's case is ever changed by style: a palochka has two of them.
  static let sheet = frame + article + card + judging + narrow + PagePrint.sheet

  private static let frame = """
    :root{--ink:#24221e;--paper:#faf8f4;--card:#fff;--rule:#e4dfd5;--faint:#716c63;--wash:#f2eee6;
    --found:#2e6b57;--differs:#a8321f;--check:#8f5d00;--possible:#6b6a00;--two:#46519c;--absent:#8a2d60;--elsewhere:#716c63;
    --read:"Noto Serif","Charter","PT Serif","DejaVu Serif",Georgia,serif;
    --plain:system-ui,"Segoe UI","Noto Sans","DejaVu Sans",Arial,sans-serif}
    *{box-sizing:border-box}
    html{scroll-padding-top:5rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 var(--plain);hyphens:none}
    a{color:inherit}
    button,input,textarea{font:inherit;color:inherit}
    :focus-visible{outline:2px solid var(--two);outline-offset:2px}
    [hidden]{display:none!important}
    .found{--tone:var(--found);--line:solid}.differs{--tone:var(--differs);--line:double}
    .check{--tone:var(--check);--line:double}.possible{--tone:var(--possible);--line:dotted}
    .two{--tone:var(--two);--line:wavy;--edge:dotted}
    .absent{--tone:var(--absent);--line:dashed}.elsewhere{--tone:var(--elsewhere);--line:dashed}
    .opening,.bar,.article,.closing{max-width:1220px;margin:0 auto;padding-left:32px;padding-right:32px}
    .opening{padding-top:28px;padding-bottom:22px}
    .others{display:flex;flex-wrap:wrap;gap:4px 16px;margin-bottom:18px;font-size:13px;color:var(--faint)}
    .others a{color:var(--two)}
    .files{display:flex;flex-wrap:wrap;gap:4px 28px;margin:0 0 10px;font-size:14px}
    .file{overflow-wrap:anywhere}.file small{color:var(--faint);margin-right:7px}.file bdi+small{margin:0 0 0 7px}
    h1{font:500 23px/1.42 var(--read);margin:0;max-width:50em;text-wrap:pretty}
    .start{color:var(--differs);white-space:nowrap}
    .unheard{margin:8px 0 0;color:var(--faint);font-style:italic}
    .todo{margin-top:20px;border-top:1px solid var(--rule);padding-top:14px}
    .todo h2{font:600 14px var(--plain);margin:0 0 6px;color:var(--faint)}
    .todo p{margin:0;color:var(--faint)}
    .todo ol{list-style:none;margin:0;padding:0}
    .todo a{display:flex;gap:12px;align-items:baseline;padding:5px 8px;margin:0 -8px;border-radius:6px;text-decoration:none}
    .todo a:hover{background:var(--wash)}
    .todo .title{color:var(--tone);font-weight:600;flex:none}
    .todo .kinds{color:var(--tone);flex:none}
    .todo .said{margin:0;font-family:var(--read);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-width:0}
    .no{display:inline-block;min-width:1.7em;padding:0 .35em;border-radius:1em;background:var(--tone);color:#fff;
    font:600 12px/1.7 var(--plain);text-align:center;text-decoration:none;flex:none}
    .bar{position:sticky;top:0;z-index:3;display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;
    padding-top:9px;padding-bottom:9px;background:var(--paper);font-size:13px}
    .bar::after{content:"";position:absolute;left:32px;right:32px;bottom:0;border-bottom:1px solid var(--rule)}
    .filters{display:flex;flex-wrap:wrap;gap:5px}
    .filter,.person button,.load{border:1px solid var(--rule);background:var(--card);border-radius:6px;padding:3px 10px;cursor:pointer}
    .filter .line{text-decoration:underline;text-decoration-style:var(--line,none);text-decoration-color:var(--tone,transparent);
    text-decoration-thickness:1.5px;text-underline-offset:4px}
    .filter b{font-weight:500;color:var(--faint);margin-left:6px}
    .filter[aria-pressed=true]{border-color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
    .person{display:flex;flex-wrap:wrap;gap:6px 10px;align-items:center;margin-left:auto}
    #progress{color:var(--faint)}
    #alias{width:14.5em;border:1px solid var(--rule);border-radius:6px;padding:3px 9px;background:var(--card)}
    .load{position:relative;overflow:hidden}.load input{position:absolute;inset:0;opacity:0;cursor:pointer}
    .load:focus-within{outline:2px solid var(--two);outline-offset:2px}
    .keys{flex-basis:100%;margin:0;color:var(--faint);font-size:12px;display:none}
    .closing{padding-top:24px;padding-bottom:60px;color:var(--faint);font-size:13px}
    .closing summary,.evidence summary,.nearest summary{cursor:pointer;width:max-content}
    .closing details{margin-bottom:8px}
    .code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:12px;margin:2px 0;overflow-wrap:anywhere}
    .keep{margin-top:18px;padding-top:14px;border-top:1px solid var(--rule);font-style:italic}
    .sheet{display:none}

    """

  private static let article = """
    .article{padding-top:22px}
    .row{margin-bottom:4px}
    .text{font:17.5px/1.68 var(--read);max-width:36em;overflow-wrap:break-word}
    .text p,.text blockquote,.text h2,.text pre{margin:0 0 .95em}
    .text h2{font-size:24px;line-height:1.3;font-weight:600}
    .text blockquote{padding-left:1.1em;border-left:2px solid var(--rule)}
    .text .item{padding-left:1.2em;text-indent:-1.2em}.text .item::before{content:"•";display:inline-block;width:1.2em;text-indent:0}
    .text pre{white-space:pre-wrap}
    .q{text-decoration:underline;text-decoration-style:var(--line);text-decoration-color:var(--tone);
    text-decoration-thickness:1.6px;text-underline-offset:.24em;cursor:pointer;border-radius:3px;transition:background .15s}
    .q:hover,.q.near{background:color-mix(in srgb,var(--tone) 11%,transparent)}
    .q.dim{text-decoration-color:transparent}
    .elsewhere.q{text-decoration-thickness:1px}
    .n{text-decoration:none;white-space:nowrap;margin-left:.28em;vertical-align:.22em;font:600 11px/1 var(--plain);color:var(--tone)}
    .n .no{display:inline;padding:.18em .55em;font-size:10.5px}
    .n .word{margin-left:.4em}

    """

  private static let card = """
    .card{position:relative;background:var(--card);border:1px solid var(--rule);border-radius:9px;padding:12px 16px 12px 19px;margin-bottom:14px}
    .card::before{content:"";position:absolute;left:6px;top:12px;bottom:12px;border-left:3px var(--edge,var(--line)) var(--tone)}
    .card.differs::before,.card.check::before{border-left-width:4px}.card.two::before{left:4px;border-left-width:6px}
    .card.current{border-color:#a9a294;box-shadow:0 2px 14px rgba(60,50,30,.11)}
    .card:focus:not(:focus-visible){outline:none}
    .card>header{display:flex;gap:9px;align-items:baseline;flex-wrap:wrap}
    .status{font-weight:600;color:var(--tone)}
    .verdict{margin-left:auto;font-size:13px;color:var(--ink);background:var(--wash);border-radius:6px;padding:1px 9px}
    .said{margin:8px 0 0;font:15.5px/1.55 var(--read);overflow-wrap:break-word}
    .by{margin:1px 0 0;font-size:13px;color:var(--faint);display:flex;flex-wrap:wrap;gap:0 14px}
    .flags{list-style:none;margin:10px 0 0;padding:0}
    .flag{padding:7px 11px;border-radius:6px;background:#fbf3e2;margin-bottom:5px;font-size:14px}
    .flag.serious{background:#fbece8}
    .flag>b{color:var(--check);font-weight:600}.flag.serious>b{color:var(--differs)}
    .sides{display:flex;flex-wrap:wrap;gap:2px 18px;margin-top:2px}
    .side small,.flag>small{color:var(--faint);margin-right:7px}.side q{font-family:var(--read);quotes:none}
    .side i{color:var(--faint)}
    .box{background:none;color:inherit;border:1.5px solid var(--check);border-radius:4px;padding:0 .18em;
    box-decoration-break:clone;-webkit-box-decoration-break:clone}
    .box.serious{border-color:var(--differs);border-width:2px}
    .box.gap{border-style:dashed;padding:0 .1em}
    .box.lit{background:#fbe3c4}
    .passage{margin:12px 0 0;padding:0}
    .spoken{font:15.5px/1.6 var(--read);overflow-wrap:break-word}
    .spoken p{margin:0}
    .words{padding:3px 0}
    .words:has(rt){line-height:2.35;padding-bottom:6px}
    .speaker{display:inline-block;max-width:100%;font:600 12.5px/1.5 var(--plain);color:var(--faint);margin-right:.55em}
    .speaker::after{content:":"}
    .turn{color:var(--faint);font-size:14px}
    .own{color:var(--faint)}
    .turn .speaker{font-weight:500}.turn.after{margin-top:3px}
    ruby{ruby-position:under;ruby-align:start;white-space:nowrap}
    rt{position:relative;top:.35em;font:400 10.5px/1.2 var(--plain);color:var(--faint);text-align:left;padding-right:.4em;user-select:none}
    .w{border-radius:3px;transition:background .12s}
    .w.lit{background:#fbe3c4;color:#000}
    .w[tabindex]:focus{outline:2px solid var(--two)}
    figcaption{display:flex;flex-wrap:wrap;gap:2px 14px;align-items:baseline;margin-top:5px;font-size:13px;color:var(--faint)}
    .clock,.play{font-variant-numeric:tabular-nums;color:var(--ink)}
    .play{border:1px solid var(--rule);border-radius:1em;background:var(--paper);padding:1px 11px 1px 8px;cursor:pointer}
    .play .sign{margin-right:6px;color:var(--found);font-size:11px}
    .play.playing{background:var(--found);color:#fff}.play.playing .sign{color:#fff}
    .play.broken{text-decoration:line-through;cursor:default}
    .part{font-weight:600;color:var(--two)}
    .glossed{font-style:italic}
    p.likelihood{margin:8px 0 0;font-size:13px;color:var(--faint)}
    .nearest{margin-top:8px;font-size:13px;color:var(--faint)}
    .near{margin:5px 0;color:var(--ink);font-size:13.5px}
    .near>*{margin-right:.6em}.near small{color:var(--faint)}
    .evidence{margin-top:8px;font-size:13px}
    .evidence summary{color:var(--faint)}
    .evidence dl{margin:6px 0;display:grid;grid-template-columns:max-content 1fr;gap:3px 14px}
    .evidence dt{color:var(--faint)}.evidence dd{margin:0;min-width:0}
    .evidence h4{font:500 13px var(--plain);color:var(--faint);margin:8px 0 0}
    .pair{display:inline-block;margin-right:1.1em}

    """

  private static let judging = """
    .judge{margin-top:11px}
    .buttons{display:flex;flex-wrap:wrap;gap:6px}
    .buttons button{border:1px solid var(--rule);background:var(--paper);border-radius:6px;padding:3px 11px;font-size:13px;cursor:pointer}
    .buttons button:hover,.filter:hover,.person button:hover,.load:hover{border-color:var(--faint)}
    .buttons button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:#fff}
    .basis{display:none;flex-wrap:wrap;gap:6px 16px;align-items:center;margin-top:9px;font-size:13px}
    .card.current .basis,.card:focus-within .basis,.card.judged .basis{display:flex}
    .basis label{display:flex;gap:6px;align-items:center;cursor:pointer}
    .basis input{margin:0}
    .comment{flex:1 1 14em;min-width:0;border:1px solid var(--rule);border-radius:6px;padding:4px 9px;background:var(--paper);resize:vertical}

    """

  private static let narrow = """
    @media (min-width:1000px){
    .row{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 44px}
    .row .text{position:sticky;top:5.2rem;align-self:start}
    .row.plain .text{position:static}
    .keys{display:block}
    }
    @media (max-width:999px){
    .cards{margin:2px 0 22px}.text{max-width:none}
    .todo a{flex-wrap:wrap;gap:2px 10px}.todo .said{flex-basis:100%;white-space:normal}
    }
    @media (min-width:700px) and (max-width:999px){.cards{padding-left:34px}}
    @media (max-width:699px){
    body{font-size:14.5px}
    .opening,.bar,.article,.closing{padding-left:16px;padding-right:16px}
    .bar::after{left:16px;right:16px}
    .bar{position:static}
    html{scroll-padding-top:12px}
    h1{font-size:20px}.text{font-size:17px}
    .person{margin-left:0}#alias{flex:1 1 10em}
    .card{padding:11px 12px 11px 17px}
    .evidence dl{grid-template-columns:1fr}.evidence dd{margin-bottom:5px}
    .verdict{margin-left:0}
    }
    @media (prefers-reduced-motion:reduce){*{transition:none!important;scroll-behavior:auto!important}}

    """
}
