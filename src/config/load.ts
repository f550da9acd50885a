import { getStaticTOMLValue, ParseError, parseTOML } from "toml-eslint-parser";
import { sourcePart } from "../base/entryKey.ts";
import { hash64 } from "../base/hash.ts";
import { type Fault, readAs } from "./check.ts";
import { complete } from "./complete.ts";
import { type Keys, type Misfit, misfitOf, quote } from "./misfits.ts";
import { lineOf, type Positions, positionsOf } from "./positions.ts";
import { type Config, type SourceConfig, type SourcesFile, sourcesFile } from "./schema.ts";
import { searchFaults } from "./searches.ts";

/** One mistake in a file that an owner writes: `line` from 1, `key` as `sources[1].every`. */
export interface Mistake extends Misfit {
	line: number;
}

export type Loaded = { ok: true; config: Config; lines: Positions } | { ok: false; mistakes: Mistake[] };

/** Reads `sources.toml`: TOML, then the schema, then what only the whole file can tell (ids, empty lists). */
export function loadConfig(text: string): Loaded {
	const parsed = readToml(text);
	if (!parsed.ok) return parsed;
	const checked = readAs(sourcesFile, parsed.value);
	if (!checked.ok) {
		return { ok: false, mistakes: checked.faults.map((fault) => mistakeOf(fault, parsed)) };
	}
	const { site, categories, searches, sources: written } = checked.value;
	const sources = written.map((source) => complete(source, site));
	const mistakes = [
		...repeats(written, sources, parsed.lines),
		...searchFaults(searches, categories, sources).map((fault) => mistakeOf(fault, parsed)),
	];
	if (mistakes.length) return { ok: false, mistakes };
	const hash = hash64(
		JSON.stringify({ site, categories, sources, ...(searches.length > 0 && { searches }) }, unsaid),
	);
	return { ok: true, config: { hash, site, categories, searches, sources }, lines: parsed.lines };
}

/** What releases up to 2026-11-28 did not know changes nothing where it is as it was then: the same file has the same hash. */
function unsaid(key: string, value: unknown): unknown {
	return key === "enabled" && value === true ? undefined : value;
}

/** A mistake as one line for a terminal: `sources.toml:12: [[sources]] every: found "15 minutes", expected …`. */
export function describeMistake(mistake: Mistake, file: string): string {
	return `${file}:${mistake.line}: ${asInFile(mistake.key)}: found ${mistake.found}, expected ${mistake.expected}`;
}

/** A key as it stands in the file: which table it is the line says, and people count from one. */
function asInFile(key: string): string {
	return key
		.replace(/^(sources|categories|searches|kv_namespaces|ratelimits)\[\d+\]\.?/, "[[$1]] ")
		.replace(/^site\./, "[site] ")
		.replace(/\[\d+\]/g, "")
		.trimEnd();
}

/** A fault with its line; `known` are the keys of each table where these are not those of `sources.toml`. */
export function mistakeOf(fault: Fault, { value, lines }: Toml, known?: Keys): Mistake {
	return { line: lineOf([...fault.path], lines), ...misfitOf(fault, value, known) };
}

/** A file of TOML: what it says, and where. */
export type Toml = { ok: true; value: unknown; lines: Positions };

/** Reads TOML of any kind. */
export function readToml(written: string): Toml | { ok: false; mistakes: Mistake[] } {
	// Windows editors begin a file with a mark of its encoding.
	const text = written.replace(/^\ufeff/, "");
	try {
		const file = parseTOML(text);
		return { ok: true, value: getStaticTOMLValue(file), lines: positionsOf(file) };
	} catch (error) {
		if (!(error instanceof ParseError)) throw error;
		const lines = text.split("\n").map((line) => line.trim());
		const at = slipAt(lines, error);
		const line = lines[at] ?? "";
		const [, words = TOML_WORDS[error.message] ?? error.message] =
			TOML_SLIPS.find(([slip]) => slip.test(line)) ?? [];
		const expected = `valid TOML (${words})`;
		return { ok: false, mistakes: [{ line: at + 1, key: "TOML", found: quote(line), expected }] };
	}
}

