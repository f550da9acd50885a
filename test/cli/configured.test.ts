import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { argumentsOf } from "../../src/cli/inspect/arguments.ts";
import { type Answered, ask } from "../../src/cli/inspect/ask.ts";
import { forPeople } from "../../src/cli/inspect/report.ts";
import { stanzaOf } from "../../src/cli/inspect/stanza.ts";
import type { Selectors } from "../../src/model/reading.ts";
import type { Found } from "../../src/read/inspect/inspect.ts";

const folder = mkdtempSync(join(tmpdir(), "tributary-configured-"));
const sources = join(folder, "sources.toml");
const paragraph =
	"<p>市住建局今天公布了本年度第一批老旧小区改造名单，共有三十六个小区列入计划，改造内容包括电梯、管网与外墙保温，预计年底前全部完工。</p>";
const article = (title: string) =>
	`<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>2026-03-01 09:30</p>${paragraph.repeat(4)}</article></body></html>`;

const server = createServer((request, response) => {
	const path = request.url ?? "";
	const base = `http://${request.headers.host}`;
	const item = (name: string) =>
		`<item><title>${name}</title><link>${base}/${place}/${encodeURIComponent(name)}</link><pubDate>2026-03-01 08:00</pubDate><description>短</description></item>`;
	if (path === "/board") {
		const row = (n: number) =>
			`<li><a href="/a/${n}">第${n}期老旧小区改造名单公示</a><i>新</i><span>2026-02-0${n}</span></li>`;
		return response.end(`<title>公示</title><ul>${[1, 2, 3, 4, 5, 6, 7].map(row).join("")}</ul>`);
	}
	const isFeed = path.startsWith("/feed");
	const place = path.includes("gone") ? "gone" : "a";
	if (path.startsWith("/gone/")) response.statusCode = 404;
	response.setHeader("Content-Type", isFeed ? "application/rss+xml" : "text/html; charset=utf-8");
	const channel = ["改造名单", "广告一则", "电梯开通"].map(item).join("");
	response.end(
		isFeed
			? `<rss version="2.0"><channel><title>通知</title>${channel}</channel></rss>`
			: article(decodeURIComponent(path.split("/").pop() ?? "")),
	);
});
let origin: string;

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	writeFileSync(
		sources,
		`[site]\ntimezone = "Asia/Shanghai"\nlanguage = "zh-CN"\n[[sources]]\nid = "list"\nurl = "${origin}/feed"\ncategory = "a"\ntimezone = "+09:00"\nexclude = ["广告"]\nfulltext = true\n[[sources]]\nid = "hong-kong"\nurl = "${origin}/feed?"\ncategory = "a"\nopencc = "s2hk"\n[[sources]]\nid = "gone"\nurl = "${origin}/feed?gone"\ncategory = "a"\nfulltext = true\n[[sources]]\nid = "lost"\nurl = "${origin}/lost.xml"\ncategory = "a"\n`,
	);
	process.env.TRIBUTARY_SOURCES = sources;
});

afterAll(() => {
	delete process.env.TRIBUTARY_SOURCES;
	server.close();
	rmSync(folder, { recursive: true });
});

/** What was found, and what a terminal shows of it. */
type Shown = Found & Pick<Answered, "inspection">;

async function found(...words: string[]): Promise<Shown> {
	const asked = argumentsOf(words, Date.UTC(2026, 2, 2));
	const [inspection] = asked.ok ? asked.value.inputs : [];
	if (!inspection) throw new Error("bad words");
	const answered = await ask(inspection);
	if ("error" in answered.inspected) throw new Error(answered.inspected.error.message);
	return { ...answered.inspected, inspection: answered.inspection };
}

const stanza = (found: Shown) => found.inspection && stanzaOf(found.inspection, found);
const shown = (found: Shown) => forPeople({ inspected: found, inspection: found.inspection });
const published = ({ entries }: Found) => new Date(entries[0]?.published ?? 0).toISOString();

