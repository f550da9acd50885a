import type { FailureCode } from "../../model/codes.ts";
import { type BodyLimits, readBody } from "./body.ts";
import { challengeIn } from "./challenge.ts";
import { retryAfterSeconds } from "./freshness.ts";
import { codeSaid, hubWords, ownTrouble, problemIn } from "./proxies.ts";
import { isProxied, proxyHost } from "./route.ts";
import { type Attempt, type RoutedRequest, trouble } from "./types.ts";

/** As much of an error's body as tells a bot check from an error. */
const PEEK_BYTES = 64 * 1024;

const MEANING: Record<number, string> = {
	206: "a part of the document, which was not asked for",
	304: "not modified, though no copy was at hand",
	400: "bad request",
	401: "a login is needed",
	402: "a payment is needed",
	403: "forbidden: it does not let us in",
	404: "not found: there is nothing at this address",
	406: "not acceptable",
	408: "request timeout",
	410: "gone: it is not coming back",
	418: "refused as a bot",
	429: "too many requests",
	451: "unavailable for legal reasons",
	500: "internal error of the host",
	502: "bad gateway",
	503: "service unavailable",
	504: "gateway timeout",
	521: "the host behind Cloudflare is down",
	522: "the host behind Cloudflare does not answer",
	523: "the host behind Cloudflare is unreachable",
	525: "the host behind Cloudflare speaks no TLS",
	526: "the host behind Cloudflare has a wrong certificate",
	530: "Cloudflare could not reach the host",
};

/** How Cloudflare tells a Worker that it could not reach the host: as an answer of its own. */
const EDGE: Record<number, FailureCode<"fetch">> = {
	521: "refused",
	522: "timeout",
	523: "refused",
	525: "tls",
	526: "tls",
};

/** The failure of an answer that is not a document: `http-404`, `captcha` for a bot check, or what the platform's edge says of the host. */
export async function refusal(
	response: Response,
	request: RoutedRequest,
	now: number,
	limits: BodyLimits,
): Promise<Attempt<never>> {
	const { status, headers } = response;
	const extra = { status, retryAfterSeconds: retryAfterSeconds(headers, now) };
	// What the body says only refines the reason, so a failure to read it changes nothing.
	const peeked = await readBody(response.body, { ...limits, maxBytes: PEEK_BYTES });
	const bytes = peeked.ok ? peeked.value : new Uint8Array();
	const own = ownTrouble(request.route, response, bytes);
	if (own) return { ok: false, error: { ...own, ...extra } };
	const challenge = challengeIn(headers, bytes);
	if (challenge)
		return trouble("captcha", `the host asks for proof of a human (${status}): ${challenge}`, extra);
	const isBehind = isProxied(request.route);
	const said = isBehind ? problemIn(headers, bytes) : null;
	const wait = extra.retryAfterSeconds === null ? "" : `; it asks to wait ${extra.retryAfterSeconds} s`;
	const meaning =
		(request.isRsshub ? hubWords(bytes) : null) ??
		said?.detail ??
		MEANING[status] ??
		(status >= 500 ? "an error of the host" : "not what was asked for");
	const edge =
		status === 530 && /error code: 1016/.test(new TextDecoder().decode(bytes))
			? ("dns" as const)
			: EDGE[status];
	const who = isBehind ? `host, through the proxy ${proxyHost(request.route)},` : "host";
	return trouble(
		codeSaid(said) ?? edge ?? (`http-${status}` as const),
		`the ${who} answered ${status}: ${meaning}${wait}`,
		extra,
	);
}
