import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeGbk } from "../../samples/gbk.ts";
import { type Deployment, deploy } from "../deployment.ts";
import { startSource, type TestSource } from "../source.ts";
import { type Expected, type Site, sitesIn } from "./pages.ts";

/*
 * Pages as Chinese offices, portals, papers and forums make them, as lists and articles with `fulltext`: what list and
 * article say together is in every output, in whatever charset they say it.
 */

const CHARSETS = ["gbk", "gb2312", "utf-8"] as const;
type Charset = (typeof CHARSETS)[number];

const SITES = new Map(CHARSETS.map((charset) => [charset, sitesIn(charset)]));

let origin: TestSource;
let river: Deployment;

const bytesOf = (text: string, charset: Charset) =>
	charset === "utf-8" ? Buffer.from(text) : Buffer.from(encodeGbk(text));

function pageAt(path: string): { text: string; charset: Charset } | null {
	const [, charset, rest = ""] = /^\/(gbk|gb2312|utf-8)\/(.*)$/.exec(path) ?? [];
	for (const site of SITES.get(charset as Charset) ?? []) {
		if (rest === site.name) return { text: site.list(charset ?? ""), charset: charset as Charset };
		const piece = site.pieces.find((one) => one.path === rest);
		if (piece) return { text: site.article(piece, charset ?? ""), charset: charset as Charset };
	}
	return null;
}

const each: [Charset, Site][] = CHARSETS.flatMap((charset) =>
	(SITES.get(charset) ?? []).map((site): [Charset, Site] => [charset, site]),
);
const idOf = (charset: Charset, site: Site) => `${charset}-${site.name}`;

beforeAll(async () => {
	origin = await startSource();
	origin.respond = (request, response) => {
		const page = pageAt(request.url ?? "");
		if (!page) return void response.writeHead(404).end();
		response.setHeader("Content-Type", page.text.startsWith("<?xml") ? "application/xml" : "text/html");
		response.end(bytesOf(page.text.replaceAll("PORT", String(origin.port)), page.charset));
	};
	river = await deploy(
		`[site]\ntitle = "河"\nlanguage = "zh-CN"\ntimezone = "Asia/Shanghai"\n${each
			.map(
				([charset, site]) =>
					`[[sources]]\nid = "${idOf(charset, site)}"\nurl = "http://127.0.0.1:${origin.port}/${charset}/${site.name}"\ncategory = "${charset}"\nfulltext = true\n${site.keys}\n`,
			)
			.join("")}`,
	);
	await river.refresh();
	const isWhole = async ([charset, site]: [Charset, Site]) => {
		const text = await (await river.get(`/sources/${idOf(charset, site)}.json`)).text();
		return site.pieces.every(
			(piece) => text.includes(piece.date.replace(".000", "")) && text.includes(piece.text),
		);
	};
	for (const [charset, site] of each) {
		// Articles come by the alarm; what is missing in the end is for the tests to say.
		const end = Date.now() + 20_000;
		while (!(await isWhole([charset, site])) && Date.now() < end)
			await new Promise((resolve) => setTimeout(resolve, 400));
	}
}, 120_000);

afterAll(async () => {
	await river?.close();
	await origin?.close();
});

it("come in GB2312 alone where they say so, and in more than that where they say GBK", () => {
	const isGb2312 = (bytes: Buffer) => {
		for (let at = 0; at < bytes.length; at++) {
			if ((bytes[at] ?? 0) < 0x80) continue;
			if ((bytes[at] ?? 0) < 0xa1 || (bytes[at] ?? 0) > 0xf7 || (bytes[at + 1] ?? 0) < 0xa1) return false;
			at++;
		}
		return true;
	};
	const pages = (charset: Charset) =>
		(SITES.get(charset) ?? []).flatMap((site) =>
			[site.list(charset), ...site.pieces.map((piece) => site.article(piece, charset))].map((text) =>
				bytesOf(text, charset),
			),
		);
	expect(pages("gb2312").every(isGb2312)).toBe(true);
	expect(pages("gbk").every(isGb2312)).toBe(false);
});

interface Item {
	id: string;
	title: string;
	url: string;
	image?: string;
	date_published: string;
	content_html: string;
	authors?: { name: string }[];
	attachments?: { url: string; mime_type: string; title: string }[];
	_tributary: { key: string; origin?: { title: string }; from_article?: string[] };
}

