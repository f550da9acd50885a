import { describe, expect, it } from "vitest";
import type { World } from "../crawler/platform/world.ts";
import { answersOf, follow, importInto, itemsOf, keysOf } from "./answers.ts";
import {
	BREAKAGES,
	CRON_MS,
	change,
	expectEntriesAsBefore,
	expectNamed,
	expectOthersAsBefore,
	HOUR,
	healthOf,
	opened,
	RELEASE,
} from "./damage.ts";
import { readText } from "./folder.ts";
import { folderOf, type OpenRiver } from "./open.ts";

/** Ways in which a body can be broken that SQLite itself can look into. */
const BODIES: [what: string, sql: string][] = [
	["lacks a field", "json_remove(value, '$.firstSeen')"],
	["has text for a date", "json_set(value, '$.changedAt', 'x')"],
	["has a date that is none", "json_set(value, '$.date', 8.65e15)"],
	["has a number for its title", "json_set(value, '$.title', 7)"],
	["has an object for its title", "json_set(value, '$.title', json('{}'))"],
	["has a number for its authors", "json_set(value, '$.authors', 7)"],
	["has a list of the wrong things", "json_set(value, '$.enclosures', json('[{}]'))"],
];

/** The river with one broken entry of a source, in the middle of its category. */
function withBrokenEntry(sql: string, source = "gov") {
	const { river, world, logged } = opened();
	const query = `SELECT key FROM entry WHERE source = '${source}' ORDER BY date LIMIT 1 OFFSET 3`;
	const key = String(world.platform.rows("LIBRARY/城建", query)[0]?.key);
	change(world, "LIBRARY", `UPDATE entry SET ${sql} WHERE key = '${key}'`);
	return { river, world, logged, key };
}

describe.each([
	...[...BREAKAGES, ...BODIES].map(([what, sql]) => [
		`body ${what}`,
		`body = ${sql.replaceAll("value", "body")}`,
	]),
	["link is none", "link = 'x'"],
	["twin is none", "twin = 7"],
])("an entry whose %s", (_, sql = "") => {
	it("is missing, and named with its source, while everything else is served, followed and exported", async () => {
		const { river, world, logged, key } = withBrokenEntry(sql);
		const answers = await answersOf(world, river.river);
		for (const [path, items] of Object.entries(river.expected.categories)) {
			const whole = items.filter((item) => item._tributary.key !== key);
			expect(answers.categories[path], path).toMatchObject(whole);
		}
		for (const [path, keys] of Object.entries(river.expected.orders))
			expect(answers.orders[path], path).toBe(without(keys, key));
		for (const [at, { path, since, keys }] of river.expected.followers.entries())
			if (path !== "all")
				expect(answers.followers[at]?.keys, `${path} since ${since}`).toBe(without(keys, key));
		const filtered = await itemsOf(world, "城建", "?filter=通知&limit=500");
		expect(keysOf(filtered)).not.toContain(key);
		expect(filtered.length).toBeGreaterThan(5);
		const health = await healthOf(world);
		expectNamed(health, "gov");
		expect(health.get("gov")?.error?.message).toContain(key);
		expectOthersAsBefore(river, health, ["gov"]);
		// Once, however often it is met.
		expect(logged()).toHaveLength(1);
		expect(world.asleep()).toEqual([]);
	});

	it("is back under its key and date when its source says it anew", async () => {
		const { river, world, key } = withBrokenEntry(sql);
		const before = itemOf(river, key);
		await itemsOf(world, "城建", "");
		const site = river.sites.get("http://gov.example/rss.xml");
		if (!site) throw new Error("no such site");
		site.body = site.body.replaceAll("的通知", "的新通知");
		site.headers = { ...site.headers, etag: '"anew"' };
		await world.pass(2 * HOUR, CRON_MS);
		const after = (await itemsOf(world, "城建", "?limit=500")).filter((item) => item._tributary.key === key);
		expect(after).toHaveLength(1);
		expect(after[0]).toMatchObject({ id: before.id, date_published: before.date_published });
		expect(after[0]?.title).toContain("新通知");
		expect((await healthOf(world)).get("gov")).toMatchObject({ state: "ok", error: null });
	});

	it("is back as it was when an export is put back", async () => {
		const { river, world, key } = withBrokenEntry(sql);
		await itemsOf(world, "城建", "");
		await importInto(world, river.exported);
		await expectEntriesAsBefore(river);
		expect((await healthOf(world)).get("gov")).toMatchObject({ state: "ok", error: null });
		expect(world.platform.rows("LIBRARY/城建", `SELECT seq FROM entry WHERE key = '${key}'`)).toHaveLength(1);
	});
});

