import type { Changed, SourceOutcome } from "../../src/registry/contract.ts";
import { Killed, type Moment, shared } from "./platform/platform.ts";
import { feedOf, HOUR, type Item, MINUTE, START, type Stored, World } from "./platform/world.ts";

export const FILE = `
[[sources]]
url = "http://a.example/feed"
category = "news"
id = "a"
`;

const item = (source: string, n: number, some: Partial<Item> = {}): Item => ({
	guid: `${source}${n}`,
	link: `http://${source}.example/${n}`,
	title: `${source}${n}`,
	text: `Text of ${source}${n}.`,
	date: START - n * HOUR,
	...some,
});

/** Of each host a feed of three entries, one of them without a date; two hours later another comes. */
export function answer(now: () => number): (url: string) => Response {
	return (url) => {
		const { hostname, pathname } = new URL(url);
		const source = hostname.slice(0, 1);
		if (pathname === "/robots.txt") return new Response("", { status: 404 });
		const later = now() >= START + 2 * HOUR ? [item(source, 0)] : [];
		return feedOf([...later, item(source, 1), item(source, 2), item(source, 3, { date: null })]);
	};
}

type Call = [method: string, ...words: unknown[]];

/** What an owner does, one after another: adds, moves, renames, pauses, drops. */
export const STEPS: Call[] = [
	["addSources", [{ url: "http://b.example/feed", category: "other", id: "b" }], null],
	["addSources", [{ url: "http://c.example/feed", categories: ["other", "third"], id: "c" }], null],
	["changeSource", "b", { category: "news/city" }, null, null],
	["changeSource", "a", { category: "moved" }, null, null],
	["changeSource", "b", { id: "bee" }, null, null],
	["changeSource", "a", { every: "1h" }, null, null],
	["dropSource", "c", null, null],
];

/** What an owner is told; null when nobody says anything. */
export async function ask(world: World, [method, ...words]: Call): Promise<SourceOutcome[] | null> {
	try {
		const answer = (await world.platform.call("REGISTRY", "registry", method, ...words)) as Changed<
			SourceOutcome | SourceOutcome[]
		>;
		return [answer.outcome].flat();
	} catch (error) {
		if (error instanceof Killed) return null;
		throw error;
	}
}

/** An owner who is told nothing, or that it could not be done, does it again. */
async function insist(world: World, step: Call): Promise<void> {
	for (let tries = 0; tries < 5; tries++) {
		const outcomes = await ask(world, step);
		await world.pass(MINUTE);
		if (outcomes?.every((outcome) => outcome.ok || [404, 409].includes(outcome.refusal.status))) return;
	}
	throw new Error(`could not be done: ${JSON.stringify(step)}`);
}

/** Everything stops, and what was in memory is gone: the platform moves a deployment to other machines. */
export function restart(world: World): void {
	if (shared.config) shared.config = { ...shared.config };
	for (const id of world.platform.places.keys()) world.platform.kill(id);
}

export interface Run {
	stored: Stored[];
	asleep: string[];
	moments: Moment[];
}

/** The same afternoon, with something going wrong at one moment. */
export async function afternoon(
	goesWrong: (moment: Moment, count: number, world: World) => void,
	steps: readonly Call[] = STEPS,
): Promise<Run> {
	const world: World = new World((url) => answer(() => world.platform.now)(url));
	const moments: Moment[] = [];
	world.deploy(FILE);
	await world.pass(20 * MINUTE);
	world.platform.onMoment = (moment) => {
		moments.push(moment);
		goesWrong(moment, moments.length - 1, world);
	};
	for (const step of steps) await insist(world, step);
	world.platform.onMoment = () => {};
	await world.pass(4 * HOUR, 20 * MINUTE);
	return { stored: world.stored(), asleep: world.asleep(), moments };
}

/** An undated entry counts from when it was first seen, which a crash puts off by some minutes. */
export function comparable(stored: Stored[]) {
	return stored.map(({ date, ...rest }) => ({
		...rest,
		date: date % HOUR === 0 ? date : "when it was seen",
	}));
}
