/** How much of an instant a text said. */
export type Precision = "second" | "minute" | "hour" | "day" | "month" | "year";

export interface DateOptions {
	/** When the text is read, ms. */
	now: number;
	/** IANA zone or offset of dates that name none. */
	timezone: string;
	/** BCP 47: decides between day and month first, where a text leaves it open. */
	language?: string | null;
	/** The month that something else says, an address perhaps: decides before the language. */
	month?: { year: number; month: number } | null;
	/** Whether the day stands before the month, where other dates beside this one have told: decides before all else. */
	dayFirst?: boolean;
}

export interface ParsedDate {
	/** Milliseconds since 1970 in UTC. */
	time: number;
	precision: Precision;
	/** The name of the dialect's file. */
	dialect: string;
	/** A zone that the text names and nobody knows: the time was taken for the source's. */
	unknownZone?: string;
}

/** A date as a wall calendar and clock have it; months from 1. */
export interface Wall {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
}

export type Groups = Record<string, string | undefined>;

/** One way of writing dates. */
export interface Dialect {
	name: string;
	/** Unanchored, with named groups; flags `iu`. */
	pattern: RegExp;
	/** What no date of the dialect is without; spares other texts the pattern. */
	sign?: RegExp;
	/** The date of a match; null when its parts make none. */
	read(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null;
	/** False: too short or too common to be looked for inside a longer text. */
	inText: boolean;
}
