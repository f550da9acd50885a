import type { Life } from "../model/stored.ts";
import { WATCHDOG_SECONDS } from "../settings.ts";

/** Of two places that a Library reached within so long one is as good as both: no restore is quicker, nor is what fills its numbers again. */
const SLOT_MS = 1_000;

/**
 * What is worth asking a Library about, of how far it is known to have come: whether it still has what it had. That is the
 * furthest, and the furthest of each second since the last look but one: of what it lost, others may have filled the
 * numbers again.
 * @returns in the order of their numbers
 */
export function worthAsking(lives: readonly Life[], now: number): Life[] {
	const inOrder = lives.toSorted((a, b) => a.seq - b.seq);
	const slots = new Map<number, Life>();
	for (const life of inOrder)
		if (now - life.at < 2 * WATCHDOG_SECONDS * 1000) slots.set(Math.floor(life.at / SLOT_MS), life);
	const last = inOrder.at(-1);
	const asked = new Set([...slots.values(), ...(last ? [last] : [])]);
	return inOrder.filter((life) => asked.has(life));
}

/** A record with other values. */
export function mapped<A, B>(
	record: Readonly<Record<string, A>>,
	change: (value: A) => B,
): Record<string, B> {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
