import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { type Item, startSource, type TestSource } from "./source.ts";

let one: TestSource;
let two: TestSource;
let old: Deployment;
let copy: string;
const opened: Deployment[] = [];

const admin = { Authorization: `Bearer ${TOKEN}` };
const PATHS = ["/x.atom", "/y.json", "/all.rss", "/sources/one.atom", "/x/deep.json"];

/** Under one address of its own, so that the bytes of two deployments can be compared. */
const toml = () => `
[site]
url = "https://river.example"
[[sources]]
url = "${one.url}"
categories = ["x/deep", "y"]
id = "one"
[[sources]]
url = "${two.url}"
category = "x"
id = "two"
`;

const items = (prefix: string, count: number): Item[] =>
	Array.from({ length: count }, (_, at) => ({
		id: `${prefix}${at}`,
		title: `${prefix}${at} 通知`,
		// Every third entry has no date: it gets the time at which it was first seen, which must not move.
		date: at % 3 === 0 ? null : `2026-10-${String(28 - (at % 20)).padStart(2, "0")}T00:00:00Z`,
		link: at === 5 ? "http://news.example/shared" : undefined,
		html: `<p>Text ${at}</p><img src="http://pictures.example/${at}.jpg">`,
	}));

async function open(vars: Record<string, string> = {}): Promise<Deployment> {
	const river = await deploy(toml(), vars);
	opened.push(river);
	return river;
}

/** Every NDJSON line of a text. */
const linesOf = (text: string) =>
	text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as Record<string, unknown>);

/** The lines of an export that are entries: all of them, where a feed shows the newest. */
const entriesOf = (text: string) => linesOf(text).filter((line) => line.type === "entry");

async function exported(river: Deployment, search = ""): Promise<string> {
	const answer = await river.get(`/admin/export${search}`, { headers: admin });
	expect(answer.status).toBe(200);
	expect(answer.headers.get("Content-Type")).toContain("application/x-ndjson");
	return answer.text();
}

async function imported(river: Deployment, body: string, search = "") {
	const answer = await river.get(`/admin/import${search}`, {
		method: "POST",
		headers: admin,
		body,
	});
	return { status: answer.status, report: (await answer.json()) as Record<string, unknown> };
}

/** What the feeds are, byte for byte. */
async function feeds(river: Deployment): Promise<string[]> {
	return Promise.all(
		PATHS.map(async (path) => {
			const answer = await river.get(path);
			const text = await answer.text();
			return `${path} ${answer.status} ${text.length} ${createHash("sha1").update(text).digest("hex")}`;
		}),
	);
}

beforeAll(async () => {
	one = await startSource(items("a", 70));
	two = await startSource(items("b", 30));
	old = await open();
	await old.refresh();
	two.items = two.items.map((item) => (item.id === "b7" ? { ...item, title: "b7 edited" } : item));
	await old.refresh();
	copy = await exported(old, "?keys=true");
});

afterAll(async () => {
	for (const river of opened) await river.close();
	await one?.close();
	await two?.close();
});

describe("an export", () => {
	it("needs the token, as an import does", async () => {
		expect((await old.get("/admin/export")).status).toBe(401);
		expect((await old.get("/admin/import", { method: "POST", body: "" })).status).toBe(401);
	});

	it("has every entry of every Library and every source's state, and says that it is whole", () => {
		const lines = linesOf(copy);
		const count = (type: string) => lines.filter((line) => line.type === type).length;
		expect([lines[0]?.type, lines.at(-1)?.type]).toEqual(["tributary", "end"]);
		// The 70 of the first source are kept in two Libraries.
		expect({ entry: count("entry"), source: count("source"), crawler: count("crawler") }).toEqual({
			entry: 170,
			source: 3,
			crawler: 2,
		});
	});

	it("that was cut off goes on behind any line that arrived", async () => {
		const lines = copy.trim().split("\n");
		for (const cut of [2, 3, 40, 101, 160, lines.length - 2]) {
			const at = encodeURIComponent(String(linesOf(lines[cut] ?? "")[0]?.at));
			const rest = (await exported(old, `?after=${at}`)).trim().split("\n");
			const joined = new Set([...lines.slice(0, cut + 1), ...rest]);
			expect([joined.size, lines.every((line) => joined.has(line))], `line ${cut}`).toEqual([
				lines.length,
				true,
			]);
		}
		expect((await old.get("/admin/export?after=x", { headers: admin })).status).toBe(400);
	});
});

