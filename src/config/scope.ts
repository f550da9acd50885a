import type { Config, SourceConfig } from "./schema.ts";
import { isWithin, topicOf } from "./topics.ts";

/** What a reader may see: paths of categories, each with what is below it; null: everything. */
export type Scope = readonly string[] | null;

/** Whether a category is in a scope. */
export function isOpen(path: string, scope: Scope): boolean {
	return scope === null || scope.some((opened) => isWithin(path, opened));
}

/** Whether a source is: one of its categories. */
export function isSourceOpen({ categories }: Pick<SourceConfig, "categories">, scope: Scope): boolean {
	return scope === null || categories.some((path) => isOpen(path, scope));
}

/** The categories at the top of what a scope holds of a configuration, each once; those that are no more are left out. */
export function outermost(scope: readonly string[], config: Config): string[] {
	const known = scope.filter((path) => topicOf(path, config));
	return known.filter((path) => !known.some((other) => other !== path && isWithin(path, other)));
}
