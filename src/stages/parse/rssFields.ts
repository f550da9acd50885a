import { resolveUrl } from "../../base/url/resolve.ts";
import type { Entry } from "../../model/entry.ts";
import { baseOf, type FeedContext, urlAt, urlIn } from "./context.ts";
import { Fields } from "./elementFields.ts";
import { attribute, child, hasElements, type XmlElement } from "./xml/elements.ts";

/** When an item was published and changed, by the field that says so most directly. */
export function datesOf(
	fields: Fields,
	language: string | null,
	context: FeedContext,
): Pick<Entry, "published" | "updated" | "dateFrom"> {
	const published =
		fields.date(
			context,
			language,
			"pubdate",
			"dc:date",
			"dcterms:issued",
			"dcterms:available",
			"atom:published",
			"published",
			"dcterms:created",
			"date",
			"issued",
			"created",
		) ?? attributeDate(fields, context);
	const updated = fields.date(
		context,
		language,
		"atom:updated",
		"dcterms:modified",
		"updated",
		"modified",
		"lastbuilddate",
		"atom:modified",
	);
	return {
		published: published?.time ?? null,
		updated: updated?.time ?? null,
		dateFrom: published?.from ?? updated?.from ?? null,
	};
}

/** CDF writes the date of an item as an attribute. */
export function attributeDate(fields: Fields, context: FeedContext): ReturnType<Fields["date"]> {
	const written = attribute(fields.element, "lastmod");
	if (written === null) return null;
	const holder = { ...fields.element, name: "lastmod", raw: "LASTMOD", nodes: [{ cdata: written }] };
	return new Fields({ ...fields.element, nodes: [holder] }).date(context, null, "lastmod");
}

/** The address of a picture: in `<url>`, in `href` or `url`, as text, or in a `<link>` to what must be one. */
export function pictureIn(image: XmlElement, context: FeedContext): string | null {
	const link = urlIn(child(image, "link"), context);
	return (
		urlIn(child(image, "url"), context) ??
		urlAt(image, "href", context) ??
		urlAt(image, "url", context) ??
		(hasElements(image) ? null : urlIn(image, context)) ??
		(link !== null && /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|\?)/i.test(link) ? link : null)
	);
}

/** `<link>` with its text; with `href` as Atom has it; or empty with the address after it, as HTML writers leave it; CDF's `<A>`. */
export function linkIn(fields: Fields, context: FeedContext): string | null {
	for (const element of fields.all("link")) {
		const url = urlIn(element, context);
		if (url !== null) return url;
		const rel = attribute(element, "rel");
		const href = rel === null || rel === "alternate" ? urlAt(element, "href", context) : null;
		if (href !== null) return href;
		const next = fields.element.nodes[fields.element.nodes.indexOf(element) + 1];
		if (typeof next === "string" && /^\s*https?:\/\//.test(next))
			return resolveUrl(next, baseOf(element, context));
	}
	return urlAt(fields.first("a"), "href", context);
}
