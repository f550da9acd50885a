import { webUrl } from "../base/url/web.ts";
/** What a document's HTTP header says of its hubs and its own address. */
export interface HubLinks {
	hubs: string[];
	self: string | null;
}

/**
 * The hubs and the canonical address in a `Link` header (RFC 8288), which come before those in the document (W3C
 * WebSub, section 4). Relative addresses are resolved against `base`; what is no link is passed over.
 */
export function hubLinks(header: string | null, base: string): HubLinks {
	const found: HubLinks = { hubs: [], self: null };
	for (const [, target = "", parameters = ""] of (header ?? "").matchAll(LINK)) {
		const url = webUrl(target.trim(), base);
		if (!url) continue;
		const rel = REL.exec(parameters);
		const names = (rel?.[1] ?? rel?.[2] ?? "").toLowerCase().split(/\s+/);
		if (names.includes("hub")) found.hubs.push(url.href);
		if (names.includes("self")) found.self ??= url.href;
	}
	return found;
}

/** `<address>; name=value; name="value"`, up to the comma before the next one. */
const LINK = /<([^<>]{0,4096})>((?:\s*;\s*[^\s=;,"<>]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"<>]*))?)*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;
