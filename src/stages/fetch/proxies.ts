import { type FailureCode, isFailureCode } from "../../model/codes.ts";
import type { Route } from "../../model/reading.ts";
import { PROXY_WORDS_MAX_BYTES } from "../../settings.ts";
import { isProxied, proxyHost } from "./route.ts";
import { type Trouble, trouble } from "./types.ts";

/** How known proxies begin what they say of themselves, tags left away, and what it means for us. */
const OWN_WORDS: [FailureCode<"fetch">, RegExp][] = [
	["proxy-wants-header", /^missing required request header/i],
	// CORS Anywhere and its like, as demonstrations or for their owners' pages only.
	[
		"proxy-locked",
		/^(?:see \/corsdemo|the origin ".{0,200}" was (?:not white|black)listed|create your own cors proxy)/i,
	],
	// corsproxy.io.
	[
		"proxy-key",
		/^\{"?(?=.{0,200}(?:corsproxy|not allowed on (?:the free|your) plan))|^anonymous legacy proxy urls/i,
	],
	// CORS Anywhere; Cloudflare of a Worker whose day is used up.
	[
		"proxy-quota",
		/^(?:the origin ".{0,200}" has sent too many requests|.{0,80}error(?: code:)? 10(?:15|27)\b)/i,
	],
	[
		"proxy-failed",
		// Help pages, what could not be fetched (CORS Anywhere, allOrigins), and proxies that are no more.
		/^(?:this api enables cross-origin requests|cloudflare-cors-anywhere|not found because of proxy error|invalid host: |\{"contents":null|no such app|there is nothing here yet|error code: 1[01]\d\d|the deployment could not be found)/i,
	],
];

/** What the codes of another tributary mean that are not about the target. */
const TRIBUTARY: Record<string, FailureCode<"fetch">> = {
	"host-not-configured": "proxy-key",
	"origin-not-allowed": "proxy-key",
	unauthorised: "proxy-key",
	"rate-limited": "proxy-quota",
};

/** Statuses with which gateways speak of themselves; nothing tells whether one of the source's own was passed on. */
const OWN_STATUS: Record<number, FailureCode<"fetch">> = { 407: "proxy-key", 429: "proxy-quota" };

/** The failure of an answer that is the proxy's own and not what the source said; null when it was passed on. */
export function ownTrouble(route: Route, { status, headers }: Response, bytes: Uint8Array): Trouble | null {
	if (!isProxied(route)) return null;
	const isShort = bytes.byteLength <= PROXY_WORDS_MAX_BYTES;
	const text = isShort ? wordsIn(bytes) : "";
	const problem = problemIn(headers, bytes);
	const own =
		(problem && TRIBUTARY[problem.code]) ??
		OWN_WORDS.find(([, words]) => words.test(text))?.[0] ??
		(status < 400 || problem ? null : (OWN_STATUS[status] ?? gatewayCode(route, status, text)));
	if (!own) return null;
	const said = problem?.detail ?? text.slice(0, 160);
	return trouble(own, `the proxy ${proxyHost(route)} answered ${status}${said && `: ${said}`}`, { status })
		.error;
}

function gatewayCode(route: Route, status: number, text: string): FailureCode<"fetch"> | null {
	const isGateway = status === 502 || status === 504 || (status >= 520 && status <= 530);
	return isGateway || text.includes(proxyHost(route)) ? "proxy-failed" : null;
}

/** What a proxy that speaks RFC 9457 says. */
export function problemIn(headers: Headers, bytes: Uint8Array): { code: string; detail: string } | null {
	if (!headers.get("Content-Type")?.startsWith("application/problem+json")) return null;
	try {
		const { code, detail } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
		return typeof detail === "string" ? { code: String(code), detail: detail.slice(0, 300) } : null;
	} catch {
		// Not JSON after all: the status alone has to do.
		return null;
	}
}

/** A code that a proxy gave for the target, when it is one of ours. */
export function codeSaid(problem: { code: string } | null): FailureCode<"fetch"> | null {
	return problem && isFailureCode("fetch", problem.code) ? problem.code : null;
}

/** Failures of the connection: behind a way through a proxy they are the proxy's. */
const CONNECTION = /^(?:bad-response|dns|network|refused|reset|timeout|tls)$/;
const BODY = /^(?:bad-encoding|empty-body|unexpected-encoding)$/;

/** A failure of a request by a way, named after whoever failed. */
export function blamed(route: Route, error: Trouble): Trouble {
	if (!isProxied(route) || error.stage !== "fetch" || (error.status ?? 200) >= 300) return error;
	const own = CONNECTION.test(error.code)
		? "proxy-unreachable"
		: BODY.test(error.code)
			? "proxy-failed"
			: null;
	if (!own) return error;
	return { ...error, code: own, message: `the proxy ${proxyHost(route)}: ${error.message}` };
}

/** What an instance of RSSHub says on its page for errors. */
export function hubWords(bytes: Uint8Array): string | null {
	const text = wordsIn(bytes);
	if (/^welcome to rsshub!.{0,40}$/i.test(text)) return "there is no route in the address";
	if (!/looks like something went wrong/i.test(text)) return null;
	return (
		/error message: ?(.{1,300}?)(?= (?:full )?route: | helpful information|$)/i.exec(text)?.[1] ??
		"it gave no reason"
	);
}

/** The text of a document, or of its beginning. */
export function wordsIn(bytes: Uint8Array): string {
	return (
		new TextDecoder()
			.decode(bytes.subarray(0, 64 * 1024))
			// What is left open ends with the text: else each `<` would be looked at up to its end.
			.replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<[^<>]*>/gi, " ")
			.replace(/\s+/g, " ")
			.trim()
	);
}
