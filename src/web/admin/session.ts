import { fromBase64Url, toBase64Url } from "../../base/base64.ts";
import { hmacKey } from "../../base/hmac.ts";
import { SESSION_MS } from "../../settings.ts";

/** A person who has logged in, as far as a cookie can prove it. */
export interface Session {
	id: string;
	/** When it ends, ms. */
	until: number;
	/** What every form of this session holds: no other site can read it. */
	csrf: string;
}

const encoder = new TextEncoder();
const ID_BYTES = 16;

/**
 * Begins a session: its id and its end, signed with the token (HMAC-SHA-256), so that a made-up cookie costs nobody an
 * object request, and a new token ends every session.
 */
export async function begin(token: string, now: number): Promise<{ session: Session; value: string }> {
	const id = toBase64Url(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
	const until = now + SESSION_MS;
	const named = `${id}.${until.toString(36)}`;
	const mac = await macOf(token, `session\n${named}`);
	return { session: { id, until, csrf: await csrfOf(token, id) }, value: `${named}.${toBase64Url(mac)}` };
}

/** The session of a request's cookie; null where there is none that the token has signed and that lasts. */
export async function sessionOf(request: Request, token: string, now: number): Promise<Session | null> {
	const value = cookieOf(request, cookieName(request));
	const [, named = "", id = "", end = "", mac = ""] =
		/^(([\w-]{22})\.([\da-z]{1,9}))\.([\w-]{43})$/.exec(value ?? "") ?? [];
	const given = fromBase64Url(mac);
	const until = Number.parseInt(end, 36);
	if (!given?.length || !(until > now)) return null;
	const key = await hmacKey(token);
	const isRight = await crypto.subtle.verify("HMAC", key, given, encoder.encode(text(`session\n${named}`)));
	return isRight ? { id, until, csrf: await csrfOf(token, id) } : null;
}

/**
 * The header that gives a browser its session (RFC 6265bis), or with null takes it away. Over https its name has the
 * prefix that keeps other hosts of the same domain from setting it; Safari keeps no `Secure` cookie of plain http, which
 * `npm run dev` is.
 */
export function cookieFor(request: Request, value: string | null): string {
	return setCookie(cookieName(request), value ?? "", value === null ? 0 : SESSION_MS / 1000);
}

/** Words for the next page alone, as long as a browser takes to ask for it. */
export function flashFor(request: Request, text: string): string {
	return setCookie(`${cookieName(request)}-flash`, toBase64Url(encoder.encode(text)), FLASH_SECONDS);
}

const FLASH_SECONDS = 60;

/** The words that `flashFor` gave; null where there are none. */
export function flashOf(request: Request): string | null {
	const bytes = fromBase64Url(cookieOf(request, `${cookieName(request)}-flash`) ?? "");
	return bytes?.length ? new TextDecoder().decode(bytes) : null;
}

function setCookie(name: string, value: string, seconds: number): string {
	const secure = name.startsWith("__Host-") ? "; Secure" : "";
	return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}

/** Whether a session may be begun over this connection: plain http is only for this machine itself. */
export function isPrivateLine(request: Request): boolean {
	const { protocol, hostname } = new URL(request.url);
	return protocol === "https:" || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

/**
 * Whether a request comes from our own pages, as browsers say it: Sec-Fetch-Site, else Origin. Where neither is there, it
 * was no browser of these years.
 */
export function isOwn({ headers, url }: Request): boolean {
	const site = headers.get("Sec-Fetch-Site");
	const origin = headers.get("Origin");
	const { host } = new URL(url);
	if (origin !== null && URL.parse(origin)?.host !== host) return false;
	return site === null ? origin !== null : site === "same-origin";
}

function cookieName(request: Request): string {
	return new URL(request.url).protocol === "https:" ? "__Host-tributary" : "tributary";
}

function cookieOf(request: Request, name: string): string | null {
	const pairs = (request.headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

async function csrfOf(token: string, id: string): Promise<string> {
	return toBase64Url(await macOf(token, `csrf\n${id}`)).slice(0, 22);
}

async function macOf(token: string, said: string): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.sign("HMAC", await hmacKey(token), encoder.encode(text(said))));
}

/** What is signed says for what, so that no signature is good for anything else. */
const text = (said: string) => `tributary admin 1\n${said}`;
