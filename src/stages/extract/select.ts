import { saidIn } from "../../base/dates/said.ts";
import { select } from "../../base/html/css.ts";
import type { Element } from "../../base/html/tree.ts";
import type { Person } from "../../model/entry.ts";
import type { Selectors } from "../../model/reading.ts";
import type { Problem } from "../../model/result.ts";
import type { ExtractOptions } from "./extract.ts";
import { dateIn, firstMatch, type Match } from "./match.ts";
import type { DateFound } from "./metadata/date.ts";
import { cleanName } from "./metadata/names.ts";
import type { Said } from "./metadata/people.ts";
import type { Title } from "./metadata/title.ts";
import { type Page, resolve } from "./page.ts";
import { Attempts, idle } from "./slips.ts";

/** What the configured selectors choose on an article page; null for each that is not set or finds nothing. */
export interface Chosen {
	title: Title | null;
	content: Element | null;
	remove: Element[];
	date: DateFound | null;
	authors: Said<Person[]> | null;
	image: string | null;
	problems: Problem[];
}

/** Applies `select` to an article page; a selector that matches nothing, or not what it is for, is a problem. */
export function chosenFields(page: Page, selectors: Selectors, options: ExtractOptions): Chosen {
	const attempts = new Attempts(selectors);
	// Where a list has items, its fields are looked for in these: an article page has other first links, dates and pictures.
	const ofItems = selectors.item !== undefined;
	const take = <T>(field: keyof Selectors, read: (found: Match) => T | null) => {
		const selector = selectors[field];
		if (!selector || selector.startsWith("$") || (ofItems && field !== "content")) return null;
		return attempts.take(field, firstMatch(page.tree.root, selector), read);
	};
	const title = take("title", ({ text, element }) => (text ? { text, element } : null));
	const dated = take("date", (found) => dateIn(found, options));
	const author = take("author", ({ text }) => text || null);
	const remove = selectors.remove ? select(selectors.remove, page.tree.root) : [];
	const isIdle = remove.length === 0 && options.select?.remove !== undefined;
	// What somebody has chosen is taken as it is; a site's software puts a nickname behind an account.
	const nameOf = (said: string) => (options.select?.author === undefined ? cleanName(said) : said);
	const chosen = {
		title: title && { ...title, from: "select/title" },
		content: take("content", ({ element }) => element),
		remove,
		date: dated && { time: dated.time, from: saidIn("select/date", dated) },
		authors: author
			? { value: [{ name: nameOf(author), email: null, url: null }], from: "select/author" }
			: null,
		image: take("image", ({ attribute, text, element }) =>
			resolve(attribute ? text : element.attribs.src, page.baseUrl),
		),
	};
	return { ...chosen, problems: [...attempts.problems(), ...(isIdle ? [idle(selectors)] : [])] };
}
