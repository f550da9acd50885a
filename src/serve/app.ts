import config from "tributary:config";
import { Hono } from "hono";
import { shardCount } from "../config/shards.ts";
import type { Env } from "../env.ts";
import { topicOf } from "../library/document.ts";
import type { SourceHealth } from "../model.ts";
import { targetOf } from "../proxy/target.ts";
import { readPath } from "./addresses.ts";
import { authorised } from "./admin.ts";
import { serveFeed } from "./feeds.ts";
import { problem } from "./problem.ts";
import { serveMedia, serveProxy } from "./proxy.ts";
import { refreshSources } from "./refresh.ts";

type App = { Bindings: Env };

/** Every route of the deployment. */
export const app = new Hono<App>();

app.use(async (c, next) => {
	if (c.req.path === "/" && targetOf(c.req.url) !== null) return serveProxy(c.req.raw, c.env, c.executionCtx);
	if (c.req.method === "OPTIONS") return preflight();
	return next();
});

app.on(["GET", "HEAD"], "/media/:signature", (c) =>
	serveMedia(c.req.raw, c.req.param("signature"), c.env, c.executionCtx),
);

app.get("/health", async (c) => {
	const sources = await healthOfAll(c.env);
	const failing = sources.filter((one) => one.state === "failing" || one.state === "gone").length;
	const status = failing === 0 ? "ok" : failing < sources.length ? "degraded" : "failing";
	return c.json({ status, sources: sources.map(healthForMachines) }, status === "failing" ? 503 : 200, {
		"Cache-Control": "no-store",
	});
});

app.post("/admin/refresh", async (c) => {
	const allowed = authorised(c.req.raw, c.env.ADMIN_TOKEN);
	if (allowed === "absent") return c.notFound();
	if (allowed === "refused")
		return problem(
			401,
			"unauthorised",
			"this needs Authorization: Bearer and the ADMIN_TOKEN",
			{},
			{ "WWW-Authenticate": "Bearer" },
		);
	const id = c.req.query("source");
	const sources = id === undefined ? config.sources : config.sources.filter((source) => source.id === id);
	if (id !== undefined && !sources.length)
		return problem(404, "unknown-source", `there is no source with the id ${id}`);
	await c.env.REGISTRY.getByName("registry").ensure(originOf(c.req.url));
	return c.json({ sources: await refreshSources(sources, config.sources.length, c.env) });
});

app.get("*", async (c) => {
	const address = readPath(new URL(c.req.url).pathname);
	if (!address) return problem(400, "bad-path", "the path is not percent-encoded UTF-8");
	const { path, format } = address;
	if (format === "atom" || format === "rss" || format === "json") {
		const topic = topicOf(path, config);
		if (!topic) return unknownPath(path);
		return serveFeed(c.req.raw, c.env, topic, format, originOf(c.req.url));
	}
	return c.notFound();
});

app.notFound((c) => unknownPath(readPath(new URL(c.req.url).pathname)?.path ?? c.req.path));

app.onError((error) => {
	console.error(JSON.stringify({ event: "error", error: error.stack ?? String(error) }));
	return problem(500, "defect", "something went wrong here; it has been logged");
});

/** The deployment's address as readers see it. */
export function originOf(requestUrl: string): string {
	return (config.site.url ?? new URL(requestUrl).origin).replace(/\/+$/, "");
}

/** The state of every source, in the order of the file. */
async function healthOfAll(env: Env): Promise<SourceHealth[]> {
	const shards = Array.from({ length: shardCount(config.sources.length) }, (_, shard) =>
		env.CRAWLER.getByName(`shard-${shard}`).health(),
	);
	const known = new Map((await Promise.all(shards)).flat().map((one) => [one.id, one]));
	return config.sources.flatMap((source) => known.get(source.id) ?? []);
}

function healthForMachines(one: SourceHealth) {
	const { lastFetch, lastSuccess, nextFetch, error, ...rest } = one;
	return {
		...rest,
		lastFetch: iso(lastFetch),
		lastSuccess: iso(lastSuccess),
		nextFetch: iso(nextFetch),
		error: error && { ...error, since: iso(error.since) },
	};
}

function iso(instant: number | null): string | null {
	return instant === null ? null : new Date(instant).toISOString();
}

function unknownPath(path: string): Response {
	return problem(
		404,
		"unknown-path",
		`there is no category or feed at "${path}"; the categories are listed at /`,
	);
}

function preflight(): Response {
	return new Response(null, {
		status: 204,
		headers: {
			"Access-Control-Allow-Origin": "*",
			"Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
			"Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
			"Access-Control-Max-Age": "86400",
		},
	});
}
