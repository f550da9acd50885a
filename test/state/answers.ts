import { Buffer } from "node:buffer";
import type { SourceConfig } from "../../src/config/schema.ts";
import { topicOf } from "../../src/config/topics.ts";
import type { World } from "../crawler/platform/world.ts";
import type { RiverFile } from "./folder.ts";

/** An item of a JSON Feed of ours. */
export type Item = Record<string, unknown> & { id: string; _tributary: { key: string } };

/** What everybody is told by a river, as it comes out of its objects. */
export interface Answers {
	/** By path: every entry of each category, whole. */
	categories: Record<string, Item[]>;
	/** By path, of the category with hundreds of entries: what must never change of each. */
	lists: Record<string, string[]>;
	/** By path, of `all` and of each source: the keys of its entries, in their order. */
	orders: Record<string, string>;
	/** What each cursor leads to: the keys of what came or changed since, and the next cursor. */
	followers: { path: string; since: string; keys: string; cursor: string }[];
	/** The sources as `/health` shows them, and how many are how. */
	health: { status: string; counts: Record<string, number>; sources: Record<string, unknown>[] };
	/** Of every crawler, by shard: what it knows of its sources. */
	known: Known[][];
	/** The keys that sign media addresses. */
	keys: unknown[];
	origin: string | null;
	/** What the owner set at run time, and what came by mail; absent of releases that had neither. */
	owner?: OwnerAnswers;
}

export interface OwnerAnswers {
	/** Every source as its owner set it. */
	sources: { sources: Record<string, unknown>[]; used: number; limit: number };
	/** By id: what everybody makes of that. */
	read: unknown[];
	readers: unknown[];
	/** What the keys of some sources' entries begin with. */
	keyParts: unknown;
	/** Of each mailbox: its secret. */
	secrets: Record<string, string>;
	/** Pictures that came inside messages. */
	pictures: { id: string; name: string; type: string; bytes: string }[];
}

/** What a Crawler says of a source. */
export interface Known {
	id: string;
	state: Record<string, unknown>;
	timing: Record<string, unknown>;
}

const ORIGIN = "http://river.example";

/** Whose entries are too many to be listed whole. */
const LARGE = "archive";

/** Asks the river everything; no clock moves, no source is fetched, nothing is written but what reading itself notes. */
export async function answersOf(world: World, river: RiverFile): Promise<Answers> {
	const { platform } = world;
	// Awake, the Registry says what was set at run time.
	const origin = (await platform.call("REGISTRY", "registry", "origin")) as string | null;
	const { sources: read } = world.current();
	const paths = [...new Set(read.flatMap((source) => source.categories.flatMap(withParents)))].sort();
	const categories: Record<string, Item[]> = {};
	const lists: Record<string, string[]> = {};
	const orders: Record<string, string> = {};
	for (const path of paths) {
		const items = await itemsOf(world, path, "?limit=500");
		if (path.startsWith(LARGE)) lists[path] = items.map(fixed);
		else categories[path] = items;
	}
	for (const path of ["all", ...read.map(({ id }) => `sources/${id}`)])
		orders[path] = keysOf(await itemsOf(world, path, "?limit=500"));
	const followers = await Promise.all(
		[
			...river.followers.map(({ path, cursor }) => ({ path, since: cursor })),
			// From the beginning, and from an instant.
			...["城建", "tech", "all"].flatMap((path) => [
				{ path, since: "W10" },
				{ path, since: "2026-11-25T12:00:00Z" },
			]),
		].map((one) => follow(world, one)),
	);
	const { status, counts, sources } = (await platform.call("REGISTRY", "registry", "overview", {
		day: 0,
	})) as Answers["health"];
	const shards = [...platform.places.keys()].filter((id) => id.startsWith("CRAWLER/")).sort();
	const known: Known[][] = [];
	for (const id of shards) {
		const answer = await platform.call("CRAWLER", id.slice("CRAWLER/".length), "known");
		known.push((answer as { known: Known[] }).known);
	}
	return {
		categories,
		lists,
		orders,
		followers,
		health: { status, counts, sources },
		known,
		keys: (await platform.call("REGISTRY", "registry", "signingKeys")) as unknown[],
		origin,
		owner: await ownerAnswers(world, read),
	};
}

