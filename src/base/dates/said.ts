import type { ParsedDate } from "./types.ts";

/**
 * Where a date was said, and what it leaves open, for it is completed by a page that says more: `list/text/month-day/day`
 * has neither a year nor an hour, `select/date` both. A date in an address (`url`) is a day and not marked.
 */
export function saidIn(
	field: string,
	{ dialect, precision }: Pick<ParsedDate, "dialect" | "precision">,
): string {
	const how = /relative/.test(dialect)
		? "/relative"
		: /^(?:cjk-)?month-day$/.test(dialect)
			? "/month-day"
			: "";
	return `${field}${how}${dayMark(precision)}`;
}

/** Behind the provenance of a date that names no hour. */
export const DAY_MARK = "/day";

/** The mark of a date that is no more precise than a day. */
export function dayMark(precision: ParsedDate["precision"]): string {
	return /^(?:day|month|year)$/.test(precision) ? DAY_MARK : "";
}

/** Whether a date was said by its distance from the time of reading, so that it is another one at each fetch. */
export function isRelative(from: string | null): boolean {
	return /\/relative(?:\/day)?$/.test(from ?? "");
}

/** Whether a date names no year. */
export function lacksYear(from: string | null): boolean {
	return /month-day(?:\/day)?$/.test(from ?? "");
}

/** Whether a date names no hour. */
export function lacksHour(from: string | null): boolean {
	return /(?:^|\/)(?:day|url)$/.test(from ?? "");
}