describe("an import", () => {
	it("makes a new deployment the same: bytes, ids, dates, and what the crawler knows", async () => {
		const before = await feeds(old);
		const fresh = await open();
		const { status, report } = await imported(fresh, copy);
		expect(status).toBe(200);
		expect(report).toMatchObject({ foreign: 0, mistakes: { count: 0 }, next: null });
		expect(await feeds(fresh)).toEqual(before);
		const asked = one.requests.length;
		const reports = await fresh.refresh();
		expect(reports.map(({ added, changed }) => added + changed)).toEqual([0, 0]);
		expect(one.requests.slice(asked).map((request) => request.status)).toEqual([304]);
		expect(await feeds(fresh)).toEqual(before);
	});

	it("of a file that somebody else may have written leaves its keys, and says so", async () => {
		const { status, report } = await imported(await open(), copy, "?keys=false");
		expect(status).toBe(422);
		expect(report).toMatchObject({
			foreign: 0,
			mistakes: { first: [{ message: expect.stringContaining("could sign media addresses") }] },
		});
	});

	it("that was cut off in the middle of a line is taken up again, whole or from that line on", async () => {
		const before = await feeds(old);
		const entries = entriesOf(copy);
		const lines = copy.split("\n");
		for (const isWhole of [true, false]) {
			// Its crawler reaches nothing: what it brought before or between the two halves would take the places in the
			// order of writing, and so the cursors, of entries that are still to come.
			const fresh = await open({ ALLOW_HOSTS: "" });
			const cut = [...lines.slice(0, 90), lines[90]?.slice(0, 50)].join("\n");
			const first = await imported(fresh, cut);
			expect(first.status).toBe(422);
			expect(first.report).toMatchObject({ mistakes: { count: 1, first: [{ line: 91 }] } });
			expect(entriesOf(await exported(fresh))).not.toEqual(entries);
			const second = await imported(fresh, copy, isWhole ? "" : "?from=91");
			expect(second.status).toBe(200);
			expect(entriesOf(await exported(fresh))).toEqual(entries);
			expect(await feeds(fresh)).toEqual(before);
			await fresh.close();
			opened.splice(opened.indexOf(fresh), 1);
		}
	});

	it("of the same again changes nothing", async () => {
		const before = await feeds(old);
		const { report } = await imported(old, copy);
		expect(report).toMatchObject({ known: 174, mistakes: { count: 0 } });
		expect(await feeds(old)).toEqual(before);
	});

	it("says which lines it cannot use, and takes the others", async () => {
		const lines = copy.trim().split("\n");
		const bad = [
			...lines.slice(0, 5),
			"{",
			"",
			'{"type":"cat"}',
			'{"type":"entry","library":"x"}',
			...lines.slice(5),
		];
		const { status, report } = await imported(old, bad.join("\n"));
		expect(status).toBe(422);
		expect(report).toMatchObject({ known: 174 });
		expect(report.mistakes).toEqual({
			count: 3,
			first: [
				{ line: 6, message: "not JSON" },
				{ line: 8, message: expect.stringContaining('"cat"') },
				{ line: 9, message: expect.stringContaining('"seq"') },
			],
		});
	});

	it("cleans what it takes: a file is as foreign as a feed", async () => {
		const fresh = await open();
		const evil = copy.replaceAll("<p>Text 3</p>", "<p>Text 3</p><script>alert(1)</script>");
		expect(evil).not.toBe(copy);
		await imported(fresh, evil);
		expect(await exported(fresh)).not.toContain("<script");
	});

	it("lets no address through that a feed may not have, and names the lines that are no entries", async () => {
		const fresh = await open();
		const evil = "javascript:alert(1)";
		const lines = linesOf(copy).map((line) => {
			if (line.type === "source")
				return { ...line, facts: { ...(line.facts as object), siteUrl: evil, image: evil } };
			if (line.type !== "entry") return line;
			const kept = line.kept as Record<string, unknown>;
			const enclosure = { url: evil, type: "image/png", length: null, durationSeconds: null, title: null };
			const also = [{ sourceId: "two", title: "t", url: evil }];
			const addresses = {
				url: evil,
				image: ` ${evil}`,
				baseUrl: evil,
				commentsUrl: evil,
				enclosures: [enclosure],
			};
			const authors = [{ name: "a", email: null, url: `java\nscript:alert(1)` }];
			return { ...line, kept: { ...kept, ...addresses, authors, also } };
		});
		const at = lines.findIndex((line) => line.type === "entry");
		const bad = { ...lines[at], kept: { ...(lines[at]?.kept as object), title: 7 } };
		const body = [...lines.slice(0, at), bad, ...lines.slice(at)]
			.map((line) => JSON.stringify(line))
			.join("\n");
		const { status, report } = await imported(fresh, body);
		expect(status).toBe(422);
		expect(report.mistakes).toEqual({
			count: 1,
			first: [{ line: at + 1, message: '"kept.title" is 7, expected text or null' }],
		});
		const after = await exported(fresh);
		expect(after.match(/"type":"entry"/g)).toHaveLength(170);
		expect(after).not.toMatch(/script:alert/);
	});
});
