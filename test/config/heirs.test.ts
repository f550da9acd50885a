import { expect, it } from "vitest";
import { heirsOf } from "../../src/config/heirs.ts";
import { loadConfig } from "../../src/config/load.ts";
import { heirsAfter } from "../../src/registry/heirs.ts";
import { HEIRS_MAX } from "../../src/settings.ts";

function configOf(...urls: string[]) {
	const toml = urls.map((url, n) => `[[sources]]\nurl = "${url}"\ncategory = "c"\nid = "s${n}"\n`);
	const loaded = loadConfig(toml.join(""));
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return loaded.config;
}

const departed = (id: string, url: string, movedTo: string | null = null) => ({ id, url, movedTo });

it.each([
	["the same address", departed("a", "http://a.example/feed"), true],
	["where its 301 led", departed("a", "http://x.example/rss", "https://a.example/feed/"), true],
	["https and www", departed("a", "https://www.a.example/feed"), true],
	["the same path elsewhere", departed("a", "http://x.example/feed"), false],
])("a source goes on for one with %s", (_, before, isSure) => {
	const { sources } = configOf("http://a.example/feed");
	expect(heirsOf([before], sources)).toEqual([{ former: "a", id: "s0", isSure }]);
});

it("nobody goes on for a source where a path alone leaves a choice, and each for one at most", () => {
	const [a, b] = [departed("a", "http://x.example/feed"), departed("b", "http://y.example/feed")];
	expect(heirsOf([a, b], configOf("http://a.example/feed").sources)).toEqual([]);
	expect(heirsOf([a], configOf("http://a.example/feed", "http://b.example/feed").sources)).toEqual([]);
	expect(
		heirsOf([departed("c", "http://x.example/feed?c=1")], configOf("http://a.example/feed").sources),
	).toEqual([]);
	const both = [departed("a", "http://a.example/feed"), departed("b", "https://a.example/feed")];
	expect(heirsOf(both, configOf("http://a.example/feed").sources)).toEqual([
		{ former: "a", id: "s0", isSure: true },
	]);
});

it("nobody goes on for a mailbox, nor a mailbox for anybody", () => {
	const loaded = loadConfig('[[sources]]\nkind = "mail"\nid = "letters"\ncategory = "c"\n');
	const mailboxes = loaded.ok ? loaded.config.sources : [];
	expect(mailboxes).toHaveLength(1);
	expect(heirsOf([departed("a", "https://a.example/"), departed("b", "mail://b")], mailboxes)).toEqual([]);
	expect(heirsOf([departed("b", "mail://b")], configOf("https://a.example/").sources)).toEqual([]);
});

it("those who go on for others are kept through the next edit, as many as there is room for, and forgotten with their sources", () => {
	const config = configOf("http://a.example/feed");
	const before = [
		{ former: "oldest", id: "old", isSure: true },
		{ former: "gone", id: "nobody", isSure: true },
	];
	const census = { read: [], departed: [departed("old", "http://a.example/feed")] };
	expect(heirsAfter(before, config, [census])).toEqual([
		{ former: "oldest", id: "s0", isSure: true },
		{ former: "old", id: "s0", isSure: true },
	]);
	expect(heirsAfter([], config, [{ ...census, read: ["s0"] }])).toEqual([]);
	const many = Array.from({ length: HEIRS_MAX + 5 }, (_, n) => ({ former: `f${n}`, id: "s0", isSure: true }));
	const kept = heirsAfter(many, config, []);
	expect([kept.length, kept[0]?.former]).toEqual([HEIRS_MAX, "f5"]);
});
