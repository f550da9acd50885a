import { cacheControl } from "../fetch/freshness.ts";
import { PROXY_MEDIA_MAX_AGE_SECONDS, PROXY_SOURCE_MAX_AGE_SECONDS } from "../settings.ts";
import { addCors } from "./cors.ts";
import { isActive, type ProxyPolicy } from "./mediaType.ts";

/** What the target says of its answer that ours depends on; everything else, Set-Cookie first, stays behind. */
export interface Said {
	type: string | null;
	encoding: string | null;
	control: string | null;
	/** Whether another `Accept` would have brought another picture. */
	varies: boolean;
	/** Handed on as they are, in the order of `KEPT`. */
	kept: (string | null)[];
	/** Of the body as we hand it on, bytes; null when it is unknown. */
	length: number | null;
}

const KEPT = ["Content-Length", "Accept-Ranges", "Content-Range", "ETag", "Last-Modified"] as const;

/** Reads each header once, for in workerd that costs more than what is done with it. */
export function listen(from: Headers): Said {
	const encoding = from.get("Content-Encoding");
	const kept = KEPT.map((name) => from.get(name));
	const [length = null] = kept;
	return {
		type: from.get("Content-Type"),
		encoding,
		control: from.get("Cache-Control"),
		varies: /(?:^|[\s,])(?:accept|\*)(?:$|[\s,])/i.test(from.get("Vary") ?? ""),
		kept,
		length: length === null || encoding ? null : Number(length),
	};
}

/** The headers of an answer that was given before, and what they were made for. */
export interface Answered {
	key: string;
	headers: Headers;
}

export interface AnswerOptions {
	policy: ProxyPolicy;
	/** `*`, or the origin that may read the answer. */
	allowOrigin: string;
	/** Of a target that is asked for again: what was answered last. */
	memory?: { answered?: Answered };
}

/**
 * The headers of a proxied answer: inert on our origin whatever the body is (a sandbox without scripts, no
 * sniffing, documents are saved instead of shown), cacheable, with the target's validators and CORS. To be read
 * only: those in `memory.answered` are used again for as long as the target says the same.
 */
export function answerHeaders(
	said: Said,
	contentType: string | null,
	{ policy, allowOrigin, memory }: AnswerOptions,
): Headers {
	if (!memory) return makeHeaders(said, contentType, policy, allowOrigin);
	const key = [policy, allowOrigin, contentType, said.encoding, said.control, said.varies, ...said.kept].join(
		"\n",
	);
	if (memory.answered?.key !== key)
		memory.answered = { key, headers: makeHeaders(said, contentType, policy, allowOrigin) };
	return memory.answered.headers;
}

function makeHeaders(
	{ encoding, control, kept, varies }: Said,
	contentType: string | null,
	policy: ProxyPolicy,
	allowOrigin: string,
): Headers {
	const headers = new Headers({
		"Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
		"X-Content-Type-Options": "nosniff",
		"Cache-Control": cacheFor(control, policy),
	});
	addCors(headers, allowOrigin);
	if (varies) headers.append("Vary", "Accept");
	KEPT.forEach((name, at) => {
		const value = kept[at];
		if (value) headers.set(name, value);
	});
	if (contentType) headers.set("Content-Type", contentType);
	if (isActive(contentType) || !contentType) headers.set("Content-Disposition", "attachment");
	if (encoding) {
		// The body is handed on decoded: its length and its bytes are others.
		for (const name of ["Content-Length", "Content-Range", "Accept-Ranges"]) headers.delete(name);
		const etag = headers.get("ETag");
		if (etag && !etag.startsWith("W/")) headers.set("ETag", `W/${etag}`);
	}
	return headers;
}

/** Pictures are kept long whatever their host says, unless it calls them private. */
function cacheFor(said: string | null, policy: ProxyPolicy): string {
	const control = cacheControl(said);
	if (control.has("private") || control.has("no-store")) return "private, max-age=300";
	if (policy === "source") return `public, max-age=${PROXY_SOURCE_MAX_AGE_SECONDS}`;
	return `public, max-age=${PROXY_MEDIA_MAX_AGE_SECONDS}, stale-while-revalidate=${PROXY_MEDIA_MAX_AGE_SECONDS}`;
}
