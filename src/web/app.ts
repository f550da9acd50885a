import type { Context } from "hono";
import { Hono } from "hono/tiny";
import { asWritten, jsonLine } from "../base/printable.ts";
import { encodePath } from "../base/url/path.ts";
import { targetOf } from "../base/url/target.ts";
import { idsOf, noSource, sourceOf } from "../config/lookup.ts";
import type { SearchConfig } from "../config/schema.ts";
import { isOpen, isSourceOpen, type Scope } from "../config/scope.ts";
import { isAsSaved, joined, SEARCHES, searchedPath } from "../config/searches.ts";
import { ALL, pathOfSource, sourceIn, type Topic, topicOf } from "../config/topics.ts";
import type { FeedFormat } from "../model/document.ts";
import { currentConfig, currentRuntime } from "../platform/current.ts";
import { heirOfId } from "../platform/keyParts.ts";
import { registryObject } from "../platform/objects.ts";
import { catchUpTo, lookForUnknown } from "../platform/runtimeCopy.ts";
import { MOVED_CACHE_SECONDS } from "../settings.ts";
import { tooCostly } from "../stages/query/work.ts";
import { type Address, readPath } from "./addresses.ts";
import { exportAll, importAll } from "./admin/exports.ts";
import { gate, LOGIN_PATH } from "./admin/gate.ts";
import { deleteKey, listKeys, postKey } from "./admin/keys.ts";
import { askForToken, logIn, logOut } from "./admin/login.ts";
import { postMailbox, showMailbox } from "./admin/mailbox.ts";
import { adminPages } from "./admin/pages.ts";
import { wrongParameter } from "./admin/parameters.ts";
import { pointOut, servePointing, servePointingFrame } from "./admin/pointing.ts";
import { refreshSources } from "./admin/refresh.ts";
import { deleteLeft, deleteSource, getSource, getSources, postSource, putSource } from "./admin/sources.ts";
import { trySource } from "./admin/tries.ts";
import type { AdminApp } from "./admin/types.ts";
import { cachedAtEdge, canonicalAddress } from "./answerCache.ts";
import { description } from "./description.ts";
import { entryOptions } from "./entryOptions.ts";
import { serveFeed } from "./feeds/feeds.ts";
import { serveFeedsOpml, serveSourcesOpml } from "./feeds/opml.ts";
import { forgetCopies } from "./feeds/published.ts";
import { canonicalSearch } from "./feeds/search.ts";
import { chosenLanguage, languageFor } from "./language.ts";
import { loggedPath } from "./logged.ts";
import { missingAt } from "./missing.ts";
import { noSuchSource } from "./namedSources.ts";
import { originOf } from "./origin.ts";
import { unfitAt } from "./parameters.ts";
import { preflight } from "./preflight.ts";
import { problem } from "./problem.ts";
import { serveMedia, serveProxy } from "./proxy/serve.ts";
import { withKeptCharacters } from "./reading/keptCharacters.ts";
import { withinOf } from "./reading/scope.ts";
import { answered, askerOf, type Made, refused } from "./strangers.ts";
import { serveFile } from "./ui/files.ts";
import {
	openedPolicy,
	revalidated,
	serveCategory,
	serveEntry,
	serveError,
	serveHealth,
	serveHome,
	serveSource,
	serveTrouble,
} from "./ui/serve.ts";
import { answerHub, takePush } from "./websub/websub.ts";

type App = AdminApp;

/** Every route of the deployment. */
export const app = new Hono<App>();

app.use(async (c, next) => {
	if (c.req.path === "/" && targetOf(c.req.url) !== null) return serveProxy(c.req.raw, c.env, c.executionCtx);
	if (c.req.method === "OPTIONS") return preflight(false);
	const chosen = chosenLanguage(c.req.raw);
	if (chosen) return chosen;
	const language = languageFor(c.req.raw);
	c.env = { ...c.env, asker: askerOf(c.req.raw.headers), ...(language !== undefined && { language }) };
	await next();
	const policy = openedPolicy(c.res, c.req.url);
	if (policy) c.header("Content-Security-Policy", policy);
	return;
});

app.use(async (c, next) => {
	// Who has no token is told of that, and of nothing else.
	const wrong = c.req.path.startsWith("/admin") ? null : unfitAt(c.req.url);
	return wrong === null ? next() : serveError(c.req.raw, 400, "bad-parameter", wrong, null);
});

app.get("/media/:signature", (c) => serveMedia(c.req.raw, c.req.param("signature"), c.env, c.executionCtx));

