import { hash64 } from "../base/hash.ts";
import { readValue } from "../base/storage/read.ts";
import {
	added,
	type FieldsOf,
	list,
	object,
	optional,
	record,
	type Shape,
	type TypeOf,
} from "../base/storage/shape.ts";
import { amount, count, flag, oneOf, text } from "../base/storage/values.ts";
import { CONVERSION_NAMES } from "../model/chinese.ts";
import { MEDIA_POLICIES, READ_AS, type Route, SELECTORS, WRAPPING_NAMES } from "../model/reading.ts";
import type { Recipe } from "./recipes/recipe.ts";
import type { Config, SourceConfig } from "./schema.ts";

const routeShape = object({
	url: text,
	format: optional(oneOf(...WRAPPING_NAMES)),
	headers: optional(record(text)),
	key: optional(text),
} satisfies FieldsOf<Route>);

const selectShape = object(
	Object.fromEntries(SELECTORS.map((name) => [name, optional(text)])) as Record<
		(typeof SELECTORS)[number],
		Shape<string | undefined>
	>,
);

const names: Shape<readonly [string, string]> = (value) => list(text)(value) as unknown as [string, string];

const recipeShape = object({
	name: text,
	url: text,
	kind: optional(oneOf(...READ_AS)),
	select: optional(selectShape),
	names: optional(names),
	note: optional(text),
} satisfies FieldsOf<Recipe>);

/** A source as an object keeps it that was told of it. */
const sourceShape: Shape<SourceConfig> = object({
	url: text,
	id: text,
	title: optional(text),
	enabled: added(flag, () => true),
	kind: oneOf(...READ_AS),
	categories: list(text),
	everySeconds: amount,
	timezone: text,
	charset: optional(text),
	language: text,
	via: optional(list(routeShape)),
	headers: record(text),
	fulltext: flag,
	opencc: optional(oneOf(...CONVERSION_NAMES)),
	history: optional(count()),
	media: oneOf(...MEDIA_POLICIES),
	include: list(text),
	exclude: list(text),
	select: optional(selectShape),
	instances: optional(list(text)),
	recipe: optional(recipeShape),
	withdraw: optional(flag),
	flat: optional(flag),
	list: optional(text),
} satisfies FieldsOf<SourceConfig>);

const toldShape = object({
	/** Higher for each later change. */
	revision: count(),
	added: list<unknown>((source) => source),
	changed: list<unknown>((source) => source),
});

/** What the owner has set at run time, as everybody is told of it: sources beside those of the file, and in the place of some. */
export interface Runtime extends Pick<TypeOf<typeof toldShape>, "revision"> {
	added: readonly SourceConfig[];
	/** Sources of the file with what was changed of them. */
	changed: readonly SourceConfig[];
}

/** Before anything was set at run time. */
export const NO_RUNTIME: Runtime = { revision: 0, added: [], changed: [] };

/**
 * What was told, as it was kept. A source of it that cannot be read alone is left out: whoever keeps it has another
 * configuration than was told then, notices that, and is told again.
 */
export const runtimeShape: Shape<Runtime> = (value) => {
	const { revision, added, changed } = toldShape(value);
	return { revision, added: readable(added), changed: readable(changed) };
};

function readable(sources: unknown[]): SourceConfig[] {
	return sources.flatMap((source) => {
		const known = readValue(sourceShape, source);
		return known.ok ? [known.value] : [];
	});
}

/**
 * The configuration of the file with what was set at run time; the file's own where that amounts to nothing. Where both
 * name an id, the file has it.
 */
export function withRuntime(file: Config, { added, changed }: Runtime): Config {
	const own = new Set(file.sources.map(({ id }) => id));
	const beside = added.filter(({ id }) => !own.has(id));
	const instead = new Map(changed.flatMap((source) => (own.has(source.id) ? [[source.id, source]] : [])));
	if (beside.length + instead.size === 0) return file;
	const sources = [...file.sources.map((source) => instead.get(source.id) ?? source), ...beside];
	const hash = hash64(`${file.hash} ${JSON.stringify([[...instead.values()], beside])}`);
	return { ...file, hash, sources };
}
