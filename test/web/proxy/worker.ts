import { makeKey } from "../../../src/base/media/keys.ts";
import { makeSigner } from "../../../src/base/media/sign.ts";
import { targetOf } from "../../../src/base/url/target.ts";
import { listen, makeAnswer } from "../../../src/web/proxy/answer.ts";
import { KnownMedia, type KnownTarget } from "../../../src/web/proxy/known.ts";
import { handleProxy, type ProxyDeps, type ProxyOptions } from "../../../src/web/proxy/proxy.ts";
import { capStream } from "../../../src/web/proxy/stream.ts";

/** A signer whose key everybody knows: for tests and benchmarks. */
export const signer = makeSigner([makeKey(Date.UTC(2026, 0, 1), new Uint8Array(35).fill(7))]);

/**
 * The proxy alone: `/{media|source}?{target}` for any target on loopback, `/media/{signature}?{target}` with a
 * signature of `signer`, `/capped?{target}` with small limits. Besides these what it is measured against:
 * `/through?{target}`, a Worker that passes the request on as it is and the answer, too; `/bare?{target}`, one that
 * only asks for the address; and `/least?{target}`, which does besides what no proxy with our duties can do without:
 * it asks with its own headers, and answers with those of `LEAST`.
 */
export default {
	async fetch(request: Request): Promise<Response> {
		if (request.url.includes("/bare?")) return fetch(afterQuestion(request.url));
		if (request.url.includes("/through?")) return fetch(afterQuestion(request.url), request);
		if (request.url.includes("/least?")) return least(afterQuestion(request.url));
		const known = knownMedia.get(request.url, Date.now());
		if (known) return serveKnown(request, known);
		const target = targetOf(request.url) ?? "";
		const { pathname } = new URL(request.url);
		if (pathname === "/capped") return capped(target);
		if (!pathname.startsWith("/media/")) {
			return handleProxy(request, optionsFor(pathname === "/source" ? "source" : "media", target, request));
		}
		const signed = await signer.verify(pathname.slice(7), target, Date.now());
		if (!signed.ok) return new Response(signed.error.code, { status: 403 });
		return serveKnown(request, knownMedia.add(request.url, signed.value, Date.now()));
	},
};

const knownMedia = new KnownMedia();

function afterQuestion(url: string): string {
	return url.slice(url.indexOf("?") + 1);
}

const ASKED = new Headers({ "User-Agent": "tributary-test", "Accept-Encoding": "identity" });
const { headers: LEAST } = makeAnswer(null, {
	status: 200,
	said: listen(new Headers({ ETag: '"x"' }), 200),
	contentType: "image/jpeg",
	policy: "media",
	allowOrigin: "*",
});

async function least(target: string): Promise<Response> {
	const { body } = await fetch(target, { headers: ASKED, redirect: "manual" });
	return new Response(body, { headers: LEAST });
}

async function capped(target: string): Promise<Response> {
	const { body } = await fetch(target);
	return new Response(body && capStream(body, 2_000_000, 300));
}

/** As the deployment does for `/media/`. */
function serveKnown(request: Request, known: KnownTarget): Promise<Response> {
	const { target, referer } = known;
	return handleProxy(request, { target, policy: "media", referer, allowOrigin: "*", known, deps });
}

const deps: ProxyDeps = {
	fetch: (input, init) => fetch(input, init),
	now: () => Date.now(),
	allowHosts: ["127.0.0.1"],
	ownHosts: ["127.0.0.1:1"],
	userAgent: "tributary-test",
	refererFor: () => null,
};

function optionsFor(policy: ProxyOptions["policy"], target: string, request: Request): ProxyOptions {
	return {
		target,
		policy,
		referer: request.headers.get("X-Page"),
		allowOrigin: request.headers.get("Origin") ?? "*",
		deps,
	};
}
