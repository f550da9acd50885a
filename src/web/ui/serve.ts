import { isKeyOf } from "../../base/entryKey.ts";
import { nameOf } from "../../config/facts.ts";
import { isOpen, isSourceOpen, type Scope } from "../../config/scope.ts";
import { ALL, libraries, pathOfSource, type Topic, topicOf } from "../../config/topics.ts";
import type { ShownEntry } from "../../library/contract.ts";
import type { Conversion } from "../../model/chinese.ts";
import type { FailureCode } from "../../model/codes.ts";
import type { FeedFormat } from "../../model/document.ts";
import { currentConfig } from "../../platform/current.ts";
import { heirOf } from "../../platform/keyParts.ts";
import { libraryObject } from "../../platform/objects.ts";
import { etagOf } from "../../platform/slots.ts";
import { PAGE_CACHE_SECONDS } from "../../settings.ts";
import { MARKDOWN_TYPE, renderMarkdown } from "../../stages/render/markdown.ts";
import { renderFeed } from "../../stages/render/render.ts";
import { isUnchanged } from "../conditional.ts";
import type { EntryOptions } from "../entryOptions.ts";
import { healthOfAll, healthOfSource } from "../health/requests.ts";
import { healthForMachines, healthForStrangers } from "../health/summary.ts";
import { troubleFeed } from "../health/trouble.ts";
import { languageFor, pageVary } from "../language.ts";
import { problem, type RequestCode } from "../problem.ts";
import { type Reading, withinOf } from "../reading/scope.ts";
import { categoryPage, entryPage, errorPage, healthPage, homePage, pageCsp, sourcePage } from "./pages.ts";
import { categoryView, entryView, homeView, linkTo, readPage, resolved, siteView, wayTo } from "./views.ts";

/** `/`, with a canonical query string. */
export async function serveHome(search: string, env: Reading, origin: string): Promise<Response> {
	const view = await homeView(env, origin, search);
	// While sources are fetched for the first time, each request may show more of them.
	return page(homePage(view), 200, view.counts.new > 0 ? "no-store" : undefined);
}

/** `/{category}` and `/all`, with a canonical query string. */
export async function serveCategory(
	topic: Topic,
	search: string,
	env: Reading,
	origin: string,
): Promise<Response> {
	return page(categoryPage(await categoryView(topic, search, env, origin)));
}

/** `/sources/{id}` */
export async function serveSource(
	topic: Topic,
	search: string,
	env: Reading,
	origin: string,
): Promise<Response> {
	const params = new URLSearchParams(search);
	const [source] = topic.sources;
	const [{ entries, next }, own] = await Promise.all([
		readPage(topic, params, env, origin),
		source ? healthOfSource(source, env) : null,
	]);
	if (!source || !own) throw new Error(`no such source: ${topic.path}`);
	const { scope = null } = env;
	const [first = "", ...others] = source.categories.filter((path) => isOpen(path, scope));
	const view = {
		site: siteView(env, search),
		above: wayTo(first, scope),
		others: others.map(linkTo),
		health: own,
		facts: entries[0]?.source ?? null,
		everySeconds: source.everySeconds,
		activity: own.activity,
		problems: own.problems,
		entries,
		listed: source.kind === "opml" ? listedBy(source.id, scope) : null,
		isFiltered: source.include.length > 0 || source.exclude.length > 0,
		nextUrl: next === null ? null : `/sources/${source.id}${next}`,
		isLater: params.has("before"),
	};
	return page(sourcePage(view));
}

/** What comes of an OPML list, as far as it may be seen. */
function listedBy(id: string, scope: Scope): { id: string; title: string }[] {
	return currentConfig()
		.sources.filter((source) => source.list === id && isSourceOpen(source, scope))
		.map((source) => ({ id: source.id, title: nameOf(source) }));
}

/**
 * `/entries/{key}` as a page, or as a Hexo post with its dates in a zone, which is to be the blog's; null when there is no
 * such entry (any more), "closed" when whoever asks may not see its source.
 */
export async function serveEntry(
	key: string,
	format: "html" | "md",
	env: Reading,
	origin: string,
	{ timezone = currentConfig().site.timezone, opencc }: EntryOptions,
): Promise<Response | "closed" | null> {
	const found = await findEntry(key, env, format === "html", opencc);
	if (found === null || found === "closed") return found;
	if (format === "html")
		return page(entryPage(await entryView(found, env, origin, opencc ? `?opencc=${opencc}` : "")));
	const [whole = found.entry] = await resolved([found.entry], env, origin);
	const body = renderMarkdown(whole, { language: currentConfig().site.language, timezone, origin });
	return new Response(body, {
		headers: {
			"Content-Type": MARKDOWN_TYPE,
			"Access-Control-Allow-Origin": "*",
			"Cache-Control": PAGE_CACHE,
			...SAFE,
		},
	});
}

