/**
 * `node scripts/compatibility.ts`: what the readers of the field make of our feeds, over HTTP with conditional
 * requests, from a deployment in workerd on this machine. Prints a table; exit code 1 when something is lost.
 * newsboat and Python's feedparser are taken from the system (Debian: newsboat, python3-feedparser) and left out,
 * with a word about it, where they are not installed.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import FeedParser from "feedparser";
import { parseFeed } from "feedsmith";
import RssParser from "rss-parser";
import { run as execute, readWords } from "../src/cli/terminal.ts";
import { type Deployment, deploy } from "../test/worker/deployment.ts";
import { startSource, type TestSource } from "../test/worker/source.ts";

const run = promisify(execFile);
const FORMATS = ["atom", "rss", "json"] as const;
type Format = (typeof FORMATS)[number];

/** One entry as a reader has it; what the format or the reader has no place for is undefined. */
interface Read {
	id: string | undefined;
	title: string | undefined;
	link: string | undefined;
	hasDate: boolean;
	hasText: boolean;
	author?: string | undefined;
	categories?: string[];
	enclosures?: string[];
}

type Row = { reader: string; format: string; result: string };

const rows: Row[] = [];
let failed = false;

function note(reader: string, format: string, mistakes: string[], good: string): void {
	if (mistakes.length) failed = true;
	rows.push({ reader, format, result: mistakes.length ? `WRONG: ${mistakes.join("; ")}` : good });
}

async function main(): Promise<void> {
	const source = await startSource();
	source.respond = (request, response) => {
		const body = sourceFeed(source);
		const etag = `"${Buffer.from(body).toString("base64").slice(-40)}${body.length}"`;
		const headers = { ETag: etag, "Content-Type": "application/rss+xml; charset=utf-8" };
		response.writeHead(request.headers["if-none-match"] === etag ? 304 : 200, headers).end(body);
	};
	const gate = await startGate();
	const river = await deploy(toml(source, gate.url, "Compatibility"));
	try {
		gate.target = (await river.server.listen()).url;
		await river.refresh();
		const expected = await ownEntries(gate.url);
		for (const format of FORMATS) await libraries(`${gate.url}/news.${format}`, format, expected);
		for (const format of ["atom", "rss"] as const) {
			const now = await ownEntries(gate.url);
			await pythonFeedparser(`${gate.url}/news.${format}`, format, now);
			await newsboat(river, source, gate, format, now);
		}
	} finally {
		await river.close();
		await source.close();
		await gate.close();
	}
	console.log("| reader | format | tried |\n| --- | --- | --- |");
	for (const row of rows) console.log(`| ${row.reader} | ${row.format} | ${row.result} |`);
}

/** What every reader has to find: our JSON Feed, checked against what the source says. */
async function ownEntries(origin: string): Promise<Required<Read>[]> {
	const feed = (await (await fetch(`${origin}/news.json`)).json()) as {
		items: {
			id: string;
			title: string;
			url: string;
			tags?: string[];
			authors?: { name: string }[];
			attachments?: { url: string }[];
		}[];
	};
	if (feed.items.length < 3) throw new Error(`${feed.items.length} entries, not 3`);
	return feed.items.map((one) => ({
		id: one.id,
		title: one.title,
		link: one.url,
		hasDate: true,
		hasText: true,
		author: one.authors?.map((author) => author.name).join(", ") ?? "",
		categories: one.tags ?? [],
		enclosures: one.attachments?.map((attachment) => attachment.url) ?? [],
	}));
}

/** What is in `expected` and not in what was read. */
function lost(read: Read[], expected: Required<Read>[]): string[] {
	const mistakes = read.length === expected.length ? [] : [`${read.length} entries, not ${expected.length}`];
	for (const one of expected) {
		const found = read.find((other) => other.id === one.id);
		if (!found) {
			mistakes.push(`no entry ${one.id}`);
			continue;
		}
		for (const name of ["title", "link", "hasDate", "hasText", "author"] as const)
			if (name in found && (found[name] ?? "") !== one[name])
				mistakes.push(`${name}: ${found[name]}, not ${one[name]}`);
		for (const name of ["categories", "enclosures"] as const)
			for (const value of one[name])
				if (found[name] && !found[name].includes(value)) mistakes.push(`${name} lack ${value}`);
	}
	return mistakes;
}

/** Fetches twice, the second time with the validators of the first. */
async function fetchTwice(url: string): Promise<{ body: string; second: number }> {
	const first = await fetch(url);
	const headers = {
		"If-None-Match": first.headers.get("ETag") ?? "",
		"If-Modified-Since": first.headers.get("Last-Modified") ?? "",
	};
	const body = await first.text();
	const second = await fetch(url, { headers });
	await second.text();
	return { body, second: second.status };
}

