import { sourceOf } from "../config/lookup.ts";
import type { Config, SourceConfig } from "../config/schema.ts";
import { libraryOf } from "../config/shards.ts";
import type { FeedDocument, FeedFormat, SourceFacts, StoredEntry } from "../model.ts";
import { feedId } from "../render/fields.ts";
import type { Row } from "./row.ts";

/** A feed as it is asked for: a category path, `all`, or `sources/{id}`. */
export interface Topic {
	path: string;
	title: string;
	description: string | null;
	image: string | null;
	/** The Library that answers for it. */
	library: string;
	/** The sources it shows; empty for `all`, which is put together from every Library. */
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
	if (path.startsWith("sources/")) return sourceTopic(path, config);
	const known = topics.get(config) ?? new Map<string, Topic>();
	topics.set(config, known);
	const topic = known.get(path) ?? categoryTopic(path, config);
	if (topic) known.set(path, topic);
	return topic;
}

/** Of categories, of which there are few. */
const topics = new WeakMap<Config, Map<string, Topic>>();

function categoryTopic(path: string, config: Config): Topic | null {
	const sources = config.sources.filter((source) => source.categories.some((one) => isWithin(one, path)));
	const named = config.categories.find((one) => one.path === path);
	if (!sources.length && !named) return null;
	const title = named?.title ?? path.split("/").join(" · ");
	const { description = null, image = null } = named ?? {};
	return { path, title, description, image, library: libraryOf(path), sources };
}

/** Every category path of the configuration, its parents included, in the order of the file. */
export function categoryPaths(config: Config): string[] {
	const paths = new Set<string>();
	const all = [
		...config.categories.map((one) => one.path),
		...config.sources.flatMap((source) => source.categories),
	];
	for (const path of all) {
		const segments = path.split("/");
		for (let length = 1; length <= segments.length; length++) paths.add(segments.slice(0, length).join("/"));
	}
	return [...paths];
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

/** A row as everyone sees it. */
export function storedEntry(row: Row, facts: SourceFacts, paths: string[]): StoredEntry {
	const { changedAt: _, hash: __, full: ___, also, ...entry } = row.kept;
	return { ...entry, key: row.key, source: facts, paths, alsoIn: also };
}

/** The facts of a source that has not been fetched yet. */
export function factsBefore(source: SourceConfig): SourceFacts {
	const { id, url, title, language } = source;
	return {
		id,
		url,
		title: title ?? new URL(url).hostname,
		siteUrl: null,
		image: null,
		language,
		rights: null,
	};
}

/** The facts of a source that the configuration does not have (any more). */
export function unknownFacts(id: string): SourceFacts {
	return { id, title: id, url: "", siteUrl: null, image: null, language: null, rights: null };
}

/** The document of a topic: everything a renderer needs, and nothing that depends on when it is made. */
export function feedDocument(
	topic: Topic,
	entries: StoredEntry[],
	config: Config,
	format: FeedFormat,
	place: { origin: string; query: string; next: string | null; cursor: string | null; brief: boolean },
): FeedDocument {
	const address = `${place.origin}/${topic.path.split("/").map(encodeURIComponent).join("/")}`;
	return {
		title: topic.path === ALL ? topic.title : `${topic.title} – ${config.site.title}`,
		description: topic.description,
		language: config.site.language,
		origin: place.origin,
		homeUrl: topic.path === ALL ? `${place.origin}/` : address,
		baseUrl: address,
		query: place.query,
		updated: entries.reduce<number | null>((newest, one) => Math.max(newest ?? 0, one.modified), null),
		image: topic.image,
		hubUrl: config.site.hub ?? null,
		nextUrl: place.next === null ? null : `${address}.${format}${place.next}`,
		id: feedId(topic.path),
		entries,
		brief: place.brief,
		cursor: place.cursor,
	};
}

function sourceTopic(path: string, config: Config): Topic | null {
	const source = sourceOf(config, path.slice("sources/".length));
	const category = source?.categories[0];
	if (!source || category === undefined) return null;
	return {
		path,
		title: source.title ?? new URL(source.url).hostname,
		description: null,
		image: null,
		library: libraryOf(category),
		sources: [source],
	};
}
