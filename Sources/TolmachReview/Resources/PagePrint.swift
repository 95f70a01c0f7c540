/// How the page comes out on paper: A4, black on white, a checking sheet with boxes.
enum PagePrint {
  static let sheet = """
    @media print{
    @page{size:A4;margin:16mm 14mm}
    body{background:#fff;color:#000;font-size:10.5pt}
    .bar,.others,.cards,.closing,.unheard+.nothing{display:none!important}
    .found,.differs,.check,.possible,.two,.absent,.elsewhere{--tone:#000}
    .opening,.article{max-width:none;padding:0}
    h1{font-size:15pt}.start,.todo .title,.todo .kinds{color:#000}
    .unheard,.todo h2,.file small{color:#000}
    .todo a{flex-wrap:nowrap;margin:0;padding:2pt 0}.todo .said{white-space:normal;flex-basis:auto}
    .opening{break-after:page}
    .no,.n .no{background:none;color:#000;border:.7pt solid #000}
    .row{display:block;break-inside:avoid}
    .row .text{position:relative;max-width:none;font-size:11pt;line-height:1.55;padding-left:12mm}
    .text h2{font-size:15pt}
    .q{text-decoration-color:#000;background:none!important}
    .n{color:#000}
    a{text-decoration:none}
    .sheet{display:block;break-before:page}
    .sheet h2{font:600 13pt var(--plain);margin:0 0 6pt}
    .sheet table{width:calc(100% - 1pt);border-collapse:collapse;font-size:9.5pt;line-height:1.4}
    .sheet thead{display:table-header-group}
    .sheet tr{break-inside:avoid}
    .sheet th,.sheet td{border:.6pt solid #000;padding:3pt 4pt;vertical-align:top;overflow-wrap:anywhere}
    .sheet th{text-align:left;font-weight:600;overflow-wrap:normal}
    .sheet td p{margin:0 0 2pt}
    .sheet td:nth-child(2),.sheet td:nth-child(3){font-family:var(--read);width:25%}
    .sheet th:first-child{width:2.4em}.sheet td:nth-child(4){width:7.4em}.sheet th:last-child{width:8em}
    .tickbox{display:inline-block;width:4.2mm;height:4.2mm;border:1pt solid #000}
    }

    """
}
