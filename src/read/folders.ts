import { ROUTE_NAMES } from "../config/schema.ts";

/** A category path of folder names, null when nothing is left of them. */
export function categoryOf(folders: string[]): string | null {
	const segments = folders
		.map(segmentOf)
		.filter((segment) => segment !== "" && segment !== "." && segment !== "..");
	const [first = ""] = segments;
	if (ROUTE_NAMES.includes(first.toLowerCase())) segments[0] = `${first}-feeds`;
	const last = segments.at(-1);
	if (last !== undefined && /\.(atom|rss|json|opml|md)$/i.test(last))
		segments[segments.length - 1] = `${last}_`;
	return segments.length > 0 ? segments.join("/") : null;
}

/** Characters that an address cannot hold give way to ones that look like them. */
function segmentOf(name: string): string {
	const WIDE: Record<string, string> = { "/": "／", "\\": "＼", "?": "？", "#": "＃", "%": "％" };
	return name
		.normalize("NFC")
		.replace(/\p{Cc}/gu, " ")
		.replace(/[/\\?#%]/g, (sign) => WIDE[sign] ?? "")
		.replace(/\s+/g, " ")
		.trim();
}
