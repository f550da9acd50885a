import { looksLikeMarkup, sniffMedia } from "../../base/media/sniff.ts";

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

/** One type with its parameters (RFC 9110, 8.3.1), and of these the charset. */
const CONTENT_TYPE = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)\s*(?:;([^,]*))?$/;
const CHARSET = /(?:^|;)\s*charset\s*=\s*"?([\w.:+-]{1,40})"?\s*(?:;|$)/i;

/** What a host calls its answer. */
export interface Label {
	/** In lower case without parameters; empty for what is no single type: browsers differ on `image/png, text/html`. */
	type: string;
	charset: string | null;
}

/** Reads a Content-Type; what cannot be read as one type is no label. */
export function readLabel(contentType: string | null): Label {
	const found = CONTENT_TYPE.exec(contentType ?? "");
	return { type: found?.[1]?.toLowerCase() ?? "", charset: CHARSET.exec(found?.[2] ?? "")?.[1] ?? null };
}

/** The Content-Type that we write: made of what was read of the host's, never its own text. */
export function contentTypeOf({ type, charset }: Label, policy: ProxyPolicy): string | null {
	if (type === "") return null;
	return policy === "source" && charset ? `${type}; charset=${charset}` : type;
}

/** Whether an answer with this label is refused before a byte of it is read. */
export function isRefused({ type }: Label, policy: ProxyPolicy): boolean {
	if (policy === "media") return /javascript|ecmascript|css|wasm/.test(type);
	return !isMedia(type) && !SOURCE.test(type) && !UNLABELLED.has(type);
}

/**
 * The type of media as its first bytes and its label have it; null when neither makes it media. Bytes outrank the
 * label, save where one container holds sound or film and only the label knows which. Markup is a picture or a
 * playlist only if it is labelled as such a kind of markup.
 */
export function mediaTypeOf({ type }: Label, first: Uint8Array): string | null {
	const proven = sniffMedia(first);
	if (proven !== null) return isSoundOrFilm(proven) && isSoundOrFilm(type) ? type : proven;
	if (!isMedia(type)) return null;
	return looksLikeMarkup(first) && !type.endsWith("+xml") ? null : type;
}

/** Whether a browser that opens it must be made to save it instead. */
export function isActive(type: string): boolean {
	return ACTIVE.test(type);
}

function isMedia(type: string): boolean {
	return MEDIA.test(type) || MEDIA_TOO.has(type);
}

function isSoundOrFilm(type: string): boolean {
	return /^(?:audio|video)\/|^application\/ogg$/.test(type);
}
