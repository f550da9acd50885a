import type { Dropped } from "../../model/entry.ts";
import { DROPPED_MAX_KINDS } from "../../settings.ts";

export interface DroppedList {
	/** `what`: an element's name, or `@` and an attribute's. */
	add(what: string, reason: string, times?: number): void;
	list(): Dropped[];
}

/** Counts what cleaning removes, by kind and reason; names are the source's own, so they are cut and their number is bounded. */
export function createDroppedList(): DroppedList {
	const counts = new Map<string, Dropped>();
	return {
		add(what, reason, times = 1) {
			const known = counts.get(`${what} ${reason}`);
			if (known) {
				known.count += times;
				return;
			}
			const name = counts.size < DROPPED_MAX_KINDS ? what.replace(/[^\w@:.-]/g, "?").slice(0, 40) : "other";
			const key = `${name} ${reason}`;
			const same = counts.get(key);
			if (same) same.count += times;
			else counts.set(key, { what: name, reason, count: times });
		},
		list: () => [...counts.values()],
	};
}
