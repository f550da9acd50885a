import { type Page, resolve } from "../page.ts";
import { type Element, isHeading, lineOf, namesOf, textOf, walk } from "../tree.ts";

/** A link of an item. */
export interface ItemLink {
	element: Element;
	url: string;
	/** Its text; the `title` attribute where the text was cut short. */
	text: string;
	score: number;
}

/** Links that lead to more of the same, to people or to tools, never to the item. */
const NOT_ITEM =
	/^[\s[(【<>«»+]*(?:comments?(?:\s*\(.*\)|\s*:.*)?|\d+ (?:comments?|replies|likes|reactions|评论|回复)|reply|share|edit|save|permalink|log ?in|sign (?:in|up)|subscribe|add to (?:cart|basket|wishlist)|buy(?: now| tickets)?|quick view|更多|全部|查看(?:更多|全部)|评论|回复|收藏|分享|编辑|下载|登录|注册|举报|点赞|转发|打印|加入购物车|(?:立即)?购买|(?:上|下)一页|首页|尾页|末页|next|previous|zum letzten beitrag|\d+|[«»‹›<>]+)[\s\])】<>«».…→]*$/i;

/** Links that lead to the item and do not say its name. */
const TO_ITEM =
	/^[\s[(【<>«»]*(?:more(?: info(?:rmation)?)?|read (?:more|on)|continue reading|keep reading|(?:(?:read|see|view) (?:the )?)?(?:full )?(?:article|post|story|details?|event|job|product)|view(?: more)?|(?:see|learn|find out|show) more|details?|apply(?: now)?|全文|(?:阅读|查看)(?:全文|更多|原文|详情|详细)|了解(?:更多|详情)|详情|详细|点击(?:查看|进入)|继续阅读|立即查看|続きを(?:読む|見る)|もっと見る|詳(?:しく|細)(?:は?こちら|を見る|見る)?|자세히 ?보기|더 ?보기|weiterlesen|mehr(?: lesen| erfahren)?|zum artikel|lire (?:la suite|plus)|en savoir plus|leer más|ver más|más información|leia mais|saiba mais|leggi tutto|continua a leggere|lees (?:meer|verder)|читать (?:далее|полностью)|подробнее)[\s\])】<>«».…→]*$/i;

/** What a link scores that leads to the item and does not say its name. */
const NAMELESS = 1;

/** The links of an item with their scores as its main link, best first; links of one address count together. */
export function linksOf(item: Element, page: Page): ItemLink[] {
	const byUrl = new Map<string, ItemLink>();
	const visit = (element: Element) => {
		const url = resolve(addressOf(element), page.baseUrl);
		if (!url || samePage(url, page.url)) return;
		const text = linkText(element);
		const score = scoreOf(element, text, item);
		const before = byUrl.get(url);
		if (before) {
			before.score += 3;
			if (score > before.score - 3) byUrl.set(url, { element, url, text, score: score + 3 });
		} else byUrl.set(url, { element, url, text, score });
	};
	if (item.name === "a") visit(item);
	walk(item, (node) => {
		if (node.type === "tag" && node.hidden) return false;
		if (node.type === "tag" && node.name === "a") visit(node);
		return undefined;
	});
	const above = item.parent;
	if (byUrl.size === 0 && above?.name === "a") visit(above);
	return [...byUrl.values()].sort((a, b) => b.score - a.score);
}

/** Whether a link's text says nothing of what it leads to: none, or "read more". */
export function isNameless(text: string): boolean {
	return text === "" || TO_ITEM.test(text);
}

