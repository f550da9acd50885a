import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const FEED = join(ROOT, "test/stages/parse/fixtures/dialects/rss-2.0.xml");
const NODE = join(ROOT, "node_modules/node/bin/node");

/** Runs the command as `npm run -s inspect` does. */
function inspect(
	args: string[],
	input = "",
): { lines: Record<string, unknown>[]; text: string; status: number | null } {
	const run = spawnSync(NODE, [join(ROOT, "src/cli/inspect.ts"), ...args], { input, encoding: "utf8" });
	const lines = run.stdout.split("\n").filter((line) => line.startsWith("{"));
	return { lines: lines.map((line) => JSON.parse(line)), text: run.stdout + run.stderr, status: run.status };
}

describe("inspect", () => {
	it("prints one line of JSON with the keys that others read", () => {
		const { lines, status } = inspect(["--json", "--stage", "parse", "--timezone", "Asia/Shanghai", FEED]);
		expect(status).toBe(0);
		expect(lines).toHaveLength(1);
		const line = lines[0] as { feed: object; entries: object[] };
		expect(Object.keys(line)).toEqual(["input", "url", "kind", "charset", "feed", "entries", "problems"]);
		expect(Object.keys(line.feed)).toEqual([
			"title",
			"url",
			"feedUrl",
			"description",
			"language",
			"author",
			"rights",
			"updated",
			"image",
		]);
		expect(Object.keys(line.entries[0] ?? {})).toEqual([
			...["id", "url", "title", "authors", "published", "updated", "dateFrom"],
			...["summary", "contentHtml", "image", "categories", "enclosures"],
		]);
		expect(line).toMatchObject({
			...{ input: FEED, kind: "rss", charset: { name: "utf-8", from: "xml" } },
			entries: [
				{
					published: "2024-03-01T08:00:00.000Z",
					categories: ["通知", "公告"],
				},
				{ published: "2024-03-02T01:30:00.000Z", updated: null },
			],
		});
	});

	it("knows a message for one, and reads what is said to be one", () => {
		const folder = mkdtempSync(join(tmpdir(), "letter-"));
		const path = join(folder, "a.eml");
		writeFileSync(
			path,
			"From: Ann <a@b.example>\nSubject: Seven\nList-Id: <l.b.example>\n\nHello https://b.example/7",
		);
		const feedlike = join(folder, "b.eml");
		writeFileSync(feedlike, "X: y\n\n<rss></rss>");
		const { lines } = inspect(["--json", "--now", "2026-11-20T08:00:00Z", path]);
		const asMail = inspect(["--json", "--as", "mail", feedlike]).lines;
		rmSync(folder, { recursive: true });
		expect(lines[0]).toMatchObject({
			...{ kind: "mail", feed: { title: "Ann" } },
			entries: [
				{
					title: "Seven",
					published: "2026-11-20T08:00:00.000Z",
					dateFrom: "received",
					contentHtml: '<p>Hello <a href="https://b.example/7">https://b.example/7</a></p>',
					categories: ["l.b.example"],
				},
			],
		});
		expect(asMail[0]).toMatchObject({
			kind: "mail",
			entries: [{ contentHtml: "<p>&lt;rss&gt;&lt;/rss&gt;</p>" }],
		});
	});

	it("shows a day as the day that it is there, and says of what is neither file nor id how an address begins", () => {
		const folder = mkdtempSync(join(tmpdir(), "day-"));
		const path = join(folder, "feed.xml");
		const item = "<item><title>a</title><pubDate>2026-11-20</pubDate></item>";
		writeFileSync(path, `<rss version="2.0"><channel><title>t</title>${item}</channel></rss>`);
		const { text } = inspect(["--timezone", "Asia/Shanghai", path]);
		rmSync(folder, { recursive: true });
		expect(text).toContain("      2026-11-20 from pubDate/");
		expect(inspect(["www.example.gov.cn/tzgg/"]).text).toMatch(
			/no such file or folder; an address begins with https:\/\/ \(or http:\/\/\), as in https:\/\/www\.example\.gov\.cn\/tzgg\/, /,
		);
	});

	it("answers a batch line by line, whatever is in it", () => {
		const batch = [
			JSON.stringify({ file: FEED, url: "https://example.org/f", timezone: "UTC", as: "feed" }),
			"no json",
			JSON.stringify({ file: FEED, now: "soon" }),
			JSON.stringify({ name: FEED }),
			JSON.stringify({ file: "/nowhere" }),
			JSON.stringify({ file: join(ROOT, "package.json"), as: "feed" }),
			JSON.stringify({
				file: FEED,
				headers: { "Content-Language": "fr", "content-type": "text/xml; charset=utf-8" },
			}),
			JSON.stringify({ file: FEED, url: "hard::x.html" }),
		];
		const { lines, status } = inspect(["--batch", "--stage", "parse"], batch.join("\n"));
		expect(status).toBe(0);
		expect(lines.map((line) => (line.error as { code: string } | undefined)?.code ?? line.kind)).toEqual([
			...["rss", "bad-line", "bad-line", "bad-line", "unreadable-file", "not-a-feed", "rss", "bad-line"],
		]);
		expect(lines[0]).toMatchObject({
			url: "https://example.org/f",
			entries: [{}, { published: "2024-03-02T09:30:00.000Z" }],
		});
		expect(lines[2]).toMatchObject({
			error: { stage: "config", message: 'line 3: now: found "soon", expected an ISO date' },
		});
		expect(lines[6]).toMatchObject({ charset: { from: "http" } });
		expect(lines[7]).toMatchObject({
			error: {
				message: 'line 8: url: found "hard::x.html", expected an address such as https://site.example/',
			},
		});
	});

	it("says where older entries are, and what is known of an episode", () => {
		const folder = mkdtempSync(join(tmpdir(), "inspect-"));
		const file = join(folder, "feed.xml");
		const older = "https://blog.example/feed?before=9";
		writeFileSync(
			file,
			`<feed xmlns="http://www.w3.org/2005/Atom"><link rel="prev-archive" href="${older}"/><entry><id>a</id><title>A</title><podcast:season>1</podcast:season><podcast:person>Guest</podcast:person></entry></feed>`,
		);
		const { text } = inspect(["--stage", "parse", file]);
		expect(text).toContain(`older     ${older}`);
		expect(text).toContain("episode: season, persons");
		rmSync(folder, { recursive: true });
	});

	it("tells people what it found, and how it is used", () => {
		expect(inspect(["--stage", "parse", FEED]).text).toContain("charset   utf-8 (xml)");
		const wrong = inspect(["--stage", "wrong", FEED]);
		expect(wrong.text).toContain("expected parse or clean");
		expect(wrong.status).toBe(2);
	});
});