describe.each(each)("in %s, %o", (charset, site) => {
	let feeds: { atom: string; rss: string; json: Item[] };
	beforeAll(async () => {
		const read = async (format: string) =>
			(await river.get(`/sources/${idOf(charset, site)}.${format}`)).text();
		feeds = { atom: await read("atom"), rss: await read("rss"), json: JSON.parse(await read("json")).items };
	});

	it("has each entry once, dated by its article", () => {
		const said = site.pieces.map(({ title, date }) => [title, date.replace(".000", "")]);
		expect(feeds.json.map((item) => [item.title, item.date_published])).toEqual(said);
	});

	it.each(site.pieces.map((piece) => [piece.title, piece] as const))("%s", async (_, piece) => {
		const item = feeds.json.find(({ title }) => title === piece.title);
		if (!item) throw new Error("is not there");
		const { key } = item._tributary;
		const within = (text: string, pattern: RegExp) =>
			text.match(pattern)?.find((part) => part.includes(item.id)) ?? "";
		const outputs: Record<string, string> = {
			atom: within(feeds.atom, /<entry[ >].*?<\/entry>/gs),
			rss: within(feeds.rss, /<item>.*?<\/item>/gs),
			page: await (await river.get(`/entries/${key}`)).text(),
			post: await (await river.get(`/entries/${key}.md`)).text(),
		};
		for (const [output, texts] of Object.entries(shown(piece, charset)))
			for (const text of texts) expect(outputs[output], output).toContain(text);
		if (piece.author === null)
			for (const [output, sign] of [
				["atom", "<author>"],
				["rss", "<dc:creator>"],
				["post", "\nauthor:"],
			] as const)
				expect(outputs[output], output).not.toContain(sign);
		expect(item.content_html).toContain(piece.text);
		expect(item.authors?.map(({ name }) => name) ?? []).toEqual(piece.author === null ? [] : [piece.author]);
		expect(item._tributary.origin?.title ?? null).toBe(piece.origin);
		expect(item.attachments?.map(({ url, mime_type, title }) => [url, mime_type, title]) ?? []).toEqual(
			piece.files.map(({ path, type, title }) => [addressOf(path, charset), type, title]),
		);
		if (piece.picture) expect(decodeURIComponent(item.image ?? "")).toContain(piece.picture);
		expect(item._tributary.from_article).toContain("contentHtml");
	});
});

const addressOf = (path: string, charset: Charset) => `http://127.0.0.1:${origin.port}/${charset}/${path}`;

/** How the fields of an entry stand in the outputs that are text. */
function shown(
	{ title, date, author, origin: from, text, files }: Expected,
	charset: Charset,
): Record<string, string[]> {
	const wall = new Date(Date.parse(date) + 8 * 3_600_000).toISOString();
	const addresses = files.map(({ path }) => addressOf(path, charset));
	const isDay = wall.slice(11, 19) === "00:00:00";
	const some = <T>(value: T | null, make: (value: T) => string) => (value === null ? [] : [make(value)]);
	return {
		atom: [
			...[`<title>${title}</title>`, text, `<published>${date.replace(".000", "")}</published>`],
			...some(author, (name) => `<author>\n<name>${name}</name>`),
			...some(from, (name) => `<title>${name}</title>`),
			...files.map(({ type, title: name }) => `rel="enclosure" type="${type}" title="${name}"`),
			...addresses.map((address) => `href="${address}"`),
		],
		rss: [
			...[`<title>${title}</title>`, text, `<pubDate>${new Date(date).toUTCString()}</pubDate>`],
			...some(author, (name) => `<dc:creator>${name}</dc:creator>`),
			...some(from, (name) => `>${name}</`),
			...addresses.map((address, at) => `<${at === 0 ? "enclosure" : "media:content"} url="${address}"`),
			...files.map(({ type }) => `type="${type}"`),
		],
		page: [
			...[
				`<h1 dir="auto">${title}</h1>`,
				text,
				isDay ? `datetime="${wall.slice(0, 10)}"` : `datetime="${date}"`,
			],
			...(isDay ? [] : [wall.slice(11, 16)]),
			...some(author, (name) => `${name}</span>`),
			...some(from, (name) => name),
			...addresses.map((address) => `<a href="${address}"`),
		],
		post: [
			...[`title: "${title}"`, text, `date: ${wall.slice(0, 10)} ${wall.slice(11, 19)}`],
			...some(author, (name) => `author: "${name}"`),
			...some(from, (name) => `origin: "${name}"`),
			...addresses.map((address) => `<li><a href="${address}">`),
		],
	};
}
