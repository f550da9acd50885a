import { asWritten } from "../../base/printable.ts";
import { isTable } from "../../config/check.ts";
import type { Misfit } from "../../config/misfits.ts";
import { ADDRESS_MAX_CHARS, POINTING_MARKS } from "../../settings.ts";
import type { Pointing } from "../../stages/extract/pointing/derive.ts";
import { FIELDS } from "../../stages/extract/pointing/fields.ts";

/** What the body of `POST /admin/pointing` says. */
export interface PointingBody {
	/** The keys of the source. */
	settings: unknown;
	/** Null where nothing was pointed at. */
	pointing: Pointing | null;
	form: string | null;
}

const KEYS = ["settings", "page", "items", "exact", "fields", "without", "item"];

/**
 * Reads `{"settings":{"url":"…"},"page":"…","items":[n,…],"exact":false,"fields":{"date":n},"without":[n],"item":"css"}`,
 * of which only `settings` has to be there; places are those of `data-n` in the frame. All mistakes, by key.
 */
export function readPointing(
	body: unknown,
): { ok: true; value: PointingBody } | { ok: false; misfits: Misfit[] } {
	const misfits: Misfit[] = [];
	const wrong = (key: string, found: unknown, expected: string) => {
		misfits.push({ key, found: asWritten(found).slice(0, 80), expected });
		return undefined;
	};
	if (!isTable(body)) {
		wrong("", body, 'an object, such as {"settings":{"url":"https://…"},"items":[12]}');
		return { ok: false, misfits };
	}
	for (const key of Object.keys(body))
		if (!KEYS.includes(key)) wrong(key, body[key], `one of ${KEYS.join(", ")}`);
	const { settings, page = null, items = [], exact = false, fields = {}, without = [], item = null } = body;
	if (!isTable(settings)) wrong("settings", settings, "the keys of a source, its url among them");
	if (page !== null && typeof page !== "string") wrong("page", page, "a text, as an answer had it in page");
	if (typeof exact !== "boolean") wrong("exact", exact, "true or false");
	if (item !== null && (typeof item !== "string" || item.length > ADDRESS_MAX_CHARS))
		wrong("item", item, "a CSS selector, as an answer had it among the rivals");
	const placesIn = (key: string, value: unknown): number[] => {
		if (Array.isArray(value) && value.length <= POINTING_MARKS && value.every(isPlace)) return value;
		wrong(key, value, `a list of at most ${POINTING_MARKS} places, which are whole numbers from 0`);
		return [];
	};
	const examples = placesIn("items", items);
	const noise = placesIn("without", without);
	const parts: NonNullable<Pointing["fields"]> = {};
	if (!isTable(fields)) wrong("fields", fields, `places of ${FIELDS.join(", ")}`);
	else
		for (const [name, place] of Object.entries(fields)) {
			const field = FIELDS.find((known) => known === name);
			if (!field) wrong(`fields.${name}`, place, `one of ${FIELDS.join(", ")}`);
			else if (!isPlace(place)) wrong(`fields.${name}`, place, "a place, which is a whole number from 0");
			else parts[field] = place;
		}
	if (misfits.length) return { ok: false, misfits };
	const pointing = {
		items: examples,
		isExact: exact === true,
		fields: parts,
		without: noise,
		item: typeof item === "string" ? item : null,
	};
	const form = typeof page === "string" ? page : null;
	const isPointed = [...examples, ...noise, ...Object.keys(parts)].length > 0;
	return { ok: true, value: { settings, pointing: isPointed ? pointing : null, form } };
}

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
