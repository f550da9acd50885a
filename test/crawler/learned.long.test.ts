import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, vi } from "vitest";
import { packSeen } from "../../src/crawler/diff/seen.ts";
import { freshState, freshTiming, type SourceState } from "../../src/crawler/rows.ts";
import { CrawlerStore } from "../../src/crawler/store.ts";
import { LEARNED_MAX_CHARS, ROW_MAX_BYTES } from "../../src/settings.ts";
import { Meter } from "../../src/usage/meter.ts";
import { DAY, deployed, item, source } from "./platform/deployed.ts";
import { sqlOn, transactionOn } from "./platform/sql.ts";
import { feedOf, HOUR, type Item, MINUTE, START } from "./platform/world.ts";

const URL_OF = "http://a.example/";

/** A state that has seen so many entries, the newest first. */
function stateOf(entries: number, some: Partial<SourceState> = {}): SourceState {
	const digits = (n: number, length: number) => n.toString(16).padStart(length, "0");
	const seen = packSeen({
		entries: new Map(
			Array.from({ length: entries }, (_, at) => [
				digits(entries - at, 16),
				{
					text: digits(1, 12),
					stamp: digits(2, 4),
					face: digits(3, 16),
					moment: digits(4, 8),
					words: digits(5, 12),
					cleaned: digits(6, 8),
				},
			]),
		),
		aliases: new Map(),
		sharedLinks: new Set(),
	});
	return { ...freshState(URL_OF), kind: "rss", seen, entries, ...some };
}

function storeOn(database: DatabaseSync) {
	const written: string[] = [];
	const onExec = (query: string) => {
		if (/^(INSERT|UPDATE|DELETE)/.test(query)) written.push(query);
	};
	const meter = new Meter(sqlOn(database, onExec), () => START);
	const logged: Record<string, unknown>[] = [];
	const store = new CrawlerStore({
		sql: meter.sql,
		transaction: (work) => transactionOn(database, work),
		tally: meter,
		log: (record) => void logged.push(record),
	});
	written.length = 0;
	return { store, logged, written };
}

/** A shard that has read these sources, so many entries of each. */
function shardOf(ids: string[], entries = 30): DatabaseSync {
	const database = new DatabaseSync(":memory:");
	const { store } = storeOn(database);
	for (const id of ids) {
		store.learn(id, stateOf(entries));
		store.setTiming(id, { ...freshTiming(), next: 1, last: START, success: START });
	}
	store.saveTimings();
	return database;
}

const stateIn = (store: CrawlerStore, id: string) => store.state({ id, url: URL_OF });

