import { STYLES } from "../../stages/clean/css.ts";

/** Where `STYLE` is served. */
export const STYLE_PATH = "/style.css";

/** The look of every page: one file, no pictures, no fonts to load. */
export const STYLE = /* @__PURE__ */ style();

// A call that nobody needs what it gives is left out of the bundle: the Worker has the text from beside it.
function style(): string {
	return `
:root{color-scheme:light dark;--paper:#fbfcfc;--card:#fff;--ink:#1b2326;--soft:#566268;--line:#dde4e6;--lead:#0a6168;--tint:#e5f1f2;--on-lead:#fff;--good:#1c7a46;--bad:#b3261e;--warn:#8a5800;--badtint:#fbeceb;--edge:#0003;
--sans:system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#12181a;--card:#1a2225;--ink:#e4eaec;--soft:#a2afb4;--line:#2d383c;--lead:#6fcbd2;--tint:#1d3134;--on-lead:#0c1718;--good:#6cd39a;--bad:#ff9a90;--warn:#f0bd6a;--badtint:#3a2221;--edge:#000b}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.7 var(--sans);text-autospace:normal;text-spacing-trim:normal;line-break:strict;overflow-wrap:anywhere}
:where(:lang(zh)){font-family:"PingFang SC","Hiragino Sans GB","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei",system-ui,sans-serif}
:where(:lang(en)){font-family:var(--sans);line-height:1.6}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
.plain{list-style:""}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.2rem);line-height:1.3;font-weight:750;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.15rem;line-height:1.5}
h3{font-size:1.05rem;line-height:1.5}
small{font-weight:400;font-size:.8rem;color:var(--soft)}
a{color:var(--lead);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--lead);outline-offset:2px;border-radius:4px}
img,video,audio,svg{max-width:100%}
code,kbd,samp,tt,pre{font:.85em/1.5 ui-monospace,SFMono-Regular,Menlo,monospace;unicode-bidi:plaintext}
code,kbd{background:var(--tint);padding:.1em .35em;border-radius:4px}
.soft{color:var(--soft)}
.skip{position:absolute;left:-999px;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:2}
.skip:focus{left:.5rem}
.top,main,.bottom{width:min(100% - 2rem,64rem);margin-inline:auto}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1.5rem;padding:1rem 0;border-bottom:1px solid var(--line)}
.brand{display:inline-flex;align-items:center;gap:.6rem;font-weight:700;font-size:1.1rem;color:var(--ink);text-decoration:none;min-height:2.75rem}
.wave{fill:none;stroke:var(--lead);stroke-width:2.4;stroke-linecap:round}
.top nav{display:flex;gap:.25rem;margin-inline:-.75rem}
.top nav a{padding:.5rem .75rem;border-radius:.5rem;color:var(--ink);text-decoration:none}
.top nav a:hover,.top nav a[aria-current]{background:var(--tint);color:var(--lead)}
main{padding:2rem 0 3rem;min-height:60vh}
.bottom{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;border-top:1px solid var(--line);padding:1.25rem 0 2.5rem;font-size:.9rem}
.bottom p:not(.soft){display:flex;flex-wrap:wrap;gap:0 1.25rem}
.bottom a{padding:.25rem 0}
.head{margin-bottom:2rem}
.lead{color:var(--soft);font-size:1.05rem;margin-top:.35rem;max-width:44rem;text-wrap:pretty}
.tools{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.75rem 1.5rem;margin-top:1.1rem}
.feeds{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.4rem;font-size:.9rem}
.feeds span{color:var(--soft);margin-inline-end:.25rem}
.feeds a,.chips a{display:inline-block;padding:.2rem .75rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);color:var(--lead);text-decoration:none;line-height:1.6}
.feeds a:hover,.chips a:hover{border-color:var(--lead);background:var(--tint)}
.chips{display:flex;flex-wrap:wrap;align-items:baseline;gap:.4rem;margin-top:.75rem;font-size:.9rem}
.glance{display:inline-flex;margin-top:.75rem;align-items:center;gap:.55rem;color:var(--ink);text-decoration:none;font-size:.95rem;padding:.25rem 0}
.glance:hover{text-decoration:underline}
.dot{width:.7rem;height:.7rem;border-radius:50%;background:var(--good);flex:none}
:is(.degraded,.banner.new,.glance.new) .dot{background:var(--warn)}
.failing .dot{background:var(--bad)}
.cards{columns:24rem 2;column-gap:1.25rem}
.card{break-inside:avoid;scroll-margin-top:1rem;margin-bottom:1.25rem;display:flex;flex-direction:column;gap:.6rem;padding:1.25rem 1.35rem;background:var(--card);border:1px solid var(--line);border-radius:1rem}
.card h2{display:flex;align-items:baseline;justify-content:space-between;gap:1rem;font-size:1.25rem}
.card h2 a{color:var(--ink);text-decoration:none}
.card h2 a:hover{color:var(--lead);text-decoration:underline}
.card .chips{margin-top:0}
.card>.feeds{margin-top:auto;padding-top:.35rem}
.cover{display:block;width:100%;height:9rem;object-fit:cover;border-radius:.6rem;background:var(--tint)}
.dense{columns:17rem 3}
.dense .card{padding:1rem 1.1rem;gap:.45rem}
.dense .cover{height:6.5rem}
.folded{margin-top:1.25rem;padding:.5rem 1.35rem;background:var(--card);border:1px solid var(--line);border-radius:1rem}
.folded summary{cursor:pointer;color:var(--soft);padding:.35rem 0}
.lines li{padding:.55rem 0;border-top:1px solid var(--line)}
.lines li>a{color:var(--ink);text-decoration:none;font-weight:550;display:block;text-wrap:pretty}
.lines li>a:hover{color:var(--lead);text-decoration:underline}
.meta{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.85rem;color:var(--soft);font-variant-numeric:tabular-nums}
.meta a{color:inherit}
.meta a:hover{color:var(--lead)}
.entries>li{border-top:1px solid var(--line)}
.entry{padding:1.15rem 0}
.with-picture{display:grid;grid-template-columns:1fr auto;gap:1.25rem;align-items:start}
.entry h2 a,.entry h3 a{color:var(--ink);text-decoration:none}
.entry h2 a:hover,.entry h3 a:hover{color:var(--lead);text-decoration:underline}
.with-picture>img{width:10rem;height:7rem;object-fit:cover;border-radius:.6rem;background:var(--tint)}
.icon{width:1rem;height:1rem;object-fit:contain;vertical-align:-.15em;margin-inline-end:.35em}
.summary{color:var(--soft);margin:.2rem 0 .35rem;text-wrap:pretty}
.search{display:flex;gap:.4rem}
.search input{font:inherit;min-width:0;width:14rem;padding:.35rem .85rem;border:1px solid var(--soft);border-radius:2rem;background:var(--card);color:var(--ink)}
.search input::placeholder{color:var(--soft);opacity:1}
.search button{flex:none;white-space:nowrap}
.search button,.button{font:inherit;padding:.35rem 1.1rem;border:1px solid var(--lead);border-radius:2rem;background:var(--lead);color:var(--on-lead);text-decoration:none;cursor:pointer;display:inline-block}
.button:hover,.search button:hover{filter:brightness(1.1)}
.result{padding:.75rem 0;display:flex;flex-wrap:wrap;gap:1rem}
.paging{display:flex;justify-content:space-between;gap:1rem;padding:1.25rem 0;border-top:1px solid var(--line)}
.paging a{padding:.45rem 0;font-weight:600}
.beside{margin-top:2rem}
.beside a{flex:1;text-decoration:none;line-height:1.45}
.beside [rel=next]{text-align:end}
.beside small{display:block}
.sources{margin-top:1rem;font-size:.9rem}
.sources summary{cursor:pointer;color:var(--soft);padding:.25rem 0}
.sources strong,.chips .bad{color:var(--bad)}
.nothing .chips{justify-content:center}
main>h2,main>section>h2{margin:2rem 0 .6rem}
.crumbs{display:flex;flex-wrap:wrap;font-size:.9rem;margin-bottom:.75rem}
.crumbs a{padding:.25rem 0;color:var(--soft)}
.crumbs a+a::before{content:"/";display:inline-block;margin:0 .6rem;color:var(--soft)}
.nothing{padding:3.5rem 1.25rem;text-align:center;color:var(--soft);background:var(--card);border:1px dashed var(--line);border-radius:1rem}
.nothing .big{font-size:1.2rem;color:var(--ink);font-weight:600}
.error h1{color:var(--ink)}
.error p{margin-top:.75rem}
.error .button{margin-top:.5rem}
.error .status{font-size:4rem;line-height:1;font-weight:800;color:var(--lead);opacity:.85}
.path{font-family:ui-monospace,monospace}
.reading{max-width:42rem;margin-inline:auto}
.reading .meta{margin-top:.75rem;font-size:.9rem}
.content{margin-top:1.75rem;font-size:1.0625rem;line-height:1.9;hanging-punctuation:allow-end}
.content:lang(en){line-height:1.7}
.content>*+*,.content p,.content figure,.content blockquote,.content ul,.content ol,.content pre,.content table{margin-block:1em}
.content h1,.content h2,.content h3,.content h4{margin:1.6em 0 .6em;font-size:1.2em;line-height:1.45;text-wrap:balance}
.content ul,.content ol{padding-inline-start:1.6em}
.content img,.content video{height:auto;border-radius:.5rem;vertical-align:middle}
.content>img,.content [data-alone],.content video{display:block;margin-inline:auto}
.content [data-framed]{width:42rem;aspect-ratio:8/5;object-fit:scale-down}
.content figcaption{font-size:.875em;color:var(--soft);text-align:center;margin-top:.5em}
.content blockquote{margin-inline:0;padding-inline-start:1.1em;border-inline-start:.25rem solid var(--lead);color:var(--soft)}
.content pre,.content table{background:linear-gradient(90deg,var(--under) 1.5rem,#0000 3rem) local,linear-gradient(270deg,var(--under) 1.5rem,#0000 3rem) local,linear-gradient(90deg,var(--edge),#0000 .9rem),linear-gradient(270deg,var(--edge),#0000 .9rem),var(--under)}
.content pre{--under:var(--card);overflow-x:auto;padding:1em;border:1px solid var(--line);border-radius:.5rem;tab-size:4}
.content pre code{font-size:1em;background:none;padding:0}
.content dd{margin-inline-start:1.6em}
.content table{--under:var(--paper);display:block;overflow-x:auto;border-collapse:collapse;font-size:.95em}
.content th,.content td{border:1px solid var(--line);padding:.4em .7em;text-align:start;vertical-align:top;overflow-wrap:break-word;min-width:7em}
.content [data-short]{min-width:0;white-space:nowrap}
.content [data-long]{min-width:12em}
.files{margin-top:2rem}
.files img{display:block;object-fit:cover;border-radius:.5rem;margin:.5rem 0}
.content audio,.files audio,.files video{width:100%;margin-top:.5rem}
.reading>footer{margin-top:2.5rem;padding-top:1.25rem;border-top:1px solid var(--line);display:grid;gap:.9rem}
.files ul,.reading>footer ul{padding-inline-start:1.2em}
.actions{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem 1.5rem}
.button .host{opacity:.85;font-size:.85em;margin-inline-start:.35em}
.banner{display:inline-flex;align-items:center;gap:.6rem;margin-top:.75rem;font-size:1.1rem;font-weight:600}
.counts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0 .5rem}
.counts div{display:flex;flex-direction:column-reverse}
.counts dt{font-size:.85rem;color:var(--soft)}
.counts dd{font-size:1.6rem;line-height:1.2;font-weight:700;font-variant-numeric:tabular-nums}
.source{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.5rem 1.5rem;padding:1.15rem 1.35rem;margin-bottom:.9rem;background:var(--card);border:1px solid var(--line);border-left:.3rem solid var(--good);border-radius:.75rem}
.source.failing,.source.gone{border-left-color:var(--bad)}
.source.new{border-left-color:var(--soft)}
.source h2 a{color:var(--ink)}
.host{font-size:.85rem}
.row-names{font-size:.85rem}
.row-names,.rows li{display:grid;grid-template-columns:minmax(0,1fr) auto 14rem;align-items:center;gap:0 1.5rem;padding:.4rem 0}
.rows li{border-top:1px solid var(--line)}
.rows li>p{grid-column:1/-1;margin:.2rem 0}
.rows a,.source h2 a{unicode-bidi:plaintext}
.rows a{color:inherit;font-weight:550;margin-inline-end:.4rem}
.rows .chart{height:1.75rem;justify-self:end}
main>.graph{margin:.6rem 0}
main>.graph .chart{height:5rem}
.badge{display:inline-block;font-size:.78rem;font-weight:600;line-height:1.5;padding:.05rem .6rem;border-radius:2rem;border:1px solid currentColor;color:var(--good);vertical-align:middle;white-space:nowrap}
.badge.failing,.badge.gone{color:var(--bad)}
.badge.new{color:var(--soft)}
.badge.paused,.badge.warn{color:var(--warn)}
.times{display:flex;flex-wrap:wrap;gap:0 1.5rem;font-size:.88rem;font-variant-numeric:tabular-nums}
.times div{display:flex;gap:.5rem}
.quotas{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));margin-top:.75rem}
.quotas div{justify-content:space-between;padding:.2rem 0;border-bottom:1px solid var(--line)}
.times dt,.details dt{color:var(--soft)}
.graph{align-self:center;min-width:0;overflow-x:auto}
.chart{display:block;height:2.75rem;width:auto}
.chart line{stroke:var(--line)}
.chart .fetched,.key.fetched::before{fill:var(--lead);background:var(--lead)}
.chart .failed,.key.failed::before{fill:var(--bad);background:var(--bad)}
.chart .fresh,.key.fresh::before{fill:var(--good);background:var(--good)}
.legend{display:flex;flex-wrap:wrap;gap:0 1.25rem;font-size:.85rem}
.key::before{content:"";display:inline-block;width:.7rem;height:.7rem;border-radius:2px;margin-inline-end:.4rem}
.trouble{grid-column:1/-1;margin-top:.25rem;padding:.75rem 1rem;background:var(--badtint);border-radius:.6rem}
.mistakes{margin-bottom:1.5rem}
.mistakes ul{padding-inline-start:1.2em}
.details{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,10rem),1fr));gap:.75rem 1.5rem;margin:1.5rem 0 2rem}
.details .wide{grid-column:1/-1}
.mended{margin:1.25rem 0 2rem}
.mended summary{cursor:pointer;padding:.35rem 0}
.mended ul{padding-inline-start:1.3em}
dialog{border:1px solid var(--line);border-radius:1rem;padding:1.5rem 2rem;background:var(--card);color:var(--ink)}
dialog dl{display:grid;grid-template-columns:auto 1fr;gap:.3rem 1.25rem;margin:.6rem 0 1rem}
dialog dt{font:700 1em/1.7 ui-monospace,monospace}
dialog input{margin-inline-end:.4rem}
@media (max-width:40rem){.summary{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;line-clamp:3;overflow:hidden}main{padding-top:1.25rem}.with-picture>img{width:6.25rem;height:5rem}.with-picture{gap:.9rem}.source{grid-template-columns:minmax(0,1fr)}.row-names,.rows li{grid-template-columns:minmax(0,1fr) auto}.rows .chart{grid-column:1/-1}.search,.search input,.tools search{width:100%}.card{padding:1.1rem}.dense .card{display:grid;grid-template-columns:fit-content(65%) minmax(0,1fr);gap:.1rem .75rem;padding:.6rem .9rem;margin-bottom:.6rem;border-radius:.75rem}.dense .card>*{grid-column:1/-1}.dense .card>h2{grid-column:1}.dense .card>.chips{grid-column:2;flex-wrap:nowrap;overflow-x:auto;align-items:center;scrollbar-width:none;white-space:nowrap}.dense small,.dense .cover,.dense li+li .meta,.dense li:nth-child(n+3){display:none}.dense .lines li{padding:.3rem 0}.dense li+li>a{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}}
@media (prefers-reduced-motion:no-preference){a,button{transition:background-color .12s,color .12s,border-color .12s}}
@media print{.top,.bottom,.feeds,.search,.paging,.crumbs,.actions,.beside{display:none}}
${contentStyles()}`.trim();
}

/** What cleaning lets stand of style attributes as rules, for `contentOnPage`, and for an entry's text alone. */
function contentStyles(): string {
	return Object.entries(STYLES)
		.flatMap(([name, values]) =>
			[...values].map((value) => `.content [data-style*="${name}:${value}"]{${name}:${value}}`),
		)
		.join("\n");
}