describe("an entry without a date of its own whose body is broken", () => {
	it("has the time at which it was first seen when it comes again", async () => {
		const { river, world, key } = withBrokenEntry("body = ''", "undated");
		await itemsOf(world, "城建", "");
		const site = river.sites.get("http://undated.example/feed");
		if (!site) throw new Error("no such site");
		site.body = site.body.replaceAll("<title>第", "<title>新第");
		site.headers = { ...site.headers, etag: '"anew"' };
		await world.pass(5 * HOUR, CRON_MS);
		const [after] = (await itemsOf(world, "城建", "?limit=500")).filter(
			(item) => item._tributary.key === key,
		);
		expect(after).toMatchObject({ date_published: itemOf(river, key).date_published });
	});
});

describe("an entry whose date is text", () => {
	it("is missing, and hides no other", async () => {
		const { river, world, key } = withBrokenEntry("date = 'yesterday'");
		const answers = await answersOf(world, river.river);
		for (const [path, keys] of Object.entries(river.expected.orders))
			expect(answers.orders[path], path).toBe(without(keys, key));
	});
});

describe.each([...BREAKAGES, ["lacks a field", "json_remove(value, '$.title')"]] as const)(
	"a source whose facts' row %s",
	(_, sql) => {
		it("is named, and its entries are served under its own name until they come anew", async () => {
			const { river, world } = opened();
			change(
				world,
				"LIBRARY",
				`UPDATE source SET facts = ${sql.replaceAll("value", "facts")} WHERE id = 'gov'`,
			);
			const items = await itemsOf(world, "城建", "?limit=500");
			expect(keysOf(items)).toBe(keysOf(river.expected.categories.城建 ?? []));
			const health = await healthOf(world);
			expectNamed(health, "gov");
			expectOthersAsBefore(river, health, ["gov"]);
			const site = river.sites.get("http://gov.example/rss.xml");
			if (!site) throw new Error("no such site");
			site.body = site.body.replace("第9号文件", "第九号文件");
			site.headers = { ...site.headers, etag: '"anew"' };
			await world.pass(2 * HOUR, CRON_MS);
			expect((await healthOf(world)).get("gov")).toMatchObject({ state: "ok", error: null });
			const [item] = (await itemsOf(world, "城建", "?limit=500")).filter(
				({ title }) => title === "关于第8号文件的通知",
			);
			expect(item?._tributary).toMatchObject({ source: { title: "广西住建厅 文件" } });
		});

		it("is handed over to another category with all its entries", async () => {
			const { river, world } = opened();
			change(
				world,
				"LIBRARY",
				`UPDATE source SET facts = ${sql.replaceAll("value", "facts")} WHERE id = 'undated'`,
			);
			const before = river.expected.orders["sources/undated"];
			world.deploy(
				readText(folderOf(RELEASE), "sources.toml").replace(
					/(id = "undated"[^[]*?categor[^\n]*)"城建"/,
					'$1"tech"',
				),
			);
			await world.pass(HOUR, CRON_MS);
			expect(world.config?.sources.find(({ id }) => id === "undated")?.categories).toEqual(["tech"]);
			const items = await itemsOf(world, "sources/undated", "?limit=500");
			expect(keysOf(items)).toBe(before);
			// Which only the Library that had them knows.
			for (const item of items)
				expect(item.date_published).toBe(itemOf(river, item._tributary.key).date_published);
		});
	},
);

/** Rows of which no entry may be lost, or be there twice. */
const META = ["seq", "full", "pruned", "published", "announcements", "packed", "packedLengths"];

describe.each(BREAKAGES)("a Library of which every row of meta %s", (_, sql) => {
	it("goes on: nothing is lost, nothing comes twice, news come through", async () => {
		const { river, world, logged } = opened();
		for (const id of libraries(world)) {
			const { database } = world.platform.places.get(id) ?? {};
			for (const name of META) database?.exec(`INSERT OR IGNORE INTO meta VALUES ('${name}', '7')`);
		}
		const names = META.map((name) => `'${name}'`).join();
		change(world, "LIBRARY", `UPDATE meta SET value = ${sql} WHERE name IN (${names})`);
		forgetSeen(world);
		const since = (await follow(world, { path: "tech", since: "W10" })).cursor;
		await news(river, world, "fresh");
		expect(new Set(logged().map(({ row }) => row)).size).toBeGreaterThan(3);
		await expectNothingTwice(river, 1);
		const { keys } = await follow(world, { path: "tech", since });
		expect(keys.split(" ")).toHaveLength(1);
		const copy = world.platform.copies.get("http://river.example tech.json");
		expect(String(copy)).toContain("News: fresh");
		expect(world.asleep()).toEqual([]);
	});
});

describe("a Library that has lost how far it has published", () => {
	it("looks at all of its copies", async () => {
		const { world } = opened();
		change(world, "LIBRARY", "UPDATE meta SET value = '{' WHERE name = 'published'");
		for (const id of libraries(world)) {
			const name = id.slice("LIBRARY/".length);
			expect(await world.platform.call("LIBRARY", name, "flush", false), name).toBe(true);
			expect(await world.platform.call("LIBRARY", name, "flush", false), name).toBe(false);
		}
	});
});

describe("the packed index", () => {
	it.each([
		["is half", "substr(value, 1, length(value) / 2)"],
		["is half, in whole words", "substr(value, 1, length(value) / 66 * 33)"],
		["is empty", "''"],
		["is rubbish", "'rubbish'"],
		["is no text", "x'00'"],
	])("of which a row %s is read anew from the entries, and no entry comes twice", async (_, sql) => {
		const { river, world, logged } = opened();
		await packedAnew(world);
		change(
			world,
			"LIBRARY",
			`UPDATE packed SET hashes = ${sql.replaceAll("value", "hashes")} WHERE name = 'key'`,
		);
		forgetSeen(world, ["archive", "old"]);
		await world.pass(3 * HOUR, CRON_MS);
		expect(logged()).toContainEqual(expect.objectContaining({ row: expect.stringContaining("packed key") }));
		await expectArchiveOnce(river);
	});

	it("whose rows are gone is read anew from the entries", async () => {
		const { river, world } = opened();
		await packedAnew(world);
		change(world, "LIBRARY", "DELETE FROM packed WHERE name = 'key' AND bucket < 7");
		forgetSeen(world, ["archive", "old"]);
		await world.pass(3 * HOUR, CRON_MS);
		await expectArchiveOnce(river);
	});

	it("of a release that did not write down how long its rows are is believed where they are whole words", async () => {
		const { river, world, logged } = opened();
		change(
			world,
			"LIBRARY",
			"UPDATE packed SET hashes = substr(hashes, 2) WHERE name = 'key' AND bucket = 3",
		);
		forgetSeen(world, ["archive", "old"]);
		await world.pass(3 * HOUR, CRON_MS);
		expect(logged()).toContainEqual(expect.objectContaining({ row: "packed key 3" }));
		await expectArchiveOnce(river);
	});
});

describe.each([
	["name is no JSON", "name = 'rubbish'"],
	["name is half", "name = substr(name, 1, length(name) / 2)"],
	["format is none", "name = replace(name, '\"atom\"', '\"pdf\"')"],
	["expiry is text", "expires = 'tomorrow'"],
	["change is text", "changed = 'yesterday'"],
])("a copy whose %s", (_, sql) => {
	it("is noted no more, while the others are brought up to date", async () => {
		const { river, world, logged } = opened();
		change(world, "LIBRARY", `UPDATE slot SET ${sql} WHERE name LIKE '%all%atom%'`);
		await news(river, world, "fresh");
		expect(logged().length).toBeGreaterThan(0);
		const copy = world.platform.copies.get("http://river.example tech.json");
		expect(String(copy)).toContain("News: fresh");
		const left = world.platform.rows("LIBRARY/all", "SELECT name FROM slot");
		expect(left.some(({ name }) => String(name).includes("all"))).toBe(false);
		// Whoever asks has it put back.
		const question = { origin: "http://river.example", path: "all", format: "atom", search: "" };
		await world.platform.call("LIBRARY", "all", "feed", question);
		expect(world.platform.rows("LIBRARY/all", "SELECT name FROM slot")).toHaveLength(1);
	});
});

function without(keys: string, key: string): string {
	return keys
		.split(" ")
		.filter((one) => one !== key)
		.join(" ");
}

function itemOf({ expected }: OpenRiver, key: string) {
	const item = Object.values(expected.categories)
		.flat()
		.find((one) => one._tributary.key === key);
	if (!item) throw new Error(`no ${key}`);
	return item;
}

function libraries({ platform }: World): string[] {
	return [...platform.places.keys()].filter((id) => id.startsWith("LIBRARY/"));
}

/** A source has something new, and three hours pass. */
async function news({ sites }: OpenRiver, world: World, word: string): Promise<void> {
	const site = sites.get("http://twin.example/feed");
	if (!site) throw new Error("no such site");
	const item = `<item><guid>${word}</guid><link>http://twin.example/${word}</link><title>News: ${word}</title></item>`;
	site.body = site.body.replace("<item>", `${item}<item>`);
	await world.pass(3 * HOUR, CRON_MS);
}

/** The crawlers know nothing any more: every entry comes again. */
function forgetSeen(world: World, ids = ["both", "twin", "gov", "moved"]): void {
	for (const id of world.platform.places.keys()) if (id.startsWith("CRAWLER/")) world.platform.kill(id);
	const list = ids.map((id) => `'${id}'`).join();
	change(world, "CRAWLER", `UPDATE source SET state = json_set(state, '$.seen', '') WHERE id IN (${list})`);
	change(world, "CRAWLER", "UPDATE meta SET value = '{}' WHERE name = 'timings'");
}

/** Has the archive pack what it has, as it does when so many entries have come: 300 that another deployment had. */
async function packedAnew(world: World): Promise<void> {
	const [row] = world.platform.rows("LIBRARY/archive", "SELECT * FROM entry WHERE source = 'old' LIMIT 1");
	const { body, ...columns } = row ?? {};
	const lines = Array.from({ length: 300 }, (_, n) => {
		const key = String(columns.key).slice(0, 8) + n.toString(16).padStart(16, "0");
		return { type: "entry", library: "archive", ...columns, key, link: null, kept: JSON.parse(String(body)) };
	});
	await world.platform.call("LIBRARY", "archive", "imported", lines);
	const query = "SELECT value FROM meta WHERE name = 'packedLengths'";
	expect(world.platform.rows("LIBRARY/archive", query)).toHaveLength(1);
	world.platform.kill("LIBRARY/archive");
}

/** Everything of the archive is there once; what had gone for its age may be back until the next look at that. */
async function expectArchiveOnce({ world, river, expected }: OpenRiver): Promise<void> {
	const { lists } = await answersOf(world, river);
	for (const [path, items] of Object.entries(expected.lists)) {
		const own = lists[path]?.filter((item) => !/-0000-80+/.test(item)) ?? [];
		const addresses = own.map((item) => item.split(" ")[3]);
		expect(new Set(addresses).size, path).toBe(addresses.length);
		expect(own, path).toEqual(expect.arrayContaining(items));
	}
}

async function expectNothingTwice({ world, river, expected }: OpenRiver, more: number): Promise<void> {
	const answers = await answersOf(world, river);
	const tech = answers.orders.all?.split(" ") ?? [];
	expect(new Set(tech).size).toBe(tech.length);
	expect(tech).toHaveLength((expected.orders.all?.split(" ").length ?? 0) + more);
	expect(tech).toEqual(expect.arrayContaining(expected.orders.all?.split(" ") ?? []));
	expect(answers.lists).toEqual(expected.lists);
}