async function libraries(url: string, format: Format, expected: Required<Read>[]): Promise<void> {
	const { body, second } = await fetchTwice(url);
	const stale = second === 304 ? [] : [`the second fetch got ${second}`];
	const good = "nothing lost, second fetch 304";
	note("feedsmith 3", format, [...lost(withFeedsmith(body), expected), ...stale], good);
	if (format === "json") return;
	note("rss-parser 3", format, [...lost(await withRssParser(body), expected), ...stale], good);
	note("node-feedparser 2", format, [...lost(await withFeedParser(body), expected), ...stale], good);
}

function withFeedsmith(body: string): Read[] {
	const parsed = parseFeed(body);
	if (parsed.format === "atom")
		return (parsed.feed.entries ?? []).map((one) => ({
			id: one.id,
			title: typeof one.title === "string" ? one.title : one.title?.value,
			link: one.links?.find((link) => link.rel === "alternate")?.href,
			hasDate: Boolean(one.published && one.updated),
			hasText: Boolean(one.content),
			author: one.authors?.map((author) => author.name).join(", "),
			categories: one.categories?.flatMap((category) => category.term ?? []) ?? [],
			enclosures:
				one.links?.filter((link) => link.rel === "enclosure").flatMap((link) => link.href ?? []) ?? [],
		}));
	if (parsed.format === "rss")
		return (parsed.feed.items ?? []).map((one) => ({
			id: one.guid?.value,
			title: one.title,
			link: one.link,
			hasDate: Boolean(one.pubDate),
			hasText: Boolean(one.content?.encoded),
			author: one.dc?.creators?.join(", "),
			categories: one.categories?.flatMap((category) => category.name ?? []) ?? [],
			enclosures: one.enclosures?.flatMap((enclosure) => enclosure.url ?? []) ?? [],
		}));
	if (parsed.format !== "json") return [];
	return (parsed.feed.items ?? []).map((one) => ({
		id: one.id,
		title: one.title,
		link: one.url,
		hasDate: Boolean(one.date_published),
		hasText: Boolean(one.content_html),
		author: one.authors?.map((author) => author.name).join(", "),
		categories: one.tags ?? [],
		enclosures: one.attachments?.flatMap((attachment) => attachment.url ?? []) ?? [],
	}));
}

async function withRssParser(body: string): Promise<Read[]> {
	const feed = await new RssParser().parseString(body);
	return feed.items.map((one) => ({
		id: one.guid ?? (one as { id?: string }).id,
		title: one.title,
		link: one.link,
		hasDate: Boolean(one.isoDate),
		hasText: Boolean(one.content),
		// For Atom it keeps neither all authors nor the terms of categories.
		...(one.guid !== undefined && { author: one.creator, categories: one.categories ?? [] }),
	}));
}

function withFeedParser(body: string): Promise<Read[]> {
	return new Promise((resolve, reject) => {
		const found: Read[] = [];
		const parser = new FeedParser({});
		parser.on("error", reject);
		parser.on("readable", () => {
			for (let one = parser.read(); one; one = parser.read())
				found.push({
					id: one.guid,
					title: one.title ?? undefined,
					link: one.link,
					hasDate: Boolean(one.pubdate),
					hasText: Boolean(one.description),
					categories: one.categories,
					enclosures: one.enclosures.map((enclosure: { url: string }) => enclosure.url),
				});
		});
		parser.on("end", () => resolve(found));
		Readable.from([body]).pipe(parser);
	});
}

async function pythonFeedparser(url: string, format: Format, expected: Required<Read>[]): Promise<void> {
	const reader = "Python feedparser";
	let output: string;
	try {
		output = (await run("/usr/bin/python3", [join(import.meta.dirname, "python_feedparser.py"), url])).stdout;
	} catch (error) {
		rows.push({ reader, format, result: `not tried: ${String(error).split("\n").at(-2)}` });
		return;
	}
	const { bozo, second, entries } = JSON.parse(output) as {
		bozo: boolean;
		second: number;
		entries: (Read & { author: string })[];
	};
	const mistakes = lost(
		// It keeps one author of each entry.
		entries.map(({ author: _, ...one }) => one),
		expected,
	);
	if (bozo) mistakes.push("it calls the feed ill-formed");
	if (second !== 304) mistakes.push(`the second fetch got ${second}`);
	note(reader, format, mistakes, "nothing lost, well-formed, second fetch 304");
}

