import { beginsLikeReadingKey, looksLikeReadingKey } from "../../base/readingKey.ts";
import type { Scope } from "../../config/scope.ts";
import type { Env } from "../../platform/env.ts";
import { readerWith } from "../../platform/readers.ts";
import { authorised } from "../admin/authorised.ts";
import { clientKey } from "../proxy/limit.ts";
import { serveError } from "../ui/serve.ts";
import type { Credential } from "./credential.ts";

/** Who may read. */
export interface Reader {
	scope: Scope;
	/** The key, where it came in the address: links of the answer get it. */
	inAddress: string | null;
}

/**
 * Who comes with a credential: a reading key in any form, the owner's token as Bearer, or the session of a person who has
 * logged in with it; else the refusal. A wrong token counts as a guess of it, here as at `/admin`.
 */
export async function readerOf(
	request: Request,
	credential: Credential | null,
	env: Env,
): Promise<Reader | Response> {
	if (!credential)
		return (await isLoggedIn(request, env))
			? EVERYTHING
			: refused(request, "this deployment is private: reading it needs a key");
	const { form, secret } = credential;
	if (looksLikeReadingKey(secret)) {
		const reader = await readerWith(secret, clientKey(request.headers), env, Date.now());
		if (reader) return { scope: reader.categories, inAddress: form === "address" ? secret : null };
		return refused(request, "this key opens nothing: it was dropped, or is another deployment's");
	}
	if (beginsLikeReadingKey(secret))
		return refused(
			request,
			"this key is not whole: some of its characters are missing, or there are too many",
		);
	if (form !== "bearer") return refused(request, NO_KEY);
	const allowed = await authorised(request, env);
	if (allowed instanceof Response)
		return allowed.status === 401 ? refused(request, "this token is not the right one") : allowed;
	return allowed === "absent" ? refused(request, NO_KEY) : EVERYTHING;
}

/** Nobody who comes with nothing is asked about: a session is a cookie. */
async function isLoggedIn(request: Request, env: Env): Promise<boolean> {
	if (!request.headers.has("Cookie") || request.headers.has("Authorization")) return false;
	const allowed = await authorised(request, env);
	return allowed !== "absent" && !(allowed instanceof Response);
}

const NO_KEY = 'this is no reading key: those of this program begin with "trib_"';

const EVERYTHING: Reader = { scope: null, inAddress: null };

/** Asks for a key, so that browsers and readers ask their person for it. */
function refused(request: Request, why: string): Response {
	const detail = `${why}. A key goes into the address as ?key=, into Authorization as Bearer, or is the password of Basic with any user name`;
	const challenge = { "WWW-Authenticate": 'Basic realm="tributary", charset="UTF-8"' };
	return serveError(request, 401, "unauthorised", detail, null, challenge);
}
