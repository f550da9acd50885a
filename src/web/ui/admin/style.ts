/** Where `ADMIN_STYLE` is served. */
export const ADMIN_STYLE_PATH = "/admin.css";

/** The look of what only the pages of `/admin` have, beside the style of all pages. */
export const ADMIN_STYLE = /* @__PURE__ */ `
.bottom>.soft{flex-basis:100%}
.admin.narrow{max-width:26rem;margin-inline:auto}
.admin-bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1rem;margin-bottom:1.5rem;padding-bottom:.9rem;border-bottom:1px solid var(--line)}
.admin-bar .chips{margin:0;font-size:1rem;flex-wrap:nowrap}
.admin-bar :is(a,button){white-space:nowrap}
.chips [aria-current]{background:var(--lead);border-color:var(--lead);color:var(--on-lead)}
.chips [aria-current]:hover{background:var(--lead)}
.quiet{font:inherit;padding:.3rem .9rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);color:var(--ink);cursor:pointer}
.quiet:hover{border-color:var(--lead);background:var(--tint)}
.button.danger{background:var(--bad);border-color:var(--bad);color:var(--paper)}
.done{padding:.7rem 1rem;border-radius:.6rem;border:1px solid var(--good);border-left-width:.3rem;background:var(--card)}
.wrong{padding:.7rem 1rem;background:var(--badtint);border-radius:.6rem;border-left:.3rem solid var(--bad)}
.note{padding:.7rem 1rem;background:var(--card);border:1px solid var(--line);border-left:.3rem solid var(--warn);border-radius:.6rem}
.wrong ul,.note ul{padding-inline-start:1.2em}
.admin>*+*{margin-top:1rem}
.admin>h1+.path,.admin>h1+.lead{margin-top:.25rem}
.admin>h2{margin:2rem 0 .8rem}
.fields{display:grid;gap:1.15rem}
.field{display:grid;gap:.3rem;align-content:start;min-width:0}
.field label{font-weight:600}
.field input,.field select,.field textarea{font:inherit;width:100%;min-width:0;min-height:2.75rem;padding:.45rem .75rem;border:1px solid var(--soft);border-radius:.6rem;background:var(--card);color:var(--ink)}
.field textarea{min-height:5.5rem;resize:vertical;line-height:1.5}
.field textarea.short{min-height:3.5rem}
.field input[type=file]{padding:.55rem .75rem}
.field ::placeholder{color:var(--soft);opacity:1}
.field [aria-invalid=true]{border-color:var(--bad);border-width:2px}
.unsure select{border-color:var(--warn);border-width:2px}
.unsure .help span{color:var(--warn);font-weight:600}
.field.code input,.field.code textarea{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:.92em}
.help{font-size:.88rem;color:var(--soft);line-height:1.55}
.help.bad{color:var(--bad)}
.check{display:flex;gap:.6rem;align-items:flex-start}
.check input{flex:none;width:1.25rem;height:1.25rem;min-height:0;margin:.25rem 0 0;accent-color:var(--lead)}
.check label{font-weight:600}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1.15rem 1.5rem;align-items:start}
.group{border:1px solid var(--line);border-radius:.8rem;background:var(--card);padding:0 1.1rem}
.group>summary{cursor:pointer;padding:.75rem 0;font-weight:600}
.group>summary small{margin-inline-start:.4rem}
.group[open]{padding-bottom:1.1rem}
.group .field input,.group .field select,.group .field textarea{background:var(--paper)}
.actions form{display:contents}
.admin>.panel{margin-top:1.5rem}
.served{margin:.6rem 0}
.served li{display:flex;flex-wrap:wrap;align-items:center;gap:.35rem 1.25rem;padding:.3rem 0}
.panel .lines{margin-top:.5rem}
.panel{padding:1.15rem 1.35rem;background:var(--card);border:1px solid var(--line);border-radius:1rem}
.panel ul:not(.plain){padding-inline-start:1.2em}
.panel>h2:first-child{margin:0 0 .5rem}
.bookmark{margin:.5rem 0 .75rem}
.finder{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin:1.25rem 0}
.finder .field{flex:1 1 12rem}
.finder .field.small{flex:0 1 11rem}
.finder button{min-height:2.75rem}
.finder .chips{flex-basis:100%;margin:0}
.managed>li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem 1.25rem;align-items:center;padding:.85rem 0;border-top:1px solid var(--line)}
.managed h2{font-size:1.05rem;margin:0}
.managed h2 a{color:var(--ink)}
.managed .error{color:var(--bad)}
.managed>li:target{background:var(--tint)}
.managed>li>:is(.done,.note){grid-column:1/-1;margin:0}
.keep{margin-top:1rem}
.keep .group{margin-top:.25rem}
.seen h2{margin:1.5rem 0 .2rem}
.seen.wrong h2,.seen .note h2,.seen .panel h2{margin:0 0 .3rem}
.seen>*+*{margin-top:.75rem}
.previews{margin-top:.5rem}
.previews .entry{padding:.9rem 0}
.previews details{margin-top:.35rem}
.previews summary{cursor:pointer;color:var(--lead);padding:.15rem 0}
.previews .content{margin-top:.5rem;padding:.25rem 1rem;border-inline-start:.25rem solid var(--line);font-size:1rem}
.subscriptions li{display:grid;grid-template-columns:auto minmax(0,1fr) minmax(8rem,14rem);gap:.25rem .8rem;align-items:center;padding:.55rem 0;border-top:1px solid var(--line)}
.subscriptions input[type=checkbox]{width:1.25rem;height:1.25rem;accent-color:var(--lead)}
.subscriptions input[type=text]{font:inherit;min-width:0;width:100%;padding:.3rem .6rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--card);color:var(--ink)}
.subscriptions .meta{display:block}
.checks{border:1px solid var(--line);border-radius:.8rem;padding:.5rem 1.1rem 1rem;margin:0;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}
.checks legend{font-weight:600;padding:0 .3rem}
.checks .help{width:100%}
.checks label{font-weight:400}
.panel ol:not(.plain){padding-inline-start:1.4em;margin-top:.5rem}
.secret{display:inline-block;margin:.35rem 0;max-width:100%;font:1rem/1.6 ui-monospace,SFMono-Regular,Menlo,monospace;overflow-wrap:anywhere;padding:.6rem .9rem;border:1px dashed var(--lead);border-radius:.6rem;background:var(--tint);user-select:all}
@media (max-width:28rem){.admin-bar{gap:.35rem;flex-wrap:nowrap}.admin-bar .chips{gap:.25rem}.admin-bar :is(a,button){font-size:.92rem;padding-inline:.6rem}}
@media (max-width:40rem){.managed>li{padding:.5rem 0;gap:.25rem .75rem}.managed h2{font-size:1rem}.managed .wide{display:none}.subscriptions li{grid-template-columns:auto minmax(0,1fr)}.subscriptions li>:last-child{grid-column:2}.panel{padding:1rem}}
`.trim();
