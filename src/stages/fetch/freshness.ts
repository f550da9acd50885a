import { SHORT_MONTHS } from "../../base/dates/words.ts";

/** Freshness of HTTP answers (RFC 9111) in seconds; pure. */

/** The longest that an answer is believed to stay fresh. */
const MAX_SECONDS = 365 * 24 * 60 * 60;

/**
 * For how many more seconds an answer is fresh by its own word: Cache-Control max-age, else Expires, less its
 * Age; 0 for no-cache, no-store and what has expired, null when it does not say (RFC 9111, 4.2).
 */
export function maxAgeSeconds(headers: Headers, now: number): number | null {
	const control = cacheControl(headers.get("Cache-Control"));
	if (control.has("no-store") || control.has("no-cache")) return 0;
	const age = wholeNumber(headers.get("Age")) ?? 0;
	const declared = wholeNumber(control.get("max-age") ?? null);
	if (declared !== null) return clamp(declared - age);
	const expires = headers.get("Expires");
	if (expires === null) return null;
	const until = parseHttpDate(expires);
	if (until === null) return 0;
	const date = parseHttpDate(headers.get("Date") ?? "") ?? now;
	return clamp((until - date) / 1000 - age);
}

/** Retry-After in seconds from `now`: a number or a date (RFC 9110, 10.2.3); null when absent or unreadable. */
export function retryAfterSeconds(headers: Headers, now: number): number | null {
	const text = headers.get("Retry-After")?.trim();
	if (!text) return null;
	const seconds = wholeNumber(text);
	if (seconds !== null) return clamp(seconds);
	const until = parseHttpDate(text);
	return until === null ? null : clamp((until - now) / 1000);
}

/** The directives of Cache-Control: lower-case names to unquoted values, `""` where there is none; the first one wins. */
export function cacheControl(text: string | null): Map<string, string> {
	const directives = new Map<string, string>();
	for (const found of (text ?? "").matchAll(/([^\s,;="]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;"]*)))?/g)) {
		const name = (found[1] ?? "").toLowerCase();
		if (!directives.has(name)) directives.set(name, found[2] ?? found[3] ?? "");
	}
	return directives;
}

/** An HTTP date in any of its three forms (RFC 9110, 5.6.7) as milliseconds since 1970; null when it is none. */
export function parseHttpDate(text: string): number | null {
	const form =
		/^(?:\w{3,9},\s*)?(?<day>\d{1,2})[ -](?<month>[a-z]{3})[ -](?<year>\d{2}|\d{4})\s+(?<h>\d{1,2}):(?<m>\d\d):(?<s>\d\d)\s*(?:GMT|UTC|[+-]0000)?$/i;
	const asctime =
		/^\w{3}\s+(?<month>[a-z]{3})\s+(?<day>\d{1,2})\s+(?<h>\d\d):(?<m>\d\d):(?<s>\d\d)\s+(?<year>\d{4})$/i;
	const {
		day,
		month = "",
		year = "",
		h,
		m,
		s,
	} = (form.exec(text.trim()) ?? asctime.exec(text.trim()))?.groups ?? {};
	const index = SHORT_MONTHS.indexOf(month.toLowerCase());
	if (index < 0 || Number(day) > 31 || Number(h) > 23 || Number(m) > 59 || Number(s) > 60) return null;
	// Two digits as RFC 850 wrote them: there was no web before 1970.
	const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
	return Date.UTC(full, index, Number(day), Number(h), Number(m), Number(s));
}

function wholeNumber(text: string | null): number | null {
	return text !== null && /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}

function clamp(seconds: number): number {
	return Math.min(Math.max(Math.floor(seconds), 0), MAX_SECONDS);
}
