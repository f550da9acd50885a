import { describe, expect, it } from "vitest";
import { findDateIn, parseDate } from "../../../src/base/dates/parseDate.ts";
import type { DateOptions } from "../../../src/base/dates/types.ts";
import { offsetAt, timeToWall, wallToTime } from "../../../src/base/dates/zone.ts";

/** Everything is read at noon of 2026-01-15 in Shanghai. */
const OPTIONS = { now: Date.parse("2026-01-15T12:00:00+08:00"), timezone: "Asia/Shanghai" };

function iso(text: string, options: DateOptions = OPTIONS): string | null {
	const found = parseDate(text, options);
	return found && `${new Date(found.time).toISOString().slice(0, 19)} ${found.precision}`;
}

describe("RFC 822 and its relatives", () => {
	it.each([
		"Mon, 02 Jan 2006 15:04:05 GMT",
		"Mon, 2 Jan 06 15:04:05 -0000",
		"Monday, 02-Jan-06 15:04:05 GMT",
		"Tue, 02 Jan 2006 15:04:05 Z",
		"Thur, 2nd January, 2006 15:04:05 +00:00",
		"02 Jan 2006 10:04:05 EST",
		"Mon, 02 Jan 2006 10:04:05 ET",
		"Mon, 02 Jan 2006 15:04:05GMT",
		"Mon, 02 Jan 2006 15.04.05 GMT",
		"Mon, 02 Jan 2006 23:04:05 CST",
		"Mon, 02 Jan 2006 16:04:05 Europe/Brussels",
		"Mon, 02 Jan 2006 08:04:05 GMT-07:00",
		"Mon Jan  2 15:04:05 UTC 2006",
		"Mon Jan 02 2006 15:04:05 GMT+0000 (Coordinated Universal Time)",
		"January 2, 2006 3:04:05 p.m. GMT",
		"Mon, 2006/01/02 10:04:05 EST",
		"Mon, 02 Jan 2006 23:04:05",
	])("%s", (text) => {
		expect(iso(text)).toBe("2006-01-02T15:04:05 second");
	});

	it("takes CST for the United States' where the source is not Chinese", () => {
		expect(iso("Mon, 02 Jan 2006 09:04:05 CST", { ...OPTIONS, timezone: "Europe/Berlin" })).toBe(
			"2006-01-02T15:04:05 second",
		);
	});
});

describe("RFC 3339 and ISO 8601", () => {
	it.each([
		["2006-01-02T15:04:05Z", "2006-01-02T15:04:05 second"],
		["2006-01-02T23:04:05.123456789+08:00", "2006-01-02T15:04:05 second"],
		["2006-1-2 23:4:5", "2006-01-02T15:04:05 second"],
		["2006-01-02 15:04:05.0 +0000 UTC", "2006-01-02T15:04:05 second"],
		["20060102T150405Z", "2006-01-02T15:04:05 second"],
		["2006-01-02T15:04Z", "2006-01-02T15:04:00 minute"],
		["2006-01-02", "2006-01-01T16:00:00 day"],
		["2006-01", "2005-12-31T16:00:00 month"],
		["2006", "2005-12-31T16:00:00 year"],
		["2003-365", "2003-12-30T16:00:00 day"],
		["2004-W01-1", "2003-12-28T16:00:00 day"],
		["06-01-02", "2006-01-01T16:00:00 day"],
		["2005-12-31T24:00:00Z", "2006-01-01T00:00:00 second"],
		["1136214245", "2006-01-02T15:04:05 second"],
		["1136214245000", "2006-01-02T15:04:05 second"],
	])("%s", (text, expected) => {
		expect(iso(text)).toBe(expected);
	});
});

