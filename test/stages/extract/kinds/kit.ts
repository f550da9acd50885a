import type { Entry } from "../../../../src/model/entry.ts";
import { extractArticle } from "../../../../src/stages/extract/article/article.ts";
import { linesOfHtml } from "../text.ts";

/** A page of a site as it is written for a test. */
export interface Site {
	url?: string;
	title?: string;
	language?: string;
	timezone?: string;
	/** More of the head. */
	head?: string;
	/** Of `body`. */
	attributes?: string;
	body: string;
}

export const NOW = Date.UTC(2026, 10, 29);

/** The page as HTML. */
export function htmlOf({ title = "", language = "en", head = "", attributes = "", body }: Site): string {
	return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body ${attributes}>${body}</body></html>`;
}

/** What is read from a page as an article. */
export interface Read {
	entry: Entry;
	/** The lines of its text. */
	lines: string[];
	text: string;
	html: string;
	/** Names of the authors. */
	authors: string[];
	/** The day of publication in the page's zone. */
	day: string | null;
	/** What each field came from. */
	provenance: string;
}

/** Reads a page as an article; an error when there is none. */
export function read(site: Site): Read {
	const { url = "https://www.site.example/2026/some-page", timezone = "UTC" } = site;
	const result = extractArticle(htmlOf(site), { url, now: NOW, timezone });
	if (!result.ok) throw new Error(result.error.message);
	const [entry] = result.value.entries;
	if (!entry) throw new Error("no entry");
	const html = entry.contentHtml ?? "";
	const lines = linesOfHtml(html);
	return {
		entry,
		lines,
		text: lines.join("\n"),
		html,
		authors: entry.authors.map(({ name }) => name ?? ""),
		day: entry.published === null ? null : dayOf(entry.published, timezone),
		provenance: result.value.problems.find(({ code }) => code === "provenance")?.message ?? "",
	};
}

function dayOf(time: number, timeZone: string): string {
	return new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(time));
}

const ENGLISH = {
	who: [
		"Ada Brook",
		"the ferryman",
		"a neighbour of the mill",
		"Tomás Reyes",
		"the town clerk",
		"her cousin",
	],
	did: [
		"counted the swans again",
		"closed the gate before the flood",
		"wrote to the ministry",
		"painted the hull green",
		"left the accounts open",
		"asked for a second survey",
	],
	why: [
		"because the river had changed its bed",
		"although nobody had asked for it",
		"when the last train was gone",
		"so that the school could stay",
		"after three dry summers",
		"while the others slept",
	],
	end: [
		"It was not the first time.",
		"The minutes say no more than that.",
		"A reply came in the autumn.",
		"That was the end of it, or so it seemed.",
		"Some still disagree.",
	],
};
const CHINESE = {
	who: ["市水务局", "镇上的老船工", "区文化馆", "一位退休教师", "港务公司", "县志办公室"],
	did: [
		"重新清点了库存的档案",
		"在汛期之前关闭了旧水闸",
		"向上级部门提交了申请",
		"把码头的栏杆刷成了绿色",
		"公布了去年的全部账目",
		"组织了第二次现场勘察",
	],
	why: [
		"因为河道已经改变了走向",
		"虽然没有人提出过要求",
		"这样学校就可以保留下来",
		"此前连续三年干旱少雨",
		"这在当地还是第一次",
		"附近的居民都来帮忙",
	],
	end: [
		"有关部门正在进一步核实。",
		"会议记录里没有更多说明。",
		"秋天的时候终于有了回音。",
		"至今仍有人持不同意见。",
	],
};
const WORDS = { en: ENGLISH, zh: CHINESE };
type Language = keyof typeof WORDS;

/** Sentences that say little, the same ones for the same number: `count` of them, from 2 clauses each. */
export function sentences(seed: number, count = 3, language: Language = "en"): string {
	const { who, did, why, end } = WORDS[language];
	const pick = (list: readonly string[], n: number) => list[n % list.length] ?? "";
	return Array.from({ length: count }, (_, i) => {
		const n = seed * 7 + i * 5;
		const tail = i % 2 === 1 ? pick(end, n + seed) : "";
		return language === "zh"
			? `${pick(who, n)}在第${n + 1}天${pick(did, n * 3 + seed)}，${pick(why, n * 5 + i)}。${tail}`
			: `On day ${n + 1}, ${pick(who, n)} ${pick(did, n * 3 + seed)}, ${pick(why, n * 5 + i)}. ${tail} `;
	})
		.join("")
		.replace(/ +/g, " ")
		.trim();
}

/** Texts of paragraphs. */
export function prose(seed: number, count: number, language: Language = "en"): string[] {
	return Array.from({ length: count }, (_, i) => sentences(seed * 31 + i, 3, language));
}

/** Texts as paragraphs of HTML. */
export const paragraphs = (texts: readonly string[]): string =>
	texts.map((text) => `<p>${text}</p>`).join("\n");

/** What sites put around a page, in several styles of markup. */
export const SHELLS: Record<string, (main: string) => string> = {
	semantic: (main) =>
		`<a href="#c">Skip to content</a><header><a href="/">The Bridge</a><nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li><li><a href="/sport">Sport</a></li></ul></nav></header><main id="c">${main}</main><aside><h3>Most read</h3><ol><li><a href="/a/one-long-headline">A headline about the price of bread in winter</a></li><li><a href="/a/two-long-headline">Another headline about a bus that came early</a></li></ol></aside><footer><p>© 2026 The Bridge. All rights reserved.</p><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></footer>`,
	divs: (main) =>
		`<div id="top"><div class="logo"><a href="/">The Bridge</a></div><div class="menu"><a href="/">Home</a> | <a href="/town">Town</a> | <a href="/sport">Sport</a></div></div><div id="wrap"><div id="left">${main}</div><div id="right"><div class="box"><h4>Latest</h4><ul><li><a href="/b/1">Ferry timetable for the winter months is out</a></li><li><a href="/b/2">Choir looks for a place to sing on Thursdays</a></li></ul></div></div></div><div id="bottom">Copyright 2026 The Bridge | <a href="/contact">Contact</a></div>`,
	tables: (main) =>
		`<table width="980" align="center"><tr><td colspan="2"><img src="/top.jpg"></td></tr><tr><td width="200" valign="top"><a href="/">Home</a><br><a href="/town">Town</a><br><a href="/sport">Sport</a></td><td valign="top">${main}</td></tr><tr><td colspan="2" align="center">Copyright 2026 The Bridge. <a href="/contact">Contact us</a></td></tr></table>`,
};