describe("inspect reads as the Worker would", () => {
	it("an address in the zone and language of [site], with a stanza to paste for a feed", async () => {
		const feed = await found(`${origin}/feed`);
		expect(published(feed)).toBe("2026-03-01T00:00:00.000Z");
		expect(feed.understood.feed.language).toBe("zh-CN");
		expect(stanza(feed)).toBe(`[[sources]]\nurl = "${origin}/feed"\ncategory = "…"\n`);
		expect(shown(feed)).toMatch(/zone {6}Asia\/Shanghai\n {2}entries {3}3\n/);
	});

	it("in another zone when it is told to, through the ways that the stanza repeats", async () => {
		const feed = await found("--timezone", "UTC", "--via", "direct", `${origin}/feed`);
		expect(published(feed)).toBe("2026-03-01T08:00:00.000Z");
		expect(stanza(feed)).toContain('category = "…"\nvia = "direct"\n');
	});

	it("a source by its id with what it keeps out and with whole articles", async () => {
		const list = await found("list");
		expect(published(list)).toBe("2026-02-28T23:00:00.000Z");
		expect(list.entries.map((entry) => entry.title)).toEqual(["改造名单", "电梯开通"]);
		for (const entry of list.entries) expect(entry.contentHtml?.length).toBeGreaterThan(200);
		expect(shown(list)).toContain(
			"entries   2; include and exclude keep 1 out; fulltext, shown for the first 2",
		);
		expect(stanza(list)).toBeNull();
	});

	it("a page at the address of a feed with what a Worker that knows the feed makes of it", async () => {
		const said = async (...words: string[]) => {
			const { problems } = await found(...words);
			return problems.filter(({ code }) => code === "html-not-feed").map(({ message }) => message);
		};
		expect(await said("lost")).toEqual([
			expect.stringMatching(
				/^a web page at the address of a feed: .* refuses it.*here it is read as an article/,
			),
		]);
		// Of an address that nobody has configured nothing else is known than what it shows.
		expect(await said(`${origin}/lost.xml`)).toEqual([]);
		expect([...(await said("list")), ...(await said("hong-kong"))]).toEqual([]);
	});

	it("names the sources of the file where it knows no such one, and where the others are", async () => {
		const refused = await found("museum").catch((error: Error) => error.message);
		expect(refused).toMatch(/has list, hong-kong.*; of sources added at \/admin, inspect the address/);
	});

	it("the articles that do not come, each by its address, once and to be read", async () => {
		const { problems } = await found("gone");
		const [message = "", ...others] = problems.flatMap((problem) =>
			problem.code === "article-missing" ? [problem.message] : [],
		);
		expect(others).toHaveLength(2);
		expect(message).toMatch(/^http:\/\/[\d.:]+\/gone\/改造名单: .*404/);
		expect(message.match(/http:/g)).toHaveLength(1);
	});

	it.each<[select: Selectors, said: (articles: string) => string[]]>([
		[
			{ item: "li", remove: ".nix" },
			(at) => [
				`select.remove = ".nix" matches nothing, neither on the page of the list nor on those of the articles, such as ${at}`,
			],
		],
		[{ item: "li", remove: "i" }, () => []],
		[{ item: "li", remove: "h1" }, () => []],
		[
			{ remove: "ul" },
			(at) => [`select.remove = "ul" matches nothing on the pages of the articles, such as ${at}`],
		],
		[
			{ author: ".by" },
			(at) => [`select.author = ".by" matches nothing on the pages of the articles, such as ${at}`],
		],
	])("says where %j was looked for, with fulltext", async (select, expected) => {
		const keys = Object.entries(select).map(([key, path]) => `${key} = "${path}"`);
		const more = `url = "${origin}/board"\nkind = "list"\ncategory = "a"\nfulltext = true\nselect = { ${keys.join(", ")} }\n`;
		const before = readFileSync(sources, "utf8");
		writeFileSync(sources, `${before}[[sources]]\nid = "board"\n${more}`);
		const { problems } = await found("board").finally(() => writeFileSync(sources, before));
		const said = problems.filter(({ code }) => code.startsWith("selector-")).map(({ message }) => message);
		expect(said).toEqual(expected(`${origin}/a/1`));
	});

	it("a source in the characters that it is kept in", async () => {
		const { entries, understood } = await found("hong-kong");
		expect(entries.map(({ title }) => title)).toEqual(["改造名單", "廣告一則", "電梯開通"]);
		expect(understood.feed.title).toBe("通知");
		const [asWritten] = (await found("--stage", "parse", "hong-kong")).entries;
		expect(asWritten?.title).toBe("改造名单");
	});

	it("a misspelt id as one, with the nearest that there is", async () => {
		const asked = argumentsOf(["hong-kon"], 0);
		const [inspection] = asked.ok ? asked.value.inputs : [];
		const answered = inspection && (await ask(inspection));
		const text = answered ? forPeople(answered) : "";
		expect(text).toMatch(/^hong-kon\n {2}no source with the id "hong-kon": did you mean "hong-kong"\?\n/);
	});

	it("and calls a fault only what is one", async () => {
		const page = await found("--as", "article", `${origin}/a/x`);
		const report = shown(page);
		expect(report).toMatch(/note {6}page\/provenance/);
		expect(report).not.toContain("problem ");
	});
});
