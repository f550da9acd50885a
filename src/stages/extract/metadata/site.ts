import type { Page } from "../page.ts";
import { textIn, typeName } from "./structured.ts";

/** The site's name: what it calls itself in structured data or meta, else what `<title>` ends with, else its host. */
export function siteOf(page: Page): string | null {
	const website = page.linkedData.find((data) => /WebSite/.test(typeName(data)) && data.name);
	const publisher = page.linkedData
		.map((data) => textIn(data.publisher))
		.find((name) => name !== null && name !== undefined);
	return (
		page.metas.get("og:site_name") ??
		page.metas.get("sitename") ??
		textIn(website?.name) ??
		(publisher && !/^https?:/.test(publisher) ? publisher : null) ??
		page.metas.get("application-name") ??
		null
	);
}

/** What the makers of a forum or shop put behind every title: `- Powered by Discuz!`. */
const MAKER =
	/[\s|｜_＿–—»·-]*(?:(?:proudly )?powered by\s[^|｜_–—»-]{2,40}|(?:由\s*)?[^|｜_–—»\s-]{2,20}\s*(?:强力驱动|提供技术支持)|技术支持[:：].{2,30}|产品驱动)\s*$/iu;

/** The text of `<title>` without what the software's maker adds; null without one. */
export function pageTitle({ title }: Page): string | null {
	return title?.replace(MAKER, "").trim() || title;
}

const SEPARATOR = /[|｜_＿–—»·]|::|\s-\s|-/;

/** `siteOf`, else the end of `<title>`; null where the site names itself nowhere. */
export function siteTitle(page: Page, articleTitle: string | null): string | null {
	const named = siteOf(page);
	if (named) return named;
	const title = pageTitle(page);
	const rest = articleTitle && title?.startsWith(articleTitle) ? title.slice(articleTitle.length) : "";
	if (rest === "" && articleTitle && title?.endsWith(articleTitle)) {
		const before = title.slice(0, -articleTitle.length).split(SEPARATOR);
		return before.map((part) => part.trim()).find(Boolean) ?? null;
	}
	const parts = rest.split(SEPARATOR).map((part) => part.trim());
	return parts.filter(Boolean).at(-1) ?? null;
}