async function ownerAnswers({ platform }: World, read: readonly SourceConfig[]): Promise<OwnerAnswers> {
	const ask = (method: string, ...words: unknown[]) =>
		platform.call("REGISTRY", "registry", method, ...words);
	const mailboxes = read.filter(({ kind }) => kind === "mail").map(({ id }) => id);
	const secrets: Record<string, string> = {};
	for (const id of mailboxes) secrets[id] = (await ask("mailboxSecret", id)) as string;
	const shards = [...platform.places.keys()].filter((id) => id.startsWith("CRAWLER/")).sort();
	const pictures: OwnerAnswers["pictures"] = [];
	for (const id of shards) {
		const rows = platform.rows(id, "SELECT source, name FROM picture ORDER BY source, name");
		for (const { source, name } of rows) {
			const answer = await platform.call("CRAWLER", id.slice("CRAWLER/".length), "picture", source, name);
			const { type, bytes } = answer as { type: string; bytes: Uint8Array };
			const data = Buffer.from(bytes).toString("base64");
			pictures.push({ id: String(source), name: String(name), type, bytes: data });
		}
	}
	return {
		sources: (await ask("ownerSources")) as OwnerAnswers["sources"],
		read: [...read],
		readers: (await ask("readers")) as unknown[],
		keyParts: await ask("keyParts"),
		secrets,
		pictures,
	};
}

/** The lines of the river's export, keys and all. */
export async function exportOf(world: World): Promise<string[]> {
	await world.platform.call("REGISTRY", "registry", "origin");
	// A stream does not go through a call as it is made here.
	const { instance } = world.platform.places.get("REGISTRY/registry") ?? {};
	const stream = (await instance?.export?.(null as never, true as never)) as ReadableStream<Uint8Array>;
	return (await new Response(stream).text()).split("\n").filter(Boolean);
}

/** Takes the lines of an export in, with its keys unless it is nobody's to trust; returns what the river says of it. */
export async function importInto(world: World, lines: string[], isTrusted = true): Promise<unknown> {
	await world.platform.call("REGISTRY", "registry", "origin");
	const { instance } = world.platform.places.get("REGISTRY/registry") ?? {};
	const { body } = new Response(lines.map((line) => `${line}\n`).join(""));
	return instance?.import?.(body as never, 0 as never, isTrusted as never);
}

/** Every item of a feed, page after page. */
export async function itemsOf(world: World, path: string, search: string): Promise<Item[]> {
	const items: Item[] = [];
	for (let next: string | null = search; next !== null; ) {
		const page = await feedOf(world, path, next);
		items.push(...page.items);
		next = page.next_url ? new URL(page.next_url).search : null;
	}
	return items;
}

/** What must never change of an item. */
function fixed({ id, url, title, date_published, date_modified }: Item): string {
	return [id, date_published, date_modified, url, title].join(" ");
}

/** The keys of items, in their order. */
export function keysOf(items: Item[]): string {
	return items.map(({ _tributary }) => _tributary.key).join(" ");
}

interface JsonFeed {
	items: Item[];
	next_url?: string;
	_tributary?: { cursor: string };
}

/** A feed as JSON, from the object that answers for it. */
export async function feedOf(world: World, path: string, search: string): Promise<JsonFeed> {
	const question = { origin: ORIGIN, path, format: "json", search };
	const answer = await world.platform.call("LIBRARY", homeOf(world, path) ?? "", "feed", question);
	return JSON.parse((answer as { body: string }).body) as JsonFeed;
}

/** Takes all that came since a cursor, page after page. */
export async function follow(world: World, { path, since }: { path: string; since: string }) {
	const items: Item[] = [];
	let cursor = "";
	for (let next: string | null = `?limit=100&since=${since}`; next !== null; ) {
		const page = await feedOf(world, path, next);
		items.push(...page.items);
		cursor = page._tributary?.cursor ?? "";
		next = page.next_url ? new URL(page.next_url).search : null;
	}
	return { path, since, keys: keysOf(items), cursor };
}

/** The Library that answers for a path; null where there is no such feed. */
export function homeOf(world: World, path: string): string | null {
	return topicOf(path, world.current())?.library ?? null;
}

function withParents(path: string): string[] {
	const steps = path.split("/");
	return steps.map((_, at) => steps.slice(0, at + 1).join("/"));
}
