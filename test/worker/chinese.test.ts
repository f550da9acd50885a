import { afterAll, beforeAll, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

let feed: TestSource;
let river: Deployment;

beforeAll(async () => {
	const html = '<p>软件发展很快，<a href="https://a.example/%E5%8F%91">后来</a>头发白了。</p>';
	feed = await startSource([{ id: "a", title: "关于发展软件业的通知", html, date: "2026-11-01T08:00:00Z" }]);
	const source = (id: string, more: string) =>
		`[[sources]]\nurl = "${feed.url}?${id}"\nid = "${id}"\ntitle = "软件报"\n${more}\n`;
	river = await deploy(
		`[site]\nlanguage = "zh-CN"\n${source("plain", 'category = "发展"')}${source("own", 'category = "台湾"\nopencc = "s2twp"')}`,
	);
	await river.refresh();
});

afterAll(async () => {
	await river?.close();
	await feed?.close();
});

const text = async (path: string, accept = "*/*") =>
	(await river.get(path, { headers: { Accept: accept } })).text();

it.each([
	["s2t", "軟件發展很快，", "頭髮白了", "關於發展軟件業的通知", "zh-Hant"],
	["s2twp", "軟體發展很快，", "頭髮白了", "關於發展軟體業的通知", "zh-TW"],
])(
	"answers in %s on every feed and page that is asked for it, addresses as they were",
	async (name, ...parts) => {
		const [first, second, title, language] = parts;
		for (const path of [
			`/发展.atom?opencc=${name}`,
			`/发展.rss?opencc=${name}`,
			`/发展.json?opencc=${name}`,
		]) {
			const body = await text(path);
			expect(body).toContain(first);
			expect(body).toContain(second);
			expect(body).toContain(title);
			expect(body.toLowerCase()).toContain(String(language).toLowerCase());
			expect(body).toContain("%E5%8F%91");
		}
		const { items, feed_url, next_url } = JSON.parse(await text(`/发展.json?opencc=${name}`));
		expect(items[0]._tributary.categories).toEqual(["发展"]);
		expect(feed_url).toContain(`opencc=${name}`);
		expect(next_url).toBeUndefined();
		const page = await text(`/发展?opencc=${name.toUpperCase()}`, "text/html");
		expect(page).toContain(title);
		expect(page).toContain(`href="/sources/plain?opencc=${name}"`);
		const { key } = items[0]._tributary;
		expect(await text(`/entries/${key}?opencc=${name}`, "text/html")).toContain(first);
		expect(await text(`/entries/${key}.md?opencc=${name}`)).toContain(title);
		expect(await text(`/sources/plain.atom?opencc=${name}`)).toContain(title);
		expect(await text(`/all.atom?opencc=${name}`)).toContain(title);
		const home = await text(`/?opencc=${name}`, "text/html");
		expect(home).toContain(title);
		// Whoever goes on from there reads on in them, and asks nobody for them who has none.
		const links = [...home.matchAll(/ (?:href|action)="([^"#]*)"/g)].map(([, link]) => link);
		expect(links).toEqual(
			expect.arrayContaining([
				`/?opencc=${name}`,
				`/entries/${key}?opencc=${name}`,
				"/health",
				"/opml?of=feeds",
			]),
		);
		expect(home).toContain(`href="/all.atom?opencc=${name}"`);
		expect(home).toContain(`<input type="hidden" name="opencc" value="${name}">`);
		expect(await text(`/sources/plain?opencc=${name}`, "text/html")).toContain(title);
	},
);

it("keeps a source in the characters that its owner wants, and leaves the others alone", async () => {
	expect(await text("/台湾.json")).toContain("軟體發展很快");
	expect(await text("/发展.json")).toContain("软件发展很快");
	expect(JSON.parse(await text("/台湾.json?q=軟體")).items).toHaveLength(1);
	expect(await text("/台湾.json?opencc=tw2sp")).toContain("软件发展很快");
});

it("refuses characters that it does not know, by the names of those that it knows", async () => {
	const answer = await river.get("/发展.json?opencc=zh");
	expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
		400,
		expect.stringContaining('opencc: found "zh", expected one of s2t, s2tw'),
	]);
});
