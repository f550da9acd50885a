import { describe, expect, it, vi } from "vitest";
import { deployed, item } from "../crawler/platform/deployed.ts";
import { Killed, type Moment } from "../crawler/platform/platform.ts";
import { feedOf, HOUR, type World } from "../crawler/platform/world.ts";

/** Before and after the move: the owner has edited an address, an id and a category on the way. */
const OLD = `
[[sources]]
url = "http://a.example/feed"
category = "news"
[[sources]]
url = "http://b.example/feed"
categories = ["news/city", "other"]
id = "b"
[[sources]]
url = "http://c.example/feed"
category = "other"
id = "c"
`;
const NEW = OLD.replace("http://a.example", "https://a.example")
	.replace('id = "b"', 'id = "renamed"')
	.replace('category = "other"\nid = "c"', 'category = "third"\nid = "c"');

/** Thirty entries each, a third of them without a date or an id that stays. */
const river = (toml: string) =>
	deployed(toml, ({ hostname }, _, now) =>
		feedOf(
			Array.from({ length: 30 }, (__, n) =>
				item(n + 1, {
					guid: n % 3 ? `${hostname}/${n}` : `${hostname}/${n}/${now}`,
					link: `http://${hostname}/${n}`,
					...(n % 3 === 1 && { date: null }),
				}),
			),
		),
	).world;

type Trouble = (moment: Moment, count: number, world: World) => void;

/** Does something until it comes through, as a client would whose connection breaks. */
async function again<T>(work: () => Promise<T>): Promise<T> {
	for (let tries = 0; ; tries++) {
		try {
			return await work();
		} catch (error) {
			if (tries === 3) throw error;
		}
	}
}

async function registryOf(world: World) {
	await world.platform.call("REGISTRY", "registry", "origin");
	return world.platform.places.get("REGISTRY/registry")?.instance as unknown as {
		export: (after: string | null, withKeys: boolean) => Promise<ReadableStream<Uint8Array>>;
		import: (
			body: ReadableStream<Uint8Array>,
			from: number,
			isTrusted: boolean,
		) => Promise<Record<string, unknown>>;
	};
}

/** All lines of an export, taken up behind the last that arrived whole when it breaks off. */
async function exported(world: World): Promise<string[]> {
	const lines: string[] = [];
	await again(async () => {
		// The first lines say what the file is, and no place.
		const places = lines.map((line) => (JSON.parse(line) as { at?: string }).at);
		const after = places.findLast((at) => at !== undefined) ?? null;
		const stream = await (await registryOf(world)).export(after, true);
		let rest = "";
		for await (const bytes of stream) {
			const parts = (rest + new TextDecoder().decode(bytes)).split("\n");
			rest = parts.pop() ?? "";
			lines.push(...parts);
		}
	});
	return lines;
}

/** Lets something go wrong with a deployment at each moment. */
function watched(world: World, trouble: Trouble): Moment[] {
	const moments: Moment[] = [];
	world.platform.onMoment = (moment) => {
		moments.push(moment);
		trouble(moment, moments.length - 1, world);
	};
	return moments;
}

/** Lines by what they are of, entries whole: keys are made anew in each run, and pauses have a jitter. */
function named(lines: readonly string[]): Set<string> {
	return new Set(
		lines.map((line) => {
			const { type, id = "" } = JSON.parse(line) as { type: string; id?: string };
			return type === "entry" ? line : `${type} ${id}`;
		}),
	);
}

const calm: Trouble = () => {};

/** The lines of an old deployment's export. */
async function left(trouble: Trouble) {
	const world = river(OLD);
	await world.pass(2 * HOUR);
	const moments = watched(world, trouble);
	return { lines: await exported(world), moments, now: world.platform.now };
}

/** What a new deployment has once it has taken them in and read its sources. */
async function arrived(lines: readonly string[], now: number, trouble: Trouble) {
	const world = river(NEW);
	world.platform.now = now;
	const moments = watched(world, trouble);
	const report = await again(async () => {
		const { body } = new Response(lines.map((line) => `${line}\n`).join(""));
		return (await registryOf(world)).import(body as ReadableStream<Uint8Array>, 0, true);
	});
	expect(report).toMatchObject({ foreign: 0, mistakes: { count: 0 }, incomplete: null, next: null });
	world.platform.onMoment = () => {};
	await world.pass(HOUR);
	const entries = world
		.stored()
		.map(({ library, source, key, date, title }) => [library, source.slice(0, 7), key, date, title].join(" "))
		.sort();
	return { entries, moments };
}

/** The moments at which an object waits for another, or for its storage. */
const calls = (moments: readonly Moment[]) =>
	moments.flatMap(({ what }, at) => (what.startsWith("sql ") ? [] : [at]));

const TROUBLES: [string, (at: number) => Trouble][] = [
	[
		"killed",
		(at) =>
			({ by }, count, world) =>
				void (count === at && world.platform.kill(by)),
	],
	[
		"failing",
		(at) => (_, count) => {
			if (count === at) throw new Killed("failed");
		},
	],
];

describe.each(TROUBLES)("a move to another account with an object %s at each moment", (_, troubleAt) => {
	it("takes every line along, however often it is taken up", async () => {
		const quiet = await left(calm);
		expect(calls(quiet.moments).length).toBeGreaterThan(5);
		for (const at of calls(quiet.moments)) {
			const { lines } = await left(troubleAt(at));
			expect(named(lines), `at ${at}`).toEqual(named(quiet.lines));
		}
	}, 300_000);

	it("has every entry once, under its key and date, also where sources.toml is another one", async () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const { lines, now } = await left(calm);
		const quiet = await arrived(lines, now, calm);
		expect(quiet.entries).toHaveLength(30 + 2 * 30 + 30);
		expect(calls(quiet.moments).length).toBeGreaterThan(30);
		for (const at of calls(quiet.moments)) {
			const { entries } = await arrived(lines, now, troubleAt(at));
			expect(entries, `at ${at}: ${JSON.stringify(quiet.moments[at])}`).toEqual(quiet.entries);
		}
	}, 300_000);
});
