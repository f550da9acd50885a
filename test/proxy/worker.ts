import { makeKey } from "../../src/proxy/keys.ts";
import { KnownMedia, type KnownTarget } from "../../src/proxy/known.ts";
import { handleProxy, type ProxyOptions } from "../../src/proxy/proxy.ts";
import { makeSigner } from "../../src/proxy/sign.ts";
import { targetOf } from "../../src/proxy/target.ts";

/** A signer whose key everybody knows: for tests and benchmarks. */
export const signer = makeSigner([makeKey(Date.UTC(2026, 0, 1), new Uint8Array(35).fill(7))]);

/**
 * The proxy alone: `/{media|source}?{target}` for any target on loopback, `/media/{signature}?{target}` with a
 * signature of `signer`. `/bare?{target}` is what it is measured against: a Worker that does nothing but fetch.
 */
export default {
	async fetch(request: Request): Promise<Response> {
		const known = knownMedia.get(request.url, Date.now());
		if (known) return serveKnown(request, known);
		const target = targetOf(request.url) ?? "";
		const { pathname } = new URL(request.url);
		if (pathname === "/bare") return fetch(target);
		if (!pathname.startsWith("/media/")) {
			return handleProxy(request, optionsFor(pathname === "/source" ? "source" : "media", target, request));
		}
		const signed = await signer.verify(pathname.slice(7), target, Date.now());
		if (!signed.ok) return new Response(signed.error.code, { status: 403 });
		return serveKnown(request, knownMedia.add(request.url, signed.value, Date.now()));
	},
};

const knownMedia = new KnownMedia();

/** As the deployment does for `/media/`. */
function serveKnown(request: Request, { target, findings }: KnownTarget): Promise<Response> {
	return handleProxy(request, { ...optionsFor("media", target, request), findings });
}

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
