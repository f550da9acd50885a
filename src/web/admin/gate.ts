import type { Context, MiddlewareHandler } from "hono";
import { jsonLine } from "../../base/printable.ts";
import { FORM_MAX_BYTES } from "../../settings.ts";
import { problem } from "../problem.ts";
import { serveError, wantsPage } from "../ui/serve.ts";
import { authorised } from "./authorised.ts";
import { serveDetour, serveLogin } from "./login.ts";
import { isOwn, type Session } from "./session.ts";
import type { AdminApp } from "./types.ts";

/** Reached by whoever has not logged in yet. */
export const LOGIN_PATH = "/admin/login";

const CLOSED =
	"/admin opens once ADMIN_TOKEN is set: npm run wrangler -- secret put ADMIN_TOKEN, or a line in .dev.vars for npm run dev";

/**
 * Stands before everything below `/admin`: lets in who has the token or a session, a session's changes only from our own
 * pages, and writes a line for each change and each export. Browsers that nobody has logged in with get the page for it.
 */
export const gate: MiddlewareHandler<AdminApp> = async (c, next) => {
	// That no token is set shows anyway: with one, this is 401.
	if (!c.env.ADMIN_TOKEN) return serveError(c.req.raw, 404, "unknown-path", CLOSED, null);
	c.set("session", null);
	if (c.req.path === LOGIN_PATH) return logged(c, next);
	const allowed = await authorised(c.req.raw, c.env);
	if (allowed === "absent") return c.notFound();
	if (allowed instanceof Response) return isLookedAt(c) ? strangersPage(c, allowed) : allowed;
	c.set("session", allowed.session);
	const foreign = allowed.session && isChange(c) ? await foreignTo(allowed.session, c) : null;
	return foreign ?? logged(c, next);
};

/** Somebody opens an address of ours in a browser. */
function isLookedAt(c: Context<AdminApp>): boolean {
	return c.req.method === "GET" && wantsPage(c.req.raw);
}

/** A link from elsewhere comes without the cookie, which is `SameSite=Strict`: our own page then asks once more. */
function strangersPage(c: Context<AdminApp>, refusal: Response): Response {
	const { pathname, search } = new URL(c.req.url);
	const from = c.req.header("Sec-Fetch-Site");
	if (from === "cross-site" || from === "same-site") return serveDetour(c.req.raw, pathname + search);
	return serveLogin(c.req.raw, { to: pathname + search, refusal });
}

function isChange(c: Context): boolean {
	return !["GET", "HEAD"].includes(c.req.method);
}

/** Why a change of somebody with a session is not made; null when it comes from a page that this session was given. */
async function foreignTo(session: Session, c: Context<AdminApp>): Promise<Response | null> {
	const isForm = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i;
	const isRead = isForm.test(c.req.header("Content-Type") ?? "");
	const length = Number(c.req.header("Content-Length") ?? Number.NaN);
	// A form is read whole, and browsers say how long one is.
	if (isRead && !(length <= FORM_MAX_BYTES))
		return problem(
			413,
			"too-large",
			`a form may have ${FORM_MAX_BYTES} bytes, and has to say how many it has`,
		);
	const given = isRead ? (await c.req.parseBody()).csrf : c.req.header("X-CSRF-Token");
	if (isOwn(c.req.raw) && given === session.csrf) return null;
	return problem(
		403,
		"not-from-here",
		"a change with a session has to come from a page of this deployment: open the page again and send it once more",
	);
}

/** One line for everything that an owner does, however it ends. */
async function logged(c: Context<AdminApp>, next: () => Promise<void>): Promise<undefined> {
	await next();
	const { path, method } = c.req;
	if (isChange(c) || path === "/admin/export") {
		const by = path === LOGIN_PATH ? undefined : c.get("session") ? "session" : "token";
		const source = c.req.query("source");
		console.info(jsonLine({ event: "admin", method, path: decoded(path), source, by, status: c.res.status }));
	}
	return;
}

function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		// Escapes that are no UTF-8 stay as they came.
		return path;
	}
}
