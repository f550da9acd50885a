import { readUpTo } from "../../base/bytes.ts";
import { jsonLine } from "../../base/printable.ts";
import type { Route } from "../../model/reading.ts";
import {
	PROXY_BODY_TIMEOUT_MS,
	PROXY_MAX_BYTES,
	PROXY_MAX_REDIRECTS,
	PROXY_WORDS_MAX_BYTES,
} from "../../settings.ts";
import { type Deadline, startDeadline } from "../../stages/fetch/deadline.ts";
import { nameError } from "../../stages/fetch/errors.ts";
import { type Arrival, checkHop, follow, type Hop } from "../../stages/fetch/hops.ts";
import { ownTrouble } from "../../stages/fetch/proxies.ts";
import { isProxied } from "../../stages/fetch/route.ts";
import type { Attempt, FetchDeps } from "../../stages/fetch/types.ts";
import { problem } from "../problem.ts";
import { lengthOf, listen, makeAnswer } from "./answer.ts";
import { addCors, corsHeaders, preflight } from "./cors.ts";
import { errorFor, failureProblem } from "./errors.ts";
import type { KnownTarget } from "./known.ts";
import { type EdgeCache, fromEdge, isKeepable, toEdge } from "./mediaCache.ts";
import { contentTypeOf, isRefused, mediaTypeOf, readLabel } from "./mediaType.ts";
import { capStream, open } from "./stream.ts";
import { type UpstreamDeps, type UpstreamOptions, upstreamHeaders } from "./upstream.ts";
import { byWays } from "./ways.ts";

export interface ProxyDeps extends FetchDeps, UpstreamDeps {
	/** `caches.default`, where there is one. */
	cache?: EdgeCache;
	waitUntil?: (promise: Promise<unknown>) => void;
}

export interface ProxyOptions extends UpstreamOptions {
	/** As `targetOf` or a verified signature gave it; checked here. */
	target: string;
	/** `*`, or the origin that may read the answer. */
	allowOrigin: string;
	/** A further condition on redirects, for unsigned requests: `mayFollow`. */
	mayFollow?: (from: URL, to: URL) => boolean;
	/** Ways to the target, tried in order; none is the direct one. */
	via?: readonly Route[];
	/** Of a target that is asked for again: here its first hop is kept. */
	known?: Pick<KnownTarget, "hop" | "proven">;
	deps: ProxyDeps;
}

/**
 * Answers GET, HEAD and OPTIONS for a target: guarded hop by hop, streamed, limited, inert on our origin. Every
 * failure is `application/problem+json` with a stable `code`; it never rejects for what a target does.
 */
export async function handleProxy(request: Request, options: ProxyOptions): Promise<Response> {
	const { allowOrigin, deps } = options;
	if (request.method === "OPTIONS") return preflight(allowOrigin);
	if (request.method !== "GET" && request.method !== "HEAD") {
		const allow = { Allow: "GET, HEAD, OPTIONS", ...corsHeaders(allowOrigin) };
		return problem(
			405,
			"method-not-allowed",
			`${request.method} is not proxied; GET and HEAD are`,
			{},
			allow,
		);
	}
	const cache = options.policy === "media" ? deps.cache : undefined;
	const kept = cache && (await fromEdge(request, options.target, cache));
	if (kept) return opened(kept, allowOrigin);
	const { method } = request;
	const answer = await byWays(options.via ?? [], options.target, deps.now, (route, timeoutMs) =>
		askBy(route, request, method, options, timeoutMs),
	);
	if (!cache || !isKeepable(request, answer)) return answer;
	const copy = toEdge(request, options.target, answer.clone(), cache).catch((error: unknown) =>
		console.error(jsonLine({ event: "edge-cache-failed", error: String(error) })),
	);
	deps.waitUntil?.(copy);
	return answer;
}

function opened(kept: Response, allowOrigin: string): Response {
	const response = new Response(kept.body, kept);
	addCors(response.headers, allowOrigin);
	return response;
}

