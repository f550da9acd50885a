import { siteHost } from "../../base/url/site.ts";
import type { FailureCode } from "../../model/codes.ts";
import type { Failure } from "../../model/result.ts";

export interface AccessRules {
	/** `host` or `host:port` of every configured source, as `URL.host` writes it. */
	configHosts: ReadonlySet<string>;
	/** Further hosts whose pictures may be asked for unsigned. */
	mediaHosts?: ReadonlySet<string>;
	/** The deployment's own origins. */
	ownOrigins: readonly string[];
	/** `site.allow_origins`. */
	allowOrigins: readonly string[];
}

/** The origin to name in Access-Control-Allow-Origin (`*` for clients that are not browsers), or why not. */
export type Access = { ok: true; allowOrigin: string } | { ok: false; error: Failure };

/**
 * Whether the unsigned form `/?{target}` is answered: only for hosts of configured sources, and when a browser asks, only for
 * pages of our own or of an origin that the owner allows. Failures: `host-not-configured`, `origin-not-allowed`.
 */
export function mayProxy(target: URL, headers: Headers, rules: AccessRules): Access {
	if (!rules.configHosts.has(target.host) && !rules.mediaHosts?.has(target.host)) {
		return refuse(
			"host-not-configured",
			`${target.host} is not the host of a source of this deployment; others are open to whoever has its PROXY_KEY`,
		);
	}
	const origin = askingOrigin(headers);
	if (origin === null) return { ok: true, allowOrigin: "*" };
	const allowed = [...rules.ownOrigins, ...rules.allowOrigins].map((address) => URL.parse(address)?.origin);
	if (!allowed.includes(origin)) {
		return refuse(
			"origin-not-allowed",
			`pages of ${origin} may not use this proxy (site.allow_origins says which may)`,
		);
	}
	return { ok: true, allowOrigin: origin };
}

/**
 * Whether a redirect of an unsigned request may be followed: to a configured host, or, without giving up https, from a
 * source's host to one below it or to its site's own (`www.`); what everybody may register below is no one's site.
 */
export function mayFollow(
	from: URL,
	to: URL,
	rules: Pick<AccessRules, "configHosts" | "mediaHosts">,
): boolean {
	if (rules.configHosts.has(to.host) || rules.mediaHosts?.has(to.host)) return true;
	if (from.protocol === "https:" && to.protocol !== "https:") return false;
	const [left, right] = [from.hostname, to.hostname].map((host) => host.replace(/^www\./, ""));
	if (left === right) return true;
	return `${right}`.endsWith(`.${left}`) && siteHost(from.hostname) === siteHost(to.hostname);
}

/** Null for a client that is not a browser, or a person who opened the address itself; `null` as text for a hidden origin. */
function askingOrigin(headers: Headers): string | null {
	const origin = headers.get("Origin");
	if (origin !== null) return origin;
	const site = headers.get("Sec-Fetch-Site");
	if (site === null || site === "none" || site === "same-origin") return null;
	// A picture or a link on some page: it sends no Origin, at best a Referer.
	return URL.parse(headers.get("Referer") ?? "")?.origin ?? "null";
}

function refuse(code: FailureCode<"publish">, message: string): Access {
	return { ok: false, error: { stage: "publish", code, message } };
}
