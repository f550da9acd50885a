import { wallToTime } from "../../base/dates/zone.ts";
import { normalise } from "./text.ts";

/** One thing that an entry has to have, or may not have. */
export interface Term {
	/** Where it is looked for: in the entry's text, or in its source's id and title. */
	in: "text" | "source";
	/** Normalised; a phrase with its spaces. */
	text: string;
	wanted: boolean;
}

/** What `q` asks for. */
export interface Terms {
	terms: Term[];
	/** Entries dated at this instant or later, and before that one; null: whenever. */
	from: number | null;
	until: number | null;
}

/** A word, `"a phrase"`, either with `-` before it, or `source:`, `before:`, `after:` before it. */
const TERM = /(-?)(?:(source|before|after):)?(?:"([^"]*)(?:"|$)|(\S+))/giu;
const QUOTES = /[“”„«»「」『』]/gu;

/**
 * Reads `q`: words that all have to occur, `"one writer"` as it stands, `-word` not at all, `source:` by id or by a part
 * of the title, `after:2026-11-01` from that day on and `before:2026-12-01` up to it, days of the zone.
 * @returns the part that is wrong, where one is no day
 */
export function readTerms(text: string, zone: string): Terms | { wrong: string } {
	const found: Terms = { terms: [], from: null, until: null };
	// Editors and phones make quotation marks of their own.
	for (const [whole, minus, operator = "", phrase, word = ""] of text.replace(QUOTES, '"').matchAll(TERM)) {
		const name = operator.toLowerCase();
		const value = normalise(phrase ?? word);
		if (name === "before" || name === "after") {
			const day = dayOf(value, zone);
			if (day === null || minus) return { wrong: whole };
			if (name === "after") found.from = Math.max(found.from ?? day, day);
			else found.until = Math.min(found.until ?? day, day);
		} else if (value !== "") {
			const place = name === "source" ? "source" : "text";
			found.terms.push({ in: place, text: value, wanted: minus === "" });
		}
	}
	return found;
}

/** The first moment of a day such as `2026-11-01` (also `2026-11`, `2026`); null for any other text. */
function dayOf(text: string, zone: string): number | null {
	const [, year, month = "1", day = "1"] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
	if (year === undefined) return null;
	const wall = { year: Number(year), month: Number(month), day: Number(day), hour: 0, minute: 0, second: 0 };
	const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
	return date.getUTCMonth() + 1 === wall.month && date.getUTCDate() === wall.day
		? wallToTime(wall, zone)
		: null;
}
