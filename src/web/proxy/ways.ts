import { DIRECT, type Route } from "../../model/reading.ts";
import { MEDIA_ROUTE_PAUSE_MS, PROXY_TIMEOUT_MS, ROUTES_REMEMBERED } from "../../settings.ts";
import { isProxied, routeName } from "../../stages/fetch/route.ts";

/** Until when a way to a host is not the first to be tried, in this isolate: the pictures of a page come by the dozen. */
const avoided = new Map<string, number>();

/** What another way would not change. */
const SOURCES_OWN = new Set([404, 410, 413, 416]);
/** What a proxy that is no more says of every address. */
const MISSING = new Set([404, 410]);

/** The first good answer for a target by several ways, in the owner's order; the last one when none is good. */
export async function byWays(
	via: readonly Route[],
	target: string,
	now: () => number,
	ask: (route: Route, timeoutMs: number) => Promise<Response>,
): Promise<Response> {
	const [first = DIRECT, ...others] = via;
	if (others.length === 0) return ask(first, PROXY_TIMEOUT_MS);
	const name = (route: Route) => `${routeName(route)} ${URL.parse(target)?.host}`;
	const wait = (route: Route) => Math.max(0, (avoided.get(name(route)) ?? 0) - now());
	const [start = first, ...rest] = via.toSorted((a, b) => wait(a) - wait(b));
	const timeoutMs = PROXY_TIMEOUT_MS / via.length;
	let answer = await ask(start, timeoutMs);
	let route = start;
	let missing: Response | null = null;
	for (const next of rest) {
		const isDoubted = isProxied(route) && MISSING.has(answer.status);
		if (answer.status < 400 || (SOURCES_OWN.has(answer.status) && !isDoubted)) return answer;
		if (isDoubted) missing ??= answer;
		else {
			if (avoided.size >= ROUTES_REMEMBERED) avoided.clear();
			avoided.set(name(route), now() + MEDIA_ROUTE_PAUSE_MS);
		}
		route = next;
		answer = await ask(route, timeoutMs);
	}
	return answer.status < 400 ? answer : (missing ?? answer);
}
