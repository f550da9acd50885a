import { getStaticTOMLValue, ParseError, parseTOML } from "toml-eslint-parser";
import type { z } from "zod";
import { hash64 } from "../base/hash.ts";
import { RSSHUB } from "./addresses.ts";
import { deriveSourceId } from "./ids.ts";
import { lineOf, type Positions, positionsOf } from "./positions.ts";
import type { Recipe } from "./recipes/recipe.ts";
import { recipeFor } from "./recipes/recipeFor.ts";
import { type Config, KEYS, type SourceConfig, type SourcesFile, sourcesFile } from "./schema.ts";

/** One mistake in `sources.toml`: `line` from 1, `key` as `sources[1].every`. */
export interface Mistake {
	line: number;
	key: string;
	found: string;
	expected: string;
}

export type Loaded = { ok: true; config: Config; lines: Positions } | { ok: false; mistakes: Mistake[] };

/** Reads `sources.toml`: TOML, then the schema, then what only the whole file can tell (ids, empty lists). */
export function loadConfig(text: string): Loaded {
	// Windows editors begin a file with a mark of its encoding.
	const parsed = readToml(text.replace(/^\ufeff/, ""));
	if (!parsed.ok) return parsed;
	const checked = sourcesFile.safeParse(parsed.value);
	if (!checked.success) {
		return { ok: false, mistakes: checked.error.issues.flatMap((issue) => mistakesOf(issue, parsed)) };
	}
	const sources = checked.data.sources.map((source) => complete(source, checked.data.site));
	const mistakes = repeats(checked.data.sources, sources, parsed.lines);
	if (mistakes.length) return { ok: false, mistakes };
	const { site, categories } = checked.data;
	const hash = hash64(JSON.stringify({ site, categories, sources }));
	return { ok: true, config: { hash, site, categories, sources }, lines: parsed.lines };
}

/** A mistake as one line for a terminal: `sources.toml:12: sources[1].every: found "15 minutes", expected …`. */
export function describeMistake(mistake: Mistake, file: string): string {
	return `${file}:${mistake.line}: ${mistake.key}: found ${mistake.found}, expected ${mistake.expected}`;
}

type Toml = { ok: true; value: unknown; lines: Positions };

function readToml(text: string): Toml | { ok: false; mistakes: Mistake[] } {
	try {
		const file = parseTOML(text);
		return { ok: true, value: getStaticTOMLValue(file), lines: positionsOf(file) };
	} catch (error) {
		if (!(error instanceof ParseError)) throw error;
		const line = text.split("\n")[error.lineNumber - 1]?.trim() ?? "";
		const mistake = {
			line: error.lineNumber,
			key: "TOML",
			found: quote(line),
			expected: `valid TOML (${error.message})`,
		};
		return { ok: false, mistakes: [mistake] };
	}
}

function complete(source: SourcesFile["sources"][number], site: SourcesFile["site"]): SourceConfig {
	const { category, categories, every, ...rest } = source;
	const instances = instancesOf(source.url, site.rsshub);
	return {
		...rest,
		...(instances && { instances }),
		...recipeIn(source),
		id: source.id ?? deriveSourceId(source.url),
		categories: [...new Set(categories ?? (category === undefined ? [] : [category]))],
		everySeconds: every,
		timezone: source.timezone ?? site.timezone,
		language: source.language ?? site.language,
	};
}

type Read = Partial<Pick<SourceConfig, "kind" | "select">>;

/** The recipe for a source's address, unless its owner says that the page itself is to be read. */
export function recipeIn({
	url,
	kind,
	select,
}: Read & { url: string; kind: SourceConfig["kind"] }): Read & { recipe?: Recipe } {
	const recipe = select ? null : recipeFor(url);
	if (!recipe || (kind !== "auto" && kind !== (recipe.kind ?? "feed"))) return {};
	return { recipe, kind: recipe.kind ?? kind, ...(recipe.select && { select: recipe.select }) };
}

