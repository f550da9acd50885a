import { MONTHS, WEEKDAYS } from "../../../base/dates/words.ts";
import { type Element, lineOf } from "../../../base/html/tree.ts";
import type { Line } from "../article/lines.ts";
import { DATELINE } from "../article/patterns.ts";
import { USER } from "./marked.ts";
import { writersIn } from "./roles.ts";

/** A person's name in Latin or Cyrillic letters: two to four words with a capital, particles between them. */
const PERSON =
	/^(?:(?:Dr|Prof)\.? )?\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|de|da|del|della|van|von|der|den|la|le|al|bin|ten|ter)){0,3}(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;
/** Words of headings, columns and offices that are written with capitals as names are. */
const NO_PERSON = new RegExp(
	`\\b(?:printer|friendly|print|versions?|pdf|download|email|mail|send|size|subscribe|listen|privacy|ask|add|view|follow|join|sign|questions?|schedule|indoor|outdoor|north|south|east|west|coding|the|and|of|in|on|to|for|your|our|all|more|home|news|blog|latest|press|release|posts?|articles?|stor(?:y|ies)|tags?|categor(?:y|ies)|share|table|contents?|about|contact|read|time|min|updated?|published|posted|guide|tips|best|top|how|what|data|cloud|open|source|machine|learning|digital|marketing|media|social|software|development|business|science|technology|health|travel|design|web|security|university|institute|college|school|team|staff|department|company|group|league|status|inc|ltd|street|road|city|county|${MONTHS.join("|")}|${WEEKDAYS.join("|")})\\b`,
	"iu",
);
/** A label alone on its line, or in a box beside the name. */
const LABEL =
	/^(?:(?:written|posted|published|words|story|reported|text) )?by\s*:?$|^(?:author|writer|autor|auteur|autore)\s*:?$/iu;
/** So far from the headline. */
const NEAR = 8;

/**
 * The author in lines near a headline that no markup names: a person's name in the line after `By` or `Author`, in one
 * line with the date (`Ann Example | Editor | July 2, 2025`), or in the line before or after the date's.
 */
export function nameByline(lines: readonly Line[]): string | null {
	const near = lines.slice(0, NEAR).filter((line) => line.chars > 0);
	for (const [i, line] of near.entries()) {
		const next = near[i + 1];
		if (LABEL.test(line.text) && next && isPerson(next.text)) return next.text;
	}
	for (const [i, line] of near.entries()) {
		if (!isDated(line)) continue;
		const parts = line.text.split(/\s*[|·•,–—]\s*|\s-\s/u);
		const beside = [near[i - 1], near[i + 1]].filter((other) => other !== undefined);
		// A place before the date may read like a name; a user's page does not.
		const linked = beside.map(userIn).find((text) => isPerson(text));
		const name =
			linked ??
			parts.find(isPerson) ??
			beside
				.flatMap((other) => [other.text, other.plain, writersIn(other.text)[0] ?? "", firstWords(other)])
				.find(isPerson);
		if (name && i > 0) return name;
	}
	return null;
}

/** The words of a line up to where its markup parts them. */
function firstWords({ leaves }: Line): string {
	const first = leaves.find((leaf) => leaf.type === "text" && /\S/.test(leaf.data));
	return first?.type === "text" ? first.data.trim() : "";
}

/** The words of the link to a user's page with which a line begins; empty without one. */
function userIn(line: Line): string {
	const first = line.leaves.find((leaf) => leaf.type === "text" && /\S/.test(leaf.data));
	for (let at = first?.parent; at && at !== line.block; at = at.parent)
		if (at.name === "a") return USER.test(at.attribs.href ?? "") ? lineOf(at) : "";
	return "";
}

/** The name that stands on the right below a text. */
export function nameBelow(lines: readonly Line[]): string | null {
	// A place may stand behind the name.
	const named = lines.flatMap(({ text, links, block, chars }) => {
		const name = text.replace(/,.*$/u, "");
		return links === 0 && chars < SIGNATURE && isPerson(name) && isOnTheRight(block) ? [name] : [];
	});
	return named.at(-1) ?? null;
}

const SIGNATURE = 70;

function isOnTheRight(block: Element): boolean {
	for (let at: Element | null = block, i = 0; at && i < 2; at = at.parent, i++)
		if (
			/^right$/i.test(at.attribs.align ?? "") ||
			/text-align\s*:\s*(?:right|end)/i.test(at.attribs.style ?? "")
		)
			return true;
	return false;
}

const isDated = (line: Line) =>
	line.chars < 80 &&
	line.marks < 4 &&
	(DATELINE.test(line.text) || /\b\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d\b/.test(line.text));

const isPerson = (text: string): boolean => text.length < 40 && PERSON.test(text) && !NO_PERSON.test(text);
