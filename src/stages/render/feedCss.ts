import { wordsFor } from "./words.ts";

/** Where `FEED_CSS` is served; every XML feed points to it. */
export const FEED_CSS_PATH = "/feed.css";

/**
 * How a browser shows an Atom or RSS feed to a person who opened it (CSS on XML; XSLT is leaving browsers): what it
 * is, what to do with it, and the entries. Links cannot be followed, for XML without XHTML has none. CSS knows nothing of
 * the visitor, and a file for each language would have to be cached for each: what it is stands there in both, the site's
 * first. Nor can it write a date anew: of Atom's the `T` and the seconds are covered, which stand where they stand in
 * letters of one width.
 */
export function feedCss(language: string): string {
	const words = wordsFor(language);
	const others = [wordsFor("zh"), wordsFor("en")].filter((known) => known !== words);
	const aFeed = [words, ...others].map((known) => JSON.stringify(known.aFeed)).join(' "\\a" ');
	return `:root{color-scheme:light dark;--ink:#1d2327;--soft:#5b6670;--line:#d9dee2;--card:#f6f8f9;--lead:#0b6e75}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9eb;--soft:#a3adb5;--line:#333b42;--card:#1c2125;--lead:#5cc8cf}}
feed,rss{display:block;max-width:44rem;margin:0 auto;padding:1.5rem 1.25rem 4rem;font:1rem/1.7 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--ink)}
feed::before,rss::before{content:${aFeed};display:block;padding:.75rem 1rem;margin-bottom:1.5rem;border:1px solid var(--line);border-left:.3rem solid var(--lead);border-radius:.4rem;background:var(--card);white-space:pre-line}
channel{display:block}
feed>*,channel>*,entry>*,item>*{display:none}
feed>title,channel>title{display:block;font-size:1.7rem;line-height:1.3;font-weight:700}
feed>subtitle,channel>description{display:block;color:var(--soft);margin:.25rem 0 1.5rem}
entry,item{display:flex!important;flex-direction:column;padding:1rem 0;border-top:1px solid var(--line)}
entry>title,item>title{display:block;order:-1;font-size:1.1rem;line-height:1.5;font-weight:600}
entry>published,item>pubDate{display:block;font-size:.85rem;color:var(--soft);font-variant-numeric:tabular-nums}
entry>published{position:relative;width:20ch;overflow:hidden;white-space:pre;font:.8rem/1.7 ui-monospace,SFMono-Regular,Menlo,monospace}
entry>published::before,entry>published::after{position:absolute;background:Canvas}
entry>published::before{content:" ";left:10ch}
entry>published::after{content:" UTC";left:16ch}
entry>summary,item>description{display:block;margin-top:.35rem;color:var(--soft);overflow:hidden;max-height:5.1rem}
entry>source,item>source{display:block;font-size:.85rem;color:var(--lead)}
entry>source>*{display:none}
entry>source>title{display:block}
`;
}
