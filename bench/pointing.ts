import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseDate } from "../src/base/dates/parseDate.ts";
import { type Element, findAll, lineOf } from "../src/base/html/tree.ts";
import { decode } from "../src/stages/decode/decode.ts";
import { addressIn } from "../src/stages/extract/list/links.ts";
import { extractList } from "../src/stages/extract/list/list.ts";
import { openPage, type Page } from "../src/stages/extract/page.ts";
import { candidatesOf } from "../src/stages/extract/pointing/candidates.ts";
import { type Derived, derive } from "../src/stages/extract/pointing/derive.ts";
import { tomorrowsOf } from "./pointing/tomorrow.ts";

interface Case {
	url: string;
	headers: Record<string, string>;
	timezone?: string;
}

interface Gold {
	url: string;
	title: string;
	published?: string;
}

interface Expected {
	items: Gold[];
	alsoUrls?: string[] | Record<string, string[]>;
	optional?: string[];
}

type Options = Parameters<typeof derive>[2];

const NOW = Date.UTC(2026, 10, 20);
const DAY = 24 * 3_600_000;

/** Sums by name, shown as means. */
class Means {
	readonly #sums = new Map<string, [sum: number, count: number]>();

	add(name: string, value: number): void {
		const [sum, count] = this.#sums.get(name) ?? [0, 0];
		this.#sums.set(name, [sum + value, count + 1]);
	}

	lines(): string[] {
		return [...this.#sums].map(
			([name, [sum, count]]) => `${name.padEnd(34)} ${(sum / count).toFixed(3)} (${count} pages)`,
		);
	}
}

/**
 * `npm run bench -- pointing FOLDER`: points at the first item of each list page in a folder of folders (`case.json`,
 * `page.html.gz`, `expected.json` with `items` of `url`, `title` and perhaps `published`), then at its date or at its
 * second item as well, and says how much of the list that finds, today and on the page as it may be tomorrow.
 */
export async function run(folder: string): Promise<void> {
	const means = new Means();
	let slowest = 0;
	for (const name of readdirSync(folder).sort()) {
		const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, name, file), "utf8")) as T;
		const { url, headers, timezone } = read<Case>("case.json");
		const expected = read<Expected>("expected.json");
		const bytes = gunzipSync(readFileSync(join(folder, name, "page.html.gz")));
		const opened = openPage(
			decode(bytes, { kind: "html", contentType: headers["content-type"] ?? null }).text,
			url,
		);
		if (!opened.ok) continue;
		const page = opened.value;
		const options = { url, now: NOW, timezone: timezone ?? "UTC" };
		const [first, second] = expected.items.flatMap((item) => linkTo(item, page) ?? []);
		if (!first) continue;
		const started = performance.now();
		const one = derive(page, { items: [first.order] }, options);
		const took = performance.now() - started;
		slowest = Math.max(slowest, took);
		means.add("milliseconds of a click", took);
		note(means, "one item", one, expected);
		if (second)
			note(means, "two items", derive(page, { items: [first.order, second.order] }, options), expected);
		const date = dateOf(expected.items[0], first, page, options);
		const dated = date && derive(page, { items: [first.order], fields: { date: date.order } }, options);
		if (dated) {
			note(means, "item and date", dated, expected);
			means.add("item and date: days right", daysRight(dated, expected));
			again(means, "item and date", dated, page, options);
		}
		if (one) again(means, "one item", one, page, options);
		const at = candidatesOf(page, options).findIndex(({ samples }) =>
			samples.some(({ title }) => expected.items.some((item) => item.title === title)),
		);
		means.add("the first candidate is the list", at === 0 ? 1 : 0);
		const [precision, recall] = score(one, expected);
		if (precision < 1 || recall < 1)
			console.log(
				`${name.padEnd(28)} ${precision.toFixed(2)}/${recall.toFixed(2)} of ${expected.items.length}, ${one?.sureness ?? "nothing"}: ${one?.select.item ?? ""}`,
			);
	}
	console.log([...means.lines(), `slowest click ${Math.round(slowest)} ms`].join("\n"));
}

function note(means: Means, name: string, derived: Derived | null, expected: Expected): void {
	const [precision, recall] = score(derived, expected);
	means.add(`${name}: precision`, precision);
	means.add(`${name}: recall`, recall);
}

/** Whether the selectors find exactly the items that are left on the page as it may be tomorrow. */
function again(means: Means, name: string, derived: Derived, page: Page, options: Options): void {
	const today = read(page, derived, options);
	if (today.length < 4 || new Set(today).size < today.length || today.length !== derived.marks.items.length)
		return;
	const urlAt = new Map(derived.marks.items.map((place, at) => [place, today[at]]));
	for (const [change, { html, left }] of Object.entries(tomorrowsOf(page, derived.marks.items))) {
		const opened = openPage(html, page.url);
		if (!opened.ok) continue;
		const found = read(opened.value, derived, options);
		const wanted = left.map((place) => urlAt.get(place));
		means.add(`${name}, tomorrow ${change}: exactly`, String(found) === String(wanted) ? 1 : 0);
	}
}

function read(page: Page, { select }: Derived, options: Options): string[] {
	const list = extractList(page, { ...options, select });
	return list.ok ? list.value.entries.map(({ url }) => url ?? "") : [];
}

function linkTo({ url, title }: Gold, page: Page): Element | undefined {
	const links = page.tree.elements.filter(
		(element) => element.name === "a" && !element.hidden && addressIn(element, page) === url,
	);
	const squeezed = (text: string) => text.replace(/\s+/g, "").slice(0, 12);
	return links.find((link) => squeezed(lineOf(link)).includes(squeezed(title))) ?? links[0];
}

/** The smallest element near an item's link that says its date. */
function dateOf(gold: Gold | undefined, link: Element, page: Page, options: Options): Element | undefined {
	const time = gold?.published === undefined ? Number.NaN : Date.parse(gold.published);
	if (Number.isNaN(time)) return undefined;
	for (let box = link.parent, up = 0; box && box !== page.body && up < 4; box = box.parent, up++) {
		const found = findAll(box, (element) => {
			const date =
				element.hidden || element.chars > 60
					? null
					: parseDate(element.attribs.datetime ?? lineOf(element), options);
			return date !== null && Math.abs(date.time - time) < DAY;
		});
		if (found.length) return found.at(-1);
	}
	return undefined;
}

/** The share of items with a known day that have it. */
function daysRight({ entries }: Derived, { items }: Expected): number {
	const known = items.filter(({ published }) => published !== undefined);
	const right = known.filter(({ url, published = "" }) =>
		entries.some(
			(entry) =>
				entry.url === url &&
				entry.published !== null &&
				Math.abs(entry.published - Date.parse(published)) < DAY,
		),
	);
	return known.length ? right.length / known.length : 1;
}

/** Precision and recall of addresses. */
function score(derived: Derived | null, { items, alsoUrls, optional = [] }: Expected): [number, number] {
	const found = new Set((derived?.entries ?? []).map(({ url }) => url ?? ""));
	const also = Array.isArray(alsoUrls) ? alsoUrls : Object.values(alsoUrls ?? {}).flat();
	const gold = new Set(items.map(({ url }) => url));
	const judged = [...found].filter((url) => !optional.includes(url));
	const right = judged.filter((url) => gold.has(url) || also.includes(url)).length;
	const got = items.filter(({ url }) => found.has(url)).length;
	return [judged.length ? right / judged.length : 0, items.length ? got / items.length : 0];
}
