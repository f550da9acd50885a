import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredEntry } from "../../../src/model/stored.ts";
import { parseFeed } from "../../../src/stages/parse/parse.ts";
import type { Entries } from "../../../src/web/rpc.ts";
import { type Deployment, deploy } from "../deployment.ts";
import { startSource, type TestSource, until } from "../source.ts";
import { ARTICLE, ATOM, JSON_FEED, LIST, RSS, TWIN } from "./sources.ts";
import { BY_FACTS, FOUND, FOUND_NAMELESS, NO_PLACE, OF_SOURCE, type Output, UNSAID } from "./table.ts";
import { FIELDS, fieldsOf, WHOLE_ENTRY, WHOLE_FEED, WHOLE_STORED } from "./whole.ts";

const OUTPUTS = Object.keys(FOUND) as Output[];
const DIALECTS = { rss: RSS, atom: ATOM, json: JSON_FEED };
type Dialect = keyof typeof DIALECTS;

describe("every field of the model", () => {
	it.each(OUTPUTS)("is found in %s, or it is said why it has no place there", (output) => {
		const listed = [...Object.keys(FOUND[output]), ...Object.keys(NO_PLACE[output])];
		expect(listed.filter((one, at) => listed.indexOf(one) !== at)).toEqual([]);
		expect([...listed, ...Object.keys(BY_FACTS)].sort()).toEqual([...new Set(FIELDS)].sort());
	});

	it.each(Object.keys(DIALECTS) as Dialect[])("is said by the source in %s, or cannot be", (dialect) => {
		const options = { url: "https://first.example/feed", now: Date.UTC(2026, 10, 9), timezone: "UTC" };
		const read = parseFeed(DIALECTS[dialect], options);
		if (!read.ok) throw new Error(read.error.message);
		const { readingMinutes: _, ...entry } = WHOLE_ENTRY;
		const said = {
			...flat(WHOLE_FEED, "feed."),
			...flat(entry),
		};
		const heard = { ...flat(read.value.feed, "feed."), ...flat(read.value.entries[0] ?? {}) };
		for (const [field, value] of Object.entries(said))
			if (!(field in UNSAID[dialect]) && field !== "dateFrom" && field !== "baseUrl")
				expect(heard[field], field).toEqual(value);
		for (const field of Object.keys(UNSAID[dialect])) expect(FIELDS, field).toContain(field);
	});
});

let site: TestSource;
let river: Deployment;

/** What the deployment's neighbour reads over RPC, without naming an address. */
const NEIGHBOUR = `
const paths = ["rss", "atom", "json"];
const answers = await Promise.all(paths.map((path) => env.RIVER.read(path, { limit: 50 })));
return Response.json(Object.fromEntries(paths.map((path, at) => [path, answers[at]])));
`;

const source = (id: string, category: string, file: string, more = "") =>
	`[[sources]]\nurl = "http://127.0.0.1:${site.port}/${file}"\ncategory = "${category}"\nid = "${id}"\n${more}`;
const each = (id: string) =>
	Object.keys(DIALECTS).map((one) => source(`${id}-${one}`, one, id === "twin" ? `twin?${one}` : one));

beforeAll(async () => {
	site = await startSource();
	const pages: Record<string, [type: string, body: string | Buffer]> = {
		"/rss": ["application/rss+xml", RSS],
		"/atom": ["application/atom+xml", ATOM],
		"/json": ["application/feed+json", JSON_FEED],
		"/twin": ["application/rss+xml", TWIN],
		"/list.html": ["text/html; charset=utf-8", LIST],
		"/picture.png": ["image/png", PIXEL],
	};
	site.respond = (request, response) => {
		const path = request.url?.split("?")[0] ?? "";
		const [type, body] =
			pages[path] ?? (path.startsWith("/notice") ? ["text/html; charset=utf-8", ARTICLE] : []);
		if (!type) return void response.writeHead(404).end();
		response.setHeader("Content-Type", type);
		response.end(typeof body === "string" ? body.replaceAll("PORT", String(site.port)) : body);
	};
	const toml = [
		'[site]\ntitle = "River"\nlanguage = "en"\ntimezone = "UTC"\n',
		source("notices", "notices", "list.html", 'kind = "list"\nfulltext = true\n'),
		...each("first"),
	].join("");
	river = await deploy(toml, {}, NEIGHBOUR);
	await river.refresh();
	// The first to say something is the one whose twin the other is.
	await river.redeploy(toml + each("twin").join(""));
	for (const dialect of Object.keys(DIALECTS)) await river.refresh(`twin-${dialect}`);
});

afterAll(async () => {
	await river?.close();
	await site?.close();
});

