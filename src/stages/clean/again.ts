import { type MediaWay, mark } from "../../base/media/marker.ts";
import { plainLine } from "../../base/printable.ts";
import type { CleanEntry } from "../../model/entry.ts";
import { mediaAddress, webAddress } from "./addresses.ts";
import { cleanHtml } from "./clean.ts";
import { cleanFields } from "./cleanFields.ts";

/**
 * An entry that says of itself that it was cleaned, from a file that is as foreign as a feed: what was cleaned comes
 * out as it went in, any other text or address is cleaned or left out.
 */
export function cleanAgain<T extends CleanEntry>(entry: T, media: MediaWay): T {
	const options = { baseUrl: entry.url, media };
	const { contentHtml, summary, image, baseUrl } = entry;
	const picture = mediaAddress(image, entry.url);
	return {
		...entry,
		...cleanFields(entry, options, []),
		contentHtml: contentHtml === null ? null : cleanHtml(contentHtml, options).html,
		summary: summary === null ? null : plainLine(summary),
		image: picture === null ? null : mark(picture, media),
		baseUrl: webAddress(baseUrl, null) === null ? null : baseUrl,
	};
}
