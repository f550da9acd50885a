import { hash64 } from "../../base/hash.ts";
import { PLACE, type Route } from "../../model/reading.ts";
import type { FetchRequest, RouteMemory } from "./types.ts";

/** Whether a way leads through a proxy. */
export function isProxied({ url }: Route): boolean {
	return url !== "direct";
}

/** The host of a way's proxy: its address may hold a key, and is never told. */
export function proxyHost({ url }: Route): string {
	return URL.parse(url)?.host ?? url;
}

/** What a way is remembered by. */
export function routeName({ url }: Route): string {
	return hash64(url).slice(0, 8);
}

/** The address to ask for a target by a way; a fragment is never sent. */
export function addressBy(route: Route, href: string): string {
	const target = href.replace(/#.*$/s, "");
	if (!isProxied(route)) return target;
	const { url } = route;
	if (url.search(PLACE) < 0) return url + target;
	return url.replace(PLACE, (_, how) => (how === "encoded" ? encodeURIComponent(target) : target));
}

/** The target of an address that leads through the way's proxy; null when it leads elsewhere. */
export function targetBehind({ url }: Route, { href }: URL): URL | null {
	const [before = "", how = "url", after = ""] = url.split(PLACE);
	const start = URL.parse(before)?.href ?? before;
	if (!href.startsWith(start) || !href.endsWith(after)) return null;
	const text = href.slice(start.length, href.length - after.length);
	// A proxy may encode what it was given as it is.
	return URL.parse(how === "url" && !/%3a/i.test(text.slice(0, 10)) ? text : decoded(text));
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// Broken escapes: then it is an address in neither form.
		return text;
	}
}

/** One attempt: an address and a way to it. */
export interface Turn {
	url: string;
	route: Route;
	/** What it is remembered by. */
	names: { route: string; instance: string };
}

/** Every address by every way, in the owner's order; those that failed lately come last. */
export function turnsOf(
	{ url, instances, via }: Pick<FetchRequest, "url" | "instances" | "via">,
	routes: RouteMemory | undefined,
	now: number,
): Turn[] {
	const turns = (instances ?? [url]).flatMap((address) =>
		(via.length ? via : [{ url: "direct" }]).map((route) => ({
			url: address,
			route,
			names: { route: routeName(route), instance: URL.parse(address)?.host ?? address },
		})),
	);
	const wait = ({ names }: Turn) => {
		const until = Math.max(routes?.until(names.route) ?? 0, routes?.until(names.instance) ?? 0);
		return until > now ? until : 0;
	};
	return turns.sort((a, b) => wait(a) - wait(b));
}