app.get("/openapi.json", async (c) => {
	c.header("Access-Control-Allow-Origin", "*");
	return c.json(await description(currentConfig().site, originOf(c.req.url)));
});

app.use("/admin/*", gate);

app.use("/admin/*", async (c, next) => {
	const wrong = unfitAt(c.req.url);
	return wrong === null ? next() : serveError(c.req.raw, 400, "bad-parameter", wrong, null);
});

app.get(LOGIN_PATH, askForToken);

app.post(LOGIN_PATH, logIn);

app.post("/admin/logout", logOut);

adminPages(app, originOf);

app.post("/admin/sources/try", (c) => trySource(c, originOf(c.req.url)));

app.get("/admin/sources", getSources);

app.post("/admin/sources", (c) => postSource(c, originOf(c.req.url)));

app.get("/admin/sources/:id", (c) => getSource(c, c.req.param("id")));

app.put("/admin/sources/:id", (c) => putSource(c, c.req.param("id"), originOf(c.req.url)));

app.delete("/admin/sources/:id", (c) => deleteSource(c, c.req.param("id"), originOf(c.req.url)));

app.delete("/admin/sources/:id/left", (c) => deleteLeft(c, c.req.param("id"), originOf(c.req.url)));

app.get("/admin/pointing", (c) => servePointing(c, originOf(c.req.url)));

app.get("/admin/pointing/page", (c) => servePointingFrame(c, originOf(c.req.url)));

app.post("/admin/pointing", (c) => pointOut(c, originOf(c.req.url)));

app.get("/admin/export", (c) => exportAll(c.req.raw, c.env));

app.post("/admin/import", (c) => importAll(c.req.raw, c.env));

app.get("/admin/keys", (c) => listKeys(c.env));

app.post("/admin/keys", (c) => postKey(c.req.raw, c.env));

app.delete("/admin/keys/:name", (c) => deleteKey(c.req.param("name"), c.env));

app.get("/admin/sources/:id/mailbox", (c) => showMailbox(c.req.param("id"), c.env));

app.post("/admin/sources/:id/mailbox", (c) => postMailbox(c.req.param("id"), c.env));

app.post("/admin/refresh", async (c) => {
	const wrong = wrongParameter(c.req.url, { source: "text", withdraw: "flag" });
	if (wrong) return wrong;
	const { source: id, withdraw } = c.req.query();
	if (id === undefined && withdraw === "true")
		return problem(400, "bad-parameter", "withdraw: found true, expected a source beside it");
	const origin = originOf(c.req.url);
	const ensured = await registryObject(c.env).ensure(origin, null, false, currentRuntime().revision);
	await catchUpTo(ensured.revision, c.env);
	const config = currentConfig();
	const sources = config.sources.filter((source) => (id === undefined ? source.enabled : source.id === id));
	if (id !== undefined && !sources.length) return problem(404, "unknown-source", noSource(id, idsOf(config)));
	if (sources.some(({ enabled }) => !enabled))
		return problem(409, "paused", `the source ${id} is paused: enabled = true has it asked again`);
	const reports = await refreshSources(sources, config, c.env, id !== undefined && withdraw === "true");
	forgetCopies();
	return c.json({ sources: reports });
});

app.get("/websub/:id/:key", (c) => answerHub(c.req.raw, c.req.param("id"), c.req.param("key"), c.env));

app.post("/websub/:id/:key", (c) => takePush(c.req.raw, c.req.param("id"), c.req.param("key"), c.env));

app.get("/", (c) => {
	const asked = entryOptions(new URL(c.req.url).searchParams, false);
	if ("wrong" in asked) return serveError(c.req.raw, 400, "bad-parameter", asked.wrong, null);
	const { search } = asked;
	const make = () => serveHome(search, c.env, originOf(c.req.url));
	return atEdge(c, search, search === "" ? "pages" : "queries", make);
});

app.get("/opml", (c) => {
	const origin = originOf(c.req.url);
	const of = c.req.query("of") || "sources";
	if (of !== "feeds" && of !== "sources") {
		const found = asWritten(of.slice(0, 80));
		const detail = `of: found ${found}, expected one of sources, feeds`;
		return serveError(c.req.raw, 400, "bad-parameter", detail, null);
	}
	return of === "feeds"
		? serveFeedsOpml(c.env, origin)
		: atEdge(c, "", "pages", () => serveSourcesOpml("all", c.env, origin));
});

