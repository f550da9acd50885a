import { unmark } from "../../base/media/marker.ts";
import { stripTracking } from "../../base/url/canonical.ts";
import { unwrapProxy, unwrapRedirect } from "../../base/url/redirectors.ts";
import { isWeb } from "../../base/url/web.ts";
import { ADDRESS_MAX_CHARS, DATA_URL_MAX_CHARS } from "../../settings.ts";

const LINK_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "sms:", "xmpp:", "magnet:", "ftp:"]);
/** Pictures without script: SVG is left out, because a reader may show it as a document. */
const DATA_PICTURE = /^data:image\/(?:png|jpeg|jpg|gif|webp|avif|bmp);base64,[a-z0-9+/=%\s]+$/i;

/** The absolute address as the URL standard reads it, without credentials, when `isAllowed` says so; else null. */
function absolute(value: string, base: string | null, isAllowed: (url: URL) => boolean): URL | null {
	if (value.length > ADDRESS_MAX_CHARS) return null;
	const url = base === null ? URL.parse(value) : (URL.parse(value, base) ?? URL.parse(value));
	if (url === null || !isAllowed(url)) return null;
	return withoutCredentials(url);
}

/** Where a link leads: redirectors unwrapped, tracking parameters off. Null for what no link may be. */
export function linkAddress(value: string, base: string | null): string | null {
	const url = absolute(value, base, ({ protocol }) => LINK_SCHEMES.has(protocol));
	if (url === null) return null;
	return isWeb(url) ? webForm(url) : url.href;
}

/** An address of the web (http or https) for a field or an attribute that people open. */
export function webAddress(value: string | null, base: string | null): string | null {
	if (value === null) return null;
	const url = absolute(value, base, isWeb);
	return url && webForm(url);
}

/** Nothing in it is changed but a CORS proxy and our own mark in front, which are taken away. */
export function mediaAddress(value: string | null | undefined, base: string | null): string | null {
	if (!value) return null;
	const plain = value.trimStart();
	const url = absolute(unmark(plain), base, isWeb);
	return url && withoutCredentials(new URL(unwrapProxy(url.href))).href;
}

/** As `mediaAddress`, and small pictures inside the address. */
export function pictureAddress(value: string | null | undefined, base: string | null): string | null {
	if (!value) return null;
	if (!/^\s*data:/i.test(value)) return mediaAddress(value, base);
	const data = value.trim();
	return data.length <= DATA_URL_MAX_CHARS && DATA_PICTURE.test(data) ? data.replace(/\s+/g, "") : null;
}

function webForm(url: URL): string {
	return withoutCredentials(new URL(stripTracking(unwrapRedirect(url.href)))).href;
}

/** `https://bank.example@evil.example/` deceives whoever reads it, and a password is nobody's business. */
function withoutCredentials(url: URL): URL {
	if (url.username !== "") url.username = "";
	if (url.password !== "") url.password = "";
	return url;
}
