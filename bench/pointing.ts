import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Element, lineOf } from "../src/base/html/tree.ts";
import { decode } from "../src/stages/decode/decode.ts";
import { addressIn } from "../src/stages/extract/list/links.ts";
import { openPage, type Page } from "../src/stages/extract/page.ts";
import { type Derived, derive } from "../src/stages/extract/pointing/derive.ts";

interface Case {
	url: string;
	headers: Record<string, string>;
	timezone?: string;
}

interface Expected {
	items: { url: string; title: string; published?: string }[];
	alsoUrls?: string[] | Record<string, string[]>;
	optional?: string[];
}

const NOW = Date.UTC(2026, 10, 20);

/**
 * `npm run bench -- pointing FOLDER`: points at the first item of each list page in a folder of folders (`case.json`,
 * `page.html.gz`, `expected.json` with `items`), then at its second as well, and says how much of the list that finds.
 */
export async function run(folder?: string): Promise<void> {
	if (!folder || !existsSync(folder))
		throw new Error("name a folder of list pages: npm run bench -- pointing FOLDER");
	const sums = { one: [0, 0], two: [0, 0], pages: 0, milliseconds: 0, slowest: 0 };
	for (const name of readdirSync(folder).sort()) {
		const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, name, file), "utf8")) as T;
		const { url, headers, timezone } = read<Case>("case.json");
		const expected = read<Expected>("expected.json");
		const bytes = gunzipSync(readFileSync(join(folder, name, "page.html.gz")));
		const opened = openPage(decode(bytes, { contentType: headers["content-type"] ?? null }).text, url);
		if (!opened.ok) continue;
		const page = opened.value;
		const examples = expected.items
			.map((item) => linkTo(item, page))
			.filter((element) => element !== undefined)
			.map(({ order }) => order);
		if (examples.length === 0) {
			console.log(`${name}: no gold item has a link on the page`);
			continue;
		}
		sums.pages++;
		const options = { url, now: NOW, timezone: timezone ?? "UTC" };
		const started = performance.now();
		const one = derive(page, { items: examples.slice(0, 1) }, options);
		const took = performance.now() - started;
		sums.milliseconds += took;
		sums.slowest = Math.max(sums.slowest, took);
		const two = derive(page, { items: [...examples.slice(0, 1), ...examples.slice(1, 2)] }, options);
		const [first, second] = [score(one, expected), score(two, expected)];
		for (const at of [0, 1]) {
			sums.one[at] = (sums.one[at] ?? 0) + (first[at] ?? 0);
			sums.two[at] = (sums.two[at] ?? 0) + (second[at] ?? 0);
		}
		const shown = (pair: number[]) => pair.map((value) => value.toFixed(2)).join("/");
		console.log(
			`${name.padEnd(26)} ${shown(first)} ${shown(second)} ${String(expected.items.length).padStart(4)} ${one?.sureness.padEnd(9)} ${Math.round(took)} ms  ${one?.select.item}${first[0] === second[0] && first[1] === second[1] ? "" : `  |  ${two?.select.item}`}`,
		);
	}
	const mean = (sum: number | undefined) => ((sum ?? 0) / sums.pages).toFixed(3);
	console.log(
		`${sums.pages} pages; one item pointed at: precision ${mean(sums.one[0])}, recall ${mean(sums.one[1])}; two: ${mean(sums.two[0])}, ${mean(sums.two[1])}; ${Math.round(sums.milliseconds / sums.pages)} ms a page, ${Math.round(sums.slowest)} at most`,
	);
}

function linkTo({ url, title }: { url: string; title: string }, page: Page): Element | undefined {
	const links = page.tree.elements.filter(
		(element) => element.name === "a" && !element.hidden && addressIn(element, page) === url,
	);
	const squeezed = (text: string) => text.replace(/\s+/g, "").slice(0, 12);
	return links.find((link) => squeezed(lineOf(link)).includes(squeezed(title))) ?? links[0];
}

/** Precision and recall of addresses. */
function score(derived: Derived | null, { items, alsoUrls, optional = [] }: Expected): [number, number] {
	const found = new Set((derived?.entries ?? []).map(({ url }) => url ?? ""));
	const also = Array.isArray(alsoUrls) ? alsoUrls : Object.values(alsoUrls ?? {}).flat();
	const gold = new Set(items.map(({ url }) => url));
	const judged = [...found].filter((url) => !optional.includes(url));
	const right = judged.filter((url) => gold.has(url) || also.includes(url)).length;
	const got = items.filter(({ url }) => found.has(url)).length;
	return [judged.length ? right / judged.length : 0, gold.size ? got / items.length : 0];
}