describe("what sources have taught", () => {
	it("is stored with their timings, in one row, and read back", () => {
		const ids = Array.from({ length: 20 }, (_, n) => `s${n}`);
		const database = shardOf(ids);
		const { store, written } = storeOn(database);
		for (const [n, id] of ids.entries()) {
			stateIn(store, id);
			store.learn(id, stateOf(31 + (n % 3), { lastNews: START + n }));
			store.setTiming(id, { ...store.timing(id), next: n });
		}
		expect(written).toEqual([]);
		store.saveTimings();
		expect(written).toHaveLength(1);
		const { store: next, logged } = storeOn(database);
		for (const [n, id] of ids.entries()) {
			expect(stateIn(next, id)).toEqual(stateOf(31 + (n % 3), { lastNews: START + n }));
			expect(next.timing(id)).not.toHaveProperty("learned");
		}
		expect(logged).toEqual([]);
	});

	it("goes into a source's own row once it is much", () => {
		const database = shardOf(["a"]);
		let rows = 0;
		for (let entries = 31; entries <= 130; entries++) {
			const { store, written } = storeOn(database);
			store.learn("a", stateOf(entries));
			store.saveTimings();
			rows += written.filter((query) => query.includes("INTO source")).length;
			expect(stateIn(storeOn(database).store, "a")).toEqual(stateOf(entries));
		}
		// Of 100 visits with news.
		expect([rows, LEARNED_MAX_CHARS]).toEqual([2, 3_000]);
	});

	it("is nothing on top of a row that was written after it", () => {
		const database = shardOf(["a"]);
		const { store } = storeOn(database);
		store.learn("a", stateOf(32));
		store.saveTimings();
		// In a tick that does not come to its end: the timings are not saved.
		storeOn(database).store.setState("a", stateOf(35));
		const { store: next, logged } = storeOn(database);
		expect(stateIn(next, "a")).toEqual(stateOf(35));
		expect(logged).toEqual([]);
	});

	it("is nothing on top of a row that came in the place of one that has gone", () => {
		const database = shardOf(["a"]);
		const { store } = storeOn(database);
		store.learn("a", stateOf(32));
		store.saveTimings();
		database.prepare("DELETE FROM source").run();
		storeOn(database).store.setState("a", stateOf(3));
		expect(stateIn(storeOn(database).store, "a")).toEqual(stateOf(3));
	});

	it.each([
		["an entry that the row does not have", "$.a.learned.seen.entries[1]", [900, 200]],
		["half an entry", "$.a.learned.seen.entries[0]", "0".repeat(70)],
		["a field that is none of its type", "$.a.learned.fields.lastNews", "yesterday"],
		["no edition", "$.a.learned.edition", null],
		["no pieces", "$.a.learned.seen", 7],
	])("that is broken, with %s, is the trouble of that source alone", (_, path, value) => {
		const database = shardOf(["a", "b"]);
		const { store } = storeOn(database);
		for (const id of ["a", "b"]) store.learn(id, stateOf(32, { lastNews: START }));
		store.saveTimings();
		const query = "UPDATE meta SET value = json_set(value, ?, json(?)) WHERE name = 'timings'";
		database.prepare(query).run(path, JSON.stringify(value));
		const { store: next, logged } = storeOn(database);
		expect(stateIn(next, "a").error).toMatchObject({ stage: "store", code: "broken-row" });
		expect(stateIn(next, "b")).toEqual(stateOf(32, { lastNews: START }));
		expect(logged).toHaveLength(1);
		next.learn("a", { ...stateOf(40), error: null });
		next.setTiming("a", { ...freshTiming(), last: START, success: START });
		next.saveTimings();
		const { store: mended, logged: later } = storeOn(database);
		expect(stateIn(mended, "a")).toEqual(stateOf(40));
		expect(later).toEqual([]);
	});

	it("leaves no row of timings longer than a row may be", () => {
		const ids = Array.from({ length: 1_000 }, (_, n) => `source-with-a-long-id-${n}`);
		const database = shardOf(ids);
		const { store, written } = storeOn(database);
		const words = "字".repeat(400);
		for (const id of ids) {
			stateIn(store, id);
			store.learn(
				id,
				stateOf(40, { problems: [{ stage: "feed", code: "no-title", message: words }] as never }),
			);
		}
		store.saveTimings();
		const { bytes } = database
			.prepare("SELECT max(length(CAST(value AS BLOB))) AS bytes FROM meta")
			.get() as { bytes: number };
		expect(bytes).toBeLessThan(ROW_MAX_BYTES);
		expect(written.filter((query) => query.includes("INTO source")).length).toBe(ids.length);
		const { store: next } = storeOn(database);
		for (const id of [ids[0] ?? "", ids[999] ?? ""]) expect(stateIn(next, id).seen).toBe(stateOf(40).seen);
	});
});

const SOURCES = ["a", "b", "c", "d", "e", "f"];

/** Statements that write rows, and alarms, of the shards. */
type Written = Record<"source" | "timings" | "alarm" | "others", number>;

