import { ENDINGS } from "../model/document.ts";

/** What the path of a request names: a category (or `sources/…`) path, and the format after its last dot. */
export interface Address {
	path: string;
	format: (typeof ENDINGS)[number] | null;
}

const WITH_ENDING = new RegExp(`^(.+)\\.(${ENDINGS.join("|")})$`);

/** Reads a percent-encoded pathname; null when its escapes are not UTF-8. A slash at the end means nothing. */
export function readPath(pathname: string): Address | null {
	let path: string;
	try {
		path = decodeURIComponent(pathname)
			.replace(/^\/+|\/+$/g, "")
			.normalize("NFC");
	} catch {
		return null;
	}
	const found = WITH_ENDING.exec(path);
	if (!found) return { path, format: null };
	return { path: found[1] ?? "", format: found[2] as Address["format"] };
}
