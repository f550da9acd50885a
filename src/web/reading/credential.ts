/** What somebody came with to read a private deployment. */
export interface Credential {
	/** Where it stood: in the address, as a Bearer token, or as the password of Basic (RFC 7617), whatever the user. */
	form: "address" | "bearer" | "basic";
	secret: string;
}

const NAME = "key=";

/** The credential of a request; that of the address counts before that of a header. Null where there is none. */
export function credentialOf(url: URL, headers: Headers): Credential | null {
	const inAddress = partsOf(url).find((part) => part.startsWith(NAME));
	if (inAddress !== undefined) return { form: "address", secret: inAddress.slice(NAME.length) };
	const [, scheme = "", value = ""] =
		/^(bearer|basic) +(\S+) *$/i.exec(headers.get("Authorization") ?? "") ?? [];
	if (scheme === "") return null;
	if (scheme.toLowerCase() === "bearer") return { form: "bearer", secret: value };
	const password = passwordOf(value);
	return password === null ? null : { form: "basic", secret: password };
}

/** An address without the key in it, its other parameters as they were. */
export function withoutKey(url: URL): string {
	const parts = partsOf(url).filter((part) => !part.startsWith(NAME));
	return url.origin + url.pathname + (parts.length > 0 ? `?${parts.join("&")}` : "");
}

function partsOf(url: URL): string[] {
	return url.search.slice(1).split("&").filter(Boolean);
}

function passwordOf(encoded: string): string | null {
	try {
		const pair = atob(encoded);
		return pair.slice(pair.indexOf(":") + 1);
	} catch {
		// No base64, so no password.
		return null;
	}
}
