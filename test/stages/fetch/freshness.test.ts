import { describe, expect, it } from "vitest";
import { maxAgeSeconds, parseHttpDate, retryAfterSeconds } from "../../../src/stages/fetch/freshness.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const YEAR = 365 * 24 * 60 * 60;

describe("freshness", () => {
	it.each([
		[{}, null],
		[{ "Cache-Control": "max-age=60" }, 60],
		[{ "Cache-Control": "public, MAX-AGE=60, must-revalidate" }, 60],
		[{ "Cache-Control": 'max-age="60"' }, 60],
		[{ "Cache-Control": "max-age = 60" }, 60],
		[{ "Cache-Control": "max-age=60, max-age=90" }, 60],
		[{ "Cache-Control": "max-age=60", Age: "20" }, 40],
		[{ "Cache-Control": "max-age=60", Age: "90" }, 0],
		[{ "Cache-Control": "max-age=60", Age: "soon" }, 60],
		[{ "Cache-Control": "max-age=-1" }, null],
		[{ "Cache-Control": "max-age=99999999999" }, YEAR],
		[{ "Cache-Control": "no-store, max-age=60" }, 0],
		[{ "Cache-Control": "no-cache" }, 0],
		[{ "Cache-Control": 'no-cache="Set-Cookie, X"' }, 0],
		[{ "Cache-Control": "s-maxage=60" }, null],
		[{ "Cache-Control": "public" }, null],
		[{ Expires: "Fri, 20 Nov 2026 12:10:00 GMT" }, 600],
		[{ Expires: "Fri, 20 Nov 2026 12:10:00 GMT", Date: "Fri, 20 Nov 2026 12:05:00 GMT" }, 300],
		[{ Expires: "Fri, 20 Nov 2026 12:10:00 GMT", "Cache-Control": "max-age=5" }, 5],
		[{ Expires: "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
		[{ Expires: "0" }, 0],
		[{ Expires: "-1" }, 0],
	])("of %j is %j", (headers, seconds) => {
		expect(maxAgeSeconds(new Headers(headers as Record<string, string>), NOW)).toBe(seconds);
	});

	it.each([
		[null, null],
		["120", 120],
		[" 0 ", 0],
		["Fri, 20 Nov 2026 12:01:00 GMT", 60],
		["Thu, 19 Nov 2026 12:01:00 GMT", 0],
		["soon", null],
		["1.5", null],
		["-5", null],
		["999999999999", YEAR],
	])("Retry-After %j is %j", (text, seconds) => {
		expect(retryAfterSeconds(new Headers(text === null ? {} : { "Retry-After": text }), NOW)).toBe(seconds);
	});

	it.each([
		["Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37.000Z"],
		["Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37.000Z"],
		["Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37.000Z"],
		["06 Nov 2094 08:49:37 +0000", "2094-11-06T08:49:37.000Z"],
		["Wednesday, 06-Nov-30 08:49:37 GMT", "2030-11-06T08:49:37.000Z"],
		["Sun, 06 Nov 1994 08:49:37 PST", null],
		["Sun, 06 Foo 1994 08:49:37 GMT", null],
		["Sun, 36 Nov 1994 08:49:37 GMT", null],
		["1994-11-06", null],
		["", null],
	])("the date %j is %j", (text, iso) => {
		const at = parseHttpDate(text);
		expect(at === null ? null : new Date(at).toISOString()).toBe(iso);
	});
});