/** The addresses that a route of RSSHub's has; null for any other address. */
export function instancesOf(url: string, hubs: string[] = []): string[] | null {
	if (!RSSHUB.test(url)) return null;
	return hubs.map((hub) => `${hub.replace(/\/+$/, "")}/${url.replace(RSSHUB, "")}`);
}

/** Ids that two sources have: given twice, or derived from the same address. */
function repeats(written: SourcesFile["sources"], sources: SourceConfig[], lines: Positions): Mistake[] {
	const first = new Map<string, number>();
	return sources.flatMap(({ id, url }, index) => {
		const key = written[index]?.id === undefined ? "url" : "id";
		const line = lineOf(["sources", index, key], lines);
		const before = first.get(id);
		if (before === undefined) {
			first.set(id, line);
			return [];
		}
		const expected =
			key === "id"
				? `an id of its own (line ${before} has this one)`
				: `another address than line ${before} (for two categories write categories = ["…", "…"]; two sources of one address want ids)`;
		return [{ line, key: `sources[${index}].${key}`, found: quote(key === "id" ? id : url), expected }];
	});
}

function mistakesOf(issue: z.core.$ZodIssue, toml: Toml): Mistake[] {
	const { path, found } = written(issue.path, toml.value);
	if (issue.code === "unrecognized_keys") {
		return issue.keys.map((key) => ({
			line: lineOf([...path, key], toml.lines),
			key: keyOf([...path, key]),
			found: "an unknown key",
			expected: knownKey(key, path),
		}));
	}
	return [
		{
			line: lineOf(path, toml.lines),
			key: keyOf(path),
			found: found === undefined ? "nothing" : quote(found),
			expected: expectationOf(issue),
		},
	];
}

/** Where something stands as it was written: a text may be short for a table, and a table for a list of one. */
function written(steps: PropertyKey[], value: unknown): { path: PropertyKey[]; found: unknown } {
	let found = value;
	const path: PropertyKey[] = [];
	for (const step of steps) {
		if (typeof found === "string") break;
		const isShort = typeof step === "number" && typeof found === "object" && !Array.isArray(found);
		if (isShort) continue;
		found = (found as Record<PropertyKey, unknown> | undefined)?.[step];
		path.push(step);
	}
	return { path, found };
}

function expectationOf(issue: z.core.$ZodIssue): string {
	if (issue.code === "invalid_type")
		return issue.expected === "object" ? "a table" : `a value of type ${issue.expected}`;
	if (issue.code === "invalid_value") return `one of ${issue.values.map(quote).join(", ")}`;
	if (issue.code === "invalid_key") return issue.issues[0]?.message ?? issue.message;
	return issue.message;
}

/** What may stand in the place of an unknown key: the one that was meant, as far as that shows, and all that are known there. */
function knownKey(key: string, path: PropertyKey[]): string {
	const table = String(path.findLast((step) => typeof step === "string") ?? "");
	const known = KEYS[table as keyof typeof KEYS] ?? [];
	const [home] = Object.entries(KEYS).find(([name, keys]) => name && keys.includes(key)) ?? [];
	const hint = nearest(key, known) ?? (home ? `"${key}" belongs to ${home}` : null);
	return `a key that is known here${hint ? ` (${hint})` : ""}: ${known.join(", ")}`;
}

/** The key that is nearest to a misspelt one, if one or two letters make the difference. */
function nearest(key: string, known: readonly string[]): string | null {
	// People mistype the middle of a word sooner than its beginning.
	const far = (name: string) => distance(name, key) - (name[0] === key[0] ? 0.5 : 0);
	const [best] = known.map((name) => ({ name, far: far(name) })).sort((a, b) => a.far - b.far);
	return best && best.far <= 2 ? `did you mean "${best.name}"?` : null;
}

function distance(a: string, b: string): number {
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap));
		}
		above = row;
	}
	return above[b.length] ?? 0;
}

function keyOf(path: PropertyKey[]): string {
	return path.reduce<string>(
		(key, step) => (typeof step === "number" ? `${key}[${step}]` : `${key}${key && "."}${String(step)}`),
		"",
	);
}

function quote(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
