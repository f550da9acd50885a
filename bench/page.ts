import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decode } from "../src/stages/decode/decode.ts";
import { extractArticle } from "../src/stages/extract/article/article.ts";
import { GOVERNMENT } from "../test/stages/extract/lists/government.ts";
import { compareTexts } from "./page/shingles.ts";

interface Case {
	file: string;
	url: string;
	kind: string;
	text: string;
}

interface Page extends Omit<Case, "file"> {
	html: string;
}

type PeerDocument = ConstructorParameters<typeof Readability>[0];

/** What each extractor makes of a page: HTML, or null. Each starts from the text and has its own tree to build. */
const EXTRACTORS: Record<string, (page: Page) => string | null | Promise<string | null>> = {
	tributary: ({ html, url }) => {
		const result = extractArticle(html, { url, now: Date.now(), timezone: "Asia/Shanghai" });
		return result.ok ? (result.value.entries[0]?.contentHtml ?? null) : null;
	},
	"readability on linkedom": ({ html }) => new Readability(documentOf(html)).parse()?.content ?? null,
	"defuddle on linkedom": async ({ html, url }) => {
		const { Defuddle } = await import("defuddle/node");
		return (await Defuddle(documentOf(html), url)).content;
	},
};

/** linkedom's empty-body quirk is avoided for the peers too, so that they are measured at their best. */
function documentOf(html: string): PeerDocument {
	const whole = /<html[\s>]/i.test(html)
		? html
		: `<!doctype html><html><head></head><body>${html}</body></html>`;
	return parseHTML(whole).document as unknown as PeerDocument;
}

/** CPU, memory and (with a corpora folder) F1 of extraction beside readability and defuddle over the same pages. */
export async function run(corporaDir?: string): Promise<void> {
	const pages = corporaDir ? corpusPages(join(corporaDir, "articles")) : ownPages();
	const silent = console.error;
	const table: Record<string, Record<string, number | string>> = {};
	for (const [name, extract] of Object.entries(EXTRACTORS)) {
		console.error = () => undefined;
		table[name] = await measured(pages, extract);
		console.error = silent;
	}
	console.log(
		`${pages.length} pages, ${Math.round(pages.reduce((sum, one) => sum + one.html.length, 0) / 1000)} thousand characters`,
	);
	console.table(table);
	const ours = Number(table.tributary?.["CPU ms"]);
	const readability = Number(table["readability on linkedom"]?.["CPU ms"]);
	console.log(`tributary : readability = ${(ours / readability).toFixed(2)} (at most 1)`);
	if (!(ours <= readability)) process.exitCode = 1;
}

async function measured(pages: Page[], extract: (page: Page) => string | null | Promise<string | null>) {
	const scores: Record<string, number[]> = {};
	let failed = 0;
	// The first ten warm up the compiler.
	for (const page of pages.slice(0, 10)) await attempt(extract, page);
	globalThis.gc?.();
	const heapBefore = process.memoryUsage().heapUsed;
	let peak = 0;
	let cpu = 0;
	for (const page of pages) {
		const before = process.cpuUsage();
		const content = await attempt(extract, page);
		const { user, system } = process.cpuUsage(before);
		cpu += (user + system) / 1000;
		peak = Math.max(peak, process.memoryUsage().heapUsed - heapBefore);
		if (content === null) failed++;
		if (page.text.length <= 100) continue;
		const { f1 } = compareTexts(page.text, content ?? "");
		for (const key of ["F1", `F1 ${page.kind}`]) scores[key] = [...(scores[key] ?? []), f1];
	}
	const means = Object.entries(scores).map(([key, all]) => [
		key,
		round(all.reduce((sum, one) => sum + one, 0) / all.length),
	]);
	return {
		"CPU ms": Math.round(cpu),
		"ms a page": round(cpu / pages.length),
		"peak heap MB": Math.round(peak / 1e6),
		empty: failed,
		...Object.fromEntries(means),
	};
}

async function attempt(
	extract: (page: Page) => string | null | Promise<string | null>,
	page: Page,
): Promise<string | null> {
	try {
		return await extract(page);
	} catch {
		// A peer that throws has no result; it is counted as empty.
		return null;
	}
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function corpusPages(dir: string): Page[] {
	const lines = readFileSync(join(dir, "cases.jsonl"), "utf8").split("\n").filter(Boolean);
	return lines.map((line) => {
		const { file, url, kind, text } = JSON.parse(line) as Case;
		const bytes = gunzipSync(readFileSync(join(dir, file)));
		return { html: decode(bytes, { kind: "html" }).text, url, kind, text };
	});
}

function ownPages(): Page[] {
	const seeds = ["000-qutoutiao", "001-destoon-a", "002-destoon-b", "003-newspaper", "004-notice"];
	const folder = resolve("test/stages/extract/seeds");
	const own = seeds
		.filter((name) => existsSync(join(folder, `${name}.html`)))
		.map((name) => {
			const { url, paragraphs } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as {
				url: string;
				paragraphs: string[];
			};
			return {
				html: readFileSync(join(folder, `${name}.html`), "utf8"),
				url,
				kind: "seed",
				text: paragraphs.join("\n"),
			};
		});
	return [...own, ...GOVERNMENT.map(({ html, url }) => ({ html, url, kind: "list", text: "" }))];
}
