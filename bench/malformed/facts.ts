/** What every library says of a feed, in one shape; text without markup, instants in ms. */
export interface Plain {
	title: string | null;
	entries: PlainEntry[];
}

export interface PlainEntry {
	id: string | null;
	url: string | null;
	title: string | null;
	time: number | null;
	text: string | null;
	author: string | null;
	categories: string[];
	enclosure: string | null;
}

/** What a case expects; what is left out is not asked for. `time` is ISO 8601, `text` must be contained. */
export interface Expected {
	/** What is broken, for people. */
	what: string;
	contentType?: string;
	/** Codes of problems that we must have recorded. */
	problems?: string[];
	charset?: string;
	title?: string;
	entries: Partial<
		Record<"id" | "url" | "title" | "time" | "text" | "author" | "enclosure", string> & {
			categories: string[];
		}
	>[];
}

/** The facts of a case that do not hold, in words; none means that the feed survived whole. */
export function missing(expected: Expected, found: Plain): string[] {
	const wrong: string[] = [];
	if (expected.title !== undefined && found.title !== expected.title) wrong.push(`title: ${found.title}`);
	if (found.entries.length !== expected.entries.length) wrong.push(`${found.entries.length} entries`);
	for (const [index, want] of expected.entries.entries()) {
		const got = found.entries[index];
		if (got) wrong.push(...differences(want, got).map((one) => `[${index}] ${one}`));
	}
	return wrong;
}

function differences(want: Expected["entries"][number], got: PlainEntry): string[] {
	const wrong: string[] = [];
	for (const name of ["id", "url", "title", "author", "enclosure"] as const) {
		if (want[name] !== undefined && got[name] !== want[name]) wrong.push(`${name}: ${got[name]}`);
	}
	if (want.time !== undefined && got.time !== Date.parse(want.time)) wrong.push(`time: ${got.time}`);
	if (want.text !== undefined && !squeezed(got.text).includes(squeezed(want.text)))
		wrong.push(`text: ${got.text?.slice(0, 40)}`);
	if (want.categories && want.categories.join("|") !== got.categories.join("|"))
		wrong.push(`categories: ${got.categories}`);
	return wrong;
}

function squeezed(text: string | null): string {
	return (text ?? "").replace(/\s+/g, " ");
}
