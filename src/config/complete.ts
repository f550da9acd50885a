import { RSSHUB } from "./addresses.ts";
import { deriveSourceId } from "./ids.ts";
import type { Recipe } from "./recipes/recipe.ts";
import { recipeFor } from "./recipes/recipeFor.ts";
import type { SiteConfig, SourceConfig, WrittenSource } from "./schema.ts";

/** A source with everything that its owner left to the site, to a recipe or to us. */
export function complete(source: WrittenSource, site: SiteConfig): SourceConfig {
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
