import { readUpTo } from "../../base/bytes.ts";
import { sourceOf } from "../../config/lookup.ts";
import type { Crawler } from "../../crawler/contract.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { crawlerOf } from "../../platform/objects.ts";
import { PUSH_MAX_BYTES } from "../../settings.ts";
import { problem } from "../problem.ts";

/** A hub asks whether a subscription was wanted (W3C WebSub, section 5.3): the challenge comes back only when it was. */
export async function answerHub(request: Request, id: string, key: string, env: Env): Promise<Response> {
	const crawler = crawlerFor(id, env);
	if (!crawler) return unknown();
	const params = new URL(request.url).searchParams;
	const lease = Number(params.get("hub.lease_seconds") ?? Number.NaN);
	const challenge = await crawler.verify(id, key, {
		mode: params.get("hub.mode") ?? "",
		topic: params.get("hub.topic") ?? "",
		challenge: params.get("hub.challenge") ?? "",
		leaseSeconds: Number.isFinite(lease) ? lease : null,
		reason: params.get("hub.reason") ?? "",
	});
	return challenge === null ? unknown() : text(200, challenge);
}

/**
 * A hub sends what has changed (section 7): thanked at once, whatever is wrong with its signature, for who guesses
 * learns nothing. 410 tells it that nobody listens any more.
 */
export async function takePush(request: Request, id: string, key: string, env: Env): Promise<Response> {
	const crawler = crawlerFor(id, env);
	const read = await readUpTo(PUSH_MAX_BYTES, request.body);
	if (read.end === "failure") throw read.error;
	if (read.end === "limit") return problem(413, "too-large", `a push may have ${PUSH_MAX_BYTES} bytes`);
	const outcome = await crawler?.push(id, key, request.headers.get("X-Hub-Signature"), read.bytes);
	return outcome === undefined || outcome === "unknown"
		? problem(410, "no-subscription", "there is no such subscription, or no longer")
		: text(202, "");
}

function crawlerFor(id: string, env: Env): DurableObjectStub<Crawler> | null {
	const config = currentConfig();
	const source = sourceOf(config, id);
	return source ? crawlerOf(source, config, env) : null;
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
