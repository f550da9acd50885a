import type { FailureCode } from "../../model/codes.ts";
import type { Trouble } from "./types.ts";

export interface ErrorContext {
	/** Whether our own deadline had passed. */
	expired: boolean;
	/** Bytes of the body that had arrived. */
	bytes: number;
}

/** Codes and texts of failed connections in Node (`error.cause.code`) and workerd (`error.message`), in the order in which they are tried. */
const SIGNS: { code: FailureCode<"fetch">; sign: RegExp; message: string }[] = [
	{
		code: "dns",
		sign: /ENOTFOUND|EAI_AGAIN|EAI_|DNS lookup failed|getaddrinfo|no such host/i,
		message: "the host's name does not resolve",
	},
	{ code: "refused", sign: /ECONNREFUSED|connection refused/i, message: "the host refused the connection" },
	{
		code: "tls",
		sign: /\bCERT_|_CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO|SSL|TLS|certificate|ALTNAME/,
		message: "no secure connection could be made: its certificate or protocol is wrong",
	},
	{
		code: "reset",
		sign: /INVALID_EOF|Invalid EOF|CONTENT_LENGTH_MISMATCH/i,
		message: "the connection broke off",
	},
	{
		code: "bad-encoding",
		sign: /\bZ_[A-Z]+_ERROR|ERR_BROTLI|ERR__ERROR|ERR_ZSTD|ERR_TRAILING_JUNK|Decompression failed|gzip compressed stream|brotli|incorrect header check/i,
		message: "the body cannot be decompressed",
	},
	{
		code: "timeout",
		sign: /ETIMEDOUT|UND_ERR_\w*TIMEOUT|timed out/i,
		message: "the host did not answer in time",
	},
	{
		code: "bad-response",
		sign: /HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES|does not match the HTTP|protocol error|invalid (?:HTTP|header)/i,
		message: "the answer is not valid HTTP",
	},
	{
		code: "reset",
		sign: /ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_ABORTED|Network connection lost|other side closed|terminated|disconnected|premature/i,
		message: "the connection broke off",
	},
	{
		// What workerd says of a name that does not resolve, among other things.
		code: "network",
		sign: /^internal error; reference/,
		message: "the platform could not reach the host (its name may not resolve, or its certificate is wrong)",
	},
	{ code: "refused", sign: /ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL/i, message: "the host cannot be reached" },
];

/** What an exception of `fetch` or of a body's stream means, in words that do not depend on the runtime. */
export function nameError(error: unknown, context: ErrorContext): Trouble {
	const after = context.bytes > 0 ? ` after ${context.bytes} bytes of the body` : "";
	if (context.expired) {
		const message =
			context.bytes > 0 ? `the body was not complete in time${after}` : "the host did not answer in time";
		return { stage: "fetch", code: "timeout", message };
	}
	const text = describe(error);
	const known = SIGNS.find((known) => known.sign.test(text));
	if (known?.code === "reset" && context.bytes === 0) {
		// workerd has one text for a refused, a broken and a nonsensical answer.
		return {
			stage: "fetch",
			code: "reset",
			message: "the connection was refused, or broke off before an answer",
		};
	}
	if (known) return { stage: "fetch", code: known.code, message: `${known.message}${after}` };
	return { stage: "fetch", code: "network", message: `the request failed${after}: ${text.slice(0, 200)}` };
}

/** An error's codes and messages with those of its causes. */
function describe(error: unknown, depth = 0): string {
	if (!(error instanceof Error)) return String(error);
	const code = "code" in error ? `${error.code} ` : "";
	const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
	const cause = inner !== undefined && depth < 4 ? ` ${describe(inner, depth + 1)}` : "";
	return `${code}${error.message}${cause}`;
}
