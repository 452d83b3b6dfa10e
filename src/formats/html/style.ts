// The look of the HTML report: light and dark as the reader's system is, readable on a phone and on paper. No image, no font, no script.

export const style = `
:root { color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #16202c; --soft: #556170; --line: #d8dee6; --link: #0b5cad;
  --good: #1a7f4b; --bad: #b42318; --warn: #8a5300; --bad-card: #fdf3f2; --warn-card: #fdf7ec; --code: #eef1f5; }
@media (prefers-color-scheme: dark) { :root {
  --page: #10151c; --card: #19212b; --ink: #e8edf3; --soft: #a2afbd; --line: #303b48; --link: #7db7ff;
  --good: #58c98b; --bad: #ff8f85; --warn: #f0b45a; --bad-card: #291c1e; --warn-card: #282216; --code: #232d39; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.6; overflow-wrap: anywhere;
  font-family: system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif; }
article, .langs { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
article { padding-bottom: 3rem; }
:lang(ja) { line-break: strict; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .75rem 0 .5rem; }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 1.75rem 0 .25rem; }
h4 { font-size: 1rem; line-height: 1.4; margin: 0; }
h5 { font-size: .9rem; margin: 1rem 0 .25rem; color: var(--soft); }
p { margin: .5rem 0; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-size: .875em; }
code { background: var(--code); border-radius: .25rem; padding: .1em .35em; }
pre { background: var(--code); border-radius: .375rem; padding: .6rem .75rem; margin: .5rem 0; white-space: pre-wrap; }
.pick { position: absolute; opacity: 0; pointer-events: none; }
.langs { display: flex; gap: .5rem; justify-content: flex-end; padding-top: 1rem; }
.langs label { border: 1px solid var(--line); border-radius: 2rem; padding: .3rem .9rem; cursor: pointer; color: var(--soft); }
#en:checked ~ .langs [for=en], #ja:checked ~ .langs [for=ja] { background: var(--ink); border-color: var(--ink); color: var(--page); }
#en:focus-visible ~ .langs [for=en], #ja:focus-visible ~ .langs [for=ja] { outline: 3px solid var(--link); outline-offset: 2px; }
#en:checked ~ article:lang(ja), #ja:checked ~ article:lang(en) { display: none; }
.demo { background: var(--warn-card); color: var(--warn); border: 1px solid currentcolor; border-radius: .375rem; padding: .1rem .5rem;
  font-size: .875rem; font-weight: 600; }
.about { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .75rem 0; color: var(--soft); font-size: .925rem; }
.about dd { margin: 0; color: var(--ink); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .625rem; padding: 1rem 1.15rem; margin: .75rem 0; }
.fail { border-left: .3rem solid var(--bad); } .unknown, .manual { border-left: .3rem solid var(--warn); } .note { background: var(--warn-card); }
.score { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; }
.score strong { font-size: 2.75rem; line-height: 1.1; }
.bar { display: block; width: 100%; height: .75rem; border-radius: .4rem; margin: .75rem 0; background: var(--line); }
.bar .good { fill: var(--good); } .bar .bad { fill: var(--bad); } .bar .warn { fill: var(--warn); }
.tally { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; color: var(--soft); }
.tally b { color: var(--ink); }
.mark { display: inline-block; border: 1px solid currentcolor; border-radius: 2rem; padding: 0 .6rem; font-size: .8rem; font-weight: 600;
  line-height: 1.5; white-space: nowrap; color: var(--soft); }
.mark.critical, .mark.high, .mark.fail { color: var(--bad); } .mark.medium, .mark.unknown, .mark.manual { color: var(--warn); }
.marks { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; margin: .35rem 0 .5rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
.facts dt, .about dt { color: var(--soft); }
.facts dd { margin: 0; }
.ways { margin: .25rem 0 0; padding-left: 1.25rem; } .ways li { margin: .35rem 0; }
.quiet { color: var(--soft); font-size: .9rem; }
.list { margin: .25rem 0; padding-left: 1.25rem; }
details { margin: .5rem 0; } summary { cursor: pointer; color: var(--soft); }
.rows { width: 100%; border-collapse: collapse; font-size: .925rem; }
.rows td, .rows th { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
@media (max-width: 36rem) { .facts, .about { grid-template-columns: 1fr; gap: 0; } .facts dd, .about dd { margin-bottom: .4rem; }
  .rows, .rows tbody, .rows tr, .rows td { display: block; } .rows td { border: 0; padding: 0; } .rows tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .langs { justify-content: flex-start; } }
@media print { :root { color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --good: #0a5f33; --bad: #8f1d14;
    --warn: #6b4000; --bad-card: #fff; --warn-card: #fff; --code: #f2f2f2; }
  .langs { display: none; } .card { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } details::details-content { content-visibility: visible; display: block; }
  a[href]::after { content: " (" attr(href) ")"; color: var(--soft); font-size: .85em; } @page { margin: 16mm; } }
`;
