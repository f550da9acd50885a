import { sameText } from "../../base/sameText.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { roomIn } from "../../platform/isolate.ts";
import { registryObject } from "../../platform/objects.ts";
import { GUESS_CLIENTS } from "../../settings.ts";
import { problem } from "../problem.ts";
import { clientKey, limited, rateLimited } from "../proxy/limit.ts";
import { type Session, sessionOf } from "./session.ts";

/** Clients that wait, and until when, ms: so that who goes on guessing costs no object request. */
const waiting = new Map<string, number>();

/** Who may use `/admin`: a program with the token (no session), or a person who has logged in with it. */
export interface Admitted {
	session: Session | null;
}

/**
 * Whether a request may use `/admin`: `absent` when no token is set (the routes then do not exist: answer 404), else the
 * refusal: 401, or 429 for a client that has tried too many tokens, whatever it comes with now.
 */
export async function authorised(request: Request, env: Env): Promise<"absent" | Admitted | Response> {
	if (!env.ADMIN_TOKEN) return "absent";
	const { headers } = request;
	if (!headers.has("Authorization")) {
		// Who comes with nothing has guessed nothing.
		const session = await sessionOf(request, env.ADMIN_TOKEN, Date.now());
		const isGood = session && !(await registryObject(env).isSessionOver(session.id));
		return isGood ? { session } : unauthorised();
	}
	const refused = await checkToken(bearerOf(headers), headers, env);
	return refused ?? { session: null };
}

/** Whether somebody has given the token: null when so, else the refusal. Too many wrong ones make a client wait. */
export async function checkToken(given: string, headers: Headers, env: Env): Promise<Response | null> {
	const client = clientKey(headers);
	const now = Date.now();
	const known = (waiting.get(client) ?? 0) - now;
	if (known > 0) return rateLimited(known);
	const isRight = env.ADMIN_TOKEN !== undefined && sameText(given, env.ADMIN_TOKEN);
	const tooMany = isRight ? null : await limited(env.ADMIN_LIMIT, client);
	if (tooMany) return tooMany;
	// Each that is noted costs a request and a row: a wrong one from ever new addresses ends with the day's allowance.
	const full = isRight ? 0 : roomIn("queries", currentConfig().sources.length, now);
	if (full > 0) return rateLimited(full);
	const wait = await registryObject(env).noteToken(client, isRight);
	if (wait > 0) {
		if (waiting.size >= GUESS_CLIENTS) waiting.clear();
		waiting.set(client, now + wait);
		return rateLimited(wait);
	}
	return isRight ? null : unauthorised();
}

function unauthorised(): Response {
	const detail = "this needs Authorization: Bearer and the ADMIN_TOKEN, or a session of /admin/login";
	return problem(401, "unauthorised", detail, {}, { "WWW-Authenticate": "Bearer" });
}

/** Whether a request comes with the token. The time it takes depends on what the client sent, never on the token. */
export function hasToken(headers: Headers, token: string): boolean {
	return sameText(bearerOf(headers), token);
}

function bearerOf(headers: Headers): string {
	return /^Bearer +(\S+) *$/i.exec(headers.get("Authorization") ?? "")?.[1] ?? "";
}
