import { type Deadline, startDeadline } from "../fetch/deadline.ts";
import { type Arrival, follow } from "../fetch/hops.ts";
import type { FetchDeps } from "../fetch/types.ts";
import { problem } from "../serve/problem.ts";
import {
	PROXY_BODY_TIMEOUT_MS,
	PROXY_MAX_BYTES,
	PROXY_MAX_REDIRECTS,
	PROXY_TIMEOUT_MS,
} from "../settings.ts";
import { answerHeaders } from "./answer.ts";
import { addCors, preflight } from "./cors.ts";
import { type EdgeCache, fromEdge, isKeepable, toEdge } from "./edge.ts";
import { errorFor, failureProblem } from "./errors.ts";
import { judgeType, type ProxyPolicy } from "./mediaType.ts";
import { sniffMedia } from "./sniff.ts";
import { capStream, peek } from "./stream.ts";
import { upstreamHeaders } from "./upstream.ts";

export interface ProxyDeps extends FetchDeps {
	userAgent: string;
	/** The Referer that a host wants, null when any will do. */
	refererFor: (host: string) => string | null;
	/** `caches.default`, where there is one. */
	cache?: EdgeCache;
	waitUntil?: (promise: Promise<unknown>) => void;
}

export interface ProxyOptions {
	/** As `targetOf` or a verified signature gave it; checked here. */
	target: string;
	policy: ProxyPolicy;
	/** The entry's page, when the signature carries one. */
	referer: string | null;
	/** `*`, or the origin that may read the answer. */
	allowOrigin: string;
	/** A further condition on redirects, for unsigned requests: `mayFollow`. */
	mayFollow?: (from: URL, to: URL) => boolean;
	deps: ProxyDeps;
}

/**
 * Answers GET, HEAD and OPTIONS for a target: guarded hop by hop, streamed, limited, inert on our origin. Every
 * failure is `application/problem+json` with a stable `code`; it never rejects for what a target does.
 */
export async function handleProxy(request: Request, options: ProxyOptions): Promise<Response> {
	const response = await respond(request, options);
	if (request.method === "OPTIONS") return response;
	const open = new Response(response.body, response);
	addCors(open.headers, options.allowOrigin);
	return open;
}

async function respond(request: Request, options: ProxyOptions): Promise<Response> {
	if (request.method === "OPTIONS") return preflight(options.allowOrigin);
	if (request.method !== "GET" && request.method !== "HEAD") {
		return problem(
			405,
			"method-not-allowed",
			"only GET and HEAD are proxied",
			{},
			{ Allow: "GET, HEAD, OPTIONS" },
		);
	}
	const { deps, policy } = options;
	const cache = policy === "media" ? deps.cache : undefined;
	const kept = await fromEdge(request, cache);
	if (kept) return kept;
	const answer = await ask(request, request.method, options);
	if (!cache || !isKeepable(request, answer)) return answer;
	const copy = toEdge(request, answer.clone(), cache).catch((error: unknown) =>
		console.warn("edge cache:", error),
	);
	deps.waitUntil?.(copy);
	return answer;
}

async function ask(request: Request, method: "GET" | "HEAD", options: ProxyOptions): Promise<Response> {
	const { deps } = options;
	const deadline = startDeadline(PROXY_TIMEOUT_MS);
	const at = { url: options.target, redirects: 0, bytesRead: 0, elapsedMs: 0, subrequests: 0 };
	const chain = {
		url: options.target,
		via: null,
		maxRedirects: PROXY_MAX_REDIRECTS,
		method,
		headers: (hop: URL) => upstreamHeaders(request.headers, hop, options),
		mayFollow: options.mayFollow,
	};
	const arrived = await follow(chain, deps, deadline, at);
	if (!arrived.ok) {
		deadline.stop();
		return failureProblem(arrived.error);
	}
	const answer = await handOn(arrived.value, method, options, deadline);
	if (at.redirects > 0) answer.headers.set("X-Final-Url", arrived.value.url.href);
	return answer;
}

async function handOn(
	{ response }: Arrival,
	method: "GET" | "HEAD",
	{ policy, deps }: ProxyOptions,
	deadline: Deadline,
): Promise<Response> {
	const refuse = (answer: Response): Response => {
		response.body?.cancel().catch(() => {});
		deadline.stop();
		return answer;
	};
	const { status, headers: from } = response;
	if (status === 304)
		return refuse(new Response(null, { status, headers: answerHeaders(from, null, policy) }));
	if (status !== 200 && status !== 206) return refuse(errorFor(response, deps.now()));
	const length = Number(from.get("Content-Length") ?? Number.NaN);
	if (length > PROXY_MAX_BYTES)
		return refuse(problem(413, "too-large", `the target has ${length} bytes, more than are proxied`));
	const labelled = from.get("Content-Type");
	const verdict = judgeType(labelled, policy);
	const unsupported = () =>
		problem(415, "type-not-allowed", `the target is ${labelled ?? "of no type"}, which is not proxied here`);
	if (verdict === "refuse") return refuse(unsupported());
	if (method === "HEAD" || !response.body) {
		return refuse(new Response(null, { status, headers: answerHeaders(from, labelled, policy) }));
	}
	// A known length is held to by the platform, so that such bodies are streamed past without our touching them.
	const bounded = length >= 0 && !from.get("Content-Encoding");
	const body = bounded ? response.body : capStream(response.body, PROXY_MAX_BYTES, deadline.abort);
	deadline.restart(PROXY_BODY_TIMEOUT_MS);
	if (verdict === "pass")
		return new Response(body, { status, headers: answerHeaders(from, labelled, policy) });
	const opened = await peek(body, 32);
	const proven = status === 200 ? sniffMedia(opened.first) : null;
	if (!proven) return refuse(unsupported());
	return new Response(opened.body, { status, headers: answerHeaders(from, proven, policy) });
}
