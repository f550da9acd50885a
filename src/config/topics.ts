import { hash64 } from "../base/hash.ts";
import { nameOf } from "./facts.ts";
import { sourceOf } from "./lookup.ts";
import type { CategoryConfig, Config, SourceConfig } from "./schema.ts";
import { libraryOf } from "./shards.ts";

/** A feed as it is asked for: a category path, `all`, or `sources/{id}`. */
export interface Topic {
	path: string;
	title: string;
	description: string | null;
	image: string | null;
	/** The Library that answers for the feed. */
	library: string;
	/** The sources that the feed shows; empty for `all`, which is put together from every Library. */
	sources: SourceConfig[];
}

/** The name of the Library that keeps nothing itself and joins all others. */
export const ALL = "all";

/** What a path without its format stands for; null when there is no such feed. */
export function topicOf(path: string, config: Config): Topic | null {
	if (path === ALL)
		return {
			path,
			title: config.site.title,
			description: config.site.description ?? null,
			image: null,
			library: ALL,
			sources: [],
		};
	const id = sourceIn(path);
	if (id !== null) return sourceTopic(path, sourceOf(config, id));
	const known = topics.get(config) ?? new Map<string, Topic>();
	topics.set(config, known);
	const topic = known.get(path) ?? categoryTopic(path, config);
	if (topic) known.set(path, topic);
	return topic;
}

/** The topics of categories that were asked for: a configuration has few, so all of them are kept. */
const topics = new WeakMap<Config, Map<string, Topic>>();

function categoryTopic(path: string, config: Config): Topic | null {
	const sources = config.sources.filter((source) =>
		source.categories.some((category) => isWithin(category, path)),
	);
	const named = config.categories.find((category) => category.path === path);
	if (!sources.length && !named) return null;
	const title = named?.title ?? path.split("/").join(" · ");
	const { description = null, image = null } = named ?? {};
	return { path, title, description, image, library: libraryOf(path), sources };
}

/** The id of a source in the path of its feed; null where the path is a category's. */
export function sourceIn(path: string): string | null {
	return path.startsWith(SOURCES) ? path.slice(SOURCES.length) : null;
}

/** What the path of the feed of a source's own begins with. */
const SOURCES = "sources/";

/** The path of the feed of a source's own. */
export function pathOfSource(id: string): string {
	return SOURCES + id;
}

function sourceTopic(path: string, source: SourceConfig | undefined): Topic | null {
	const category = source?.categories[0];
	if (!source || category === undefined) return null;
	return {
		path,
		title: nameOf(source),
		description: null,
		image: null,
		library: libraryOf(category),
		sources: [source],
	};
}

/** Every category path of the configuration, its parents included, in the order of the file. */
export function categoryPaths(config: {
	readonly categories: readonly Pick<CategoryConfig, "path">[];
	readonly sources: readonly Pick<SourceConfig, "categories">[];
}): string[] {
	const paths = new Set<string>();
	const all = [
		...config.categories.map((category) => category.path),
		...config.sources.flatMap((source) => source.categories),
	];
	for (const path of all) {
		const segments = path.split("/");
		for (let length = 1; length <= segments.length; length++) paths.add(segments.slice(0, length).join("/"));
	}
	return [...paths];
}

/** The hub that is told of changes: none by a private deployment, for everybody may ask a hub what it was told. */
export function hubOf({ site }: Config): string | null {
	return site.private ? null : (site.hub ?? null);
}

const libraryNames = new WeakMap<Config, string[]>();

/** The Libraries that the configuration needs, `all` not among them. */
export function libraries(config: Config): string[] {
	const names = libraryNames.get(config) ?? [...new Set(categoryPaths(config).map(libraryOf))];
	libraryNames.set(config, names);
	return names;
}

/** The Libraries that keep the entries of a source. */
export function librariesOf(source: SourceConfig): string[] {
	return [...new Set(source.categories.map(libraryOf))];
}

/** Whether a category is another one or lies below it. */
export function isWithin(category: string, path: string): boolean {
	return category === path || category.startsWith(`${path}/`);
}

/** Another one when anything changes of what a Library shows: `all` shows everything. */
export function hashOfLibrary(config: Config, library: string): string {
	if (library === ALL) return config.hash;
	const { site } = config;
	const sources = config.sources.filter((source) => librariesOf(source).includes(library));
	const categories = config.categories.filter(({ path }) => isWithin(path, library));
	return hash64(JSON.stringify({ site, categories, sources }));
}