describe("Chinese, Japanese and Korean", () => {
	it.each([
		["2022年9月8日17时50分08秒", "2022-09-08T09:50:08 second"],
		["发布时间：２０２２年９月８日　下午５时５０分", "2022-09-08T09:50:00 minute"],
		["二〇二二年十二月二十一日", "2022-12-20T16:00:00 day"],
		["民國一一一年九月八日", "2022-09-07T16:00:00 day"],
		["111/09/08 上午 10:20", "2022-09-08T02:20:00 minute"],
		["令和元年5月1日", "2019-04-30T16:00:00 day"],
		["2022年9月8日 星期四 17:50", "2022-09-08T09:50:00 minute"],
		["来源：新华网 2022-09-08 17:50 编辑：王", "2022-09-08T09:50:00 minute"],
		["2022年9月", "2022-08-31T16:00:00 month"],
		["12月28日", "2025-12-27T16:00:00 day"],
		["01-16", "2026-01-15T16:00:00 day"],
		["01-20", "2025-01-19T16:00:00 day"],
		["2022년 9월 8일 오후 5시 50분", "2022-09-08T09:50:00 minute"],
		["刚刚", "2026-01-15T04:00:00 minute"],
		["3小时前", "2026-01-15T01:00:00 hour"],
		["半小时前", "2026-01-15T03:30:00 minute"],
		["两天前", "2026-01-13T04:00:00 day"],
		["昨天 08:30", "2026-01-14T00:30:00 minute"],
		["gestern, 08:30 Uhr", "2026-01-14T00:30:00 minute"],
		["08:30", "2026-01-15T00:30:00 minute"],
		["23:30", "2026-01-14T15:30:00 minute"],
	])("%s", (text, expected) => {
		expect(iso(text)).toBe(expected);
	});

	it("knows the one country of Korean and of Japanese when the zone is nobody's choice", () => {
		const nobody = { ...OPTIONS, timezone: "UTC" };
		expect(iso("2022년 9월 8일 17:50", nobody)).toBe("2022-09-08T08:50:00 minute");
		expect(iso("令和4年9月8日 17:50", nobody)).toBe("2022-09-08T08:50:00 minute");
		expect(iso("2022年9月8日 17:50", nobody)).toBe("2022-09-08T17:50:00 minute");
	});
});

describe("years of the Republic without their era", () => {
	const taiwanese = { ...OPTIONS, language: "zh-TW", timezone: "Asia/Shanghai" };
	it.each([
		["113年5月1日", "2024-04-30T16:00:00 day"],
		["113 年 05 月 01 日 下午 3:20", "2024-05-01T07:20:00 minute"],
		["99年12月31日", "2010-12-30T16:00:00 day"],
		["一百一十三年五月一日", "2024-04-30T16:00:00 day"],
		["中華民國一百零五年五月一日", "2016-04-30T16:00:00 day"],
		["113年5月", "2024-04-30T16:00:00 month"],
		["15年5月1日", "2015-04-30T16:00:00 day"],
		["2024年5月1日", "2024-04-30T16:00:00 day"],
	])("%s", (text, expected) => {
		expect(iso(text, taiwanese)).toBe(expected);
		expect(iso(text, { ...OPTIONS, timezone: "Asia/Taipei" })).toBe(expected);
	});

	it("are none elsewhere", () => {
		for (const language of ["zh-CN", "ja", "zh-HK"])
			expect(iso("113年5月1日", { ...OPTIONS, language })).not.toMatch(/2024|0113/);
	});
});

describe("zones that nobody knows", () => {
	it.each([
		["Mon, 02 Jan 2006 15:04:05 XYZT", "XYZT"],
		["2006-01-02 15:04:05 Mars/Olympus_Mons", "Mars/Olympus_Mons"],
	])("are named: %s", (text, unknownZone) => {
		expect(parseDate(text, OPTIONS)).toMatchObject({ unknownZone, time: Date.UTC(2006, 0, 2, 7, 4, 5) });
	});

	it.each([
		"Mon, 02 Jan 2006 15:04:05 CST",
		"02 Jan 2006 15:04 JST",
		"2006-01-02 15:04 Asia/Tokyo",
		"2 Jan 2006 15:04 by Ann",
		"2006-01-02T15:04:05Z",
	])("are none in %s", (text) => {
		expect(parseDate(text, OPTIONS)?.unknownZone).toBeUndefined();
	});
});

