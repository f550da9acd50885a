/**
 * A web origin in plain small letters with neither a port nor a number at its end, as nearly all are written: a parser would
 * give it back as it is (URL standard, 3.5).
 */
const ORIGIN = /^https?:\/\/((?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*)(?=[/?#]|$)/;

/** The host that an address names, read without a parser; null where only a parser can tell. */
export function plainHost(url: string): string | null {
	const host = ORIGIN.exec(url)?.[1];
	return host === undefined || host.includes("xn--") ? null : host;
}

/** Such an address up to its path. */
export function plainOrigin(url: string): string | null {
	const host = plainHost(url);
	return host === null ? null : url.slice(0, url.indexOf("//") + 2 + host.length);
}
