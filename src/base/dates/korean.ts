import { dateOf, latestYear, TIME } from "./clock.ts";
import type { Dialect } from "./types.ts";

const CLOCK = `(?:\\s*[(]?[일월화수목금토]?(?:요일)?[)]?[\\s,]*${TIME})?`;

/** Dates with 년 월 일, the year optional: `2004년 05월 28일 01:31:15`, `9월 8일 오후 5시 50분`. */
export const korean: Dialect = {
	name: "korean",
	pattern: new RegExp(
		`(?:(?<y>\\d{4})\\s*년\\s*)?(?<mo>\\d{1,2})\\s*월\\s*(?<d>\\d{1,2})\\s*일${CLOCK}`,
		"iu",
	),
	inText: true,
	read: (groups, options) => {
		const [month, day] = [Number(groups.mo), Number(groups.d)];
		const year = groups.y === undefined ? latestYear(month, day, options) : Number(groups.y);
		return dateOf({ year, month, day }, groups, options);
	},
};
