import { handleProxy, type ProxyOptions } from "../../src/proxy/proxy.ts";
import { targetOf } from "../../src/proxy/target.ts";

/**
 * The proxy alone: `/{media|source}?{target}`, any target on loopback. `/bare?{target}` is what it is measured
 * against: a Worker that does nothing but fetch.
 */
export default {
	async fetch(request: Request): Promise<Response> {
		const target = targetOf(request.url) ?? "";
		const { pathname } = new URL(request.url);
		if (pathname === "/bare") return fetch(target);
		return handleProxy(request, optionsFor(pathname === "/source" ? "source" : "media", target, request));
	},
};

function optionsFor(policy: ProxyOptions["policy"], target: string, request: Request): ProxyOptions {
	return {
		target,
		policy,
		referer: request.headers.get("X-Page"),
		allowOrigin: request.headers.get("Origin") ?? "*",
		deps: {
			fetch: (input, init) => fetch(input, init),
			now: () => Date.now(),
			allowHosts: ["127.0.0.1"],
			ownHosts: ["127.0.0.1:1"],
			userAgent: "tributary-test",
			refererFor: () => null,
		},
	};
}
