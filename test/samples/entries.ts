import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Values } from "./template.ts";

/** One article of a sample site. */
export interface SampleEntry {
	/** Its name in the site's addresses. */
	slug: string;
	/** Empty for a note without one. */
	title: string;
	/** ISO 8601 with the site's own offset: pages print it as it stands. */
	date: string;
	/** HTML as the site's CMS holds it; may name `{{origin}}` and the origins of other sites. */
	body: string;
	/** Plain text. */
	summary?: string;
	author?: string;
	/** Who wrote it first: 来源. */
	source?: string;
	/** The number of an official document: 文号. */
	number?: string;
	/** Separated by commas. */
	tags?: string;
	/** An attached file, relative to the site, with its media type after a space. */
	enclosure?: string;
	/** The path of its lead picture. */
	picture?: string;
}

/** The entries in `folder`, newest first: a file each, `name: value` lines, an empty line, the body. */
export function readEntries(folder: string): SampleEntry[] {
	const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
	const entries = names.map((name) => readEntry(name.slice(0, -5), readFileSync(join(folder, name), "utf8")));
	return entries.sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
}

function readEntry(slug: string, text: string): SampleEntry {
	const end = text.indexOf("\n\n");
	const lines = text.slice(0, end).split("\n");
	const fields = Object.fromEntries(lines.map((line) => line.split(/: *(.*)/, 2) as [string, string]));
	if (fields.title === undefined || !fields.date)
		throw new Error(`the sample entry ${slug} has no title or date`);
	return { ...fields, slug, title: fields.title, date: fields.date, body: text.slice(end + 2).trim() };
}

/** What a template may say of an entry; `body` must have been filled in. */
export function entryValues(entry: SampleEntry, path: string): Values {
	const [, year = "", month = "", day = "", time = ""] =
		/^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(entry.date) ?? [];
	return {
		...entry,
		path,
		shortTitle: entry.title.length > 26 ? `${entry.title.slice(0, 25)}...` : entry.title,
		day: `${year}-${month}-${day}`,
		monthDay: `${month}-${day}`,
		minute: `${year}-${month}-${day} ${time}`,
		cnDay: `${year}年${Number(month)}月${Number(day)}日`,
		rfc822: rfc822(entry.date),
		summary: entry.summary ?? "",
		author: entry.author ?? "",
		source: entry.source ?? "",
		number: entry.number ?? "",
		picture: entry.picture ?? "",
		tags: (entry.tags ?? "").split(",").flatMap((tag) => (tag.trim() ? [{ tag: tag.trim() }] : [])),
		tagNames: entry.tags ?? "",
		enclosureUrl: entry.enclosure?.split(" ")[0] ?? "",
		enclosureType: entry.enclosure?.split(" ")[1] ?? "",
	};
}

/** The date as RFC 822 has it, in its own offset. */
function rfc822(date: string): string {
	const offset = /([+-]\d\d):?(\d\d)$/.exec(date);
	const shift = offset
		? (Number(offset[1]) * 60 + Math.sign(Number(offset[1])) * Number(offset[2])) * 60_000
		: 0;
	const local = new Date(Date.parse(date) + shift).toUTCString();
	return local.replace("GMT", offset ? `${offset[1]}${offset[2]}` : "GMT");
}
