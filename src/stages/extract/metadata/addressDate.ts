import { parseDate } from "../../../base/dates/parseDate.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import { type Candidate, candidate } from "./datedLines.ts";

const DAYS = [
	/[/_t-]((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{4,}|$)/,
	/\/((?:19|20)\d\d)[-/_](\d{1,2})[-/_](\d{1,2})(?=[/_.-]|$)/,
];
const MONTHS = [...DAYS, /\/((?:19|20)\d\d)[-/_]?(0?[1-9]|1[0-2])(?=[/_.-]|$)/];

/** The day in a page's address. */
export function dayInAddress(url: string, options: DateOptions): Candidate | null {
	const path = pathOf(url);
	for (const pattern of DAYS) {
		const [, year, month = "", day = ""] = pattern.exec(path) ?? [];
		const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
		const found = year && candidate(parseDate(text, options), "url", options);
		if (found) return found;
	}
	return null;
}

/** The year and the month in a page's address. */
export function monthInAddress(url: string): { year: number; month: number } | null {
	const path = pathOf(url);
	for (const pattern of MONTHS) {
		const [, year, month] = pattern.exec(path) ?? [];
		if (year && Number(month) <= 12) return { year: Number(year), month: Number(month) };
	}
	return null;
}

/** In an archive the day of the copy comes before the page's own address. */
function pathOf(url: string): string {
	const own = url.replace(/^https?:\/\/[^/]+\/web\/\d{14}[a-z_]*\/(?=https?:)/, "");
	return URL.canParse(own) ? new URL(own).pathname : "";
}
