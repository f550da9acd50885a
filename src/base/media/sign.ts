import type { FailureCode } from "../../model/codes.ts";
import type { Result } from "../../model/result.ts";
import { fromBase64Url, toBase64Url } from "../base64.ts";
import { hmacKey } from "../hmac.ts";
import { sameText } from "../sameText.ts";
import { canonicalTarget } from "../url/target.ts";
import { webUrl } from "../url/web.ts";
import type { SigningKey } from "./keys.ts";
import { sourceAndTarget } from "./marker.ts";

export interface SignOptions {
	/** The page on which the picture stands; only its origin is kept, as browsers do across origins. */
	referer?: string | null;
}

/** What a signed address asks for. */
export interface Signed {
	target: string;
	/** An origin with a slash at its end, null when the host's own or the table's is right. */
	referer: string | null;
	/** The id of the source whose ways lead to it; null where it is asked directly. */
	source: string | null;
}

export interface Signer {
	/** `/media/{signature}?{target}`; the target itself when it is no http(s) address. A source's id may come first: `sourceAndTarget`. */
	sign: (target: string, options?: SignOptions) => Promise<string>;
	/** The same for many at once: targets as given to what `sign` makes of them. */
	signAll: (targets: Iterable<string>, options?: SignOptions) => Promise<Map<string, string>>;
	/** Checks the path's signature over the target; failures: `bad-signature`, `expired-signature`. */
	verify: (signature: string, target: string, now: number) => Promise<Result<Signed>>;
}

/** 128 bits of the HMAC: the least that RFC 2104 (5) allows for SHA-256, and short in an address. */
const MAC_BYTES = 16;
const encoder = new TextEncoder();

/**
 * Signs and verifies media addresses with HMAC-SHA-256 over options and target. The first key signs, all that
 * have not expired verify. The signature reads `{key id}{mac}`, then `.{referer}` in base64url, then `~{source}`, where
 * there are such.
 * The same key always gives the same address, so that feeds do not change by themselves.
 */
export function makeSigner(keys: readonly SigningKey[]): Signer {
	// Keys, not promises of them: a request must not wait for what another one began.
	const imported = new Map<string, CryptoKey>();
	const cryptoKey = async (key: SigningKey): Promise<CryptoKey> => {
		const made = imported.get(key.id) ?? (await importKey(key));
		imported.set(key.id, made);
		return made;
	};
	const sign = async (text: string, options: SignOptions = {}): Promise<string> => {
		const { source, target } = sourceAndTarget(text);
		const canonical = canonicalTarget(target);
		const [key] = keys;
		if (!canonical || !key) return target;
		const referer = refererOption(canonical, options.referer ?? null);
		const mac = await macOf(await cryptoKey(key), canonical, referer, source);
		const more = (referer && `.${referer}`) + (source === null ? "" : `~${source}`);
		return `/media/${key.id}${mac}${more}?${canonical}`;
	};
	const signAll = async (targets: Iterable<string>, options?: SignOptions): Promise<Map<string, string>> => {
		const pairs = [...new Set(targets)].map(async (target) => [target, await sign(target, options)] as const);
		return new Map(await Promise.all(pairs));
	};
	const verify = async (signature: string, target: string, now: number): Promise<Result<Signed>> => {
		const found = /^([\w-]{4})([\w-]{22})(?:\.([\w-]{1,400}))?(?:~([a-z0-9-]{1,63}))?$/.exec(signature);
		const canonical = canonicalTarget(target);
		const key = keys.find((key) => key.id === found?.[1]);
		if (!found || !canonical || !key)
			return refuse("bad-signature", "this address was not made by this deployment");
		const referer = found[3] ?? "";
		const source = found[4] ?? null;
		if (!sameText(await macOf(await cryptoKey(key), canonical, referer, source), found[2] ?? "")) {
			return refuse("bad-signature", "this address was changed after it was made");
		}
		if (key.expires !== null && key.expires <= now)
			return refuse("expired-signature", "this address is too old; reload the feed");
		return { ok: true, value: { target: canonical, referer: readReferer(referer), source } };
	};
	return { sign, signAll, verify };
}

async function importKey(key: SigningKey): Promise<CryptoKey> {
	const secret = fromBase64Url(key.secret);
	if (!secret || secret.byteLength < 32)
		throw new RangeError("a signing key's secret is 32 bytes of base64url");
	return hmacKey(secret);
}

async function macOf(
	key: CryptoKey,
	target: string,
	referer: string,
	source: string | null,
): Promise<string> {
	// No target holds a line break, so the parts cannot be read in another way.
	const start = source === null ? "tributary media 1" : `tributary media 2\n${source}`;
	const mac = await crypto.subtle.sign("HMAC", key, encoder.encode(`${start}\n${referer}\n${target}`));
	return toBase64Url(new Uint8Array(mac, 0, MAC_BYTES));
}

/** The page's origin in base64url; empty when it is the target's own, which is sent anyhow. */
function refererOption(target: string, page: string | null): string {
	const url = page === null ? null : webUrl(page);
	if (!url || url.origin === new URL(target).origin) return "";
	return toBase64Url(encoder.encode(`${url.origin}/`));
}

function readReferer(text: string): string | null {
	const bytes = text === "" ? null : fromBase64Url(text);
	return bytes ? new TextDecoder().decode(bytes) : null;
}

function refuse(code: FailureCode<"publish">, message: string): Result<Signed> {
	return { ok: false, error: { stage: "publish", code, message } };
}
