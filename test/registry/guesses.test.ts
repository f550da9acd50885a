import { expect, it } from "vitest";
import { Guesses, type Wrongs } from "../../src/registry/guesses.ts";
import { DAY_MS, GUESS_CLIENTS, GUESS_WAIT_MS, GUESSES_FREE } from "../../src/settings.ts";

const NOW = Date.UTC(2026, 10, 29);

function setup() {
	let stored: Wrongs | null = null;
	let saved = 0;
	const store = {
		guesses: () => stored,
		saveGuesses: (wrongs: Wrongs) => {
			stored = wrongs;
			saved++;
		},
	};
	// A new object each time: nothing is known but what is stored.
	const note = (client: string, isRight: boolean, now: number) =>
		new Guesses(store).note(client, isRight, now);
	return { note, stored: () => Object.keys(stored ?? {}), saved: () => saved };
}

/** Tries a wrong token so often, each as soon as the last one lets it; says the waits. */
function waits(note: ReturnType<typeof setup>["note"], times: number, from = NOW): number[] {
	let now = from;
	return Array.from({ length: times }, () => {
		const wait = note("a", false, now);
		now += wait;
		return wait;
	});
}

it("lets a client try some tokens, then wait for twice as long each time, at most a day", () => {
	const { note } = setup();
	const all = waits(note, GUESSES_FREE + 14);
	expect(all.slice(0, GUESSES_FREE - 1)).toEqual(Array(GUESSES_FREE - 1).fill(0));
	expect(all.slice(GUESSES_FREE - 1, GUESSES_FREE + 3)).toEqual(
		[1, 2, 4, 8].map((times) => times * GUESS_WAIT_MS),
	);
	expect(all.at(-1)).toBe(DAY_MS);
});

it("does not look at the right token while a client waits, nor write a row", () => {
	const { note, saved } = setup();
	waits(note, GUESSES_FREE);
	const before = saved();
	expect(note("a", true, NOW + 1)).toBe(GUESS_WAIT_MS - 1);
	expect(note("a", false, NOW + 1)).toBe(GUESS_WAIT_MS - 1);
	expect(note("b", true, NOW + 1)).toBe(0);
	expect(saved()).toBe(before);
	expect(note("a", true, NOW + GUESS_WAIT_MS)).toBe(0);
	expect(waits(note, 1, NOW + GUESS_WAIT_MS)).toEqual([0]);
});

it("makes nobody wait for longer than a day when the clock is set back", () => {
	const { note } = setup();
	waits(note, GUESSES_FREE, NOW + 400 * DAY_MS);
	expect(note("a", true, NOW)).toBe(DAY_MS);
});

it("forgets after a week, and remembers a bounded number, those who wait first", () => {
	const { note, stored } = setup();
	waits(note, GUESSES_FREE);
	for (let at = 0; at < GUESS_CLIENTS + 50; at++) note(`client ${at}`, false, NOW + 1);
	expect(stored()).toHaveLength(GUESS_CLIENTS);
	expect(stored()).toContain("a");
	note("z", false, NOW + 8 * DAY_MS);
	expect(stored()).toEqual(["z"]);
});
