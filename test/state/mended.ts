import type { Item } from "./answers.ts";

/**
 * What releases up to 2026-11-28 left out or said falsely in what they published, and later ones do not: the source as
 * the author of whatever names nobody, and no word of who published an entry first.
 */
export function withoutFalseAuthor(item: Item): Item {
	const { authors, ...rest } = item;
	const { source } = item._tributary as unknown as { source: { title: string } };
	const [first, ...others] = (authors ?? []) as { name: string }[];
	return first === undefined || others.length > 0 || first.name !== source.title ? item : rest;
}

/** What `/health` calls a source: releases up to 2026-11-28 gave the whole address of a source that had no title. */
export function titleOfToday({ title, url }: Record<string, unknown>): unknown {
	return title === url ? new URL(String(url)).hostname.replace(/^www\./, "") : title;
}

/** A published copy in parts, one an entry, each by the entry's id; and what stands around them. */
export function partsOf(copy: string): Map<string, string> {
	const parts = new Map<string, string>();
	const around = copy.replace(ENTRY, (part) => {
		parts.set(/urn:uuid:[0-9a-f-]+/.exec(part)?.[0] ?? "", part);
		return "";
	});
	return parts.set("around", around);
}

/** An entry of a copy without a false author. */
export function partWithoutFalseAuthor(part: string): string {
	const title =
		/<source[^>]*>(?:.*?<title>)?([^<]*)</s.exec(part)?.[1] ??
		/"source":\{.*?"title":"(.*?)"/.exec(part)?.[1];
	return part.replace(AUTHOR, (author, ...names) =>
		title !== undefined && names.slice(0, 3).includes(title) ? "" : author,
	);
}

/** Whether it says who published the entry first. */
export function namesOrigin(part: string): boolean {
	return /rel="via"|"origin":/.test(part);
}

const ENTRY =
	/<entry[ >].*?<\/entry>|<item>.*?<\/item>|\{"id":"urn:uuid:.*?"_tributary":\{.*?\}\}(?=[,\]])/gs;
const AUTHOR =
	/<author>\n<name>(.*?)<\/name>\n(?:<uri>.*?<\/uri>\n)?<\/author>\n|\n {12}<dc:creator>(.*?)<\/dc:creator>|"authors":\[\{"name":"([^"]*)"(?:,"url":"[^"]*")?\}\],/;

/** An item of JSON as it was before it named the day of a date without an hour. */
export function partWithoutDay(part: string): string {
	return part.replace(/,"day":"\d{4}-\d\d-\d\d"/, "");
}
