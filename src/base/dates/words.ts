/** English names of weekdays, Sunday first. */
export const WEEKDAYS: readonly string[] = "sunday monday tuesday wednesday thursday friday saturday".split(
	" ",
);
/** English names of months, January first. */
export const MONTHS: readonly string[] =
	"january february march april may june july august september october november december".split(" ");

/** The names of the months in three letters. */
export const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));

// Alternatives of a pattern: what names begin with.
export const WEEKDAY_STARTS = WEEKDAYS.map((name) => name.slice(0, 3)).join("|");
export const MONTH_STARTS = SHORT_MONTHS.join("|");
/** German, French, Spanish and Portuguese ones with them, where no other word begins so. */
export const EUROPEAN_MONTH_STARTS = `${MONTH_STARTS}|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic`;
/** Kept apart, because other words begin like Italian months. */
export const ITALIAN_MONTH_STARTS = "gen|mag|giu|lug|set|ott";
/** What stands before the number of a weekday in Chinese. */
export const CHINESE_WEEK = "星期|周|週|礼拜|禮拜";
