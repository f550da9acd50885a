import { describe, expect, it } from "vitest";
import type { World } from "../crawler/platform/world.ts";
import { importInto } from "./answers.ts";
import { emptyRiver, openRiver } from "./open.ts";

const RELEASE = "2026-11-28";
const EXPORTED = openRiver(RELEASE).exported;

type Line = Record<string, unknown>;

/** Lines of an export with a mistake, by their type: what is changed, and what is said of it. */
const MISTAKES: [type: string, change: (line: Line) => unknown, message: string][] = [
	[
		"entry",
		(line) => ({ ...line, seq: 1e17 }),
		'"seq" is 100000000000000000, expected a whole number from 0 to 1000000000000',
	],
	["entry", (line) => ({ ...line, seq: 1.5 }), '"seq" is 1.5, expected a whole number'],
	[
		"entry",
		(line) => ({ ...line, date: 8.65e15 }),
		'"date" is 8650000000000000, expected milliseconds since 1970',
	],
	["entry", (line) => ({ ...line, key: "a" }), '"key" is "a", expected 24 hexadecimal digits'],
	["entry", (line) => ({ ...line, link: "x" }), '"link" is "x", expected 16 hexadecimal digits or null'],
	["entry", (line) => ({ ...line, twin: "x" }), '"twin" is "x", expected 24 hexadecimal digits or null'],
	["entry", (line) => ({ ...line, source: undefined }), '"source" is missing, expected text'],
	["entry", (line) => ({ ...line, library: 7 }), '"library" is 7, expected text'],
	["entry", (line) => ({ ...line, kept: {} }), '"kept.id" is missing, expected text or null'],
	["entry", (line) => ({ ...line, kept: null }), '"kept" is null, expected an object'],
	[
		"entry",
		(line) => ({ ...line, kept: { ...(line.kept as Line), date: 8.65e15 } }),
		'"kept.date" is 8650000000000000',
	],
	[
		"entry",
		(line) => ({ ...line, kept: { ...(line.kept as Line), published: "today" } }),
		'"kept.published" is "today", expected milliseconds since 1970 or null',
	],
	[
		"entry",
		(line) => ({ ...line, kept: { ...(line.kept as Line), authors: [{ name: 1 }] } }),
		'"kept.authors[0].name" is 1, expected text or null',
	],
	[
		"entry",
		(line) => ({ ...line, kept: { ...(line.kept as Line), also: [7] } }),
		'"kept.also[0]" is 7, expected an object',
	],
	[
		"entry",
		(line) => ({ ...line, kept: { ...(line.kept as Line), full: "yes" } }),
		'"kept.full" is "yes", expected true or false',
	],
	[
		"entry",
		(line) => ({ ...line, kept: { ...(line.kept as Line), contentHtml: "文".repeat(700_000) } }),
		"longer than 2000000 bytes",
	],
	["source", (line) => ({ ...line, facts: {} }), '"facts.id" is missing, expected text'],
	[
		"source",
		(line) => ({ ...line, facts: { ...(line.facts as Line), title: null } }),
		'"facts.title" is null, expected text',
	],
	["crawler", () => ({ type: "crawler" }), '"id" is missing, expected text'],
	["crawler", (line) => ({ ...line, state: {} }), '"state.url" is missing, expected text'],
	["crawler", (line) => ({ ...line, timing: {} }), '"timing.configured" is missing, expected text'],
	[
		"crawler",
		(line) => ({ ...line, timing: { ...(line.timing as Line), next: 1e17 } }),
		'"timing.next" is 100000000000000000, expected milliseconds',
	],
	[
		"crawler",
		(line) => ({ ...line, timing: { ...(line.timing as Line), days: [[1, 2, 3]] } }),
		'"timing.days[0]" is a list of 3, expected a list of 4',
	],
	[
		"crawler",
		(line) => ({ ...line, state: { ...(line.state as Line), kind: "cat" } }),
		'"state.kind" is "cat", expected one of rss',
	],
	[
		"crawler",
		(line) => ({ ...line, state: { ...(line.state as Line), pending: [{}] } }),
		'"state.pending[0].key" is missing',
	],
	[
		"keys",
		(line) => ({ ...line, keys: [{ id: "a", secret: "b", created: 1, expires: null }] }),
		'"keys[0].id" is "a", expected 4 characters of base64url',
	],
	["keys", (line) => ({ ...line, keys: "a" }), '"keys" is "a", expected a list'],
	["tributary", (line) => ({ ...line, version: 2 }), "version 2 is not known here"],
	["tributary", (line) => ({ ...line, version: "1" }), '"version" is "1", expected a whole number'],
	["entry", () => [], "it is a list of 0, expected an object"],
	["entry", () => ({}), '"type" is missing, expected text'],
	[
		"entry",
		(line) => ({ ...line, type: "toString" }),
		'"type" is "toString", expected source, entry, crawler, picture, owner, list, keys, readers or mail',
	],
];

describe("an import", () => {
	it.each(MISTAKES)(
		"names what is wrong with a line of %s, and stores nothing of it",
		async (type, change, message) => {
			const at = EXPORTED.findIndex((line) => line.startsWith(`{"type":"${type}"`));
			const bad = JSON.stringify(change(JSON.parse(EXPORTED[at] ?? "")));
			const world = emptyRiver(RELEASE);
			expect(await importInto(world, ["", bad])).toMatchObject({
				lines: 1,
				taken: 0,
				mistakes: { count: 1, first: [{ line: 2, message: expect.stringContaining(message) }] },
			});
			expect(rowsOf(world)).toEqual([]);
		},
	);

	it("takes the lines around one that is wrong", async () => {
		const world = emptyRiver(RELEASE);
		const at = EXPORTED.findIndex((line) => line.startsWith('{"type":"entry"'));
		const lines = [...EXPORTED.slice(at, at + 2), '{"type":"crawler"}', ...EXPORTED.slice(at + 2, at + 4)];
		expect(await importInto(world, lines)).toMatchObject({ taken: 4, mistakes: { first: [{ line: 3 }] } });
		expect(rowsOf(world)).toHaveLength(4);
	});

	it("takes nothing of a line that it does not know", async () => {
		const lines = EXPORTED.map((text) => {
			const line = JSON.parse(text);
			if (line.type === "crawler") return { ...line, evil: 1, state: { ...line.state, evil: 1 } };
			return line.type === "entry" ? { ...line, evil: 1, kept: { ...line.kept, evil: "<script>" } } : line;
		});
		const world = emptyRiver(RELEASE);
		const report = await importInto(
			world,
			lines.map((line) => JSON.stringify(line)),
		);
		expect(report).toMatchObject({ mistakes: { count: 0 } });
		for (const [id, { database }] of world.platform.places) {
			const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
			for (const { name } of tables) {
				const rows = database.prepare(`SELECT * FROM ${name}`).all();
				expect(JSON.stringify(rows), `${id} ${name}`).not.toContain("evil");
			}
		}
	});
});

/** What is kept of sources and entries, and the keys. */
function rowsOf({ platform }: World): unknown[] {
	return [...platform.places.keys()].flatMap((id) => {
		if (id.startsWith("REGISTRY/")) return platform.rows(id, "SELECT value FROM meta WHERE name = 'keys'");
		const rows = platform.rows(id, "SELECT id FROM source");
		return id.startsWith("LIBRARY/") ? [...rows, ...platform.rows(id, "SELECT key FROM entry")] : rows;
	});
}
