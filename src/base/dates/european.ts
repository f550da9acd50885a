import { DOTTED_TIME, timeOf, ZONE } from "./clock.ts";
import { monthOf } from "./months.ts";
import { readNamed } from "./rfc822.ts";
import type { DateOptions, Dialect, Groups, ParsedDate } from "./types.ts";

const WEEKDAY = "(?:(?<wd>\\p{L}{2,}(?:-feira)?)\\.?\\s*,?\\s*(?:den|le|el|il|den)?\\s*)?";
const AT =
	"(?:at|um|à|às|as|a\\s+las?|alle|ore|om|kl\\.?|klo|o\\s+godz\\.?|w|в|о|στις|saat|pukul|ás|[-–—|@,T])";
const CLOCK = `(?:\\s*(?:г\\.?|р\\.?|года)?[,\\s]*(?:${AT}\\s*)?${DOTTED_TIME}\\s*(?:Uhr|h|hs|u|ч)?\\.?(?:\\s*\\(?${ZONE}\\)?)?)?`;
const OF = "(?:of\\s+|de[ls]?\\s+|di\\s+|d['’])?";

/** A day, the name of a month in any European language, a year: `Lundi, 16. Novembre 2020 - 15:54`. */
export const european: Dialect = {
	name: "european",
	pattern: new RegExp(
		`${WEEKDAY}(?<d>\\d{1,2})(?:\\.|er|st|nd|rd|th|º|ª|°|re|e|-?го)?,?[\\s\\-/]*${OF}(?<mo>\\p{L}{3,})\\.?,?[\\s\\-/]*${OF}(?<y>\\d{4}|\\d{2}(?![\\d:]))${CLOCK}`,
		"iu",
	),
	inText: true,
	read: readNamed,
};

/** The year first: `2004-július-13T9:15-05:00`, `2020. május 3.`, `2003-Dec-31`. */
export const yearFirst: Dialect = {
	name: "year-first",
	pattern: new RegExp(
		`(?<y>\\d{4})[.,\\s\\-/]+(?<mo>\\p{L}{3,})\\.?[\\s\\-/]+(?<d>\\d{1,2})\\.?${CLOCK}`,
		"iu",
	),
	inText: true,
	read: readNamed,
};

/** A month and a year: `Nov. 2020`, `novembre 2020`. */
export const monthYear: Dialect = {
	name: "month-year",
	pattern: new RegExp(`(?<mo>\\p{L}{3,})\\.?,?\\s+${OF}(?<y>(?:19|20)\\d{2})`, "iu"),
	inText: false,
	read: readMonthYear,
};

function readMonthYear(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	const month = monthOf(groups.mo ?? "", options.language);
	if (month === null) return null;
	const time = timeOf(
		{ year: Number(groups.y), month, day: 1, hour: 0, minute: 0, second: 0 },
		undefined,
		options,
	);
	return time === null ? null : { time, precision: "month" };
}