async function askBy(
	route: Route,
	request: Request,
	method: "GET" | "HEAD",
	options: ProxyOptions,
	timeoutMs: number,
): Promise<Response> {
	const { deps, allowOrigin } = options;
	const first = firstHop(route, options);
	if (!first.ok) return withCors(failureProblem(first.error), allowOrigin);
	const deadline = startDeadline(timeoutMs, false);
	const at = { url: options.target, redirects: 0, bytesRead: 0, elapsedMs: 0, subrequests: 0 };
	const chain = {
		url: options.target,
		route,
		maxRedirects: PROXY_MAX_REDIRECTS,
		method,
		headers: (hop: URL) => upstreamHeaders(request.headers, hop, options),
		mayFollow: options.mayFollow,
		first: first.value,
	};
	const arrived = await follow(chain, deps, deadline, at);
	if (!arrived.ok) {
		deadline.stop();
		return withCors(failureProblem(arrived.error), allowOrigin);
	}
	const { response, url } = arrived.value;
	if (isProxied(route) && response.status >= 400) {
		const said = await readUpTo(PROXY_WORDS_MAX_BYTES, response.body, (reader) =>
			deadline.race(reader.read()),
		);
		deadline.stop();
		const own = ownTrouble(route, response, said.end === "whole" ? said.bytes : new Uint8Array());
		return withCors(own ? failureProblem(own) : errorFor(response, deps.now()), allowOrigin);
	}
	const answer = await handOn(arrived.value, method, options, deadline);
	deadline.stop();
	if (at.redirects > 0) answer.headers.set("X-Final-Url", url.href);
	return answer;
}

/** The guard's word on the target: asked for once where the target is known. */
function firstHop(route: Route, { target, known, deps }: ProxyOptions): Attempt<Hop> {
	if (isProxied(route)) return checkHop(target, route, deps);
	if (known?.hop) return { ok: true, value: known.hop };
	const checked = checkHop(target, route, deps);
	if (checked.ok && known) known.hop = checked.value;
	return checked;
}

function withCors(answer: Response, allowOrigin: string): Response {
	addCors(answer.headers, allowOrigin);
	return answer;
}

async function handOn(
	{ response }: Arrival,
	method: "GET" | "HEAD",
	options: ProxyOptions,
	deadline: Deadline,
): Promise<Response> {
	const { policy, deps, allowOrigin, known } = options;
	const instead = (answer: Response): Response => {
		response.body?.cancel().catch(() => {});
		return answer;
	};
	const failed = (answer: Response): Response => withCors(instead(answer), allowOrigin);
	const { status, headers: from } = response;
	const said = listen(from, status);
	const answer = (
		body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | null,
		contentType: string | null,
	) => makeAnswer(body, { status, said, contentType, policy, allowOrigin });
	if (status === 304) return instead(answer(null, null));
	if (status !== 200 && status !== 206) return failed(errorFor(response, deps.now()));
	const length = lengthOf(said);
	if (length !== null && length > PROXY_MAX_BYTES) {
		const detail = `the target has ${length} bytes, more than the ${PROXY_MAX_BYTES} that are proxied`;
		return failed(problem(413, "too-large", detail));
	}
	const label = readLabel(said["Content-Type"]);
	const unsupported = () => {
		const type = said["Content-Type"] ?? "of no type";
		const detail = `the target is ${type}, which is not proxied here: pictures, sound, film and fonts are`;
		return problem(415, "type-not-allowed", detail);
	};
	if (isRefused(label, policy)) return failed(unsupported());
	if (method === "HEAD" || !response.body) return instead(answer(null, contentTypeOf(label, policy)));
	if (policy === "source") {
		const body =
			length === null ? capStream(response.body, PROXY_MAX_BYTES, PROXY_BODY_TIMEOUT_MS) : response.body;
		return answer(body, contentTypeOf(label, policy));
	}
	const proof = `${said["Content-Type"]} ${said["Content-Length"]} ${said.ETag} ${said["Last-Modified"]}`;
	// Looking at bytes costs half of what a small picture does, so it is done once for what stays the same.
	if (known?.proven?.said === proof && length !== null) return answer(response.body, known.proven.type);
	const opened = await deadline.race(open(response, length)).catch((error: unknown) => {
		response.body?.cancel().catch(() => {});
		return failureProblem(nameError(error, { expired: deadline.expired(), bytes: 0 }));
	});
	if (opened instanceof Response) return withCors(opened, allowOrigin);
	// Of a part that is not the first there is no beginning to look at.
	const isBeginning = status === 200 || said["Content-Range"]?.startsWith("bytes 0-") === true;
	const type = mediaTypeOf(label, isBeginning ? opened.first : new Uint8Array());
	if (type !== null) {
		if (known && status === 200) known.proven = { said: proof, type };
		return answer(opened.body(), type);
	}
	opened.cancel();
	return withCors(unsupported(), allowOrigin);
}
