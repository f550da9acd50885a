import type { FailureCode } from "../../model/codes.ts";
import type { Route } from "../../model/reading.ts";
import type { Failure } from "../../model/result.ts";

export interface FetchRequest {
	url: string;
	/** The source's own headers; they go to one origin only: that of `headersFor`. */
	headers: Record<string, string>;
	/** The address that the headers were configured for, when `url` is where that has moved to; else `url`. */
	headersFor?: string;
	/** Where else the same is to be had: other instances of RSSHub. */
	instances?: readonly string[];
	/** Ways to go, tried in order; none is the direct one. */
	via: readonly Route[];
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
	/** Whether a body may be what is asked for; one that cannot be, and came through a proxy, leaves their turn to other ways. */
	isWanted?: (bytes: Uint8Array, contentType: string | null) => boolean;
	/** HEAD: only what the answer says of the body is wanted. */
	method?: "HEAD";
}

export interface FetchDeps {
	fetch: typeof fetch;
	/** Milliseconds since 1970. */
	now: () => number;
	allowHosts: readonly string[];
	ownHosts: readonly string[];
	/** What was seen of ways that failed; without it each is tried in its turn. */
	routes?: RouteMemory;
	/** The value of a secret that a proxy wants, by its name. */
	secretOf?: (name: string) => string | undefined;
}

/** What is remembered of ways to sources, by `routeName`. */
export interface RouteMemory {
	/** Until when it is rather left alone, ms since 1970; 0 when it is as good as any. */
	until: (name: string) => number;
	failed: (name: string, trouble: RouteTrouble) => void;
	worked: (name: string) => void;
}

/** Why a way is left alone, and until when. */
export type RouteTrouble = Failure & { until: number };

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
	/** Bytes of the body by its header; null when unsaid, and of a compressed one. */
	length: number | null;
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
	/** The host of the proxy that it came through; null without one. */
	proxy: string | null;
	/** What failed on the way: proxies that were tried before. */
	detours: Failure<"fetch" | "guard">[];
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

/** A request by one way. */
export type RoutedRequest = Omit<FetchRequest, "via" | "instances"> & {
	route: Route;
	/** The address is a route of RSSHub's. */
	isRsshub?: boolean;
};

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