app.get("/entries/:key", async (c) => {
	const [key = "", format] = c.req.param("key").split(".");
	if (format !== undefined && format !== "md") return c.notFound();
	const origin = originOf(c.req.url);
	const asked = entryOptions(new URL(c.req.url).searchParams, format === "md");
	if ("wrong" in asked) return serveError(c.req.raw, 400, "bad-parameter", asked.wrong, null);
	const make = async () => {
		const answer = await serveEntry(key, format ?? "html", c.env, origin, asked.options);
		return answer === "closed" ? closed(c, c.req.path) : (answer ?? c.notFound());
	};
	return atEdge(c, asked.search, "queries", () => answered(ALL, c.req.raw, make));
});

app.get("/:file{health\\.(?:atom|rss|json)}", (c) => {
	const format = c.req.param("file").slice("health.".length) as FeedFormat;
	return asLook(c, () => serveTrouble(c.req.raw, format, c.env, originOf(c.req.url)));
});

app.get("/health", (c) => asLook(c, () => serveHealth(c.req.raw, c.env)));

app.get("*", (c) => serveFile(c.req.path) ?? servePath(c));

app.notFound((c) => {
	const path = readPath(new URL(c.req.url).pathname)?.path ?? c.req.path;
	const { method } = c.req;
	const allowed = methodsAt(c.req.path);
	if (!allowed.includes(method)) {
		const [last, ...before] = allowed.toReversed();
		const said = before.length ? `${before.reverse().join(", ")} and ${last} are` : `${last} is`;
		const detail = `${method} is not answered at "${path}"; ${said}`;
		return serveError(c.req.raw, 405, "method-not-allowed", detail, path, { Allow: allowed.join(", ") });
	}
	const detail = missingAt(new URL(c.req.url).pathname, currentConfig(), c.env.scope ?? null);
	return serveError(c.req.raw, 404, "unknown-path", detail, path);
});

/** The methods of the routes that are at a path; the paths of categories and feeds are read alone. */
function methodsAt(path: string): string[] {
	const steps = path.split("/");
	const routes = app.routes.filter(({ method, path: route }) => {
		const names = route.split("/");
		const isAt = names.every((name, at) => name.startsWith(":") || name === steps[at]);
		return method !== "ALL" && names.length === steps.length && isAt && !route.startsWith("/:");
	});
	const methods = new Set(routes.map(({ method }) => method));
	return methods.size === 0 || methods.has("GET") ? [...new Set(["GET", "HEAD", ...methods])] : [...methods];
}

app.onError((error, c) => {
	const costly = tooCostly(error);
	return costly === null
		? serveDefect(error, c.req.raw)
		: serveError(c.req.raw, 400, "bad-parameter", `filter: ${costly}`, null);
});

/** Answers with what a reader may know of a bug of ours, and logs the rest. */
export function serveDefect(error: Error, request: Request): Response | Promise<Response> {
	const path = loggedPath(new URL(request.url).pathname);
	console.error(jsonLine({ event: "error", path, error: error.stack ?? String(error) }));
	return serveError(request, 500, "defect", "something went wrong here; it has been logged", null);
}

/** A feed of everything is narrowed to what its reader may see; any other is seen whole or not at all. */
function maySee({ path, sources }: Topic, scope: Scope): boolean {
	if (path === ALL) return true;
	return sourceIn(path) !== null
		? sources.some((source) => isSourceOpen(source, scope))
		: isOpen(path, scope);
}

function closed(c: Context<App>, path: string): Response {
	const opened = c.env.scope?.join(", ");
	return serveError(c.req.raw, 403, "closed", `this key does not open "${path}"; it opens ${opened}`, path);
}

function savedAt(path: string): SearchConfig | undefined {
	if (!path.startsWith(SEARCHES)) return undefined;
	return currentConfig().searches.find(({ id }) => SEARCHES + id === path);
}

async function servePath(c: Context<App>): Promise<Response> {
	const address = readPath(new URL(c.req.url).pathname);
	if (!address) {
		const detail = "the path is not percent-encoded UTF-8, as /%E5%9F%8E%E5%BB%BA is for /城建";
		return serveError(c.req.raw, 400, "bad-path", detail, null);
	}
	const find = () => {
		const saved = savedAt(address.path);
		return { saved, topic: topicOf(saved ? searchedPath(saved) : address.path, currentConfig()) };
	};
	const known = find();
	const isLater = known.topic === null && (await lookForUnknown(c.env, Date.now()));
	const { saved, topic } = isLater ? find() : known;
	if (!topic) return (await atHeir(c, address)) ?? c.notFound();
	if (!maySee(topic, c.env.scope ?? null)) return closed(c, address.path);
	const asked = new URL(c.req.url).searchParams;
	const search = canonicalSearch(saved ? joined(asked, saved) : asked, Date.now());
	if (!search.ok) return serveError(c.req.raw, 400, search.error.code, search.error.message, null);
	if (!saved) return serveTopic(c, topic, address.format, search.value);
	// Its page is that of what it asks for, which knows its name.
	if (address.format === null) {
		return c.redirect(`/${encodePath(topic.path)}${search.value}`);
	}
	return address.format === "opml"
		? c.notFound()
		: serveTopic(c, topic, address.format, search.value, saved.id);
}

