import { nearest } from "../base/nearest.ts";
import type { Path } from "./check.ts";
import type { CategoryConfig, Config, SearchConfig, SourceConfig } from "./schema.ts";
import { isOpen, type Scope } from "./scope.ts";
import { ALL, categoryPaths } from "./topics.ts";

/** The beginning of the addresses of saved searches: `/search/{id}`. */
export const SEARCHES = "search/";

/** The path of the feed that a search looks through. */
export function searchedPath({ category }: Pick<SearchConfig, "category">): string {
	return category ?? ALL;
}

/** The searches that look through what a reader may see. */
export function openSearches({ searches }: Config, scope: Scope): SearchConfig[] {
	return searches.filter(({ category }) => category === undefined || isOpen(category, scope));
}

/** What a saved search asks for, as parameters of that feed. */
export function parametersOf({ q, filter, filterout }: SearchConfig): [string, string][] {
	return Object.entries({ q, filter, filterout }).flatMap(([name, value]): [string, string][] =>
		value === undefined ? [] : [[name, value]],
	);
}

/** A saved search, and parameters that are asked for beside its own. */
export function joined(asked: Iterable<[string, string]>, saved: SearchConfig): [string, string][] {
	const own = parametersOf(saved);
	return [...own, ...[...asked].filter(([name]) => !own.some(([other]) => other === name))];
}

/** What of a query string a saved search does not say itself. */
export function beside(search: string, saved: SearchConfig): string {
	const own = new Set(parametersOf(saved).map(([name]) => name));
	const rest = [...new URLSearchParams(search)].filter(([name]) => !own.has(name));
	return rest.length > 0 ? `?${new URLSearchParams(rest)}` : "";
}

/** What is wrong with searches that only the whole file can tell. */
export function searchFaults(
	searches: readonly SearchConfig[],
	categories: readonly CategoryConfig[],
	sources: readonly SourceConfig[],
): { path: Path; expected: string }[] {
	const known = categoryPaths({ categories, sources });
	return searches.flatMap((search, at) => {
		const { id, category } = search;
		const path = ["searches", at];
		const isAsked = parametersOf(search).length > 0;
		const isFirst = searches.findIndex((other) => other.id === id) === at;
		const near = category === undefined ? null : nearest(category, known);
		const hint = near === null ? "" : ` (did you mean "${near}"?)`;
		return [
			...(isAsked ? [] : [{ path, expected: "something to look for: q, filter or filterout" }]),
			...(isFirst ? [] : [{ path: [...path, "id"], expected: "an id that no other search has" }]),
			...(category === undefined || known.includes(category)
				? []
				: [{ path: [...path, "category"], expected: `a category of some source${hint}` }]),
		];
	});
}

/** Whether a query string is that of a saved search as it was written: these are few, unlike what may be put beside them. */
export function isAsSaved(search: string, saved: string | undefined, { searches }: Config): boolean {
	const named = saved === undefined ? undefined : searches.find(({ id }) => id === saved);
	return named !== undefined && beside(search, named) === "";
}
