import { encodePath } from "../../base/url/path.ts";
import { factsBefore } from "../../config/facts.ts";
import { ALL, categoryPaths, libraries, topicOf } from "../../config/topics.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { libraryObject } from "../../platform/objects.ts";
import { OPML_TYPE, type OpmlFeed, renderOpml } from "../../stages/render/opml.ts";
import { outlineOf } from "./outline.ts";

/** `/opml` and `/{category}.opml`: the sources, with categories as nested outlines and in their own words. */
export async function serveSourcesOpml(path: string, env: Env, origin: string): Promise<Response> {
	const below = path === ALL ? "" : path;
	const config = currentConfig();
	const topic = topicOf(path, config);
	const asked = below === "" ? libraries(config) : topic ? [topic.library] : [];
	const answers = await Promise.all(asked.map((name) => libraryObject(name, env).facts()));
	const known = new Map(answers.flat().map((facts) => [facts.id, facts]));
	const feeds = config.sources
		.filter((source) => below === "" || topic?.sources.includes(source))
		.map((source) => outlineOf(source, known.get(source.id) ?? factsBefore(source), origin));
	return opml(below === "" ? config.site.title : (topic?.title ?? path), feeds, below);
}

/** `/opml?of=feeds`: this deployment's own feeds, one a category, to subscribe to in one go. */
export function serveFeedsOpml(origin: string): Response {
	const config = currentConfig();
	const feeds = [ALL, ...categoryPaths(config)].flatMap((path): OpmlFeed[] => {
		const topic = topicOf(path, config);
		if (!topic) return [];
		const address = `${origin}/${encodePath(path)}`;
		const { title, description } = topic;
		const paths = path.includes("/") ? [path.slice(0, path.lastIndexOf("/"))] : [];
		return [
			{
				title,
				description,
				xmlUrl: `${address}.atom`,
				htmlUrl: address,
				language: config.site.language,
				version: "ATOM",
				paths,
			},
		];
	});
	return opml(config.site.title, feeds, "");
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
