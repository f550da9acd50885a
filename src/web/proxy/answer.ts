import { PROXY_MEDIA_MAX_AGE_SECONDS, PROXY_SOURCE_MAX_AGE_SECONDS } from "../../settings.ts";
import { cacheControl } from "../../stages/fetch/freshness.ts";
import { corsHeaders } from "./cors.ts";
import { isActive, type ProxyPolicy } from "./mediaType.ts";
import { RememberedHeaders } from "./remembered.ts";

const VALIDATORS = ["ETag", "Last-Modified"] as const;
/** Handed on as the target said them. */
const KEPT = [...VALIDATORS, "Content-Length", "Accept-Ranges", "Content-Range"] as const;

/** What the target says of its answer that ours depends on; everything else, Set-Cookie first, stays behind. */
export type Said = ReturnType<typeof listen>;

/** Reads each header once, for in workerd that costs more than what is done with it. */
export function listen(from: Headers, status: number) {
	return {
		"Content-Type": from.get("Content-Type"),
		"Content-Encoding": from.get("Content-Encoding"),
		"Cache-Control": from.get("Cache-Control"),
		Vary: from.get("Vary"),
		"Content-Length": from.get("Content-Length"),
		"Accept-Ranges": from.get("Accept-Ranges"),
		"Content-Range": status === 206 ? from.get("Content-Range") : null,
		ETag: from.get("ETag"),
		"Last-Modified": from.get("Last-Modified"),
	};
}

/** Of the body as we hand it on, bytes; null when it is unknown. */
export function lengthOf(said: Said): number | null {
	const length = said["Content-Length"];
	return length === null || said["Content-Encoding"] ? null : Number(length);
}

export interface AnswerOptions {
	/** 200, 206 or 304. */
	status: number;
	said: Said;
	/** What the body is, as `mediaType.ts` has it; null when nothing says so, and for a 304. */
	contentType: string | null;
	policy: ProxyPolicy;
	/** `*`, or the origin that may read the answer. */
	allowOrigin: string;
}

/**
 * A proxied answer: inert on our origin whatever the body is (a sandbox without scripts, no sniffing, documents are
 * saved instead of shown), cacheable, with the target's validators and CORS.
 */
export function makeAnswer(
	body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | null,
	{ status, said, contentType, policy, allowOrigin }: AnswerOptions,
): Response {
	const response = new Response(body, {
		status,
		headers: commonHeaders(policy, allowOrigin, said["Cache-Control"]),
	});
	const { headers } = response;
	if (variesWithAccept(said.Vary)) headers.append("Vary", "Accept");
	if (contentType) headers.set("Content-Type", contentType);
	if (!contentType || isActive(contentType.split(";")[0] ?? ""))
		headers.set("Content-Disposition", "attachment");
	// A body that is handed on decoded has another length, and other bytes.
	const decoded = Boolean(said["Content-Encoding"]);
	for (const name of decoded ? VALIDATORS : KEPT) {
		const value = said[name];
		if (value) headers.set(name, value);
	}
	if (decoded && said.ETag?.startsWith('"')) headers.set("ETag", `W/${said.ETag}`);
	return response;
}

const common = new RememberedHeaders(100);

/** What does not depend on the picture: in workerd copying headers costs less than setting them one by one. */
function commonHeaders(policy: ProxyPolicy, allowOrigin: string, control: string | null): Headers {
	return common.get(`${policy} ${allowOrigin} ${control}`, () => ({
		"Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
		"X-Content-Type-Options": "nosniff",
		"Cache-Control": cacheFor(control, policy),
		...corsHeaders(allowOrigin),
	}));
}

/** Whether another `Accept` would have brought another picture. */
function variesWithAccept(vary: string | null): boolean {
	return /(?:^|[\s,])(?:accept|\*)(?:$|[\s,])/i.test(vary ?? "");
}

/** Pictures are kept long whatever their host says, unless it calls them private. */
function cacheFor(said: string | null, policy: ProxyPolicy): string {
	const control = cacheControl(said);
	if (control.has("private") || control.has("no-store")) return "private, max-age=300";
	if (policy === "source") return `public, max-age=${PROXY_SOURCE_MAX_AGE_SECONDS}`;
	return `public, max-age=${PROXY_MEDIA_MAX_AGE_SECONDS}, stale-while-revalidate=${PROXY_MEDIA_MAX_AGE_SECONDS}`;
}
