import { webUrl } from "./web.ts";
/**
 * The address that a proxy request asks for: what follows the first "?" as it is, or, when a client encoded the
 * whole of it (`?https%3A%2F%2F…`), decoded once. Null when the query is not an address (`?limit=10`). It is
 * not checked yet: that is the guard's work.
 */
export function targetOf(requestUrl: string): string | null {
	const at = requestUrl.indexOf("?");
	if (at < 0) return null;
	const raw = requestUrl.slice(at + 1).replace(/#.*$/s, "");
	if (/^[a-z][a-z0-9+.-]*:/i.test(raw)) return raw;
	if (!/^[a-z][a-z0-9+.-]*%3a/i.test(raw)) return null;
	try {
		return decodeURIComponent(raw);
	} catch {
		// Broken escapes: then it is no address in either form, and the guard will say so.
		return raw;
	}
}

/** Characters that some clients escape in a query and some do not. */
const UNSTEADY = /['|[\]^`{}\\]/g;

/**
 * A target as it is written into addresses and signed: by the URL standard, without its fragment, and with
 * escapes in one form, so that what a client makes of the address still fits its signature; null when it is no
 * http(s) address.
 */
export function canonicalTarget(target: string): string | null {
	const url = webUrl(target);
	if (!url) return null;
	const rest = url.pathname + url.search;
	const steady = rest.replace(UNSTEADY, (char) => `%${char.charCodeAt(0).toString(16)}`);
	const credentials = url.username || url.password ? `${url.username}:${url.password}@` : "";
	return `${url.protocol}//${credentials}${url.host}${steady.replace(/%[0-9a-f]{2}/gi, (escaped) => escaped.toUpperCase())}`;
}
