import type { Answer } from "../../src/library/contract.ts";
import type { StoredEntry } from "../../src/model/stored.ts";
import { KEEP_ENTRIES_PER_SOURCE } from "../../src/settings.ts";
import type { World } from "../crawler/platform/world.ts";
import { type Follower, versionOf } from "./follower.ts";
import { type Site, tokenOf, valueAt } from "./sites/site.ts";
import type { Shown, Web } from "./web.ts";

interface Fact {
	date: number;
	source: string;
	token: string | undefined;
}

/** Sees that what was once stored stays, under its key and with its date. */
export class Memory {
	readonly facts = new Map<string, Fact>();
	readonly #withdrawn: ReadonlySet<string>;
	/** The sources that had made room at the last look: what was withdrawn since has left them with less. */
	#full = new Set<string | undefined>();
	readonly #complain: (what: string) => void;

	/** @param withdrawn tokens of what its owner has had taken out */
	constructor(withdrawn: ReadonlySet<string>, complain: (what: string) => void) {
		this.#withdrawn = withdrawn;
		this.#complain = complain;
	}

	look(world: World, day: string): void {
		const here = new Set<string>();
		const counts = new Map<string, number>();
		for (const id of librariesOf(world)) {
			for (const row of world.platform.rows(id, "SELECT key, source, date, body FROM entry")) {
				const [key, source, date] = [String(row.key), String(row.source), Number(row.date)];
				const fact = this.facts.get(key);
				if (fact && fact.date !== date)
					this.#complain(`${day}: ${source} ${key} has moved from ${iso(fact.date)} to ${iso(date)}`);
				this.facts.set(key, { date, source, token: tokenOf(String(row.body))[0] });
				here.add(key);
				const place = `${id} ${source}`;
				counts.set(place, (counts.get(place) ?? 0) + 1);
			}
		}
		const full = new Set(
			[...counts].flatMap(([place, n]) => (n >= KEEP_ENTRIES_PER_SOURCE - 1 ? [place.split(" ")[1]] : [])),
		);
		const wasFull = this.#full;
		this.#full = full;
		for (const [key, { source, date, token }] of this.facts) {
			if (here.has(key)) continue;
			this.facts.delete(key);
			if (!full.has(source) && !wasFull.has(source) && !this.#withdrawn.has(token ?? ""))
				this.#complain(`${day}: ${source} has lost ${token ?? ""} ${key} of ${iso(date)}`);
		}
	}
}

/** All entries of a path, page after page. */
export async function allOf(world: World, path: string): Promise<StoredEntry[]> {
	const library = path.startsWith("sources/")
		? (world.config?.sources.find(({ id }) => `sources/${id}` === path)?.categories[0]?.split("/")[0] ?? "")
		: (path.split("/")[0] ?? "");
	const entries: StoredEntry[] = [];
	for (let search: string | null = "?limit=500"; search !== null; ) {
		const question = { path, search, now: world.platform.now };
		const answer = (await world.platform.call("LIBRARY", library, "page", question)) as Answer;
		entries.push(...answer.entries);
		search = answer.next;
	}
	return entries;
}

/** What must be so at the end: each entry once in each place where it belongs, and in no other. */
export async function judgeEnd(
	world: World,
	web: Web,
	sites: readonly Site[],
	complain: (what: string) => void,
): Promise<number> {
	const now = world.platform.now;
	const kept = new Map<string, Set<string>>();
	for (const site of sites) {
		const source = world.config?.sources.find(({ url }) => url === valueAt(site.urls, now).url);
		const found = await allOf(world, `sources/${source?.id}`);
		kept.set(site.id, compare(site.id, found, expectedOf(site, web, found), complain));
	}
	const paths = new Set(sites.flatMap((site) => valueAt(site.categories, now).paths.flatMap(withParents)));
	for (const path of [...paths, "all"]) {
		const own = sites.filter(({ categories }) =>
			valueAt(categories, now).paths.some((one) => path === "all" || withParents(one).includes(path)),
		);
		const expected = new Map(
			own.flatMap(({ id }) => [...(kept.get(id) ?? [])].map((token) => [token, null] as const)),
		);
		compare(path, await allOf(world, path), expected, complain);
	}
	return [...kept.values()].reduce((sum, tokens) => sum + tokens.size, 0);
}

/** What the follower has is what there is: the last of each entry. */
export async function judgeFollower(
	world: World,
	follower: Follower,
	complain: (what: string) => void,
): Promise<void> {
	for (const again of follower.again) complain(`the follower of all was told again: ${again}`);
	for (const entry of await allOf(world, "all")) {
		const told = follower.entries.get(entry.key)?.entry;
		const name = `${entry.source.id} ${entry.title}`;
		if (told === undefined) complain(`the follower of all was not told of ${name}`);
		else if (versionOf(told) !== versionOf(entry))
			complain(
				`the follower of all has an old version of ${name}: ${difference(versionOf(told), versionOf(entry))}`,
			);
	}
}

/** What a source has shown, but what it had to make room for: null where that cannot be told from its date. */
function expectedOf(site: Site, web: Web, found: StoredEntry[]): Map<string, Shown | null> {
	const shown = web.shown.get(site.id) ?? new Map<string, Shown>();
	const isFull = found.length >= KEEP_ENTRIES_PER_SOURCE;
	const expected = new Map<string, Shown | null>(shown);
	if (!isFull) return expected;
	const there = new Set(found.flatMap(tokenIn));
	const times = found
		.flatMap((entry) => tokenIn(entry).map((token) => shown.get(token)?.post.at ?? 0))
		.sort((a, b) => b - a);
	const oldest = times[KEEP_ENTRIES_PER_SOURCE - 1] ?? 0;
	for (const [token, { post }] of shown) if (!there.has(token) && post.at <= oldest) expected.delete(token);
	return expected;
}

/** Complains of what is missing, is there twice, or does not belong there; returns the tokens that are there. */
function compare(
	where: string,
	entries: StoredEntry[],
	expected: Map<string, Shown | null>,
	complain: (what: string) => void,
): Set<string> {
	const counts = new Map<string, number>();
	for (const entry of entries)
		for (const token of tokenIn(entry)) counts.set(token, (counts.get(token) ?? 0) + 1);
	for (const [token, count] of counts) {
		if (count > 1) complain(`${where} has ${token} ${count} times`);
		if (!expected.has(token) && where !== "all")
			complain(`${where} has ${token}, which does not belong there`);
	}
	for (const [token, shown] of expected) {
		const when = shown ? `, shown from ${iso(shown.first)} to ${iso(shown.last)}` : "";
		if (!counts.has(token)) complain(`${where} lacks ${token}${when}`);
	}
	return new Set(counts.keys());
}

function tokenIn({ title, contentHtml, summary }: StoredEntry): string[] {
	return tokenOf(`${title} ${contentHtml} ${summary}`);
}

function librariesOf(world: World): string[] {
	return [...world.platform.places.keys()].filter((id) => id.startsWith("LIBRARY/"));
}

function withParents(path: string): string[] {
	const steps = path.split("/");
	return steps.map((_, at) => steps.slice(0, at + 1).join("/"));
}

function iso(at: number): string {
	return new Date(at).toISOString();
}

/** Where two texts begin to differ. */
function difference(told: string, there: string): string {
	const at = [...told].findIndex((one, n) => one !== there[n]);
	return `${told.slice(at - 30, at + 60)} / ${there.slice(at - 30, at + 60)}`;
}
