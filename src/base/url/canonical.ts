import { isWeb } from "./web.ts";

/** Parameters that tell where a reader came from, and nothing of what is read. */
const TRACKING =
	/^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|oly_\w+_id|vero_(?:id|conv)|wickedid|rb_clickid|s_cid|ref_(?:src|url)|spm|scm|share_(?:from|source|medium|token|tag|session_id|plat|times)|from_?source|at_(?:medium|campaign|custom\d)|ns_(?:mchannel|source|campaign|linkname|fee)|xtor|pk_(?:campaign|kwd|source|medium)|piwik_(?:campaign|kwd)|mtm_\w+|hss_channel|cmpid|ncid|bd_(?:source|vid)|vd_source|unique_k|bsource|chksm|scene|sharer_\w+|isappinstalled|nsukey)$/i;
/** Parameters that tell one visitor from another, whatever they hold. */
const SESSION = /^(?:phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken)$/i;
/** The same, unless they hold a number: that of a talk, say. */
const NUMBERED_SESSION = /^session_?id$/i;
const NUMBER = /^\d{1,6}$/;
/** Parameters that name a session on some sites and an article on others: `show.asp?sid=12`. */
const PERHAPS_SESSION = /^(?:sid|sess|session|token)$/i;
/** A session as software makes it: long, and letters and digits without any order. */
const SESSION_VALUE = /^(?=[a-z]*\d)(?=\d*[a-z])[\da-z]{20,}$/i;

/**
 * The form of an address that identity and deduplication compare, not one to open: without tracking parameters,
 * session ids, fragment, default port, trailing `index.html` or slash; `http` and `https`, `www.` or not count the
 * same. The text itself, trimmed, when it is no address.
 */
export function canonicalUrl(url: string): string {
	const trimmed = url.trim();
	if (!URL.canParse(trimmed)) return trimmed;
	const parsed = new URL(redirected(trimmed));
	if (!isWeb(parsed)) return parsed.href;
	const host = parsed.host.replace(/^www\./, "").replace(/:(?:80|443)$/, "");
	const path = parsed.pathname
		.replace(/;jsessionid=[^/?#]*/i, "")
		.replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, "/")
		.replace(/\/{2,}/g, "/")
		.replace(/\/+$/, "");
	const query = kept(parsed.search).sort().join("&");
	return `${host}${path}${query === "" ? "" : `?${query}`}${meaningfulFragment(parsed)}`;
}

/** The address to show and open: the tracking parameters are gone, all else is as written. */
export function stripTracking(url: string): string {
	if (!url.includes("?") || !URL.canParse(url)) return url;
	const [, before = "", query = "", fragment = ""] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url) ?? [];
	if (before === "") return url;
	const parts = query.split("&");
	const left = parts.filter((part) => !TRACKING.test(nameOf(part)));
	if (left.length === parts.length) return url;
	return `${before}${left.length > 0 ? `?${left.join("&")}` : ""}${fragment}`;
}

function kept(search: string): string[] {
	if (search.length < 2) return [];
	const parts = search.slice(1).split("&");
	return parts.filter((part) => part !== "" && !TRACKING.test(nameOf(part)) && !isSession(part));
}

function isSession(parameter: string): boolean {
	const name = nameOf(parameter);
	const value = parameter.slice(name.length + 1);
	if (NUMBERED_SESSION.test(name)) return !NUMBER.test(value);
	return SESSION.test(name) || (PERHAPS_SESSION.test(name) && SESSION_VALUE.test(value));
}

function nameOf(parameter: string): string {
	const equals = parameter.indexOf("=");
	return equals === -1 ? parameter : parameter.slice(0, equals);
}

/** `#!/post/1` and `#/post/1` are how an application in a page names its pages. */
function meaningfulFragment(url: URL): string {
	return /^#!?\//.test(url.hash) ? url.hash : "";
}

/** Fragments that lead to a part of a page that every page has, or say where a reader came from. */
const ANYWHERE =
	/^(?:comments?|respond|reply|disqus_thread|more(?:-\d+)?|top|main|content|article|post|rss|feed|rd|wechat_redirect|(?:utm_|xtor|echobox|ref|source|intcmp|mid|:~:).*)$/i;

/** What an address names within its page: the fragment, `""` when it has none or one that names nothing of this page alone. */
export function anchorOf(url: string): string {
	const at = url.indexOf("#");
	const fragment = at < 0 ? "" : url.slice(at + 1).trim();
	return ANYWHERE.test(fragment) || /^!?\//.test(fragment) ? "" : fragment;
}

/** Redirects that carry their target in the address: feedproxy and search engines. */
function redirected(url: string): string {
	const parsed = new URL(url);
	if (/^(?:www\.)?google\.[a-z.]+$/.test(parsed.hostname) && parsed.pathname === "/url") {
		const target = parsed.searchParams.get("url") ?? parsed.searchParams.get("q");
		return target && URL.canParse(target) ? target : url;
	}
	if (/^(?:feedproxy\.google\.com|feeds\.feedburner\.com)$/.test(parsed.hostname)) {
		// `/~r/Feed/~3/abc/http://target` of old; the short form says nothing of its target.
		const target = /\/(https?:\/\/.+)$/.exec(url)?.[1];
		return target && URL.canParse(target) ? target : url;
	}
	return url;
}