/** A source whose id its owner has edited is found under the one of before by those who read it there; null for any other path. */
async function atHeir(c: Context<App>, { path, format }: Address): Promise<Response | null> {
	const former = sourceIn(path);
	const id = former === null ? undefined : await heirOfId(former, c.env);
	const source = id === undefined ? undefined : sourceOf(currentConfig(), id);
	if (id === undefined || !source) return null;
	if (!isSourceOpen(source, c.env.scope ?? null)) return closed(c, path);
	const ending = format === null ? "" : `.${format}`;
	const location = `/${pathOfSource(id)}${ending}${new URL(c.req.url).search}`;
	const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": `max-age=${MOVED_CACHE_SECONDS}` };
	return new Response(null, { status: 301, headers: { Location: location, ...headers } });
}

async function serveTopic(
	c: Context<App>,
	topic: Topic,
	format: Address["format"],
	search: string,
	saved?: string,
): Promise<Response> {
	const origin = originOf(c.req.url);
	const { path } = topic;
	switch (format) {
		case "atom":
		case "rss":
		case "json": {
			// Of a category there is one feed for all who may see it.
			const isShared = path !== ALL && sourceIn(path) === null;
			const { asker } = c.env;
			const by = search === "" ? {} : { asker };
			const asked = { origin, path, format, search, saved, ...by, ...(isShared ? {} : withinOf(c.env)) };
			const serve = () => ofSources(c, topic, search, () => serveFeed(c.req.raw, c.env, topic, asked));
			if (search === "") return asked.within ? atEdge(c, "", "pages", serve) : serve();
			return isAsSaved(search, saved, currentConfig())
				? atEdge(c, search, "pages", serve)
				: asQuery(c, topic, search, serve);
		}
		case "opml":
			return atEdge(c, "", "pages", () => serveSourcesOpml(path, c.env, origin));
		case "md":
			return c.notFound();
		case null: {
			const serve = sourceIn(path) === null ? serveCategory : serveSource;
			const make = () => ofSources(c, topic, search, () => serve(topic, search, c.env, origin));
			return search === "" ? atEdge(c, search, "pages", make) : asQuery(c, topic, search, make);
		}
	}
}

/** An answer to a search, where the sources that it names are there. */
async function ofSources(
	c: Context<App>,
	topic: Topic,
	search: string,
	make: () => Promise<Response>,
): Promise<Response> {
	const wrong = search === "" ? null : await noSuchSource(topic, search, c.env);
	return wrong === null ? make() : serveError(c.req.raw, 400, "bad-parameter", wrong, null);
}

/** What anybody may ask of a Library, ever differently. */
function asQuery(
	c: Context<App>,
	{ library }: Topic,
	search: string,
	make: () => Promise<Response>,
): Promise<Response> {
	return atEdge(c, search, "queries", () => answered(library, c.req.raw, make));
}

/** A page, or a feed that is queried, from the edge where it is kept there. */
async function atEdge(
	c: Context<App>,
	search: string,
	made: Made,
	make: () => Promise<Response> | Response,
): Promise<Response> {
	const { isDev = false } = currentConfig();
	const kept = {
		address: canonicalAddress(c.req.url, search, c.req.header("Accept"), c.env),
		// Who asks again for what came since then must see what came.
		isKept: !new URLSearchParams(search).has("since") && !currentConfig().mistakes && !isDev,
	};
	const response = await cachedAtEdge(
		c.req.raw,
		c.executionCtx,
		kept,
		async () => (await refused(made, c.req.raw, c.env)) ?? withKeptCharacters(await make(), search),
	);
	return revalidated(c.req.raw, isDev ? unkept(response) : response);
}

/** An answer that browsers ask for again each time, too. */
function unkept(response: Response): Response {
	const answer = new Response(response.body, response);
	answer.headers.set("Cache-Control", "no-cache");
	return answer;
}

/** How the deployment is, which no copy may tell. */
async function asLook(c: Context<App>, make: () => Promise<Response>): Promise<Response> {
	return (await refused("looks", c.req.raw, c.env)) ?? make();
}
