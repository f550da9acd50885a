import { expect, it } from "vitest";
import { queueArticles } from "../../src/crawler/source/articleQueue.ts";
import { PENDING_MAX_CHARS } from "../../src/settings.ts";
import { incoming } from "../library/entries.ts";

const NOW = Date.UTC(2026, 10, 20);
const EMPTY = { pending: [], unmended: [] };

/** A new entry whose address has so many characters. */
function arrival(n: number, chars: number) {
	const entry = incoming("a", n);
	return { ...entry, entry: { ...entry.entry, url: "x".repeat(chars) } };
}

it("lets as many articles wait as there is room for, to the last character, and names the others", () => {
	const whole = queueArticles(EMPTY, [arrival(1, PENDING_MAX_CHARS - 9), arrival(2, 9)], [], NOW);
	expect(whole.pending.map(({ url, after }) => [url.length, after])).toEqual([
		[PENDING_MAX_CHARS - 9, NOW],
		[9, NOW],
	]);
	expect(whole.unmended).toEqual([]);
	const full = queueArticles(whole, [arrival(3, 1)], [], NOW);
	expect(full.pending).toEqual(whole.pending);
	expect(full.unmended).toEqual([{ key: arrival(3, 1).key, name: "x", reason: "too many articles wait" }]);
});

it("names an entry without a link, and forgets what it said once the entry comes again", () => {
	const bare = { ...arrival(1, 5), entry: { ...arrival(1, 5).entry, url: null } };
	const first = queueArticles(EMPTY, [bare], [], NOW);
	expect(first).toMatchObject({ pending: [], unmended: [{ key: bare.key, reason: "it has no link" }] });
	expect(queueArticles(first, [arrival(1, 5)], [], NOW)).toMatchObject({
		pending: [{ key: bare.key }],
		unmended: [],
	});
	expect(queueArticles(first, null, [], NOW)).toEqual(EMPTY);
});
