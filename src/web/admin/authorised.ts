import { sameText } from "../../base/sameText.ts";
import type { Env } from "../../platform/env.ts";
import { registryObject } from "../../platform/objects.ts";
import { GUESS_CLIENTS } from "../../settings.ts";
import { problem } from "../problem.ts";
import { clientKey, limited, rateLimited } from "../proxy/limit.ts";

/** Clients that wait, and until when, ms: so that who goes on guessing costs no object request. */
const waiting = new Map<string, number>();

/**
 * Whether a request may use `/admin`: `ok`, `absent` when no token is set (the routes then do not exist: answer 404),
 * else the refusal: 401, or 429 for a client that has tried too many tokens, whatever it comes with now.
 */
export async function authorised(request: Request, env: Env): Promise<"absent" | "ok" | Response> {
	if (!env.ADMIN_TOKEN) return "absent";
	const client = clientKey(request.headers);
	const now = Date.now();
	const known = (waiting.get(client) ?? 0) - now;
	if (known > 0) return rateLimited(known);
	const isRight = hasToken(request.headers, env.ADMIN_TOKEN);
	const tooMany = isRight ? null : await limited(env.ADMIN_LIMIT, client);
	if (tooMany) return tooMany;
	const wait = await registryObject(env).noteToken(client, isRight);
	if (wait > 0) {
		if (waiting.size >= GUESS_CLIENTS) waiting.clear();
		waiting.set(client, now + wait);
		return rateLimited(wait);
	}
	if (isRight) return "ok";
	const challenge = { "WWW-Authenticate": "Bearer" };
	return problem(401, "unauthorised", "this needs Authorization: Bearer and the ADMIN_TOKEN", {}, challenge);
}

/** Whether a request comes with the token. The time it takes depends on what the client sent, never on the token. */
export function hasToken(headers: Headers, token: string): boolean {
	const given = /^Bearer +(\S+) *$/i.exec(headers.get("Authorization") ?? "")?.[1] ?? "";
	return sameText(given, token);
}
