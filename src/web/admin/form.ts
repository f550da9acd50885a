import { isTable } from "../../config/check.ts";
import { isSame, type Settings, type SettingValue } from "../../config/settings.ts";
import type { Said } from "../../read/inspect/json.ts";
import { proposedSelect } from "../../stages/extract/list/jsonHint.ts";
import { FIRST_FIELDS, type Field, MORE_FIELDS, NOT_OF_MAIL, SELECT_FIELDS } from "../ui/admin/fields.ts";

/** What a person has written into a form, by the names of its fields. */
export type Fields = Readonly<Record<string, string>>;

/** The texts of a form, by the names of its fields. */
export function textsOf(form: FormData): Fields {
	return Object.fromEntries(
		[...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
	);
}

/** The settings that a page of ours has put into a form or an address; whatever else stands there is no setting. */
export function tableIn(json: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(json);
		return isTable(value) ? value : {};
	} catch {
		return {};
	}
}

const PLAIN = [...FIRST_FIELDS, ...MORE_FIELDS];

/** The settings that a form stands for: what is left as it is by itself is not among them. */
export function settingsIn(form: Fields): Settings {
	const all = wholeSettings(form);
	return Object.fromEntries(Object.entries(all).filter(([key, value]) => !isNeutral(key, value)));
}

/** What a form changes of settings: null takes a key away. */
export function changesIn(form: Fields, before: Settings): Settings {
	const after = wholeSettings(form);
	const changed = Object.entries(after).filter(([key, value]) => {
		const known = before[key] ?? (key in NEUTRAL ? NEUTRAL[key] : null);
		return !isSame(value, shapedAs(key, known));
	});
	const changes = Object.fromEntries(changed);
	// Of the two words for where its entries go only the one that is meant is told.
	if ("category" in changes || "categories" in changes) {
		const { category, categories } = after;
		delete changes.category;
		delete changes.categories;
		return {
			...changes,
			...(categories === null ? { category: category ?? null } : { categories: categories ?? null }),
		};
	}
	return changes;
}

/** The fields of a form that says what settings say. */
export function fieldsOf(settings: Settings): Fields {
	const { category, categories, select } = settings;
	const paths = Array.isArray(categories) ? categories.map(String) : category ? [String(category)] : [];
	const fields: Record<string, string> = { category: paths[0] ?? "", alsoIn: paths.slice(1).join("\n") };
	for (const field of PLAIN) fields[field.key] = fieldOf(field, settings[field.key]);
	for (const { key } of SELECT_FIELDS) {
		const value = isTable(select) ? select[key.slice("select.".length)] : undefined;
		fields[key] = typeof value === "string" ? value : "";
	}
	return fields;
}

/** A form with the selectors that are proposed for what was found, which is a JSON; as it is where none are. */
export function withProposal(form: Fields, said: Said): Fields {
	if (!("error" in said) || said.error.code !== "json-not-feed") return form;
	const proposed = proposedSelect(said.error.message);
	if (proposed === null) return form;
	const selectors = Object.entries(proposed).map(([field, path]) => [`select.${field}`, path]);
	return { ...form, kind: "auto", ...Object.fromEntries(selectors) };
}

/** What is so where nothing is written. */
const NEUTRAL: Settings = {
	kind: "auto",
	media: "auto",
	fulltext: false,
	flat: false,
	enabled: true,
	withdraw: true,
	include: [],
	exclude: [],
	headers: {},
};

function isNeutral(key: string, value: unknown): boolean {
	return value === null || isSame(value, NEUTRAL[key]);
}

/** Every key: null for one that is not set. */
function wholeSettings(form: Fields): Settings {
	const settings: Settings = {};
	// What no form of a mailbox shows is not unticked there.
	const isShown = ({ key }: Field) => form.kind !== "mail" || key === "kind" || !NOT_OF_MAIL.has(key);
	for (const field of PLAIN)
		settings[field.key] = isShown(field)
			? settingOf(field, form[field.key] ?? "")
			: (NEUTRAL[field.key] ?? null);
	const chosen = SELECT_FIELDS.flatMap(({ key }) => {
		const value = (form[key] ?? "").trim();
		return value === "" ? [] : [[key.slice("select.".length), value] as const];
	});
	settings.select = chosen.length ? Object.fromEntries(chosen) : null;
	const first = (form.newCategory ?? "").trim() || (form.category ?? "").trim();
	const paths = [...new Set([first, ...linesOf(form.alsoIn ?? "")])].filter(Boolean);
	settings.category = paths.length === 1 ? (paths[0] ?? null) : null;
	settings.categories = paths.length > 1 ? paths : null;
	return settings;
}

function settingOf({ key, as }: Field, written: string): SettingValue {
	const text = written.trim();
	if (as === "flag") return text !== "";
	if (key === "headers") return headersIn(linesOf(written));
	if (key === "via") return waysIn(linesOf(written));
	if (as === "lines") return linesOf(written);
	if (text === "") return NEUTRAL[key] ?? null;
	// What is no number is told to be none by whoever checks it.
	if (as === "number") return /^\d+$/.test(text) ? Number(text) : text;
	return text;
}

/** A setting as a form would have it: one way is a list of one. */
function shapedAs(key: string, value: unknown): unknown {
	return key === "via" && value !== null && !Array.isArray(value) ? [value] : value;
}

function fieldOf({ key, as }: Field, value: unknown): string {
	if (as === "flag") return (value ?? NEUTRAL[key]) === true ? "on" : "";
	if (value === undefined || value === null) return as === "choice" ? String(NEUTRAL[key] ?? "") : "";
	if (key === "headers" && isTable(value))
		return Object.entries(value)
			.map(([name, said]) => `${name}: ${String(said)}`)
			.join("\n");
	const items = Array.isArray(value) ? value : [value];
	return items.map((item) => (typeof item === "object" ? JSON.stringify(item) : String(item))).join("\n");
}

function linesOf(text: string): string[] {
	return text
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
}

/** `Name: value` in each line; a line without a colon is a name that nothing is said of. */
function headersIn(lines: string[]): Record<string, string> {
	return Object.fromEntries(
		lines.map((line) => {
			const at = line.indexOf(":");
			return at < 0 ? [line, ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
		}),
	);
}

/** An address in each line, or a table of a way as JSON. */
function waysIn(lines: string[]): SettingValue {
	if (!lines.length) return null;
	return lines.map((line) => {
		if (!line.startsWith("{")) return line;
		try {
			return JSON.parse(line) as Record<string, string>;
		} catch {
			// As it stands it is no address either, which is what its owner is told.
			return line;
		}
	});
}