describe.each(Object.keys(DIALECTS) as Dialect[])(
	"an entry with every field, from a source in %s",
	(dialect) => {
		let outputs: Record<Output | "opml" | "its page", string>;
		let entries: StoredEntry[];
		let whole: StoredEntry;
		let origin: string | null;

		beforeAll(async () => {
			const answers = (await (await river.neighbour()).json()) as Record<Dialect, Entries>;
			({ entries, origin } = answers[dialect]);
			const found = entries.find((one) => one.title === WHOLE_ENTRY.title);
			if (!found) throw new Error("the entry has not arrived");
			whole = found;
			const text = async (path: string) => (await river.get(path)).text();
			outputs = {
				atom: await text(`/sources/first-${dialect}.atom`),
				rss: await text(`/sources/first-${dialect}.rss`),
				json: await text(`/sources/first-${dialect}.json`),
				page: await text(`/entries/${whole.key}`),
				post: await text(`/entries/${whole.key}.md`),
				opml: await text("/opml"),
				"its page": await text(`/sources/first-${dialect}`),
			};
		});

		it("is the same for another Worker", () => {
			const { source, alsoIn, ...entry } = whole;
			const expected = { ...flat(WHOLE_ENTRY), ...flat(WHOLE_STORED) };
			const told = { ...flat(entry), ...flat(source, "source."), ...flat(alsoIn[0] ?? {}, "alsoIn.") };
			const own = [
				"key",
				"paths",
				"source.id",
				"source.url",
				"firstSeen",
				"dateFrom",
				"baseUrl",
				"alsoIn.sourceId",
			];
			for (const [field, value] of Object.entries(expected))
				if (!(field in UNSAID[dialect]) && !own.includes(field)) expect(told[field], field).toEqual(value);
			const isSaid = (field: string) => !(field in UNSAID[dialect]) && told[field] !== null;
			expect(Object.keys(told).filter(isSaid).sort()).toEqual(Object.keys(expected).filter(isSaid).sort());
		});

		it.each(OUTPUTS)("is found in %s, field by field", (output) => {
			const isNameless = "origin.title" in UNSAID[dialect];
			const found = { ...FOUND[output], ...(isNameless && FOUND_NAMELESS[output]) };
			for (const [field, text] of Object.entries(found)) {
				if (field in UNSAID[dialect]) continue;
				const shown = text
					.replaceAll("SOURCE", whole.source.url)
					.replaceAll("KEY", whole.key.slice(0, 8))
					.replaceAll("PATH", dialect);
				expect(outputs[output], field).toContain(shown);
			}
		});

		it("is nobody's that did not write it", () => {
			const authors = [
				...outputs.atom.matchAll(/<entry[ >].*?<\/entry>/gs),
				...outputs.rss.matchAll(/<item>.*?<\/item>/gs),
			].filter(([entry]) => /<author>|<dc:creator>/.test(entry));
			expect(authors.map(([entry]) => entry.includes(WHOLE_ENTRY.title))).toEqual([true, true]);
			const items = outputs.json.slice(outputs.json.indexOf('"items":'));
			expect(items.match(/"authors":/g)).toHaveLength(1);
			const plain = entries.find((one) => one.title === "Plain title");
			expect(plain?.authors).toEqual([]);
		});

		it("has pictures that load for another Worker's readers", async () => {
			const html = entries.find((one) => one.title === "Plain title")?.contentHtml ?? "";
			const address = new URL(/src="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "");
			expect(address.origin).toBe(origin);
			const picture = await river.get(address.pathname + address.search);
			expect([picture.status, picture.headers.get("Content-Type")]).toEqual([200, "image/png"]);
		});

		it.each(["its page", "opml"] as const)("has what its source says of itself in %s", (output) => {
			const { found, noPlace } = OF_SOURCE[output];
			expect([...Object.keys(found), ...Object.keys(noPlace)].sort()).toEqual(
				fieldsOf(WHOLE_STORED.source).sort(),
			);
			for (const [field, text] of Object.entries(found)) {
				if (`source.${field}` in UNSAID[dialect]) continue;
				const shown = text.replaceAll("SOURCE", whole.source.url).replaceAll("PATH", dialect);
				expect(outputs[output], field).toContain(shown);
			}
		});

		it("leaves OPML to sources, which is what that lists", () => {
			for (const text of [WHOLE_ENTRY.title, WHOLE_ENTRY.url]) expect(outputs.opml).not.toContain(text);
		});
	},
);

describe("a list and its articles", () => {
	it("make entries whose origin, authors and attachments are in every output", async () => {
		const ask = async () => {
			await river.refresh("notices");
			const { items } = (await (await river.get("/notices.json")).json()) as {
				items: { content_html?: string; _tributary: { key: string } }[];
			};
			return items.every((item) => item.content_html?.includes("老旧小区")) ? items : null;
		};
		const [item] = await until("the articles are in", ask);
		const file = `http://127.0.0.1:${site.port}/files/plan.pdf`;
		const served: Record<string, string[]> = {
			"/notices.atom": [
				"<title>中华建设网</title>",
				"<name>张小明</name>",
				`rel="enclosure" type="application/pdf"`,
				file,
			],
			"/notices.rss": [
				"<dc:source>中华建设网</dc:source>",
				"<dc:creator>张小明</dc:creator>",
				`<enclosure url="${file}"`,
			],
			"/notices.json": [
				'"origin":{"title":"中华建设网"}',
				'"authors":[{"name":"张小明"}]',
				`"attachments":[{"url":"${file}"`,
			],
			[`/entries/${item?._tributary.key}`]: ["中华建设网", "张小明", `<a href="${file}">`],
			[`/entries/${item?._tributary.key}.md`]: [
				'origin: "中华建设网"',
				'author: "张小明"',
				`<li><a href="${file}">`,
			],
		};
		for (const [path, texts] of Object.entries(served)) {
			const text = await (await river.get(path)).text();
			for (const one of texts) expect(text, path).toContain(one);
		}
	});
});

/** The values of all fields by their names, as `fieldsOf` has them. */
function flat(value: object, prefix = ""): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
			const one: unknown = Array.isArray(field) ? field[0] : field;
			if (typeof one !== "object" || one === null) return [[`${prefix}${name}`, one]];
			return Object.entries(flat(one, `${prefix}${name}.`));
		}),
	);
}

const PIXEL = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
