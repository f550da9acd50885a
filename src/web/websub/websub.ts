import { readUpTo } from "../../base/bytes.ts";
import { sourceOf } from "../../config/lookup.ts";
import type { Crawler } from "../../crawler/contract.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { crawlerOf } from "../../platform/objects.ts";
import { HUB_CALLS_PER_DAY, KNOWN_ADDRESSES, PUSH_MAX_BYTES } from "../../settings.ts";
import { Parts } from "../../usage/parts.ts";
import { CALLBACK_KEY } from "../../websub/subscriber.ts";
import { problem } from "../problem.ts";
import { limited, rateLimited } from "../proxy/limit.ts";
import { refused } from "../strangers.ts";

/** Callbacks that were found to be good: whoever knows one is a hub, and is not held off. */
const good = new Set<string>();

/** What hubs have called, by callback: a source may name a hub of its own, and call with it ever again. */
const calls = new Parts();

/** A hub asks whether a subscription was wanted (W3C WebSub, section 5.3): the challenge comes back only when it was. */
export async function answerHub(request: Request, id: string, key: string, env: Env): Promise<Response> {
	const crawler = crawlerFor(id, key, env);
	if (!crawler) return unknown();
	const tooMany = await refusedCaller(request, id, key, env);
	if (tooMany) return tooMany;
	const params = new URL(request.url).searchParams;
	const lease = Number(params.get("hub.lease_seconds") ?? Number.NaN);
	const challenge = await crawler.verify(id, key, {
		mode: params.get("hub.mode") ?? "",
		topic: params.get("hub.topic") ?? "",
		challenge: params.get("hub.challenge") ?? "",
		leaseSeconds: Number.isFinite(lease) ? lease : null,
		reason: params.get("hub.reason") ?? "",
	});
	if (challenge === null) return unknown();
	note(id, key);
	return text(200, challenge);
}

/**
 * A hub sends what has changed (section 7): thanked at once, whatever is wrong with its signature, for who guesses
 * learns nothing. 410 tells it that nobody listens any more.
 */
export async function takePush(request: Request, id: string, key: string, env: Env): Promise<Response> {
	const crawler = crawlerFor(id, key, env);
	if (!crawler) return gone();
	const tooMany = await refusedCaller(request, id, key, env);
	if (tooMany) return tooMany;
	// Nobody but a hub has megabytes read.
	if (!good.has(callback(id, key)) && !(await crawler.isCallback(id, key))) return gone();
	const read = await readUpTo(PUSH_MAX_BYTES, request.body);
	if (read.end === "failure") throw read.error;
	if (read.end === "limit") return problem(413, "too-large", `a push may have ${PUSH_MAX_BYTES} bytes`);
	const outcome = await crawler.push(id, key, request.headers.get("X-Hub-Signature"), read.bytes);
	if (outcome === "unknown") {
		good.delete(callback(id, key));
		return gone();
	}
	note(id, key);
	return text(202, "");
}

/** The Crawler of a source, for a key as we make them: who made one up costs nothing more. */
function crawlerFor(id: string, key: string, env: Env): DurableObjectStub<Crawler> | null {
	const source = CALLBACK_KEY.test(key) ? sourceOf(currentConfig(), id) : undefined;
	return source ? crawlerOf(source, currentConfig(), env) : null;
}

/** Before anything is read or asked for a caller that may have guessed. */
async function refusedCaller(request: Request, id: string, key: string, env: Env): Promise<Response | null> {
	if (!good.has(callback(id, key))) return refused("calls", request, env);
	// A hub that calls ever again says nothing more by it.
	const tooMany = await limited(env.QUERY_LIMIT, `callback ${id}`);
	if (tooMany) return tooMany;
	const wait = calls.take(callback(id, key), HUB_CALLS_PER_DAY, Date.now());
	return wait > 0 ? rateLimited(wait) : null;
}

function note(id: string, key: string): void {
	if (good.size >= KNOWN_ADDRESSES) good.clear();
	good.add(callback(id, key));
}

function callback(id: string, key: string): string {
	return `${id}/${key}`;
}

function gone(): Response {
	return problem(410, "no-subscription", "there is no such subscription, or no longer");
}

function unknown(): Response {
	return problem(404, "no-subscription", "there is no such subscription");
}

/** Plain text, whatever the challenge looks like to a browser. */
function text(status: number, body: string): Response {
	return new Response(body, {
		status,
		headers: {
			"Content-Type": "text/plain; charset=utf-8",
			"Cache-Control": "no-store",
			"X-Content-Type-Options": "nosniff",
		},
	});
}
