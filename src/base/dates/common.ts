import type { ParsedDate } from "./types.ts";

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
const RFC822 =
	/^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC|Z|([+-])(\d{2})(\d{2}))$/;
const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * The two forms that nearly every feed writes, as their RFCs have them and nothing else: a feed of thousands of
 * entries need not pay for the tolerance of the others. Null sends a text on to the list of dialects.
 */
export function readCommon(text: string): ParsedDate | null {
	const iso = RFC3339.exec(text);
	if (iso) return instant(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]), "rfc3339");
	const mail = RFC822.exec(text);
	if (!mail) return null;
	const month = MONTHS.indexOf(mail[2] ?? "?") / 3 + 1;
	return Number.isInteger(month) ? instant(mail, Number(mail[3]), month, Number(mail[1]), "rfc822") : null;
}

function instant(
	match: RegExpExecArray,
	year: number,
	month: number,
	day: number,
	dialect: string,
): ParsedDate | null {
	const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
	const [zoneHours, zoneMinutes] = [Number(match[8] ?? 0), Number(match[9] ?? 0)];
	const isUsual =
		month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60;
	if (!isUsual || year < 1000 || zoneHours > 14 || zoneMinutes > 59) return null;
	const offset = (zoneHours * 60 + zoneMinutes) * (match[7] === "-" ? -60_000 : 60_000);
	return {
		time: Date.UTC(year, month - 1, day, hour, minute, second) - offset,
		precision: "second",
		dialect,
	};
}
