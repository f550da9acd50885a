import { inWords } from "../../base/failure.ts";
import { isOfProxy } from "../../model/codes.ts";
import { ROUTE_PAUSE_MAX_MS, ROUTE_PAUSE_MS, ROUTE_WORDS_MAX_CHARS } from "../../settings.ts";
import { fetchBy } from "./attempt.ts";
import { VIA } from "./hops.ts";
import { type Turn, turnsOf } from "./route.ts";
import type { FetchDeps, FetchFailure, FetchOutcome, FetchRequest } from "./types.ts";

export type { FetchAnswer, FetchCost, FetchDeps, FetchFailure, FetchOutcome, FetchRequest } from "./types.ts";

/** One try by each way, as long as the time lasts; a way needs this much of it at least. */
const TURN_MIN_MS = 1_000;

/**
 * Fetches a source once: guarded, conditional, through redirects, within its time and bytes, by the first of its ways
 * that leads there. Never throws for what a server does; the failure says what it cost (see `FetchFailure` for the codes).
 *
 * @example
 * const outcome = await fetchSource(request, { fetch, now: Date.now, allowHosts: [], ownHosts: ["feeds.example"] });
 */
export async function fetchSource(request: FetchRequest, deps: FetchDeps): Promise<FetchOutcome> {
	const started = deps.now();
	const { via: _, instances, ...asked } = request;
	const turns = turnsOf(request, deps.routes, started);
	const failures: FetchFailure[] = [];
	const spent = { redirects: 0, bytesRead: 0, elapsedMs: 0, subrequests: 0 };
	for (const [index, turn] of turns.entries()) {
		const left = request.timeoutMs - (deps.now() - started);
		const timeoutMs = Math.max(TURN_MIN_MS, left / (turns.length - index));
		const maxRedirects = request.maxRedirects - spent.redirects;
		const routed = { ...asked, ...turn, timeoutMs, maxRedirects, isRsshub: instances !== undefined };
		const outcome = await fetchBy(instances ? { ...routed, headersFor: turn.url } : routed, deps);
		const cost = outcome.ok ? outcome.value : outcome.error;
		for (const name of ["redirects", "bytesRead", "subrequests"] as const) spent[name] += cost[name];
		spent.elapsedMs = deps.now() - started;
		if (outcome.ok) {
			if (turns.length > 1) for (const name of Object.values(turn.names)) deps.routes?.worked(name);
			const movedTo = instances ? null : outcome.value.movedTo;
			return { ok: true, value: { ...outcome.value, movedTo, ...spent, detours: failures } };
		}
		const error = instances ? ofInstance(outcome.error, turn) : outcome.error;
		failures.push(error);
		if (!instances && isFinal(error)) break;
		if (turns.length > 1) avoid(turn, error, deps);
	}
	return { ok: false, error: { ...toldOf(failures), ...spent } };
}

/** What another way would not change: the source's own word, or what we do not ask or take. */
function isFinal({ stage, code, message }: FetchFailure): boolean {
	if (stage === "guard") return !message.startsWith(VIA);
	return code === "http-404" || code === "http-410" || code === "too-large";
}

/** Leaves alone what failed for a while: the proxy, the instance, or for this source the direct way. */
function avoid(
	{ names }: Turn,
	{ retryAfterSeconds, ...error }: FetchFailure,
	{ routes, now }: FetchDeps,
): void {
	const name = error.code.startsWith("rsshub-") ? names.instance : names.route;
	const pause = Math.min(ROUTE_PAUSE_MAX_MS, Math.max(ROUTE_PAUSE_MS, (retryAfterSeconds ?? 0) * 1000));
	routes?.failed(name, {
		...inWords(error, error.message.slice(0, ROUTE_WORDS_MAX_CHARS)),
		until: now() + pause,
	});
}

/** What comes of an instance of RSSHub that fails is its own affair, for the address is one of its routes. */
function ofInstance(error: FetchFailure, { names }: Turn): FetchFailure {
	if (isOfProxy(error.code) || error.message.startsWith(VIA)) return error;
	const message = `RSSHub at ${names.instance}: ${error.message}`;
	return { ...error, stage: "fetch", code: "rsshub-failed", message };
}

/**
 * Of several failures the one to tell: what a proxy says of the source, else what is wrong with a proxy, for an owner
 * who names proxies knows that the direct way fails; the others are in its words.
 */
function toldOf(failures: FetchFailure[]): FetchFailure {
	const rank = ({ code, message }: FetchFailure) =>
		isOfProxy(code) || message.startsWith(VIA) ? 1 : message.includes("through the proxy") ? 0 : 2;
	const [first, ...others] = failures.toSorted((a, b) => rank(a) - rank(b));
	if (!first) throw new RangeError("no way was tried");
	const message = [first, ...others].map((attempt) => attempt.message).join("; also: ");
	return { ...first, message };
}
