import { hash64 } from "../base/hash.ts";

/**
 * The id of a source that was given none: readable, and a function of its address alone, so that it stays the
 * same wherever the source moves in the file and whatever is added beside it. `a.example/b?c` → `a-example-b-5f2e91`.
 */
export function deriveSourceId(url: string): string {
	const { host, pathname } = new URL(url);
	const words = `${host.replace(/^www\./, "")}${decodeSafely(pathname)}`
		.toLowerCase()
		.replace(/\.(xml|rss|atom|json|html?|php|aspx?)$/, "")
		.replace(/[^a-z0-9]+/g, "-")
		.slice(0, 40)
		.replace(/^-+|-+$/g, "");
	return `${words || "source"}-${hash64(url).slice(0, 6)}`;
}

function decodeSafely(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		// A path that is not UTF-8 stays as it is written: the id only has to be stable.
		return path;
	}
}
