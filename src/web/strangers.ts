import { hash64 } from "../base/hash.ts";
import { ALL } from "../config/topics.ts";
import type { Purpose } from "../plan.ts";
import { currentConfig } from "../platform/current.ts";
import type { Env } from "../platform/env.ts";
import { isolateUsage, roomIn, takePart } from "../platform/isolate.ts";
import { MADE_REQUESTS, OUT_BELIEVED_MS, QUERY_LIMIT_SECONDS } from "../settings.ts";
import { waitOf } from "../usage/heldOff.ts";
import { clientKey, limited } from "./proxy/limit.ts";
import { serveError } from "./ui/serve.ts";

/**
 * What is made for whoever asks: an answer to a question that anybody can think of ever more of, a page of which there is
 * one for each category, source or entry, a look at `/health`, what a hub says it has for us, and a source's feed of
 * which there is no copy.
 */
export type Made = Exclude<Purpose, "fresh"> | "calls" | "feeds";

/**
 * The refusal for a client that has had too many of a kind made in a minute, or its part of what there is for a day (429),
 * or for everybody while what all strangers together may use up of the day's requests is used up (503); null for who may go on. Each kind counts for itself: who
 * has searched too much still reads.
 */
export async function refused(made: Made, request: Request, env: Env): Promise<Response | null> {
	const client = clientKey(request.headers);
	// Readers of many people come from one address.
	if (await limited(made === "feeds" ? env.PROXY_LIMIT : env.QUERY_LIMIT, `${made} ${client}`)) {
		const detail = `too many ${WORDS[made]} from your address; try again in ${QUERY_LIMIT_SECONDS} s`;
		return heldOff(request, 429, detail, QUERY_LIMIT_SECONDS);
	}
	const purpose = made === "calls" || made === "feeds" ? "pages" : made;
	const sources = currentConfig().sources.length;
	const wait = roomIn(purpose, sources, Date.now());
	if (wait > 0) return outOfRoom(WORDS[made], request, wait);
	if (made === "feeds" || !env.QUERY_LIMIT) return null;
	const own = takePart(purpose, client, MADE_REQUESTS[made], sources, Date.now());
	return own > 0 ? usedUp(WORDS[made], request, own) : null;
}

/** The refusal while a day's allowance is used up, of what and for how long, ms. */
function outOfRoom(what: string, request: Request, waitMs: number): Response {
	const seconds = Math.ceil(waitMs / 1000);
	const detail = `what this deployment has for ${what} is used up for now; feeds of categories are served as before; try again in ${seconds} s`;
	return heldOff(request, 503, detail, seconds);
}

/** Libraries that have said that nothing is left of their allowance, and until when that is believed, ms. */
const out = new Map<string, number>();

/** The answer to a question to a Library; the refusal, without asking it again, while its allowance is used up. */
export async function answered(
	library: string,
	request: Request,
	make: () => Promise<Response> | Response,
): Promise<Response> {
	const now = Date.now();
	const known = (out.get(library) ?? 0) - now;
	if (known > 0) return outOfRoom(WORDS.queries, request, known);
	try {
		return await make();
	} catch (error) {
		const heldBack = error instanceof Error ? waitOf(error) : null;
		if (heldBack === null) throw error;
		const { wait, whom } = heldBack;
		if (whom === "client") return usedUp(WORDS.queries, request, wait);
		// Most questions to `all` need nothing of it.
		if (library !== ALL) out.set(library, now + Math.min(wait, OUT_BELIEVED_MS));
		return outOfRoom(WORDS.queries, request, wait);
	}
}

/** The refusal for a client that has used up its part of a day's allowance. */
function usedUp(what: string, request: Request, waitMs: number): Response {
	const seconds = Math.ceil(waitMs / 1000);
	const detail = `what one address may have of ${what} in a day is used up for now; feeds of categories are served as before; try again in ${seconds} s`;
	return heldOff(request, 429, detail, seconds);
}

/** Who asks, as objects count it: they need to know no address. */
export function askerOf(headers: Headers): string {
	return hash64(clientKey(headers));
}

function heldOff(request: Request, status: 429 | 503, detail: string, seconds: number): Response {
	isolateUsage.count("heldOff");
	const code = status === 429 ? "rate-limited" : "allowance-used-up";
	return serveError(request, status, code, detail, null, { "Retry-After": String(seconds) });
}

const WORDS: Record<Made, string> = {
	queries: "different questions",
	pages: "different pages",
	looks: "looks at the health of this deployment",
	calls: "calls for subscriptions that are not there",
	feeds: "feeds of sources that nobody has read lately",
};
