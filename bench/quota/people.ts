import type { Bench } from "./harness.ts";

/** What people, and what is not people, ask of a deployment in an hour; every number is an assumption. */
const AN_HOUR = {
	/** Somebody looks round: home, a category and its second page, a search, two entries, a source. */
	visits: 10,
	/** Pages that search engines and other robots take. */
	robotPages: 40,
	/** Looks of an uptime monitor. */
	monitorLooks: 12,
	/** Looks of the owner's reader at the deployment's own trouble. */
	troubleLooks: 2,
	/** Pictures that readers and visitors load through the media proxy. */
	pictures: 280,
};

/** The same in words, for the report. */
export const SAID = `an hour: ${AN_HOUR.visits} visits of 7 pages, ${AN_HOUR.robotPages} pages for robots, /health ${AN_HOUR.monitorLooks} times, /health.atom ${AN_HOUR.troubleLooks} times, ${AN_HOUR.pictures} pictures through the proxy`;

/** One hour of them, at categories `c0` to `c(n-1)`; no cache of the edge stands between. */
export async function peopleFor(bench: Bench, categories: number, random: () => number): Promise<void> {
	const category = () => `c${Math.floor(random() * categories)}`;
	for (let n = 0; n < AN_HOUR.visits; n++) await visit(bench, category());
	for (let n = 0; n < AN_HOUR.robotPages; n += 4) {
		const page = await html(bench, `/${category()}`);
		for (const entry of entriesOf(page).slice(0, 3)) await html(bench, entry);
	}
	for (let n = 0; n < AN_HOUR.monitorLooks; n++) await expectOk(bench, "/health");
	for (let n = 0; n < AN_HOUR.troubleLooks; n++) await expectOk(bench, "/health.atom");
	const pictures = picturesOf(await expectOk(bench, `/${category()}.json`));
	if (pictures.length === 0) throw new Error("no entry has a picture that comes through the proxy");
	for (let n = 0; n < AN_HOUR.pictures; n++) await expectOk(bench, pictures[n % pictures.length] ?? "");
}

async function visit(bench: Bench, category: string): Promise<void> {
	await html(bench, "/");
	const page = await html(bench, `/${category}`);
	const older = /href="(\/c\d+\?[^"]*before=[^"]+)"/.exec(page)?.[1];
	if (older !== undefined) await html(bench, older.replaceAll("&amp;", "&"));
	await html(bench, `/${category}?q=works`);
	for (const entry of entriesOf(page).slice(0, 2)) await html(bench, entry);
	const source = /href="(\/sources\/[a-z0-9-]+)"/.exec(page)?.[1];
	if (source !== undefined) await html(bench, source);
}

function entriesOf(page: string): string[] {
	return [...new Set(page.match(/\/entries\/[0-9a-f]{24}/g))];
}

function picturesOf(feed: string): string[] {
	const { items } = JSON.parse(feed) as { items: { content_html?: string }[] };
	const found = items.flatMap(({ content_html = "" }) => content_html.match(/\/media\/[^"]+/g) ?? []);
	return [...new Set(found)].map((one) => one.replaceAll("&amp;", "&"));
}

function html(bench: Bench, path: string): Promise<string> {
	return expectOk(bench, path, { headers: { Accept: "text/html" } });
}

async function expectOk(bench: Bench, path: string, init?: RequestInit): Promise<string> {
	const answer = await bench.get(path, init);
	const text = await answer.text();
	if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
	return text;
}
