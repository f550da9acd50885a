import type { FailureCode } from "../../model/codes.ts";
import { retryAfterSeconds } from "../../stages/fetch/freshness.ts";
import type { Trouble } from "../../stages/fetch/types.ts";
import { problem } from "../problem.ts";

/** Statuses for failures before there was an answer. Any other failure of the guard is the client's mistake, and of the network a bad gateway. */
const STATUS: Partial<Record<FailureCode<"guard" | "fetch">, number>> = {
	"private-address": 403,
	"private-name": 403,
	"own-host": 403,
	port: 403,
	timeout: 504,
};

/** The problem for a target that could not be asked. */
export function failureProblem({ stage, code, message }: Trouble): Response {
	return problem(STATUS[code] ?? (stage === "guard" ? 400 : 502), code, message);
}

/**
 * The problem for a target that answered with an error: its status is kept, so that a crawler behind the proxy
 * understands it, but never its body; 401 and 407 would ask our own reader for a password.
 */
export function errorFor(response: Response, now: number): Response {
	const { status } = response;
	const kept = status >= 400 && status !== 401 && status !== 407 ? status : status === 401 ? 403 : 502;
	const wait = retryAfterSeconds(response.headers, now);
	const headers: Record<string, string> = wait === null ? {} : { "Retry-After": String(wait) };
	const range = response.headers.get("Content-Range");
	if (status === 416 && range) headers["Content-Range"] = range;
	return problem(kept, `http-${status}`, `the target answered ${status}`, {}, headers);
}