const samePage = (url: string, page: string) => url.replace(/#.*$/, "") === page.replace(/#.*$/, "");

/** The heading inside the link if there is one, else its text, else what its picture or `title` says. */
function linkText(link: Element): string {
	const text = innerTitle(link) ?? firstLine(link);
	const said = (link.attribs.title ?? "").replace(/\s+/g, " ").trim();
	const stem = text.replace(/(?:…|\.{2,}|。{2,})\s*$/u, "").trim();
	if (said && ((stem !== text && said.startsWith(stem.slice(0, 6))) || text === "")) return said;
	return text || pictureText(link);
}

/** The `href`; where it only calls a script, the address that the script is given: `window.open('/a/1.html')`. */
function addressOf({ attribs }: Element): string | undefined {
	const { href, onclick } = attribs;
	if (href === undefined || !/^\s*(?:javascript:|#)/i.test(href)) return href;
	const script = `${href} ${onclick ?? ""}`.slice(0, 400);
	return (
		/["'](https?:\/\/[^"'\s]+|[^"'\s]*[\w-]\.(?:s?html?|aspx?|php|jsp|do)(?:\?[^"'\s]*)?|\/[^"'\s]*\w[^"'\s]*)["']/i.exec(
			script,
		)?.[1] ?? href
	);
}

function innerTitle(link: Element): string | null {
	let best: Element | null = null;
	walk(link, (node) => {
		if (node.type === "text" || node.hidden || node.chars < 2) return undefined;
		const named =
			isHeading(node) ||
			/(?:^|[\s_-])(?:title|tit|ttl|headline|bt|biaoti|subject|name)(?:$|[\s_-])|title$/.test(namesOf(node));
		if (named && !best) best = node;
		return undefined;
	});
	return best ? lineOf(best) : null;
}

/** Of a link around several lines the first that is more than a label or a date; else what it puts in bold. */
function firstLine(link: Element): string {
	const lines = textOf(link).split("\n").filter(Boolean);
	if (lines.length > 1)
		return lines.find((line) => widthOf(line) >= 8 && !isDateText(line)) ?? lines[0] ?? "";
	const whole = lines[0] ?? "";
	const bold = link.children.find((child) => child.type === "tag" && /^(?:strong|b)$/.test(child.name));
	const said = bold?.type === "tag" ? lineOf(bold) : "";
	return widthOf(said) >= 12 && said.length > whole.length * 0.4 ? said : whole;
}

/** Whether a text is a date and nothing else, in any notation. */
export function isDateText(text: string): boolean {
	const bare = text
		.replace(/(?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?|\d{1,4}|[年月日号時时分秒]/g, "")
		.replace(
			/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*|\b(?:hours?|minutes?|days?|weeks?|months?|years?|ago|today|yesterday|at|am|pm|on)\b|[前昨今天小钟個个周]/gi,
			"",
		)
		.replace(/[\s,.:/\-–()[\]]/g, "");
	return bare === "" && /\d|today|yesterday|昨|今/i.test(text);
}

function pictureText(link: Element): string {
	let text = "";
	walk(link, (node) => {
		if (node.type === "tag" && node.name === "img" && node.attribs.alt) text ||= node.attribs.alt.trim();
		return undefined;
	});
	return text;
}

function scoreOf(link: Element, text: string, item: Element): number {
	if (isDateText(text) && text !== "") return -10;
	if (isNameless(text)) return NAMELESS;
	if (NOT_ITEM.test(text)) return -10;
	let score = Math.min(60, widthOf(text));
	for (let at: Element | null = link, i = 0; at && at !== item.parent && i < 4; at = at.parent, i++) {
		if (isHeading(at)) score += 30;
		const names = namesOf(at);
		if (
			/(?:^|[\s_-])(?:author|user|username|category|cat|tag|tags|meta|by|avatar|comment|comments|reply|lastpost|label|badge|site|source|from)(?:$|[\s_-])/.test(
				names,
			)
		)
			score -= 20;
		else if (
			/(?:^|[\s_-])(?:title|tit|headline|subject|topic|bt|name)(?:$|[\s_-])|entry-title|storylink|titleline|xst/.test(
				names,
			)
		)
			score += 15;
	}
	if (/(?:^|\s)bookmark(?:\s|$)/.test(link.attribs.rel ?? "")) score += 20;
	if (/(?:^|\s)(?:author|tag|category)(?:\s|$)/.test(link.attribs.rel ?? "")) score -= 30;
	return score;
}

/** How wide a text is: a CJK character counts twice. */
export function widthOf(text: string): number {
	let width = 0;
	for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2e80 ? 1 : 2;
	return width;
}

/** The pattern of an address: host, and path with numbers and slugs blanked: `/a/#.html`. */
export function shapeOf(url: string): string {
	const at = new URL(url);
	const path = at.pathname
		.split("/")
		.map((part, i, all) => (i === all.length - 1 || /\d/.test(part) ? blank(part) : part))
		.join("/");
	const query = [...at.searchParams.keys()].sort().join("&");
	return `${at.hostname.replace(/^www\./, "")}${path}?${query}`;
}

function blank(part: string): string {
	const extension = /\.[a-z]{2,5}$/i.exec(part)?.[0] ?? "";
	const stem = part.slice(0, part.length - extension.length);
	if (stem === "") return part;
	return `${/^\d+$/.test(stem) ? "#" : /\d/.test(stem) ? "@#" : stem.length > 12 || stem.includes("-") ? "@" : "w"}${extension}`;
}
