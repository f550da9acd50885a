import { createHmac } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { World } from "../../crawler/platform/world.ts";
import { answersOf, exportOf, feedOf, homeOf } from "../answers.ts";
import { type CopyFile, dump, type RiverFile, type SiteFile, writeText } from "../folder.ts";
import { BEGAN, DAY, HOUR, LAST_NEWS } from "./documents.ts";
import { ON_THEIR_WAY } from "./furtherSites.ts";
import { lastDeeds, ownerDoes } from "./owner.ts";
import { answerOf, FIRST_TOML, ORIGIN, TOML } from "./sites.ts";

const MINUTE = 60_000;
const CRON_MS = 35 * MINUTE;

/** Feeds that somebody subscribes to, from the first day on. */
const SUBSCRIBED: [path: string, format: string][] = [
	["城建", "json"],
	["城建/通知", "atom"],
	["城建/通知", "rss"],
	["tech", "json"],
	["all", "atom"],
	["sources/gov", "atom"],
	["letters", "rss"],
	["cast", "rss"],
	["reach", "json"],
	["stories", "atom"],
];

const folder = process.env.STATE_FOLDER ?? "";

it("writes the state of a river with a history", async () => {
	// Every run makes the same state.
	const random = randomOf(28);
	vi.spyOn(Math, "random").mockImplementation(random);
	vi.spyOn(crypto, "getRandomValues").mockImplementation((into) => {
		const bytes = into as unknown as Uint8Array;
		for (let at = 0; at < bytes.length; at++) bytes[at] = Math.floor(random() * 256);
		return into;
	});
	let uuids = 0;
	vi.spyOn(crypto, "randomUUID").mockImplementation(
		() => `00000000-0000-4000-8000-${String(++uuids).padStart(12, "0")}`,
	);
	vi.spyOn(console, "error").mockImplementation(() => {});

	/** When each address was asked last: what came then is what the sites say from now on. */
	const asked = new Map<string, number>();
	const world: World = new World((url, headers) => {
		asked.set(url, world.platform.now);
		return answerOf(url, headers, world.platform.now);
	});
	// The platform's clock has whole milliseconds, whatever an alarm was set for.
	vi.spyOn(Date, "now").mockImplementation(() => Math.floor(world.platform.now));
	const followers: RiverFile["followers"] = [];
	await play(world, followers);

	const { platform, config } = world;
	// What was on its way is there as it would have come next.
	for (const url of ON_THEIR_WAY) asked.set(url, platform.now);
	const sites = await Promise.all([...asked].sort().map(([url, at]) => siteOf(url, at)));
	const objects = [...platform.places].sort(([a], [b]) => (a < b ? -1 : 1));
	for (const name of ["objects", "kv", "expected"]) mkdirSync(join(folder, name), { recursive: true });
	const files = objects.map(([id, { database, alarm, tries }]) => {
		const file = writeText(join(folder, "objects"), `${id.replace("/", ".")}.sql`, dump(database));
		return { id, file, alarm: alarm && Math.floor(alarm), tries };
	});
	const river: RiverFile = {
		now: Math.floor(platform.now),
		hash: config?.hash ?? "",
		origin: ORIGIN,
		objects: files,
		followers,
	};
	writeFileSync(join(folder, "river.json"), pretty(river));
	writeFileSync(join(folder, "sources.toml"), TOML);
	writeFileSync(join(folder, "config.json"), pretty(config));
	writeFileSync(join(folder, "kv.json"), pretty(keepCopies(world)));
	expect(writeText(folder, "sites.json", pretty(sites))).toBe("sites.json.gz");
	// What the same code says that is deployed again over this state, with nothing in memory.
	for (const id of platform.places.keys()) platform.kill(id);
	for (const [name, part] of Object.entries(await answersOf(world, river)))
		writeText(join(folder, "expected"), `${name}.json`, pretty(part));
	for (const id of platform.places.keys()) platform.kill(id);
	const lines = await exportOf(world);
	expect(writeText(folder, "export.ndjson", `${lines.join("\n")}\n`)).toBe("export.ndjson.gz");
});

