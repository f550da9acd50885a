import { webUrl } from "../../base/url/web.ts";
import { inflate, readBody, tooLarge } from "./body.ts";
import { challengeIn } from "./challenge.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { maxAgeSeconds, retryAfterSeconds } from "./freshness.ts";
import { headersFor } from "./headers.ts";
import { type Arrival, follow } from "./hops.ts";
import { blamed, hubWords, ownTrouble } from "./proxies.ts";
import { refusal } from "./refusal.ts";
import { isProxied, proxyHost } from "./route.ts";
import {
	type Attempt,
	type FetchAnswer,
	type FetchCost,
	type FetchDeps,
	type FetchOutcome,
	type RoutedRequest,
	trouble,
} from "./types.ts";

type Body = Pick<FetchAnswer, "notModified" | "bytes">;

/** Asks for a source by one way; a failure is that of whoever failed. */
export async function fetchBy(request: RoutedRequest, deps: FetchDeps): Promise<FetchOutcome> {
	const started = deps.now();
	const at = { url: request.url, redirects: 0, bytesRead: 0, elapsedMs: 0, subrequests: 0 };
	const deadline = startDeadline(request.timeoutMs);
	try {
		const outcome = await attempt(request, deps, deadline, at);
		const cost: FetchCost = { ...costOf(at), elapsedMs: deps.now() - started };
		if (outcome.ok) return { ok: true, value: { ...outcome.value, ...cost } };
		const { status = null, retryAfterSeconds: wait = null, ...reason } = blamed(request.route, outcome.error);
		return { ok: false, error: { ...reason, status, retryAfterSeconds: wait, url: at.url, ...cost } };
	} finally {
		deadline.stop();
	}
}

type Part = Omit<FetchAnswer, keyof FetchCost>;

async function attempt(
	request: RoutedRequest,
	deps: FetchDeps,
	deadline: Deadline,
	at: FetchCost & { url: string },
): Promise<Attempt<Part>> {
	const arrived = await follow(
		{ ...request, headers: (hop) => headersFor(request, hop) },
		deps,
		deadline,
		at,
	);
	if (!arrived.ok) return arrived;
	const { response, url } = arrived.value;
	const body = await bodyOf(response, request, deps, deadline, at);
	if (!body.ok) return body;
	const { headers, status } = response;
	return {
		ok: true,
		value: {
			status,
			...body.value,
			contentType: headers.get("Content-Type"),
			length: headers.get("Content-Encoding") ? null : Number(headers.get("Content-Length")) || null,
			finalUrl: isProxied(request.route) ? finalBehind(headers, url) : url.href,
			movedTo: movedTo(arrived.value, at),
			downgraded: arrived.value.downgraded,
			etag: headers.get("ETag") ?? (body.value.notModified ? request.etag : null),
			lastModified: headers.get("Last-Modified") ?? (body.value.notModified ? request.lastModified : null),
			maxAgeSeconds: maxAgeSeconds(headers, deps.now()),
			retryAfterSeconds: retryAfterSeconds(headers, deps.now()),
			link: headers.get("Link"),
			proxy: isProxied(request.route) ? proxyHost(request.route) : null,
			detours: [],
		},
	};
}

async function bodyOf(
	response: Response,
	request: RoutedRequest,
	deps: FetchDeps,
	deadline: Deadline,
	at: FetchCost,
): Promise<Attempt<Body>> {
	const conditional = request.etag !== null || request.lastModified !== null;
	if (response.status === 304 && conditional) {
		response.body?.cancel().catch(() => {});
		return { ok: true, value: { notModified: true, bytes: null } };
	}
	const limits = {
		maxBytes: request.maxBytes,
		deadline,
		count: (bytes: number) => {
			at.bytesRead += bytes;
		},
	};
	if (!response.ok || response.status === 206) return refusal(response, request, deps.now(), limits);
	if (request.method === "HEAD") return { ok: true, value: { notModified: false, bytes: null } };
	const encoding = response.headers.get("Content-Encoding");
	if (!encoding && Number(response.headers.get("Content-Length")) > request.maxBytes) {
		response.body?.cancel().catch(() => {});
		return tooLarge(request.maxBytes);
	}
	const raw = await readBody(response.body, limits);
	if (!raw.ok) return raw;
	const plain = await inflate(raw.value, encoding, limits);
	if (!plain.ok) return plain;
	const bytes = plain.value;
	const { status } = response;
	if (bytes.byteLength === 0) return emptyBody(response);
	const own = ownTrouble(request.route, response, bytes);
	if (own) return { ok: false, error: own };
	const hub = request.isRsshub ? hubWords(bytes) : null;
	if (hub !== null) return trouble("rsshub-failed", hub, { status });
	const challenge = challengeIn(response.headers, bytes);
	if (challenge) return trouble("captcha", `the host asks for proof of a human: ${challenge}`, { status });
	return { ok: true, value: { notModified: false, bytes } };
}

/** Node ends a gzip body that was cut short as if it had been empty. */
function emptyBody({ status, headers }: Response): Attempt<never> {
	if (headers.get("Content-Encoding") && Number(headers.get("Content-Length")) > 0) {
		return trouble("bad-encoding", "the body cannot be decompressed", { status });
	}
	return trouble("empty-body", `the answer (${status}) has no body`, { status });
}

/** A fall back from https to http is followed but never remembered. */
function movedTo(arrival: Arrival, at: FetchCost): string | null {
	return at.redirects > 0 && arrival.permanent && !arrival.downgraded ? arrival.url.href : null;
}

/** A proxy that followed redirects itself says where they ended in X-Final-Url. */
function finalBehind(headers: Headers, url: URL): string {
	return (webUrl(headers.get("X-Final-Url") ?? "") ?? url).href;
}

function costOf({ redirects, bytesRead, elapsedMs, subrequests }: FetchCost): FetchCost {
	return { redirects, bytesRead, elapsedMs, subrequests };
}
