import config from "tributary:config";
import { Hono } from "hono";
import type { Env } from "../env.ts";
import { topicOf } from "../library/document.ts";
import { targetOf } from "../proxy/target.ts";
import { readPath } from "./addresses.ts";
import { authorised } from "./admin.ts";
import { serveFeed } from "./feeds.ts";
import { healthForMachines, healthOfAll } from "./health.ts";
import { problem } from "./problem.ts";
import { serveMedia, serveProxy } from "./proxy.ts";
import { refreshSources } from "./refresh.ts";
import { canonicalSearch } from "./search.ts";

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
	const health = await healthOfAll(c.env, Date.now());
	// An uptime monitor looks at the status: only a deployment that gets nothing at all is down.
	return c.json(healthForMachines(health), health.status === "failing" ? 503 : 200, {
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
		const search = canonicalSearch(new URL(c.req.url), Date.now());
		if (!search.ok) return problem(400, search.error.code, search.error.message);
		return serveFeed(c.req.raw, c.env, topic, {
			origin: originOf(c.req.url),
			path,
			format,
			search: search.value,
		});
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