async function play(world: World, followers: RiverFile["followers"]): Promise<void> {
	const { platform } = world;
	world.deploy(FIRST_TOML);
	// A deployment that began more than a year ago: its first key has been replaced, and is still good.
	platform.now = BEGAN - 400 * DAY;
	await platform.call("REGISTRY", "registry", "signingKeys");
	platform.now = BEGAN;
	for (let half = 0; half < 21; half++) {
		if (half === 5) world.deploy(TOML);
		await ownerDoes(world, half);
		await world.pass(11 * HOUR, CRON_MS);
		await hubSpeaks(world);
		for (const [path, format] of SUBSCRIBED) await read(world, path, format);
		// Somebody looked once, and never again.
		if (half === 9) await read(world, "archive", "rss");
		// A question for words, which a Library counts.
		if (half === 20) await feedOf(world, "tech", "?q=Post");
		if (half % 4 === 3) for (const path of ["城建", "tech", "all"]) await note(world, path, followers);
		await world.pass(HOUR, CRON_MS);
	}
	// News that came a moment ago: told to the hub once, and to be told again.
	platform.now = LAST_NEWS;
	await world.cron();
	await world.refreshAll(["gov", "full", "late", "map", "ways"]);
	await platform.runUntil(platform.now + 70_000);
	// The pages behind its first one are still to be read when the state is written down.
	await world.refreshAll(["long"]);
	await publish(world);
	await lastDeeds(world);
}

/** The Libraries put what has come into KV; no crawler goes on meanwhile. */
async function publish({ platform }: World): Promise<void> {
	const crawlers = [...platform.places].filter(([id]) => id.startsWith("CRAWLER/"));
	const alarms = crawlers.map(([, place]) => place.alarm);
	for (const [, place] of crawlers) place.alarm = null;
	await platform.runUntil(platform.now + 70_000);
	for (const [at, [, place]] of crawlers.entries()) place.alarm = alarms[at] ?? null;
}

/** The hub verifies what it was asked for, denies one, and tells of news. */
async function hubSpeaks({ platform }: World): Promise<void> {
	for (const place of [...platform.places.keys()].filter((id) => id.startsWith("CRAWLER/"))) {
		const shard = place.slice("CRAWLER/".length);
		for (const row of platform.rows(place, "SELECT id, subscription FROM websub")) {
			const id = String(row.id);
			const { callback, topic, secret, until } = JSON.parse(String(row.subscription));
			const key = callback.split("/").at(-1);
			const question = { topic, challenge: "yes", leaseSeconds: 10 * 24 * 3600, reason: "not one of ours" };
			const mode = id === "denied" ? "denied" : "subscribe";
			if (until === null) await platform.call("CRAWLER", shard, "verify", id, key, { ...question, mode });
			if (mode === "denied" || until === null) continue;
			const body = new TextEncoder().encode("<rss/>");
			const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
			expect(await platform.call("CRAWLER", shard, "push", id, key, signature, body)).toBe("accepted");
		}
	}
}

async function read(world: World, path: string, format: string): Promise<void> {
	// Some categories come on the way.
	if (homeOf(world, path) === null) return;
	await world.platform.call("LIBRARY", homeOf(world, path) ?? "", "feed", {
		origin: ORIGIN,
		path,
		format,
		search: "",
	});
}

/** A reader who follows with cursors takes what has come. */
async function note(world: World, path: string, followers: RiverFile["followers"]): Promise<void> {
	const last = followers.findLast((one) => one.path === path)?.cursor ?? "W10";
	const { _tributary } = await feedOf(world, path, `?limit=40&since=${last}`);
	followers.push({ path, at: world.platform.now, cursor: _tributary?.cursor ?? "" });
}

/** Writes down what KV holds, with the metadata and the end of each copy as its Library noted them. */
function keepCopies({ platform }: World): CopyFile[] {
	const types: Record<string, string> = {
		atom: "application/atom+xml; charset=utf-8",
		rss: "application/rss+xml; charset=utf-8",
		json: "application/feed+json; charset=utf-8",
	};
	return [...platform.places.keys()]
		.filter((id) => id.startsWith("LIBRARY/"))
		.sort()
		.flatMap((id) => platform.rows(id, "SELECT name, etag, changed, expires FROM slot ORDER BY name"))
		.filter(({ expires }) => Number(expires) > platform.now)
		.map(({ name, etag, changed, expires }, at) => {
			const [origin, path, format] = JSON.parse(String(name)) as [string, string, string];
			const key = `${origin} ${path}.${format}`;
			return {
				key,
				file: writeText(join(folder, "kv"), `${at}.${format}`, String(platform.copies.get(key))),
				metadata: { etag: String(etag), changed: Number(changed), type: types[format] ?? "" },
				expiration: Math.ceil(Number(expires) / 1000),
			};
		});
}

async function siteOf(url: string, at: number): Promise<SiteFile> {
	try {
		const response = answerOf(url, new Headers(), at);
		const { status, headers } = response;
		return { url, status, headers: Object.fromEntries(headers), body: await response.text() };
	} catch {
		return { url, status: 0, headers: {}, body: "" };
	}
}

function pretty(value: unknown): string {
	return `${JSON.stringify(value, null, "\t")}\n`;
}

/** A small generator of numbers (Mulberry32). */
function randomOf(seed: number): () => number {
	let state = seed + 0x9e3779b9;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
