import { inWords } from "../../base/failure.ts";
import { isOfProxy } from "../../model/codes.ts";
import { ROUTE_PAUSE_MAX_MS, ROUTE_PAUSE_MS, ROUTE_WORDS_MAX_CHARS } from "../../settings.ts";
import { fetchBy } from "./attempt.ts";
import { VIA } from "./hops.ts";
import { wordsIn } from "./proxies.ts";
import { isProxied, proxyHost, type Turn, turnsOf } from "./route.ts";
import type { FetchAnswer, FetchDeps, FetchFailure, FetchOutcome, FetchRequest } from "./types.ts";

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
	const turns = turnsOf(request, deps.routes, started);
	const tried: { turn: Turn; error: FetchFailure; isDoubted: boolean }[] = [];
	let spare: FetchAnswer | null = null;
	const spent = { redirects: 0, bytesRead: 0, elapsedMs: 0, subrequests: 0 };
	for (const [index, turn] of turns.entries()) {
		const left = request.timeoutMs - (deps.now() - started);
		const timeoutMs = Math.max(TURN_MIN_MS, left / (turns.length - index));
		const maxRedirects = request.maxRedirects - spent.redirects;
		const outcome = await fetchTurn({ ...request, timeoutMs, maxRedirects }, turn, deps);
		const cost = outcome.ok ? outcome.value : outcome.error;
		for (const name of ["redirects", "bytesRead", "subrequests"] as const) spent[name] += cost[name];
		spent.elapsedMs = deps.now() - started;
		const isLast = index === turns.length - 1;
		const doubt = isLast ? null : doubtOf(outcome, turn, request);
		if (outcome.ok && !doubt) {
			if (turns.length > 1) for (const name of Object.values(turn.names)) deps.routes?.worked(name);
			// Looked at only where it decides something: to tell what it is it has to be decoded.
			const isProof = tried.some(({ isDoubted }) => isDoubted) && !isOdd(outcome.value, request);
			const detours = tried.filter(({ isDoubted }) => isProof || !isDoubted);
			for (const { turn, error, isDoubted } of detours) if (isDoubted) avoid(turn, error, deps);
			return { ok: true, value: { ...outcome.value, ...spent, detours: detours.map(({ error }) => error) } };
		}
		if (outcome.ok) spare ??= outcome.value;
		const error = doubt ?? (outcome.ok ? null : outcome.error);
		if (!error) continue;
		tried.push({ turn, error, isDoubted: doubt !== null });
		if (doubt) continue;
		if (!request.instances && isFinal(error)) break;
		if (turns.length > 1) avoid(turn, error, deps);
	}
	if (spare) return { ok: true, value: { ...spare, ...spent, detours: [] } };
	return { ok: false, error: { ...toldOf(tried.map(({ error }) => error)), ...spent } };
}

/** One address by one way. */
async function fetchTurn(request: FetchRequest, turn: Turn, deps: FetchDeps): Promise<FetchOutcome> {
	const { via: _, instances, ...asked } = request;
	const routed = { ...asked, ...turn, isRsshub: instances !== undefined };
	const outcome = await fetchBy(instances ? { ...routed, headersFor: turn.url } : routed, deps);
	if (!instances) return outcome;
	// Of an instance that has moved the first one is asked again.
	return outcome.ok
		? { ok: true, value: { ...outcome.value, movedTo: null } }
		: { ok: false, error: ofInstance(outcome.error, turn) };
}

/**
 * What may be a proxy's own word though it looks like the source's: that there is nothing, as one that is no more says of
 * every address, or a page where something else is wanted. Whether it is, another way tells.
 */
function doubtOf(outcome: FetchOutcome, { route, names }: Turn, request: FetchRequest): FetchFailure | null {
	const { instances } = request;
	if (!isProxied(route) && !instances) return null;
	if (!outcome.ok) return !instances && isMissing(outcome.error) ? outcome.error : null;
	if (!isOdd(outcome.value, request)) return null;
	const { bytes, status, finalUrl } = outcome.value;
	const who = isProxied(route) ? `the proxy ${proxyHost(route)}` : `RSSHub at ${names.instance}`;
	const message = `${who} answered ${status} with something else than others do: ${wordsIn(bytes ?? new Uint8Array()).slice(0, 160)}`;
	const code = isProxied(route) ? "proxy-failed" : "rsshub-failed";
	const { redirects, bytesRead, elapsedMs, subrequests } = outcome.value;
	const cost = { redirects, bytesRead, elapsedMs, subrequests };
	return { stage: "fetch", code, message, status, retryAfterSeconds: null, url: finalUrl, ...cost };
}

function isOdd({ bytes, contentType }: FetchAnswer, { isWanted }: FetchRequest): boolean {
	return bytes !== null && isWanted?.(bytes, contentType) === false;
}

function isMissing({ code }: FetchFailure): boolean {
	return code === "http-404" || code === "http-410";
}

/** What another way would not change: the source's own word, or what we do not ask or take. */
function isFinal(error: FetchFailure): boolean {
	const { stage, code, message } = error;
	if (stage === "guard") return !message.startsWith(VIA);
	return code === "too-large" || isMissing(error);
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
