/** Everything the page looks like. Its hash stands in the page's policy, so that no other style is applied. */
export const STYLE = `:root{color-scheme:light dark;--paper:#fff;--ink:#1a2430;--quiet:#55616e;--line:#ccd4dc;--soft:#f3f6f8;--accent:#17547c;--success:#146c43;--warning:#8a5300;--danger:#a3212e;--info:#17547c}
@media (prefers-color-scheme:dark){:root{--paper:#12181f;--ink:#e7edf3;--quiet:#a3b0bd;--line:#364250;--soft:#1b242e;--accent:#8cc4ee;--success:#72d3a1;--warning:#f0b55f;--danger:#ff9ba4;--info:#8cc4ee}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:68rem;padding:1.5rem 1.25rem 4rem}
html:lang(ja){font-family:"Segoe UI",Roboto,"Hiragino Sans","Yu Gothic UI",Meiryo,"Noto Sans CJK JP",sans-serif;line-break:strict;word-break:auto-phrase}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-100rem}
.skip:focus{position:static;display:inline-block;padding:.25rem .5rem}
header{border-bottom:3px solid var(--accent);padding-bottom:1rem;margin-bottom:1.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:.25rem 0}
h2{font-size:1.35rem;line-height:1.25;margin:2.5rem 0 .25rem}
.of{color:var(--quiet);margin:0;overflow-wrap:anywhere}
.intro{color:var(--quiet);margin:.25rem 0 1rem;max-width:46rem}
.lead{display:grid;gap:.75rem;margin:0}
.lead div{border-left:4px solid var(--quiet);background:var(--soft);padding:.6rem .9rem}
.lead dt{font-weight:700}
.lead dd{margin:.15rem 0 0;max-width:52rem;overflow-wrap:anywhere}
.lead .success{border-color:var(--success)}.lead .warning{border-color:var(--warning)}.lead .info{border-color:var(--info)}
nav ol{columns:2 16rem;margin:.5rem 0 0;padding-left:1.4rem}
nav h2{font-size:1.1rem;margin-top:1.75rem}
.scroll{overflow-x:auto;margin:0 0 1.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-weight:700;padding:.35rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
td,tbody th{overflow-wrap:break-word;min-width:4.5rem;max-width:32rem}
thead th{background:var(--soft);border-bottom:2px solid var(--line);white-space:nowrap}
tbody th{font-weight:400}
.num{text-align:right;font-variant-numeric:tabular-nums}
time,.num{white-space:nowrap}
.code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.82em}
.code{word-break:break-all}
.note{display:block;color:var(--quiet);font-size:.92em}
.mark{font-weight:600}
.mark::before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.4em;border-radius:50%;background:currentColor}
.mark.warning::before{border-radius:0;transform:rotate(45deg)}
.mark.danger::before{border-radius:0}
.success .mark,.mark.success{color:var(--success)}.mark.warning{color:var(--warning)}.mark.danger{color:var(--danger)}.mark.info{color:var(--info)}.mark.neutral{color:var(--quiet);font-weight:400}
.empty{color:var(--quiet);margin:.25rem 0 1.25rem}
.empty b{color:var(--ink)}
figure{margin:1rem 0}
figcaption{color:var(--quiet);font-size:.9rem;margin-top:.5rem}
svg{display:block;max-width:100%;height:auto}
.scroll svg{min-width:44rem}
svg text{fill:var(--ink);font:12px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
svg .dim{fill:var(--quiet)}
svg .grid{stroke:var(--line);stroke-width:1;fill:none}
svg .limit{stroke:var(--warning);stroke-width:1.5;stroke-dasharray:5 4}
svg .curve{fill:none;stroke:var(--accent);stroke-width:2}
svg .mood{fill:none;stroke:var(--success);stroke-width:2}
svg .dot{fill:var(--accent)}svg .dot.mood{fill:var(--success);stroke:none}
svg .decision{stroke:var(--danger);stroke-width:2}
svg .shape{fill:var(--paper);stroke:var(--ink);stroke-width:1.6}
svg .shape.write{fill:var(--ink)}
svg .shape.reveal{fill:var(--warning);stroke:var(--warning)}
svg .shape.handoff{fill:var(--accent);stroke:var(--accent)}
svg .shape.decision{fill:var(--danger);stroke:var(--danger)}
svg .box{fill:var(--soft);stroke:var(--quiet)}
svg .box.signed{stroke:var(--success);stroke-width:2}
svg .box.open{stroke-dasharray:4 3}
svg .link{stroke:var(--quiet);stroke-width:1.5;fill:none}
.keys{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;padding:0;margin:.5rem 0;font-size:.9rem}
.keys li{display:flex;align-items:center;gap:.4rem}
.chain{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem}
summary{cursor:pointer;color:var(--accent)}
details ol{font-size:.9rem}
pre{background:var(--soft);border:1px solid var(--line);padding:.5rem .75rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;margin:.35rem 0 .75rem}
footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:.75rem;color:var(--quiet);font-size:.9rem;overflow-wrap:anywhere}
@media (max-width:40rem){body{padding:1rem .85rem 3rem}h1{font-size:1.5rem}}
@page{size:A4;margin:16mm 14mm 18mm}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#444;--line:#999;--soft:#f2f2f2;--accent:#123f5e;--success:#0d5a36;--warning:#6b4000;--danger:#8a1420;--info:#123f5e}
html{font-size:10pt}body{max-width:none;padding:0}.skip,nav,details{display:none}
h1,h2,caption{break-after:avoid}h2{margin-top:1.4rem}.lead div,figure,tr,pre{break-inside:avoid}
.scroll{overflow:visible}.scroll svg{min-width:0}table{font-size:8.5pt}thead{display:table-header-group}thead th{white-space:normal}td,tbody th{min-width:0;overflow-wrap:anywhere;padding:.25rem .35rem}th{padding:.25rem .35rem}time{white-space:normal}
.lead div,thead th,pre,svg,.mark::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
#every{break-before:page}}
`;

/** SHA-256 of `STYLE` in base64; a test says what it has to be. */
export const STYLE_HASH = 'e1oAx4BKKCnq26zPc1Ax+mgOlHJlVXeZfjXB6oDL1Og=';
