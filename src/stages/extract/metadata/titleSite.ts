import { hostOf } from "../page.ts";
import { bare } from "./titleText.ts";

/** Words that end the names of sites, columns and publishers. */
const SITE_WORD =
	/(?:网|网站|门户|新闻|频道|报|日报|晚报|论坛|博客|社区|在线|政府|厅|局|委员会|办公室|中心|资讯|电视台|杂志|出版社|大学|百科|平台|首页|官网|站|blog|news|forum|times|post|magazine|wiki|journal|discussions?|community|\.\w{2,4})$/i;

/** A title without what follows its last separator, where that names the site or a column. */
export function withoutSite(title: string, site: string | null, url: string): string {
	let text = title;
	for (let i = 0; i < 4; i++) {
		const found =
			/^(.*\S)\s*(?:(?<=\s)(?:[-–—|·•»«›>:/]|::)(?=\s)|[|｜_＿–—»]|[-－](?=[^-－]*$))\s*(\S[^|｜_]*)$/u.exec(
				text,
			);
		const [, before = "", after = ""] = found ?? [];
		if (!before || bare(before).length < 2 || !namesSite(after, before, text, site, url)) break;
		// The mark that ends a quotation parts nothing.
		if (/«[^»]*$/.test(before)) break;
		text = before.replace(/[\s\-–—|·_]+$/u, "");
	}
	return siteInFront(text, site);
}

function namesSite(after: string, before: string, text: string, site: string | null, url: string): boolean {
	const key = bare(after);
	if (key === "" || /^powered by\b/i.test(after)) return true;
	if (site && (bare(site).includes(key) || key.includes(bare(site)))) return true;
	if (hostWords(url).some((word) => word.length > 2 && key.includes(word))) return true;
	const separator = text.slice(before.length, text.length - after.length).trim();
	if (/[_|｜＿»]/.test(separator))
		return key.length <= Math.max(14, bare(before).length) || SITE_WORD.test(after.trim());
	const spaced = /\s/.test(text.slice(before.length, text.length - after.length));
	if (SITE_WORD.test(after.trim()) && key.length < 24) return true;
	// `… – und viele offene Fragen`: a sentence goes on.
	const goesOn = /^\p{Ll}+\s/u.test(after);
	return spaced && !goesOn && key.length <= 20 && bare(before).length > key.length && separator !== ":";
}

/** The parts of a host's name that may be the site's. */
export function hostWords(url: string): string[] {
	return hostOf(url)
		.split(".")
		.slice(0, -1)
		.filter((word) => word !== "www");
}

function siteInFront(text: string, site: string | null): string {
	if (!site) return text;
	const found = /^(.+?)\s*(?:[|｜»:：]|\s[-–—]\s)\s*(.+)$/u.exec(text);
	return found?.[1] && found[2] && bare(found[1]) === bare(site) ? found[2] : text;
}
