/** Where `POINTING_STYLE` and `FRAME_STYLE` are served. */
export const POINTING_STYLE_PATH = "/pointing.css";
export const FRAME_STYLE_PATH = "/pointing-frame.css";

/**
 * The look of the page for pointing, beside the style of all pages. What waits for the script has its place already:
 * nothing below it moves when that runs.
 */
export const POINTING_STYLE = /* @__PURE__ */ `
.point{display:grid;grid-template-columns:minmax(0,1.35fr) minmax(0,1fr);gap:1.25rem 1.75rem;align-items:start;margin:1.25rem 0}
.point[hidden]{visibility:hidden}
.point [hidden]{display:none}
@media (scripting:none){.point{display:none}}
.tools-of-pointing{grid-column:1/-1;position:sticky;top:0;z-index:1;background:var(--paper);padding:.5rem 0;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
.tools-of-pointing fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.35rem;min-width:0}
.tools-of-pointing legend{float:left;padding:.3rem .5rem .3rem 0;color:var(--soft)}
.tools-of-pointing label{position:relative;display:inline-flex;align-items:center;min-height:2.5rem;padding:.2rem .9rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);cursor:pointer}
.tools-of-pointing label:has(:checked){background:var(--lead);border-color:var(--lead);color:var(--on-lead)}
.tools-of-pointing label:has(:focus-visible){outline:3px solid var(--lead);outline-offset:2px}
.tools-of-pointing input{position:absolute;opacity:0;inset:0;margin:0}
.tools-of-pointing .more{display:flex;flex-wrap:wrap;gap:.35rem}
.tools-of-pointing button{min-height:2.5rem}
#shown{width:100%;height:min(75vh,52rem);border:1px solid var(--line);border-radius:.8rem;background:#fff}
.given{display:grid;gap:.75rem;align-content:start;min-width:0}
.given h2{margin:0}
.given ol{margin:0;padding-inline-start:1.9em}
.given summary{cursor:pointer;padding:.35rem 0;border-top:1px solid var(--line)}
.to-list{display:none;min-height:2.25rem;align-items:center;padding-inline:.4rem}
.given ol li{padding:.3rem 0;border-top:1px solid var(--line)}
.given li small{display:block}
.given .quiet{text-align:start;border-radius:1rem}
.how{margin-bottom:.6rem;font-size:.94rem}
.how summary{cursor:pointer;padding:.2rem 0}
@media (pointer:coarse){.how p{display:none}}
.how ol{padding-inline-start:1.6em}
#chips{display:flex;flex-wrap:wrap;gap:.35rem;align-items:center;min-height:2.5rem;color:var(--soft)}
#given{scroll-margin-top:7rem}
#given:focus{outline:0}
#rivals{display:grid;gap:.35rem}
#said.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
#said{margin:0}
[aria-busy] .given{opacity:.65}
#sureness{color:var(--soft)}
.selectors{margin:0 0 .9rem;white-space:pre-wrap;font:.85em ui-monospace,SFMono-Regular,Menlo,monospace;background:var(--tint);padding:.6rem .8rem;border-radius:.6rem;overflow-wrap:anywhere}
.numbered{padding-inline-start:1.8em}
.numbered li{padding:.6rem 0;border-top:1px solid var(--line)}
.numbered [aria-current]{font-weight:700}
.numbered ul{padding-inline-start:1.2em;color:var(--soft);font-size:.92rem}
@media (max-width:52rem){.point{grid-template-columns:minmax(0,1fr)}#shown{height:62vh}.tools-of-pointing{gap:.35rem}.tools-of-pointing fieldset,.tools-of-pointing .more{display:contents}.tools-of-pointing label,.tools-of-pointing button{min-height:2.25rem;padding-inline:.7rem;font-size:.92rem}.to-list{display:inline-flex}.tools-of-pointing legend{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%)}}
`.trim();

/**
 * The look of a page in its frame: boxes, lines and words in its order, whatever its own style was. One look for every
 * scheme: what is shown is somebody else's paper.
 */
export const FRAME_STYLE = /* @__PURE__ */ `
:root{color-scheme:light}
html{font:16px/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;background:#fff;color:#1b2326;overflow-wrap:anywhere}
body{margin:.6rem;cursor:crosshair;touch-action:manipulation}
div{margin:.15rem 0;min-width:0}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
img{max-width:9rem;max-height:7rem;object-fit:contain;vertical-align:middle;background:#eef2f3}
.h{font-weight:700;margin:.6rem 0 .2rem}
.h1{font-size:1.5rem}
.h2{font-size:1.25rem}
.h3{font-size:1.12rem}
.a{color:#0a5a85;text-decoration:underline;text-underline-offset:.2em}
.b{border:1px solid #8b979c;border-radius:.4rem;padding:0 .5rem}
.box{display:inline-block;border:1px dashed #8b979c;border-radius:.4rem;padding:.1rem .6rem;color:#566268}
.li{padding-inline-start:.6rem;border-inline-start:2px solid #e3eaec}
.dt{font-weight:600}
.dd{margin-inline-start:1.3rem}
.t{display:table;border-collapse:collapse;max-width:100%}
.tg{display:table-row-group}
.tr{display:table-row}
.td{display:table-cell;border:1px solid #dde4e6;padding:.1rem .45rem;vertical-align:top}
.th,.st{font-weight:700}
.em{font-style:italic}
.pre{white-space:pre-wrap;font-family:ui-monospace,monospace}
.nav{border-inline-start:.25rem solid #dde4e6;padding-inline-start:.6rem;font-size:.92rem}
.nav div,.nav .li{display:inline}
.nav .li{padding:0;margin:0 .6rem 0 0}
.nav .nav,.nav .li{border:0;padding:0}
.when{color:#566268}
[data-n]:focus{outline:3px solid #0a6168;outline-offset:1px}
[data-mark=items]{background:#e2f2f3;box-shadow:inset .25rem 0 0 #0a6168;padding-inline-start:.4rem}
.tr[data-mark=items]>.td{background:#e2f2f3}
[data-mark=title]{background:#fff0c2}
[data-mark=date]{background:#d9f0dc}
[data-mark=link]{background:#e3e4fb}
[data-mark=image]{outline:3px solid #b36b00}
[data-mark=author]{background:#f7e0f0}
[data-mark=example]{outline:2px dashed #0a6168;outline-offset:2px}
[data-mark=without]{background:#fbe3e1;text-decoration:line-through}
.at{outline:2px solid #c2410c;outline-offset:1px}
`.trim();
