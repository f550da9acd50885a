import { plainOrigin } from "./plainOrigin.ts";

/** A whole web address of plain ASCII, which is as it should be and needs no parser. */
const WHOLE = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:[/?#][\w\-./?#:@!$&'()*+,;=%~[\]]*)?$/i;

/** An address from the root of a site of which a parser would change nothing. */
const FROM_ROOT = /^\/(?!\/)[\w\-./?#:@!$&()*+,;=~[\]]*$/;

/**
 * An absolute address from one as written in a document: white space around and line breaks inside removed,
 * resolved against the base when there is one. Null for what is no address and for `javascript:` and `data:`.
 */
export function resolveUrl(href: string | null | undefined, base: string | null): string | null {
	if (href === null || href === undefined) return null;
	const trimmed = href.trim().replace(/[\t\r\n]+/g, "");
	if (WHOLE.test(trimmed)) return trimmed;
	if (trimmed === "" || /^(?:javascript|data|vbscript|about):/i.test(trimmed)) return null;
	if (base !== null && FROM_ROOT.test(trimmed) && !trimmed.includes("/.")) {
		const origin = plainOrigin(base);
		if (origin !== null) return origin + trimmed;
	}
	const resolved = (base !== null && parsed(trimmed, base)) || parsed(trimmed);
	return resolved ? asWritten(trimmed, resolved.href) : null;
}

function parsed(text: string, base?: string): URL | null {
	try {
		return new URL(text, base);
	} catch {
		return null;
	}
}

/** `http://example.com` stays without the slash and `HTTP://` in its case: an address that is whole is not rewritten. */
function asWritten(written: string, resolved: string): string {
	const isWhole = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+/i.test(written);
	return isWhole && !/[\s<>"\\^`{|}]|[^ -~]/.test(written) ? written : resolved;
}