describe("European languages", () => {
	it.each([
		"lun., 02 janv. 2006 15:04 +0000",
		"Montag, 2. Januar 2006 um 15:04 Uhr UTC",
		"Lunes, 2 de enero de 2006 a las 15:04 GMT",
		"2 de janeiro de 2006 às 15:04 GMT",
		"lunedì 2 gennaio 2006, 15:04 GMT",
		"2 января 2006 г. 15:04 GMT",
		"pon, 02 sty 2006 15:04 GMT",
		"Δευ, 02 Ιαν 2006 15:04 GMT",
		"2006-január-02T15:04+00:00",
		"maanantai, 2. tammikuuta 2006 klo 15.04 GMT",
		"2 Ocak 2006 15:04 GMT",
		"02.01.2006 15:04 GMT",
	])("%s", (text) => {
		expect(iso(text)).toBe("2006-01-02T15:04:00 minute");
	});

	it("puts the month first for Americans only", () => {
		expect(iso("2/1/2006")).toBe("2006-01-01T16:00:00 day");
		expect(parseDate("1/2/2006", { ...OPTIONS, language: "en-US" })?.time).toBe(
			Date.parse("2006-01-01T16:00:00Z"),
		);
		expect(iso("1/13/2006")).toBe("2006-01-12T16:00:00 day");
	});
});

describe("what is no date, or none that can be", () => {
	it.each([
		...["", "hello", "12", "3.14", "192.168.1.1", "v2.0.1", "100%", "4th", "0000-00-00 00:00:00"],
		...["2006-13-01", "2006-02-30", "2022年9月31日", "Sun, 99 Jun 2009 12:00:00 GMT", "2003-12-31T25:14:55Z"],
		...["2003-12-31T10:14:55-99:99", "Sun, 16 zzz 2012 11:47:32 GMT", "Marketing 5 2006", "2013-01-27-01"],
		...["电话：010-8888-0908", "第2022-09号", "几天前", "x".repeat(5000)],
	])("%s", (text) => {
		expect(parseDate(text, OPTIONS)).toBeNull();
	});
});

describe("findDateIn", () => {
	it.each([
		["Posted on March 5, 2020 by Ann", "March 5, 2020"],
		["By Bob · 5 Mar 2020 10:20 UTC · 3 min read", "5 Mar 2020 10:20 UTC"],
		["来源：新华网 发布时间：2019年3月21日 14:14:05 点击：12", "2019年3月21日 14:14:05"],
		["公開日：2022.09.08 更新日：2022.09.09", "2022.09.08"],
		["更新于 昨天 08:30", "昨天 08:30"],
		["Il 14 giugno 2006 alle 10:20 a Roma", "14 giugno 2006 alle 10:20"],
	])("in %j finds %j", (text, written) => {
		const found = findDateIn(text, OPTIONS);
		expect(found && text.slice(found.index, found.index + found.length)).toBe(written);
	});

	it.each([
		"Copyright 2005-2020",
		"http://example.org/2022/09/08/a.html",
		"ISBN 978-7-2020-12-01",
		"version 1.2.3",
		"7 March 12:06 PM EST",
		"am 7. März 12:06 Uhr",
	])("finds none in %j", (text) => {
		expect(findDateIn(text, OPTIONS)).toBeNull();
	});
});

describe("zones", () => {
	it("converts across a change of the clocks", () => {
		const wall = { year: 2024, month: 7, day: 1, hour: 12, minute: 0, second: 0 };
		expect(wallToTime(wall, "Europe/Berlin")).toBe(Date.parse("2024-07-01T10:00:00Z"));
		expect(wallToTime({ ...wall, month: 1 }, "Europe/Berlin")).toBe(Date.parse("2024-01-01T11:00:00Z"));
		expect(wallToTime(wall, "+05:30")).toBe(Date.parse("2024-07-01T06:30:00Z"));
		expect(timeToWall(Date.parse("2024-07-01T10:00:00Z"), "Europe/Berlin")).toEqual(wall);
	});

	it("knows no zone that does not exist", () => {
		expect(offsetAt(0, "Mars/Olympus")).toBeNull();
	});
});
