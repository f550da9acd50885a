/** `media`: what readers show inside entries; `source`: feeds and pages too, for another deployment's crawler. */
export type ProxyPolicy = "media" | "source";

/** Types that carry pictures, sound, film and letters. */
const MEDIA = /^(?:image|audio|video|font)\//;
const MEDIA_TOO = new Set([
	"application/ogg",
	"application/vnd.apple.mpegurl",
	"application/x-mpegurl",
	"application/dash+xml",
	"application/font-woff",
	"application/font-sfnt",
	"application/x-font-woff",
	"application/x-font-ttf",
	"application/x-font-otf",
	"application/vnd.ms-fontobject",
]);

/** Types of feeds, pages and data, by name or by suffix (RFC 6839). */
const SOURCE =
	/^(?:text\/(?:html|xml|plain|markdown|csv|calendar|x-[\w.-]+)|application\/(?:xhtml\+xml|xml|json|ld\+json|x-ndjson|rss|atom|rdf)|[\w.-]+\/[\w.-]+\+(?:xml|json))$/;

/** Types in which a browser would run a script when it opens them by themselves. */
const ACTIVE = /^(?:text\/(?:html|xml|xsl)|application\/(?:xhtml\+xml|xml|pdf)|[\w.-]+\/[\w.-]+\+xml)$/;

/** Labels that say nothing. */
const UNLABELLED = new Set([
	"",
	"application/octet-stream",
	"binary/octet-stream",
	"application/download",
	"application/x-download",
	"application/force-download",
	"unknown/unknown",
	"application/unknown",
]);

/** `pass`: as labelled; `sniff`: decide by the bytes; `refuse`. */
export type Verdict = "pass" | "sniff" | "refuse";

/** The essence of a Content-Type: `text/html` of `Text/HTML; charset=gbk`. */
export function essence(contentType: string | null): string {
	return (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/**
 * What to do with an answer of this type. Pictures are often labelled as pages or not at all, so for media every
 * other label is checked against the bytes; scripts and styles never pass.
 */
export function judgeType(contentType: string | null, policy: ProxyPolicy): Verdict {
	const type = essence(contentType);
	if (MEDIA.test(type) || MEDIA_TOO.has(type)) return "pass";
	if (policy === "media") return /javascript|ecmascript|css|wasm/.test(type) ? "refuse" : "sniff";
	if (SOURCE.test(type) || UNLABELLED.has(type)) return "pass";
	return "refuse";
}

/** Whether a browser that opens it must be made to save it instead. */
export function isActive(contentType: string | null): boolean {
	return ACTIVE.test(essence(contentType));
}
