import { inWords } from "../../base/failure.ts";
import type { Route } from "../../model/reading.ts";
import type { Deadline } from "./deadline.ts";
import { nameError } from "./errors.ts";
import { checkAddress, type GuardOptions } from "./guard.ts";
import { addressBy, isProxied, proxyHost, targetBehind } from "./route.ts";
import { type Attempt, type FetchCost, type FetchDeps, trouble } from "./types.ts";
import { unwrapped } from "./unwrap.ts";

/** A request that is followed from hop to hop. */
export interface Chain {
	url: string;
	route: Route;
	maxRedirects: number;
	method?: "GET" | "HEAD";
	/** The headers for one hop. */
	headers: (hop: URL) => Headers | Record<string, string>;
	/** A further condition on redirects. */
	mayFollow?: (from: URL, to: URL) => boolean;
	/** What `checkHop` made of `url` before. */
	first?: Hop;
}

/** A target that the guard has let through, and the address to ask for it: its own, or the proxy's with the target in it. */
export interface Hop {
	target: URL;
	/** The target as text: reading it off the object costs more than keeping it. */
	href: string;
	address: string;
}

/** Where a chain of redirects ended. */
export interface Arrival {
	response: Response;
	/** The target of the last hop, not the proxy's address. */
	url: URL;
	/** Every hop was a 301 or 308. */
	permanent: boolean;
	downgraded: boolean;
}

type HopDeps = Pick<FetchDeps, "fetch" | "allowHosts" | "ownHosts" | "secretOf">;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Sends the request and follows redirects by hand, each hop through the guard. `at.url` is kept up to date for
 * the report of a failure. Failures: those of the guard and of the connection, `redirect-loop`,
 * `too-many-redirects`, `bad-redirect`.
 */
export async function follow(
	chain: Chain,
	deps: HopDeps,
	deadline: Deadline,
	at: FetchCost & { url: string },
): Promise<Attempt<Arrival>> {
	const seen = new Set<string>();
	let permanent = true;
	let downgraded = false;
	let checked: Attempt<Hop> = chain.first
		? { ok: true, value: chain.first }
		: checkHop(chain.url, chain.route, deps);
	for (;;) {
		if (!checked.ok) return checked;
		const { target, href, address } = checked.value;
		at.url = href;
		const sent = await send(address, chain, target, deps, deadline, at);
		if (!sent.ok) return sent;
		const response = sent.value;
		if (!REDIRECTS.has(response.status))
			return { ok: true, value: { response, url: target, permanent, downgraded } };
		response.body?.cancel().catch(() => {});
		const location = locationOf(response, target, chain.route);
		if (location === "proxy")
			return trouble("proxy-failed", `the proxy ${proxyHost(chain.route)} redirects to a page of its own`, {
				status: response.status,
			});
		if (!location)
			return trouble("bad-redirect", `${target.href} redirects (${response.status}) to nowhere`, {
				status: response.status,
			});
		if (++at.redirects > chain.maxRedirects) {
			return trouble(
				"too-many-redirects",
				`more than ${chain.maxRedirects} redirects, the last one to ${location.href}`,
			);
		}
		if (chain.mayFollow?.(target, location) === false) {
			return trouble(
				"bad-redirect",
				`${target.href} redirects to ${location.host}, which is not followed from here`,
			);
		}
		permanent &&= response.status === 301 || response.status === 308;
		downgraded ||= target.protocol === "https:" && location.protocol === "http:";
		checked = checkHop(location, chain.route, deps);
		seen.add(withoutFragment(href));
		if (checked.ok && seen.has(withoutFragment(checked.value.href))) {
			at.url = checked.value.href;
			return loop(checked.value.target, seen.size);
		}
	}
}

function withoutFragment(href: string): string {
	return href.replace(/#.*$/s, "");
}

async function send(
	address: string,
	chain: Chain,
	target: URL,
	deps: HopDeps,
	deadline: Deadline,
	at: FetchCost,
): Promise<Attempt<Response>> {
	const { route } = chain;
	const key = route.key === undefined ? "" : deps.secretOf?.(route.key);
	if (key === undefined)
		return trouble(
			"proxy-key",
			`the proxy ${proxyHost(route)} wants the secret ${route.key}, which is not set`,
		);
	at.subrequests++;
	try {
		let headers = chain.headers(target);
		if (route.headers || key) {
			headers = new Headers(headers);
			for (const [name, value] of Object.entries(route.headers ?? {})) headers.set(name, value);
			if (key) headers.set("Authorization", `Bearer ${key}`);
		}
		const init: RequestInit = {
			method: chain.method ?? "GET",
			headers,
			redirect: "manual",
			...(deadline.signal && { signal: deadline.signal }),
		};
		const response = await deadline.race(deps.fetch(address, init));
		return await unwrapped(response, route, deadline);
	} catch (error) {
		return { ok: false, error: nameError(error, { expired: deadline.expired(), bytes: 0 }) };
	}
}

/** Looks at a target, and at the way to it; failures are those of the guard. */
export function checkHop(next: string | URL, route: Route, deps: GuardOptions): Attempt<Hop> {
	const checked = checkAddress(next, deps);
	if (!checked.ok) return { ok: false, error: checked.error };
	const target = checked.value;
	const { href } = target;
	if (!isProxied(route)) return { ok: true, value: { target, href, address: href } };
	const address = checkAddress(addressBy(route, href), deps);
	if (!address.ok)
		return {
			ok: false,
			error: inWords(address.error, `${VIA}${address.error.message}`),
		};
	return { ok: true, value: { target, href, address: address.value.href } };
}

/** How the guard's word on a proxy's address begins. */
export const VIA = "via: ";

/** A proxy may hand on the target's own Location, or one that leads through itself; any other on its host is about itself. */
function locationOf(response: Response, target: URL, route: Route): URL | "proxy" | null {
	const text = response.headers.get("Location");
	if (!text?.trim()) return null;
	const location = URL.parse(text, target.href);
	if (!location || !isProxied(route) || location.host !== proxyHost(route)) return location;
	return targetBehind(route, location) ?? (target.host === location.host ? location : "proxy");
}

function loop(target: URL, length: number): Attempt<never> {
	const around = length === 1 ? "to itself" : `in a circle of ${length} addresses`;
	return trouble(
		"redirect-loop",
		`${target.href} redirects ${around} (it may be waiting for a cookie; none is kept)`,
	);
}