/** Subscribes, reloads, reads everything; then an edit upstream, a new entry, and the same entries rendered anew. */
async function newsboat(
	river: Deployment,
	source: TestSource,
	gate: Gate,
	format: Format,
	expected: Required<Read>[],
): Promise<void> {
	const reader = "newsboat 2";
	const folder = mkdtempSync(join(tmpdir(), "tributary-newsboat-"));
	const url = `${gate.url}/news.${format}`;
	writeFileSync(join(folder, "urls"), `${url}\n`);
	writeFileSync(join(folder, "config"), "reload-only-visible-feeds no\n");
	const reload = async () => {
		gate.log = [];
		const words = ["-u", "urls", "-c", "cache.db", "-C", "config"].map((one) =>
			one.startsWith("-") ? one : join(folder, one),
		);
		await run("newsboat", [...words, "-x", "reload"], {
			env: { ...process.env, HOME: folder, NO_PROXY: "*", no_proxy: "*" },
		});
		return gate.log.at(-1);
	};
	const items = () => {
		const database = new DatabaseSync(join(folder, "cache.db"));
		const found = database.prepare("SELECT guid, title, url, unread, content FROM rss_item").all() as {
			guid: string;
			title: string;
			url: string;
			unread: number;
			content: string;
		}[];
		database.close();
		return found;
	};
	try {
		await reload();
	} catch (error) {
		rows.push({ reader, format, result: `not tried: ${String(error).split("\n")[0]}` });
		rmSync(folder, { recursive: true });
		return;
	}
	const read: Read[] = items().map((one) => ({
		id: one.guid,
		title: one.title,
		link: one.url,
		hasDate: true,
		hasText: one.content !== "",
	}));
	const mistakes = lost(read, expected);
	const statuses = [await reload(), await reload()];
	if (statuses[1] !== 304) mistakes.push(`the third fetch got ${statuses[1]}`);
	const database = new DatabaseSync(join(folder, "cache.db"));
	database.exec("UPDATE rss_item SET unread = 0");
	database.close();

	const steps: [string, () => Promise<void>, number][] = [
		["an edit upstream", async () => edit(`edited for ${format}`), 0],
		[
			"a rendering under another site title",
			() => river.redeploy(toml(source, gate.url, `Renamed for ${format}`)),
			0,
		],
		[
			"a new entry",
			async () => {
				source.items.push({ id: `new-${format}`, title: "New" });
			},
			1,
		],
	];
	let count = expected.length;
	for (const [name, change, fresh] of steps) {
		await change();
		await river.refresh();
		const status = await reload();
		const found = items();
		count += fresh;
		if (status !== 200) mistakes.push(`${name}: the change was answered with ${status}`);
		if (found.length !== count) mistakes.push(`${name}: ${found.length} entries, not ${count}`);
		if (!found.some((one) => one.content.includes(text))) mistakes.push(`${name}: the edit is not shown`);
		const unread = found.filter((one) => one.unread).length;
		if (unread !== fresh) mistakes.push(`${name}: ${unread} unread, not ${fresh}`);
	}
	rmSync(folder, { recursive: true });
	edit("As it was.");
	await river.redeploy(toml(source, gate.url, "Compatibility"));
	note(
		reader,
		format,
		mistakes,
		"nothing lost, third fetch 304 (it keeps validators from the second on), nothing twice or unread again after an edit, a new rendering and a new entry",
	);
}

/** Stands before the deployment under an address that stays, and keeps what was answered. */
interface Gate {
	url: string;
	target: URL | null;
	log: number[];
	close: () => Promise<void>;
}

async function startGate(): Promise<Gate> {
	const server: Server = createServer((request, response) => {
		const { hostname, port } = gate.target ?? new URL("http://127.0.0.1:1");
		const options = { hostname, port, path: request.url, method: request.method, headers: request.headers };
		const onward = httpRequest(options, (answer) => {
			gate.log.push(answer.statusCode ?? 0);
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		onward.on("error", () => response.writeHead(502).end());
		request.pipe(onward);
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const gate: Gate = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		target: null,
		log: [],
		close: () =>
			new Promise((done) => {
				server.closeAllConnections();
				server.close(() => done());
			}),
	};
	return gate;
}

function toml(source: TestSource, url: string, title: string): string {
	return `[site]\ntitle = "${title}"\nurl = "${url}"\nlanguage = "zh-CN"\n[[sources]]\nurl = "${source.url}"\ncategory = "news"\nid = "one"\n`;
}

let text = "As it was.";

function edit(words: string): void {
	text = words;
}

/** Three entries with all that readers know, and what comes later. */
function sourceFeed({ items }: TestSource): string {
	const fixed = [1, 2, 3].map(
		(n) => `<item><guid isPermaLink="false">urn:x:${n}</guid><title>第 ${n} 号 &amp; “引号”</title>
<link>http://news.example/${n}?a=1&amp;b=2</link><pubDate>Mon, 0${n} Nov 2026 08:00:00 +0800</pubDate>
<dc:creator>张三</dc:creator><category>通知</category><category>A &amp; B</category>
<enclosure url="http://news.example/${n}.mp3" type="audio/mpeg" length="4321"/>
<content:encoded><![CDATA[<p>Text of ${n} with <a href="/x">a link</a> and 中文。${text}</p>]]></content:encoded></item>`,
	);
	const more = items.map(
		(one) =>
			`<item><guid isPermaLink="false">${one.id}</guid><title>${one.title}</title><link>http://news.example/${one.id}</link><description>new</description></item>`,
	);
	return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Source</title><link>http://news.example/</link><description>d</description>${fixed.join("")}${more.join("")}</channel></rss>`;
}

const USAGE = `usage: npx node scripts/compatibility.ts
  lets readers (newsboat and Python's feedparser, where they are installed, and packages of npm) read the feeds of a
  deployment on this machine, and prints what came of it`;

await execute(USAGE, async (words) => {
	readWords(words, {});
	await main();
	return failed ? 1 : 0;
});
