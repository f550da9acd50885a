import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/model/entry.ts";
import { decode } from "../../../src/stages/decode/decode.ts";
import { parseFeed } from "../../../src/stages/parse/parse.ts";

const FOLDER = join(import.meta.dirname, "fixtures/dialects");
const FEEDS = readdirSync(FOLDER).filter((one) => !one.endsWith(".expected.json"));
const OPTIONS = { url: "https://example.org/x.xml", now: 0, timezone: "UTC" };
/** What broken writers leave in a document. */
const SCRAPS =
	"< > & <!-- --> <![CDATA[ ]]> </item> <item> <entry> </entry> \" ' <rss> </rss> <? &# &#x &lt; xmlns= <div> \0 { } [ , \\".split(
		" ",
	);
const ROUNDS = 60;

function read(name: string): string {
	return readFileSync(join(FOLDER, name), "utf8");
}

function entriesOf(text: string): Entry[] {
	const result = parseFeed(text, OPTIONS);
	return result.ok ? result.value.entries : [];
}

/** The same numbers for the same seed. */
function dice(seed: number): (sides: number) => number {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		return (state >>> 8) % sides;
	};
}

function mutated(bytes: Uint8Array, roll: (sides: number) => number): Uint8Array {
	const at = roll(bytes.length);
	const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
	const scrap = new TextEncoder().encode((SCRAPS[roll(SCRAPS.length)] ?? "").repeat(1 + roll(3) * 100));
	const way = roll(5);
	if (way === 0) return before;
	if (way === 1) return Uint8Array.from([...before, ...scrap, ...after]);
	if (way === 2) return Uint8Array.from([...before, roll(256), ...after.subarray(1)]);
	if (way === 3) return Uint8Array.from([...before, ...after.subarray(roll(60))]);
	return Uint8Array.from([...bytes, ...bytes]);
}

describe.each(FEEDS)("%s, broken at random", (name) => {
	it("is read without an exception", () => {
		const roll = dice(FEEDS.indexOf(name) + 1);
		for (let round = 0; round < ROUNDS; round++) {
			let bytes: Uint8Array = new TextEncoder().encode(read(name));
			for (let times = roll(3); times >= 0 && bytes.length > 0; times--) bytes = mutated(bytes, roll);
			const { text } = decode(bytes, {});
			expect(() => parseFeed(text, OPTIONS), JSON.stringify(text)).not.toThrow();
		}
	});

	it("keeps the entries before a cut as they are", () => {
		const text = read(name);
		const whole = entriesOf(text);
		for (let end = 0; end < text.length; end += 13) {
			const cut = text.slice(0, end);
			const kept = entriesOf(cut);
			const ends = cut.match(/<\/(?:\w+:)?(?:item|entry)>/gi)?.length ?? 0;
			if (kept.length === 0) expect(ends, cut).toBe(0);
			// The last one may be the only one, and then it is kept as far as it goes.
			const finished = kept.length > 1 || ends > 0 ? kept : [];
			expect(finished.map(identityOf), cut).toEqual(whole.slice(0, finished.length).map(identityOf));
		}
	});
});

function identityOf({ id, url, title, contentHtml, summary }: Entry): unknown {
	return { id, url, title, contentHtml, summary };
}
