import { expect, it } from "vitest";
import type { Answer } from "../../src/library/contract.ts";
import { Fitting } from "../../src/library/entries/fitting.ts";
import { ANSWER_MAX_CHARS } from "../../src/settings.ts";
import { deployed, item, source } from "../crawler/platform/deployed.ts";
import { feedOf, MINUTE, START } from "../crawler/platform/world.ts";
import { entryWith } from "../stages/render/documents.ts";

const entry = (key: string, length: number) =>
	entryWith({ key, contentHtml: "x".repeat(length), summary: key });

it.each([
	[
		[10, 20, 30],
		[10, 20, 30],
	],
	[
		[40, 20, 41],
		[40, 20, 0],
	],
	[
		[90, 20, 20],
		[0, 20, 20],
	],
	[
		[50, 50, 1],
		[50, 0, 1],
	],
	[[101], [0]],
	[
		[30, 101, 30],
		[30, 0, 30],
	],
])("of entries of %j characters, %j fit into a hundred", (lengths, expected) => {
	const fitting = new Fitting(100);
	for (const [at, length] of lengths.entries()) fitting.add(entry(String(at), length));
	expect(fitting.entries.map(({ contentHtml }) => contentHtml?.length ?? 0)).toEqual(expected);
	expect(fitting.entries.map(({ summary }) => summary)).toEqual(lengths.map((_, at) => String(at)));
});

it("lets no source use up a Library's memory, or push another's entries out of its feeds", async () => {
	const huge = Array.from({ length: 18 }, (_, n) =>
		item(n, { text: `${n} ${"lorem ipsum ".repeat(35_000)}`, date: START - n * MINUTE }),
	);
	const small = Array.from({ length: 10 }, (_, n) =>
		item(100 + n, { link: `http://b.example/${n}`, date: START - n * MINUTE - 1, text: "short" }),
	);
	const toml = source("a", "http://a.example/feed") + source("b", "http://b.example/feed");
	const { world } = deployed(toml, (url) => feedOf(url.hostname === "b.example" ? small : huge));
	for (let visit = 0; visit < 3; visit++) await world.refreshAll(["a", "b"]);
	const { platform } = world;
	const ask = (search: string) =>
		platform.call("LIBRARY", "news", "page", { path: "news", search, now: platform.now }) as Promise<Answer>;
	let since = await ask("?since=2020-01-01&limit=500");
	const followed = [...since.entries];
	while (since.next) {
		since = await ask(since.next);
		followed.push(...since.entries);
	}
	for (const { entries } of [await ask(""), await ask("?limit=500"), { entries: followed }]) {
		expect(entries).toHaveLength(28);
		const characters = entries.reduce((sum, { contentHtml }) => sum + (contentHtml?.length ?? 0), 0);
		expect(characters).toBeLessThanOrEqual(ANSWER_MAX_CHARS);
		expect(characters).toBeGreaterThan(ANSWER_MAX_CHARS / 2);
		expect(entries.filter(({ contentHtml }) => contentHtml?.includes("short"))).toHaveLength(10);
		expect(entries.every(({ summary }) => summary !== null)).toBe(true);
	}
});
