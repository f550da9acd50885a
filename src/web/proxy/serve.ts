import { MAIL_PICTURE_HOST, type MailPictureName, mailPictureOf } from "../../base/media/mail.ts";
import { refererFor } from "../../base/media/referers.ts";
import { targetOf } from "../../base/url/target.ts";
import { sourceOf } from "../../config/lookup.ts";
import { isMailbox } from "../../config/mailboxes.ts";
import type { Config, SourceConfig } from "../../config/schema.ts";
import { isSourceOpen, type Scope } from "../../config/scope.ts";
import { currentConfig } from "../../platform/current.ts";
import { type Env, secretOf } from "../../platform/env.ts";
import { signerOf } from "../../platform/keyring.ts";
import { crawlerOf } from "../../platform/objects.ts";
import { USER_AGENT } from "../../settings.ts";
import { parseAllowHosts } from "../../stages/fetch/guard.ts";
import { hasToken } from "../admin/authorised.ts";
import { problem } from "../problem.ts";
import type { Reading } from "../reading/scope.ts";
import { type Access, mayFollow, mayProxy } from "./access.ts";
import { KnownMedia, type KnownTarget } from "./known.ts";
import { clientKey, limited } from "./limit.ts";
import { handleProxy, type ProxyDeps } from "./proxy.ts";

/**
 * `/?https://target`: for hosts of configured sources only, and for pages of origins that the owner allows; whoever has
 * the key may have any public address, as the crawler of another deployment.
 */
export async function serveProxy(
	request: Request,
	env: Reading,
	ctx: Pick<ExecutionContext, "waitUntil">,
): Promise<Response> {
	const isKeyed = isProxyKeyed(request, env);
	const refused = await limited(env.PROXY_LIMIT, isKeyed ? "key" : clientKey(request.headers));
	if (refused) return refused;
	const target = targetOf(request.url) ?? "";
	const url = URL.parse(target);
	if (!url)
		return problem(
			400,
			"bad-target",
			`"${target}" is not an address: what follows the "?" begins with http:// or https://`,
		);
	const { origin } = new URL(request.url);
	const { site } = currentConfig();
	const rules = {
		configHosts: configHosts(env.scope ?? null),
		ownOrigins: [origin, ...(site.url ? [site.url] : [])],
		allowOrigins: site.allow_origins,
	};
	const access: Access = isKeyed ? { ok: true, allowOrigin: "*" } : mayProxy(url, request.headers, rules);
	if (!access.ok) return problem(403, access.error.code, access.error.message);
	return handleProxy(request, {
		target,
		policy: "source",
		referer: isKeyed ? request.headers.get("Referer") : null,
		allowOrigin: access.allowOrigin,
		mayFollow: isKeyed ? undefined : (from, to) => mayFollow(from, to, rules),
		deps: proxyDeps(request, env, ctx),
	});
}

/** Whether somebody comes with the secret that opens the proxy. */
export function isProxyKeyed({ headers }: Request, { PROXY_KEY }: Env): boolean {
	return PROXY_KEY !== undefined && PROXY_KEY !== "" && hasToken(headers, PROXY_KEY);
}

/** `/media/{signature}?https://target`: what tributary wrote into its own feeds and pages. */
export async function serveMedia(
	request: Request,
	signature: string,
	env: Env,
	ctx: Pick<ExecutionContext, "waitUntil">,
): Promise<Response> {
	const refused = await limited(env.PROXY_LIMIT, clientKey(request.headers));
	if (refused) return refused;
	const { url } = request;
	const now = Date.now();
	const signed = await (await signerOf(env, now)).verify(signature, targetOf(url) ?? "", now);
	if (!signed.ok) return problem(403, signed.error.code, signed.error.message);
	return handleMedia(request, knownMedia.add(url, signed.value, now), env, ctx);
}

/** By the whole address, of one deployment: an isolate has one set of keys. */
const knownMedia = new KnownMedia();

/** The same for an address that was verified some minutes ago, which is served without looking at it again; null for another. */
export function serveKnownMedia(
	request: Request,
	env: Env,
	ctx: Pick<ExecutionContext, "waitUntil">,
): Promise<Response> | null {
	const known = knownMedia.get(request.url, Date.now());
	if (!known) return null;
	if (!env.PROXY_LIMIT) return handleMedia(request, known, env, ctx);
	return limited(env.PROXY_LIMIT, clientKey(request.headers)).then(
		(refused) => refused ?? handleMedia(request, known, env, ctx),
	);
}

function handleMedia(
	request: Request,
	known: KnownTarget,
	env: Env,
	ctx: Pick<ExecutionContext, "waitUntil">,
): Promise<Response> {
	const { target, referer, source } = known;
	const picture = mailPictureOf(target);
	const deps = { ...proxyDeps(request, env, ctx), ...(picture && fromMailbox(picture, env)) };
	const via = source === null ? undefined : sourceOf(currentConfig(), source)?.via;
	return handleProxy(request, { target, policy: "media", referer, allowOrigin: "*", known, via, deps });
}

/** What came inside a message is had of the Crawler that keeps it, as if its host were one. */
function fromMailbox(
	{ source: id, name }: MailPictureName,
	env: Env,
): Pick<ProxyDeps, "fetch" | "allowHosts"> {
	return {
		allowHosts: [MAIL_PICTURE_HOST],
		fetch: async () => {
			const config = currentConfig();
			const source = sourceOf(config, id);
			const found = source && (await crawlerOf(source, config, env).picture(id, name));
			if (!found) return new Response("the picture is kept no more", { status: 404 });
			const { type, bytes } = found;
			const headers = { "Content-Type": type, "Content-Length": String(bytes.length), ETag: `"${name}"` };
			return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
		},
	};
}

function proxyDeps(request: Request, env: Env, ctx: Pick<ExecutionContext, "waitUntil">): ProxyDeps {
	const { host, origin } = placeOf(request.url);
	return {
		fetch: (input, init) => fetch(input, init),
		now: () => Date.now(),
		allowHosts: parseAllowHosts(env.ALLOW_HOSTS),
		secretOf: (name) => secretOf(env, name),
		ownHosts: [host],
		userAgent: `${USER_AGENT} (+${origin})`,
		refererFor,
		cache: caches.default,
		waitUntil: (promise) => ctx.waitUntil(promise),
	};
}

/** Where we are asked: one place nearly always, and parsing an address costs more than comparing its beginning. */
function placeOf(url: string): { host: string; origin: string } {
	if (url.startsWith(place.prefix)) return place;
	const { host, origin } = new URL(url);
	place = { host, origin, prefix: `${origin}/` };
	return place;
}

let place = { host: "", origin: "", prefix: "://" };

/** By what they were read off. */
let hosts: { config: Config; names: Set<string> } | null = null;

/** Hosts of the sources that whoever asks may see. */
function configHosts(scope: Scope): Set<string> {
	const config = currentConfig();
	if (scope) return hostsOf(config.sources.filter((source) => isSourceOpen(source, scope)));
	if (hosts?.config !== config) hosts = { config, names: hostsOf(config.sources) };
	return hosts.names;
}

/** Of those that have an address of the web, and that the owner has chosen: what a list names is its writer's choice. */
function hostsOf(sources: readonly SourceConfig[]): Set<string> {
	return new Set(
		sources.flatMap(({ url, list }) => (isMailbox(url) || list !== undefined ? [] : [new URL(url).host])),
	);
}
