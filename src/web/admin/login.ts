import type { Context } from "hono";
import { registryObject } from "../../platform/objects.ts";
import { LOGIN_MAX_BYTES } from "../../settings.ts";
import { languageFor } from "../language.ts";
import { detourPage, loginPage } from "../ui/admin/login.tsx";
import { adminWordsFor } from "../ui/admin/words.ts";
import { siteView } from "../ui/views.ts";
import { page, seeOther } from "./answers.ts";
import { checkToken } from "./authorised.ts";
import { readForm } from "./bodies.ts";
import { begin, cookieFor, isOwn, isPrivateLine } from "./session.ts";
import type { AdminApp } from "./types.ts";

interface Asked {
	/** Where the person was going. */
	to: string;
	/** Why not yet; null for who has just come. */
	refusal: Response | null;
}

/** The page to log in with, with the status and the waiting time of the refusal that it stands for. */
export function serveLogin(request: Request, { to, refusal }: Asked, said?: string): Response {
	const site = siteView({ language: languageFor(request) });
	const words = adminWordsFor(site.language);
	const wait = Number(refusal?.headers.get("Retry-After") ?? 0);
	const answer = page(
		request,
		loginPage({ site, to, said: wait ? words.tooManyTokens(wait) : (said ?? null) }),
		refusal?.status ?? 200,
	);
	for (const name of ["Retry-After", "WWW-Authenticate"]) {
		const value = refusal?.headers.get(name);
		if (value) answer.headers.set(name, value);
	}
	return answer;
}

/** A page that goes on to an address of ours by itself: what it asks for is asked by us. */
export function serveDetour(request: Request, to: string): Response {
	return page(request, detourPage({ site: siteView({ language: languageFor(request) }), to }));
}

/** `GET /admin/login` */
export function askForToken(c: Context<AdminApp>): Response {
	return serveLogin(c.req.raw, { to: ownPath(c.req.query("to")), refusal: null });
}

/** `POST /admin/login`: the token in exchange for a session. */
export async function logIn(c: Context<AdminApp>): Promise<Response> {
	const request = c.req.raw;
	const form = await readForm(request, LOGIN_MAX_BYTES);
	if (form instanceof Response) return form;
	const asked = { to: ownPath(form.get("to")), refusal: null };
	const words = adminWordsFor(siteView(c.env).language);
	if (!isPrivateLine(request)) return serveLogin(request, asked, words.needsHttps);
	if (!isOwn(request)) return serveLogin(request, asked, words.logInHere);
	const given = form.get("token")?.trim() ?? "";
	const refusal = await checkToken(given, request.headers, c.env);
	if (refusal) return serveLogin(request, { ...asked, refusal }, words.wrongToken);
	const { value } = await begin(c.env.ADMIN_TOKEN ?? "", Date.now());
	return seeOther(asked.to, { "Set-Cookie": cookieFor(request, value) });
}

/** `POST /admin/logout`: this session is over, here and wherever its cookie may have gone. */
export async function logOut(c: Context<AdminApp>): Promise<Response> {
	const session = c.get("session");
	if (session) await registryObject(c.env).endSession(session.id, session.until);
	return seeOther("/admin/login", { "Set-Cookie": cookieFor(c.req.raw, null) });
}

/**
 * A path below `/admin`, and nothing else, spelled as a header has it: nobody is to be led elsewhere by our own page, nor
 * to fail to get in for where they were going.
 */
function ownPath(to: unknown): string {
	const url = typeof to === "string" && OWN.test(to) ? URL.parse(to, "https://here.invalid") : null;
	const path = url ? url.pathname + url.search + url.hash : "";
	return OWN.test(path) ? path : "/admin";
}

const OWN = /^\/admin(?:[/?#]|$)/;
