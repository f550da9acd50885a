import { object, type TypeOf } from "../base/storage/shape.ts";
import { amount, instant } from "../base/storage/values.ts";
import { DAY_MS } from "../settings.ts";

/** KV writes a Library may still make: a bucket that fills evenly over the day and holds an hour's bursts. */
export const budgetShape = object({ tokens: amount, at: instant });

export type Budget = TypeOf<typeof budgetShape>;

/** The bucket at `now`, for so many writes a day; unless told otherwise it holds at most a tenth of a day's. */
export function refill(
	budget: Budget | null,
	writesPerDay: number,
	now: number,
	most = mostTokens(writesPerDay),
): Budget {
	if (!budget) return { tokens: most, at: now };
	const gained = ((now - budget.at) / DAY_MS) * writesPerDay;
	return { tokens: Math.min(most, budget.tokens + Math.max(0, gained)), at: now };
}

/** Whether a write may be made before it is due, at the cost of later ones: as many as the bucket holds. */
export function mayBorrow(budget: Budget, writesPerDay: number): boolean {
	return budget.tokens - 1 >= -mostTokens(writesPerDay);
}

function mostTokens(writesPerDay: number): number {
	return Math.max(1, writesPerDay / 10);
}

/** Milliseconds until the bucket holds one write, or as many as are asked for and it can hold. */
export function untilNextWrite(budget: Budget, writesPerDay: number, writes = 1): number {
	const wanted = Math.min(writes, mostTokens(writesPerDay));
	return Math.max(0, Math.ceil(((wanted - budget.tokens) / writesPerDay) * DAY_MS));
}
