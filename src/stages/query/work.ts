import { FILTER_MAX_WORK } from "../../settings.ts";

/** What the filters of a request have cost over the entries of one Library, in steps of some 20 ns. */
export interface Work {
	done: number;
}

const TOO_COSTLY =
	"the filters take too long over the texts here; words, or fewer repetitions and classes, are quick";

/** Notes a cost; throws when it was too much: no other reader of the category is answered meanwhile. */
export function spend(work: Work, steps: number): void {
	work.done += steps;
	if (work.done > FILTER_MAX_WORK) throw new RangeError(TOO_COSTLY);
}

/** What a client is told of that error, which may have come from another object by its message alone; null for others. */
export function tooCostly(error: Error): string | null {
	return error.message.endsWith(TOO_COSTLY) ? TOO_COSTLY : null;
}
