import { encodePath } from "../../base/url/path.ts";
import { factsBefore } from "../../config/facts.ts";
import { isOpen, isSourceOpen, outermost } from "../../config/scope.ts";
import { openSearches, SEARCHES } from "../../config/searches.ts";
import { libraryOf } from "../../config/shards.ts";
import { ALL, categoryPaths, topicOf } from "../../config/topics.ts";
import { currentConfig } from "../../platform/current.ts";
import { libraryObject } from "../../platform/objects.ts";
import { OPML_TYPE, type OpmlFeed, renderOpml } from "../../stages/render/opml.ts";
import type { Reading } from "../reading/scope.ts";
import { outlineOf } from "./outline.ts";

/** `/opml` and `/{category}.opml`: the sources, with categories as nested outlines and in their own words. */
export async function serveSourcesOpml(path: string, env: Reading, origin: string): Promise<Response> {
	const below = path === ALL ? "" : path;
	const config = currentConfig();
	const topic = topicOf(path, config);
	const { scope = null } = env;
	// A list is no feed; what it names is here by itself.
	const sources = (below === "" ? config.sources : (topic?.sources ?? [])).filter(
		(source) => source.kind !== "opml" && isSourceOpen(source, scope),
	);
	const paths = scope ? outermost(scope, config) : categoryPaths(config);
	const asked = below === "" ? new Set(paths.map(libraryOf)) : topic ? [topic.library] : [];
	const answers = await Promise.all([...asked].map((name) => libraryObject(name, env).facts()));
	const known = new Map(answers.flat().map((facts) => [facts.id, facts]));
	const feeds = sources.map((source) => {
		const categories = source.categories.filter((category) => isOpen(category, scope));
		return outlineOf({ ...source, categories }, known.get(source.id) ?? factsBefore(source), origin);
	});
	return opml(below === "" ? config.site.title : (topic?.title ?? path), feeds, below);
}

/** `/opml?of=feeds`: this deployment's own feeds, one a category and one a saved search, to subscribe to in one go. */
export function serveFeedsOpml({ scope = null }: Pick<Reading, "scope">, origin: string): Response {
	const config = currentConfig();
	const ours = { language: config.site.language, version: "ATOM" as const };
	const searches = openSearches(config, scope).map((search): OpmlFeed => {
		const address = `${origin}/${SEARCHES}${search.id}`;
		const { title, category } = search;
		const paths = category === undefined ? [] : [category];
		return { ...ours, title, description: null, xmlUrl: `${address}.atom`, htmlUrl: address, paths };
	});
	const open = categoryPaths(config).filter((path) => isOpen(path, scope));
	const feeds = [ALL, ...open].flatMap((path): OpmlFeed[] => {
		const topic = topicOf(path, config);
		if (!topic) return [];
		const address = `${origin}/${encodePath(path)}`;
		const { title, description } = topic;
		const above = path.slice(0, Math.max(0, path.lastIndexOf("/")));
		const paths = above !== "" && isOpen(above, scope) ? [above] : [];
		return [{ ...ours, title, description, xmlUrl: `${address}.atom`, htmlUrl: address, paths }];
	});
	return opml(config.site.title, [...feeds, ...searches], "");
}

function opml(title: string, feeds: OpmlFeed[], below: string): Response {
	const titles = Object.fromEntries(
		currentConfig().categories.flatMap((category) =>
			category.title ? [[category.path, category.title]] : [],
		),
	);
	return new Response(renderOpml({ title, feeds, titles, below }), {
		headers: {
			"Content-Type": OPML_TYPE,
			"Access-Control-Allow-Origin": "*",
			"Cache-Control": "public, max-age=300",
		},
	});
}
