import { describe, expect, it } from "vitest";
import { parseDate } from "../../../src/base/dates/parseDate.ts";

/** A moment of each month, none of whose parts can be taken for another. */
const MOMENTS = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 13 + month, month + 7, 34));
const DAY = 86_400_000;

function readIn(text: string, language: string | null): string | null {
	const found = parseDate(text, { now: Date.UTC(2026, 0, 15), timezone: "Etc/GMT", language });
	return found && new Date(found.time).toISOString();
}

function written(time: number, locale: string, how: Intl.DateTimeFormatOptions): string {
	const plain = `${locale}-u-nu-latn-ca-gregory`;
	return new Intl.DateTimeFormat(plain, { timeZone: "UTC", hour12: false, ...how }).format(time);
}

describe("dates as CLDR writes them are read", () => {
	const LOCALES =
		"en-US en-GB de fr es pt pt-BR it nl sv da nb fi pl cs sk hu ro tr ru uk el id ca bg hr sl sr et is gl ja ko zh-CN zh-TW he fa";

	it.each(LOCALES.split(" "))("%s", (locale) => {
		const forms: Intl.DateTimeFormatOptions[] = [{ dateStyle: "full" }, { dateStyle: "long" }];
		const wrong = MOMENTS.flatMap((time) => [
			...forms.map((how): [string, number] => [written(time, locale, how), time - (time % DAY)]),
			[written(time, locale, { dateStyle: "long", timeStyle: "short", hour12: false }), time] as [
				string,
				number,
			],
		]).filter(([text, time]) => readIn(text, locale) !== new Date(time).toISOString());
		expect(wrong).toEqual([]);
	});

	it.each("de fr es pt it nl sv pl cs ro tr ru el id ca hr zh-CN zh-TW ko".split(" "))(
		"%s in the form of RFC 822",
		(locale) => {
			const part = (time: number, how: Intl.DateTimeFormatOptions) => written(time, locale, how);
			const wrong = MOMENTS.map((time): [string, number] => {
				const [day, clock] = [new Date(time).getUTCDate(), new Date(time).toISOString().slice(11, 19)];
				const month = part(time, { month: "short" });
				return [`${part(time, { weekday: "short" })}, ${day} ${month} 2023 ${clock} +0000`, time];
			}).filter(([text, time]) => readIn(text, locale) !== new Date(time).toISOString());
			expect(wrong).toEqual([]);
		},
	);
});

it.each([
	["星期三, 31 十二月 2003 10:14:55 GMT", "2003-12-31T10:14:55.000Z"],
	["周三, 31 12月 2003 18:14:55 +0800", "2003-12-31T10:14:55.000Z"],
	["수, 31 12월 2003 19:14:55 +0900", "2003-12-31T10:14:55.000Z"],
	["10:14, 31 декабря 2003 г.", "2003-12-31T10:14:00.000Z"],
	["ngày 31 tháng 12 năm 2003", "2003-12-31T00:00:00.000Z"],
	["lúc 10:14 Thứ Tư, 31 tháng 12, 2003", "2003-12-31T10:14:00.000Z"],
	["วันพุธที่ 31 ธันวาคม พ.ศ. 2546", "2003-12-31T00:00:00.000Z"],
	["٣١ ديسمبر ٢٠٠٣، ١٠:١٤ م", "2003-12-31T22:14:00.000Z"],
	["31 كانون الأول 2003", "2003-12-31T00:00:00.000Z"],
	["mar. 30 déc. 2003, 10h14", "2003-12-30T10:14:00.000Z"],
	["31/12/2003, 10:14 π.μ.", "2003-12-31T10:14:00.000Z"],
	["2003. gada 31. decembris", "2003-12-31T00:00:00.000Z"],
	["29. siječnja 2023.", "2023-01-29T00:00:00.000Z"],
	["Mon, 26 January 2004 16:31:00 AT", "2004-01-26T20:31:00.000Z"],
	["Mon, 26 Jan 2004 16:31:00 YEKT", "2004-01-26T11:31:00.000Z"],
	["Mon, 26 Jan 2004 16:31:00 GMT +0100", "2004-01-26T15:31:00.000Z"],
	["Fri, 11 Mar 2016 01:15:00 +3000", "2016-03-09T19:15:00.000Z"],
	["03-365", "2003-12-31T00:00:00.000Z"],
	["Chapter 12 mars attacks 2003", null],
	["Sun, 16 zzz 2012 11:47:32 GMT", null],
	["2 pro 2 2023", null],
	["1.2.3", null],
])("%s", (text, expected) => {
	expect(readIn(text, null)).toBe(expected);
});