/** `/health`: a page for people who ask for HTML, else JSON whose status an uptime monitor understands. */
export async function serveHealth(request: Request, env: Reading): Promise<Response> {
	const health = await healthOfAll(env);
	const isStranger = env.scope?.length === 0;
	if (wantsPage(request)) {
		const sources = health.sources.map((source) => ({ health: source, activity: source.activity }));
		return page(healthPage({ ...health, site: siteView(env), sources, now: health.at }), 200, "no-store");
	}
	// Only a deployment that gets nothing at all is down.
	return Response.json(isStranger ? healthForStrangers(health) : healthForMachines(health), {
		status: health.status === "failing" ? 503 : 200,
		headers: { "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" },
	});
}

/** `/health.atom`, `.rss`, `.json`: what the owner should hear of in the reader. */
export async function serveTrouble(
	request: Request,
	format: FeedFormat,
	env: Reading,
	origin: string,
): Promise<Response> {
	const overview = await healthOfAll(env);
	const { body, contentType } = renderFeed(
		format,
		troubleFeed(overview, currentConfig().site, origin),
		(target) => target,
	);
	const headers = {
		"Content-Type": contentType,
		"Cache-Control": "public, max-age=600",
		ETag: etagOf(body),
		...SAFE,
	};
	return revalidated(request, new Response(body, { headers }));
}

/** An error: a page for people, `application/problem+json` for everyone else. */
export function serveError(
	request: Request,
	status: number,
	code: RequestCode | FailureCode,
	detail: string,
	path: string | null,
	headers: Record<string, string> = {},
): Response {
	if (!wantsPage(request)) return problem(status, code, detail, {}, headers);
	// What a stranger wrote wrong is said as exactly as to a program; of our own mistakes nobody but the log hears.
	const waitSeconds = Number(headers["Retry-After"] ?? Number.NaN) || null;
	const reason = OWN_WORDS.has(status) || status >= 500 || waitSeconds !== null ? null : detail;
	const site = siteView({ language: languageFor(request) });
	const view = { site, status, path, detail: reason, waitSeconds };
	const answer = page(errorPage(view), status, "no-store");
	for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
	return answer;
}

/** Statuses that a page says more of, in the site's language, than what a program is told. */
const OWN_WORDS = new Set([401, 403]);

/** Browsers name HTML first; feed readers and programs do not. */
export function wantsPage(request: Request): boolean {
	return (request.headers.get("Accept") ?? "").includes("text/html");
}

/** Answers with 304 when the client has this very page. */
export async function revalidated(request: Request, response: Response): Promise<Response> {
	const etag = response.headers.get("ETag");
	if (etag === null || response.status !== 200) return response;
	// A page does not say when it changed: then its validator alone tells.
	const changed = Date.parse(response.headers.get("Last-Modified") ?? "");
	const known = Number.isNaN(changed) ? Number.POSITIVE_INFINITY : changed;
	if (!isUnchanged(request.headers, etag, known)) return response;
	return new Response(null, { status: 304, headers: response.headers });
}

const SAFE = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };

const PAGE_CACHE = `public, max-age=${PAGE_CACHE_SECONDS}`;

const CLOSED = pageCsp(null);

/** The policy of a page that was made with the closed one, opened for our script at where it is read; null: no such page. */
export function openedPolicy(response: Response, requestUrl: string): string | null {
	return response.headers.get("Content-Security-Policy") === CLOSED
		? pageCsp(new URL(requestUrl).origin)
		: null;
}

function page(html: string, status = 200, cache = PAGE_CACHE): Response {
	const headers = {
		"Content-Type": "text/html; charset=utf-8",
		"Content-Security-Policy": CLOSED,
		...SAFE,
	};
	return new Response(html, {
		status,
		headers: {
			...headers,
			"Cache-Control": currentConfig().mistakes ? "no-store" : cache,
			ETag: etagOf(html),
			Vary: pageVary(),
		},
	});
}

/**
 * The Library of an entry is that of its source, whose hash the key begins with. Where that has it no more, others may have
 * said the same: they go on under that key, and any Library may have them.
 */
async function findEntry(
	key: string,
	env: Reading,
	withNeighbours: boolean,
	opencc: Conversion | undefined,
): Promise<ShownEntry | "closed" | null> {
	if (!/^[0-9a-f]{24}$/.test(key)) return null;
	const config = currentConfig();
	const id = config.sources.find((source) => isKeyOf(source.id, key))?.id ?? (await heirOf(key, env));
	const topic = id === undefined ? null : topicOf(pathOfSource(id), config);
	const { within } = withinOf(env);
	const ask = (library: string, asker?: string) =>
		libraryObject(library, env).entry(key, withNeighbours, within, opencc, asker);
	const here = topic && (await ask(topic.library));
	const isOnly = topic !== null && libraries(config).length === 1;
	const found = here ?? (isOnly ? null : await ask(ALL, env.asker));
	const isClosed = topic !== null && !topic.sources.some((source) => isSourceOpen(source, within ?? null));
	return found ?? (isClosed ? "closed" : null);
}