describe("the rows that a shard writes for its visits", () => {
	const toml = SOURCES.map((id) => source(id, `http://${id}.example/feed`, 'every = "1h"')).join("");

	/** Lets the sources be visited for two hours, and counts. */
	async function writtenIn(kind: Kind): Promise<{ written: Written; ticks: number; visits: number }> {
		vi.spyOn(console, "error").mockImplementation(() => {});
		let now: Kind = KINDS["a new entry"];
		let numbers = 3;
		const { world, asked } = deployed(toml, ({ hostname }, headers) => {
			return now({ host: hostname, n: () => numbers++, headers });
		});
		// What is looked for once where there is news, as the picture of a source, has been.
		await world.pass(6 * HOUR);
		now = KINDS.usual;
		await world.pass(6 * HOUR);
		now = kind;
		const written: Written = { source: 0, timings: 0, alarm: 0, others: 0 };
		const before = asked.length;
		let ticks = 0;
		world.platform.onMoment = ({ what, by, after }) => {
			if (!by.startsWith("CRAWLER")) return;
			if (what === "setAlarm" && !after) written.alarm++;
			const table = /^sql (?:INSERT|UPDATE|DELETE).*?(?:INTO|UPDATE|FROM) (\w+)/.exec(what)?.[1];
			if (table === "source") written.source++;
			else if (table === "meta") written.timings++;
			else if (table !== undefined) written.others++;
			if (what === "setAlarm" && after) ticks++;
		};
		await world.pass(2 * HOUR + 20 * MINUTE);
		return { written, ticks, visits: asked.length - before };
	}

	const TITLE = "One and the same";
	const listed = (host: string, numbers: number[]): Item[] =>
		numbers.map((n) =>
			item(n, { guid: `${host}/${n}`, link: `http://${host}/${n}`, title: `${TITLE} ${n}` }),
		);
	const tagged = (response: Response, etag: string) => {
		response.headers.set("ETag", etag);
		return response;
	};

	type Kind = (asked: { host: string; n: () => number; headers: Headers }) => Response;
	const KINDS = {
		usual: ({ host }) => tagged(feedOf(listed(host, [2, 1])), '"usual"'),
		"not modified": ({ headers }) =>
			new Response(null, { status: headers.has("If-None-Match") ? 304 : 500, headers: { ETag: '"usual"' } }),
		"the same body": ({ host }) => tagged(feedOf(listed(host, [2, 1])), '"usual"'),
		"other bytes that say the same": ({ host, n }) => feedOf(listed(host, [2, 1]), undefined, String(n())),
		"a new entry": ({ host, n }) => feedOf(listed(host, [n(), 2, 1])),
		"a failure": () => new Response("busy", { status: 503 }),
	} satisfies Record<string, Kind>;

	it.each(Object.entries(KINDS))("that find %s are one a tick, and its alarm's", async (_, kind) => {
		const { written, ticks, visits } = await writtenIn(kind);
		expect(visits).toBeGreaterThanOrEqual(SOURCES.length);
		expect(visits).toBeGreaterThan(2 * ticks);
		expect(written).toEqual({ source: 0, timings: ticks, alarm: ticks, others: 0 });
	});

	it("that find a source for the first time are one more", async () => {
		const { world } = deployed(toml, ({ hostname }) => feedOf(listed(hostname, [2, 1])));
		let rows = 0;
		world.platform.onMoment = ({ what }) => {
			if (what.startsWith("sql INSERT INTO source (id, state")) rows++;
		};
		await world.pass(DAY);
		expect(rows).toBe(SOURCES.length);
	});
});

describe("a crawler that dies at the end of a tick with news", () => {
	it("has told each entry, and tells none again as news, whatever it had learned in that tick", async () => {
		let last = 2;
		const toml = SOURCES.map((id) => source(id, `http://${id}.example/feed`, 'every = "1h"')).join("");
		const { world } = deployed(toml, ({ hostname }) =>
			feedOf(
				Array.from({ length: last }, (_, at) =>
					item(last - at, { guid: `${hostname}/${last - at}`, link: `http://${hostname}/${last - at}` }),
				),
			),
		);
		await world.pass(4 * HOUR);
		last = 3;
		let told = 0;
		world.platform.onMoment = ({ what, by, after }) => {
			if (what !== "LIBRARY.upsert" || !after || ++told !== SOURCES.length) return;
			world.platform.kill(by);
		};
		await world.pass(3 * HOUR);
		expect(told).toBeGreaterThan(SOURCES.length);
		const stored = world.stored();
		expect(stored).toHaveLength(3 * SOURCES.length);
		world.platform.onMoment = () => {};
		await world.pass(DAY);
		expect(world.stored()).toEqual(stored);
	});
});

describe("a crawler that has lost its timings, and what stood with them", () => {
	it("asks the Libraries what they know, and has no entry twice under another id", async () => {
		let last = 2;
		let begin = "old";
		const { world, titles } = deployed(source("a", "http://a.example/feed"), () =>
			feedOf(Array.from({ length: last }, (_, at) => item(last - at, { guid: `${begin}/${last - at}` }))),
		);
		await world.pass(4 * HOUR);
		last = 4;
		await world.pass(4 * HOUR);
		begin = "new";
		const { platform } = world;
		platform.kill("CRAWLER/shard-0");
		platform.places.get("CRAWLER/shard-0")?.database.exec("DELETE FROM meta WHERE name = 'timings'");
		await world.pass(DAY);
		expect(titles()).toEqual([1, 2, 3, 4].map((n) => `Entry ${n}`));
	});
});
