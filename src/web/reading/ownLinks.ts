import { escapeMarkup } from "../../base/html/escape.ts";
import { targetOf } from "../../base/url/target.ts";

/** What goes into which links. */
export interface KeptLinks {
	/** As an address has it: `key=trib_…`, `opencc=s2t`. */
	parameter: string;
	/** The deployment's address as its links have it; empty for links that begin with their path. */
	origin: string;
	/** Whether a path of ours wants none. */
	isOpen: (path: string) => boolean;
}

/** Where links of our own stand in what we write, by content type; what a source wrote is escaped there, or in CDATA. */
const PLACES: [type: RegExp, place: RegExp][] = [
	[/json/, /("(?:feed_url|home_page_url|next_url|url)":")([^"\\]+)(?=")/g],
	[/xml|opml/, /(\s(?:href|xmlUrl|htmlUrl)="|<link>)([^"<]+)(?=["<])/g],
];
/** How parameters are joined where markup is read, or left as it is. */
const AND_IN_MARKUP = escapeMarkup("&");
/** What a link without a host is read beside. */
const NOWHERE = "https://here.invalid";
const CDATA = /(<!\[CDATA\[[\s\S]*?\]\]>)/;

/**
 * A feed or an OPML with a reader's key in its links to this deployment, and in no other: whoever subscribes to what
 * it names goes on reading with the same key.
 */
export function withKeyedLinks(body: string, type: string, links: KeptLinks): string {
	const [form, place] = PLACES.find(([form]) => form.test(type)) ?? [];
	if (!form || !place) return body;
	const and = type.includes("json") ? "&" : AND_IN_MARKUP;
	const mend = (text: string) =>
		text.replace(place, (_, before: string, address: string) => before + keyed(address, links, and));
	return body
		.split(CDATA)
		.map((part) => (part.startsWith("<![CDATA[") ? part : mend(part)))
		.join("");
}

/**
 * An address with the parameter, if it is one of ours that wants it. One of the CORS proxy is none: what follows there is
 * another host's address.
 */
export function keyed(address: string, { origin, parameter, isOpen }: KeptLinks, and = "&"): string {
	if (!address.startsWith(`${origin}/`)) return address;
	// Where a browser goes: `/.?https://…` is `/?https://…`, and `/\host` another host.
	const read = URL.parse(address, NOWHERE);
	if (!read || read.origin !== (origin === "" ? NOWHERE : URL.parse(origin)?.origin)) return address;
	if (isOpen(read.pathname) || targetOf(read.href) !== null) return address;
	if (read.search.slice(1).split("&").includes(parameter)) return address;
	const [, path = "", search = "", hash = ""] =
		/^([^?#]*)(\?[^#]*)?(.*)$/s.exec(address.slice(origin.length)) ?? [];
	return `${origin}${path}${search === "" ? "?" : search + and}${parameter}${hash}`;
}

/** A page with the parameter in its links and forms. */
export function withKeptPage(page: Response, links: KeptLinks): Response {
	const inLink = (name: string) => ({
		element(element: Element) {
			const address = element.getAttribute(name);
			if (address?.startsWith("/") && !address.startsWith("//"))
				element.setAttribute(name, keyed(address, { ...links, origin: "" }, AND_IN_MARKUP));
		},
	});
	return new HTMLRewriter()
		.on("a[href]", inLink("href"))
		.on('link[rel="alternate"]', inLink("href"))
		.on('form[method="get"]', {
			element(form) {
				const [name, value] = links.parameter.split("=");
				form.append(`<input type="hidden" name="${name}" value="${value}">`, { html: true });
			},
		})
		.transform(page);
}
