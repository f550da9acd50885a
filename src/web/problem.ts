import type { FailureCode } from "../model/codes.ts";

/** What is wrong with a request itself: the codes of answers that no stage gives. */
export type RequestCode =
	| "allowance-used-up"
	| "bad-body"
	| "bad-path"
	| "bad-pointing"
	| "bad-source"
	| "bad-target"
	| "closed"
	| "conflict"
	| "defect"
	| "method-not-allowed"
	| "no-body"
	| "no-subscription"
	| "changed-meanwhile"
	| "of-a-list"
	| "of-the-file"
	| "too-many-sources"
	| "paused"
	| "not-from-here"
	| "nothing-alike"
	| "page-changed"
	| "rate-limited"
	| "type-not-allowed"
	| "unauthorised"
	| "unknown-key"
	| "unknown-path"
	| "unknown-source";

/**
 * An error for machines and people (RFC 9457): `{type, title, status, code, detail, …extra}` as
 * `application/problem+json`, never cached unless `headers` say so.
 */
export function problem(
	status: number,
	code: RequestCode | FailureCode,
	detail: string,
	extra: object = {},
	headers: Record<string, string> = {},
): Response {
	const body = { type: "about:blank", title: TITLES[status] ?? "Error", status, code, detail, ...extra };
	return new Response(JSON.stringify(body), {
		status,
		headers: {
			"Content-Type": "application/problem+json; charset=utf-8",
			"Cache-Control": "no-store",
			// A page that asked for data must be able to read why it gets none.
			"Access-Control-Allow-Origin": "*",
			"Access-Control-Expose-Headers": "Retry-After, WWW-Authenticate",
			"X-Content-Type-Options": "nosniff",
			...headers,
		},
	});
}

const TITLES: Record<number, string> = {
	400: "Bad Request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found",
	405: "Method Not Allowed",
	409: "Conflict",
	410: "Gone",
	412: "Precondition Failed",
	413: "Content Too Large",
	415: "Unsupported Media Type",
	421: "Misdirected Request",
	422: "Unprocessable Content",
	429: "Too Many Requests",
	500: "Internal Server Error",
	502: "Bad Gateway",
	503: "Service Unavailable",
	504: "Gateway Timeout",
	507: "Insufficient Storage",
};