/** Which line has the slip that the parser has met, at times some lines below. */
function slipAt(lines: string[], { lineNumber, message }: ParseError): number {
	const above = lines.slice(0, lineNumber);
	const open = message.startsWith("Unterminated string")
		? above.findLastIndex((line) => /("""|''')(?!.*\1)/.test(line))
		: -1;
	if (open >= 0) return open;
	const last = above.findLastIndex((line) => line !== "");
	const head = lines[last - 1] ?? "";
	return BRACKETS.test(head) && !head.includes("=") ? last - 1 : Math.max(last, 0);
}

/** The head of a table that is not closed as it was opened. */
const BRACKETS = /^\[(?!\[)[^[\]]*(?:\]\].*)?$|^\[\[[^\]]*\]?$/;

/** What lines that are no TOML look like, and what is to be written. */
const TOML_SLIPS: readonly [slip: RegExp, words: string][] = [
	[/^=/, 'a key before the "="'],
	[/^\[+\s*\]+$/, "a name between the brackets"],
	[BRACKETS, "as many brackets behind the name as before it: [site], [[sources]]"],
	[/^\{/, 'key = "value", a line each: this looks like JSON'],
	[/^[^="']*==/, 'one "=" between the key and its value'],
	[/^[\w-]+\s*:/, '"=" in the place of ":"'],
	[/^[^="']*[^\0-\x7f][^="']*=/, "a key of letters, digits, - and _, or one in quotation marks"],
	[/^[^"']*[“”„‘’«»＂]/, 'straight quotation marks: "…"'],
	[/=\s*(?:True|TRUE|False|FALSE)\b/, "true or false in small letters"],
	[/("""|''')(?!.*\1)/, "three quotation marks at the end of the text, as before it"],
	[/^[^"]*=\s*"[^"\\]*"\w[^"]*"/, '\\" for a quotation mark inside of a text'],
	[/^[^']*=\s*'[^']*'\w[^']*'/, '"…" around a text with a single quotation mark in it'],
];

/** What the parser says of the slips that people make, and what they are to write. */
const TOML_WORDS: Readonly<Record<string, string>> = {
	"Defining a key multiple times is invalid": "this key stands there twice",
	"Control characters (codes < 0x1f and 0x7f) are not allowed": "no control characters",
	"Empty bare keys are not allowed": 'a key before the "="',
	"Expected comma (,) token": "a comma between two values",
	"Expected equal (=) token": 'key = "value", or a table such as [site] or [[sources]]',
	"Invalid character in escape sequence": "\\\\ for a backslash inside of a text, or '…' around it",
	"Keys cannot end with a dot": "a name behind the dot",
	"Leading zeros are not allowed": "a number without a zero before it",
	"Must be a newline": "a line of its own for each key",
	"Unexpected character":
		'a text in quotation marks, or a number, true, false, ["a list"] or { a = "table" }',
	"Unexpected invalid date": "a date that there is",
	"Unexpected token": 'key = "value", or a table such as [site] or [[sources]]',
	"Unspecified values are invalid": 'a value behind the "="',
	"Unterminated array": 'a "]" behind the last value',
	"Unterminated inline table": 'a "}" behind the last value',
	"Unterminated string constant": "a quotation mark at the end of the text",
	"Unterminated table-key": "as many brackets behind the name as before it: [site], [[sources]]",
};

/** Ids that two sources have, given twice or derived from the same address; and ids by which entries would have the same keys. */
function repeats(written: SourcesFile["sources"], sources: SourceConfig[], lines: Positions): Mistake[] {
	const first = new Map<string, number>();
	const parts = new Map<string, string>();
	return sources.flatMap(({ id, url }, index) => {
		const key = written[index]?.id === undefined ? "url" : "id";
		const line = lineOf(["sources", index, key], lines);
		const before = first.get(id);
		const part = sourcePart(id);
		const rival = parts.get(part);
		if (before === undefined) {
			first.set(id, line);
			parts.set(part, rival ?? id);
			if (rival === undefined) return [];
		}
		const expected =
			before === undefined
				? `${key === "id" ? "another id" : "an id beside it"}: by this one the keys of its entries would begin as those of ${rival} do`
				: key === "id"
					? `an id of its own (line ${before} has this one)`
					: `another address than line ${before} (for two categories write categories = ["…", "…"]; two sources of one address want ids)`;
		return [{ line, key: `sources[${index}].${key}`, found: quote(key === "id" ? id : url), expected }];
	});
}
