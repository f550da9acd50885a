import { expect, vi } from "vitest";
import type { SourceHealth } from "../../src/model/health.ts";
import type { Platform } from "../crawler/platform/platform.ts";
import type { World } from "../crawler/platform/world.ts";
import { answersOf } from "./answers.ts";
import { type OpenRiver, openRiver } from "./open.ts";

export const RELEASE = "2026-11-28";
export const HOUR = 60 * 60_000;
export const CRON_MS = 35 * 60_000;

/** Ways in which a row of JSON can be broken: SQL over the column `value`. */
export const BREAKAGES: [what: string, sql: string][] = [
	["ends in the middle", "substr(value, 1, length(value) / 2)"],
	["is empty", "''"],
	["is no JSON", "'rubbish'"],
	["is a list", "'[]'"],
	["is null", "'null'"],
];

export const BROKEN_ROW = expect.objectContaining({ stage: "store", code: "broken-row" });

export interface Opened {
	river: OpenRiver;
	world: World;
	/** The broken rows that the log has named. */
	logged: () => Record<string, unknown>[];
}

export function opened(): Opened {
	const log = vi.spyOn(console, "error").mockImplementation(() => {});
	const river = openRiver(RELEASE);
	const logged = () =>
		log.mock.calls.map(([line]) => JSON.parse(String(line))).filter(({ event }) => event === "broken-row");
	return { river, world: river.world, logged };
}

/** Changes rows of all objects of a kind. */
export function change({ platform }: { platform: Platform }, kind: string, sql: string): void {
	let changed = 0;
	for (const [id, { database }] of platform.places)
		if (id.startsWith(`${kind}/`)) changed += Number(database.prepare(sql).run().changes);
	expect(changed).toBeGreaterThan(0);
}

export async function healthOf({ platform }: World): Promise<Map<string, SourceHealth>> {
	// Whoever asks often is told what was found last.
	platform.kill("REGISTRY/registry");
	const { sources } = (await platform.call("REGISTRY", "registry", "overview", { day: 0 })) as {
		sources: SourceHealth[];
	};
	return asMap(sources);
}

export function asMap(sources: unknown[]): Map<string, SourceHealth> {
	return new Map((sources as SourceHealth[]).map((source) => [source.id, source]));
}

export function expectNamed(health: Map<string, SourceHealth>, id: string): void {
	expect(health.get(id), id).toMatchObject({ state: "failing", error: BROKEN_ROW });
}

export function expectOthersAsBefore(
	{ expected }: OpenRiver,
	health: Map<string, SourceHealth>,
	broken: string[],
): void {
	for (const source of expected.health.sources)
		if (!broken.includes(String(source.id))) expect(health.get(String(source.id))).toMatchObject(source);
}

/** @param toldAgain a source of whose entries readers may be told once more: of an id that they do not see */
export async function expectEntriesAsBefore(
	{ world, river, expected }: OpenRiver,
	toldAgain?: string,
): Promise<void> {
	const answers = await answersOf(world, river);
	for (const [path, items] of Object.entries(expected.categories)) {
		const before = items.map((item) => {
			const { date_modified: _, ...rest } = item;
			return String(item.url).includes(`/${toldAgain}.example/`) ? rest : item;
		});
		expect(answers.categories[path], path).toMatchObject(before);
	}
	expect(answers.lists).toEqual(expected.lists);
	expect(answers.orders).toEqual(expected.orders);
}

/** How each source is, but for what is said of broken rows. */
export function states(sources: Map<string, SourceHealth>): Map<string, object> {
	return new Map(
		[...sources].map(([id, { state, kind, error, movedTo }]) => [
			id,
			{ state, kind, code: error?.code, movedTo },
		]),
	);
}
