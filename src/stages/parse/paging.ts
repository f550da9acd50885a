import { webUrl } from "../../base/url/web.ts";
import type { FeedContext } from "./context.ts";
import type { Fields } from "./elementFields.ts";
import { linkOf, linksOf } from "./links.ts";
import { attribute, textOf } from "./xml/elements.ts";

/** Where the older entries of a feed are: in the archive before or on the next page (RFC 5005), else where WordPress has them. */
export function olderPage(fields: Fields, context: FeedContext): string | null {
	const links = linksOf(fields.all("atom:link"), context);
	const stated = linkOf(links, "prev-archive") ?? linkOf(links, "next");
	const generator = fields.first("generator", "atom:generator");
	const maker = generator && `${textOf(generator)} ${attribute(generator, "uri")}`;
	return stated ?? (/wordpress/i.test(maker ?? "") ? nextPaged(context.options.url) : null);
}

/** The page after an address by WordPress's count, which begins with 1. */
function nextPaged(address: string | null): string | null {
	const url = webUrl(address ?? "");
	url?.searchParams.set("paged", String((Number(url.searchParams.get("paged")) || 1) + 1));
	return url?.href ?? null;
}
