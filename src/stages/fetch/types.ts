import type { FailureCode } from "../../model/codes.ts";
import type { Failure } from "../../model/result.ts";

export interface FetchRequest {
	url: string;
	/** The source's own headers; they go to one origin only: that of `headersFor`. */
	headers: Record<string, string>;
	/** The address that the headers were configured for, when `url` is where that has moved to; else `url`. */
	headersFor?: string;
	/** A CORS proxy's address, to which the target is appended as it is: `https://proxy.example/?`. */
	via: string | null;
	/** Validators of the copy at hand. */
	etag: string | null;
	lastModified: string | null;
	/** From the first request to the last byte, redirects included. */
	timeoutMs: number;
	/** After decompression. */
	maxBytes: number;
	maxRedirects: number;
	userAgent: string;
	accept: string;
}

export interface FetchDeps {
	fetch: typeof fetch;
	/** Milliseconds since 1970. */
	now: () => number;
	allowHosts: readonly string[];
	ownHosts: readonly string[];
}

/** What one fetch took, whether it went well or not. */
export interface FetchCost {
	redirects: number;
	/** Of bodies, after decompression. */
	bytesRead: number;
	elapsedMs: number;
	/** Requests sent: the platform counts each hop. */
	subrequests: number;
}

export interface FetchAnswer extends FetchCost {
	status: number;
	/** The copy at hand is still good; `bytes` is null. */
	notModified: boolean;
	bytes: Uint8Array | null;
	/** The header as sent. */
	contentType: string | null;
	/** Where the body came from after redirects: what relative addresses are relative to. */
	finalUrl: string;
	/** Where the source has moved to for good: the chain's end if every hop was a 301 or 308 and none fell back to http. */
	movedTo: string | null;
	/** A redirect led from https to http. */
	downgraded: boolean;
	etag: string | null;
	lastModified: string | null;
	/** How long the answer stays fresh by its own word; null when unsaid. */
	maxAgeSeconds: number | null;
	retryAfterSeconds: number | null;
	/** The `Link` header as sent. */
	link: string | null;
}

/**
 * Stage `guard` (the codes of `checkAddress`) or `fetch`: `timeout`, `too-large`, `redirect-loop`,
 * `too-many-redirects`, `bad-redirect`, `dns`, `refused`, `reset`, `tls`, `bad-response`, `bad-encoding`,
 * `unexpected-encoding`, `empty-body`, `captcha`, `network`, or `http-` and the status.
 */
export type FetchFailure = Failure<"fetch" | "guard"> & FetchCost & Refused;

/** What is known of an attempt that failed. */
interface Refused {
	/** The status, when there was an answer. */
	status: number | null;
	retryAfterSeconds: number | null;
	/** The address that failed: the source's or one that it redirected to. */
	url: string;
}

export type FetchOutcome = { ok: true; value: FetchAnswer } | { ok: false; error: FetchFailure };

/** A reason before the costs are added. */
export type Trouble = Failure<"fetch" | "guard"> & Extra;

interface Extra {
	status?: number;
	retryAfterSeconds?: number | null;
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; error: Trouble };

/** A failed attempt of stage `fetch`. */
export function trouble(
	code: FailureCode<"fetch">,
	message: string,
	extra: Extra = {},
): { ok: false; error: Trouble } {
	return { ok: false, error: { stage: "fetch", code, message, ...extra } };
}
