import type { Wall } from "./types.ts";

const MINUTE = 60_000;
/** No zone is further from UTC than 14 hours, but feeds do write `+3000`, and a date two days off is better than none. */
const MAX_HOURS = 47;
const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** The one spelling of a zone that dates can be shown in, a name of IANA or an offset (`+08:00`); null for any other text. */
export function zoneNamed(text: string): string | null {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
	} catch {
		// Not a zone that this runtime knows: the callers say so.
		return null;
	}
}

/** Milliseconds that a zone (IANA, or an offset such as `+08:00`) is ahead of UTC at an instant; null if unknown. */
export function offsetAt(time: number, zone: string): number | null {
	const fixed = fixedOffset(zone);
	if (fixed !== null) return fixed;
	const formatter = formatterOf(zone);
	if (!formatter) return null;
	const wall = wallIn(formatter, time);
	return utcOf(wall) - Math.floor(time / 1000) * 1000;
}

/** The instant at which a wall clock in a zone shows a time; an unknown zone counts as UTC. */
export function wallToTime(wall: Wall, zone: string): number {
	const local = utcOf(wall);
	const first = offsetAt(local, zone);
	if (first === null || first === 0) return local;
	// The offset at the instant, not at the wall time taken as UTC: they differ around a change of the clocks.
	const second = offsetAt(local - first, zone) ?? first;
	return local - second;
}

/** What a wall clock in a zone shows at an instant; an unknown zone counts as UTC. */
export function timeToWall(time: number, zone: string): Wall {
	const shifted = new Date(time + (offsetAt(time, zone) ?? 0));
	return {
		year: shifted.getUTCFullYear(),
		month: shifted.getUTCMonth() + 1,
		day: shifted.getUTCDate(),
		hour: shifted.getUTCHours(),
		minute: shifted.getUTCMinutes(),
		second: shifted.getUTCSeconds(),
	};
}

/** The day (`2026-11-30`) of an instant in a zone; an unknown zone counts as UTC. */
export function dayOf(time: number, zone: string): string {
	return new Date(time + (offsetAt(time, zone) ?? 0)).toISOString().slice(0, 10);
}

/** A wall time as if it were UTC. */
export function utcOf(wall: Wall): number {
	const date = new Date(0);
	date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
	date.setUTCHours(wall.hour, wall.minute, wall.second);
	return date.getTime();
}

/** Milliseconds of `+08:00`, `-0530`, `+8`, `UTC`, `Z`; null when it is none of these. */
export function fixedOffset(text: string): number | null {
	if (/^(?:z|utc|ut|gmt|etc\/utc)$/i.test(text)) return 0;
	const found = /^(?:utc|gmt)?\s*([+\-\u2212])\s*(\d{1,2}):?(\d{2})?$/i.exec(text);
	if (!found) return null;
	const hours = Number(found[2]);
	const minutes = Number(found[3] ?? 0);
	if (hours > MAX_HOURS || minutes > 59) return null;
	return (found[1] === "+" ? 1 : -1) * (hours * 60 + minutes) * MINUTE;
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
	const known = formatters.get(zone);
	if (known !== undefined) return known;
	let made: Intl.DateTimeFormat | null = null;
	try {
		const numeric = "numeric" as const;
		made = new Intl.DateTimeFormat("en-US", {
			...{ timeZone: zone, hourCycle: "h23", era: "short" },
			...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
		});
	} catch {
		// Not a zone that this runtime knows: the callers have a rule for that.
		made = null;
	}
	formatters.set(zone, made);
	return made;
}

function wallIn(formatter: Intl.DateTimeFormat, time: number): Wall {
	const part: Record<string, number> = {};
	for (const { type, value } of formatter.formatToParts(time)) part[type] = Number(value);
	const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
	return { year, month, day, hour, minute, second };
}
