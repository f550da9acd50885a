import { expect, it } from "vitest";
import { LateEntries } from "../../src/library/entries/late.ts";
import { LATE_SHOWN_MS } from "../../src/settings.ts";
import { incoming, openLibrary } from "./entries.ts";

it("shows what came late for as long as a daily reader needs, the latest arrival first", () => {
	const library = openLibrary();
	const late = new LateEntries(library.tables);
	const [a, b, c] = [1, 2, 3].map((n) => incoming("a", n).key) as [string, string, string];
	late.add([a, b], 1000);
	late.add([c], 1001);
	const woken = new LateEntries(library.wake().tables);
	for (const entries of [late, woken]) {
		expect(entries.keys(1000 + LATE_SHOWN_MS - 1)).toEqual([c, b, a]);
		expect(entries.keys(1000 + LATE_SHOWN_MS)).toEqual([c]);
		expect(entries.keys(1001 + LATE_SHOWN_MS)).toEqual([]);
	}
});
