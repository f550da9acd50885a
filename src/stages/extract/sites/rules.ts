import type { Element } from "../../../base/html/tree.ts";
import type { Selectors } from "../../../model/reading.ts";
import { hostOf, type Page } from "../page.ts";
import { type SiteFields, weixinFields } from "./weixin.ts";

/** What is special about some pages: selectors, for what they cannot say a function. */
export interface SiteRule {
	/** For articles. */
	select?: Selectors;
	/** For lists. */
	list?: Selectors;
	fields?: (page: Page) => SiteFields;
	/** Its text is broken into lines as its source is, and ends with two dashes above a signature. */
	isPlain?: true;
}

/** Rules by exact host, without `www.`; sorted, each with a fixture of the same name. */
export const SITES: Readonly<Record<string, SiteRule>> = {
	"html2.qktoutiao.com": { select: { content: ".content", author: ".article-info .source" } },
	"mp.weixin.qq.com": {
		select: {
			title: "#activity-name",
			content: "#js_content",
			remove: "#js_tags_preview_toast, .qr_code_pc",
		},
		fields: weixinFields,
	},
	"zjt.gxzf.gov.cn": { select: { content: ".article-con", remove: ".article-about" } },
};

/** Whether an element of the head says that a software has made the page. */
const isMadeBy =
	(software: RegExp) =>
	({ name, attribs }: Element): boolean =>
		name === "meta" && attribs.name === "generator" && software.test(attribs.content ?? "");

/** Rules for software that many hosts run, told by an element of the page; sorted, each with a fixture of the same name. */
export const FAMILIES: Readonly<Record<string, SiteRule & { isMark: (element: Element) => boolean }>> = {
	destoon: {
		isMark: isMadeBy(/DESTOON/i),
		select: { content: "#article", title: "#title" },
	},
	founder: {
		isMark: ({ name }) => name === "founder-content",
		select: { content: "#ozoom", title: "founder-title" },
	},
	// An article's page there is its abstract, among keywords, downloads, references and how to cite it.
	ojs: {
		isMark: isMadeBy(/^Open Journal Systems/i),
		select: { content: ".obj_article_details .item.abstract", remove: ".item.abstract > .label" },
	},
	// A bulletin board by way of the web: a line each says who pushed the text up, what with, and when.
	ptt: {
		isMark: ({ attribs }) =>
			attribs.id === "main-content" && /(?:^|\s)bbs-content(?:\s|$)/.test(attribs.class ?? ""),
		isPlain: true,
		select: {
			content: "#main-content",
			author: ".article-meta-value",
			remove:
				".article-metaline, .article-metaline-right, .push-tag, .push-userid, .push-ipdatetime, .bbs-content > .f2",
		},
	},
};

/** The rule for a page: its host's, else that of the software it is made with; null for most. */
export function ruleFor(page: Page): { name: string; rule: SiteRule } | null {
	const host = hostOf(page.url).replace(/^www\./, "");
	const own = Object.hasOwn(SITES, host) ? SITES[host] : undefined;
	if (own) return { name: host, rule: own };
	const family = Object.entries(FAMILIES).find(([, { isMark }]) => page.tree.elements.some(isMark));
	return family ? { name: family[0], rule: family[1] } : null;
}
