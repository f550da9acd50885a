import { targetOf } from "../../base/url/target.ts";
import type { Scope } from "../../config/scope.ts";
import type { Env } from "../../platform/env.ts";
import { originOf } from "../origin.ts";
import { preflight } from "../preflight.ts";
import { isProxyKeyed } from "../proxy/serve.ts";
import { credentialOf, withoutKey } from "./credential.ts";
import { type KeptLinks, keyed as keyedHere, withKeptPage, withKeyedLinks } from "./ownLinks.ts";
import { isOpenPlace } from "./places.ts";
import { type Reader, readerOf } from "./reader.ts";

/** Answers a request as if the deployment were public, to somebody who may see so much. */
type Serve = (request: Request, scope: Scope) => Response | Promise<Response>;

/** What nobody may see: `/health` says how many sources are how. */
const NOTHING: Scope = [];

/** Answers for a private deployment: to whoever has a key, what that opens, and in a way that nobody else gets it. */
export async function servePrivately(request: Request, env: Env, serve: Serve): Promise<Response> {
	const url = new URL(request.url);
	const isProxied = url.pathname === "/" && targetOf(request.url) !== null;
	// A browser asks without credentials whether it may come with them.
	if (request.method === "OPTIONS" && !isOpenPlace(url.pathname)) return preflight(true);
	if (isOpenPlace(url.pathname) || (isProxied && isProxyKeyed(request, env))) return serve(request, null);
	// What follows the question mark there is another host's.
	const credential = credentialOf(isProxied ? new URL("/", url) : url, request.headers);
	const reader = await readerOf(request, credential, env);
	if (reader instanceof Response)
		return url.pathname === "/health" && !credential ? serve(request, NOTHING) : reader;
	const inner = reader.inAddress === null ? request : new Request(withoutKey(url), request);
	return handOver(await serve(inner, reader.scope), reader, originOf(request.url));
}

/** An answer for one reader: no shared cache keeps it, and where the key is in the address, its links have it as well. */
async function handOver(answer: Response, { inAddress: key }: Reader, origin: string): Promise<Response> {
	const type = answer.headers.get("Content-Type") ?? "";
	const isPage = type.startsWith("text/html");
	const links = { parameter: `key=${key}`, origin, isOpen: isOpenPlace };
	const keyed =
		key === null || !answer.body
			? answer
			: isPage
				? withKeptPage(answer, links)
				: await withKeyedText(answer, type, links);
	const response = new Response(keyed.body, keyed);
	const { headers } = response;
	const location = headers.get("Location");
	if (location && key !== null) headers.set("Location", keyedHere(location, { ...links, origin: "" }));
	const caching = headers.get("Cache-Control");
	if (caching) headers.set("Cache-Control", caching.replace(/\bpublic\b/, "private"));
	headers.append("Vary", "Authorization, Cookie");
	// The address may hold the key.
	headers.set("Referrer-Policy", "no-referrer");
	if (!headers.has("Cross-Origin-Resource-Policy"))
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
	return response;
}

async function withKeyedText(answer: Response, type: string, links: KeptLinks): Promise<Response> {
	if (!/json|xml|opml/.test(type)) return answer;
	return new Response(withKeyedLinks(await answer.text(), type, links), answer);
}
