import { mark } from "../../base/media/marker.ts";
import type { Entry } from "../../model/entry.ts";
import { mediaAddress } from "./addresses.ts";
import type { Candidate } from "./context.ts";
import type { Cleaned, CleanHtmlOptions } from "./html.ts";
import { isDecoration, isPlaceholder, isTracker } from "./pictureHints.ts";

/** A picture with a side known to be shorter than this, in pixels, is a decoration. */
const LEAD_MIN_PIXELS = 100;
/** A picture this many times as wide as high, or the other way, is a rule or a banner. */
const LEAD_MAX_RATIO = 5;

/**
 * The picture that stands for the entry, marked when it needs the proxy: the source's own choice, else an enclosed
 * picture, else the first of the content that is no decoration, else the poster of a film. Only pictures that were
 * really shown count, so a code sample never provides one.
 */
export function leadPicture(
	entry: Entry,
	content: Cleaned,
	summary: Cleaned,
	options: CleanHtmlOptions,
): string | null {
	const stated = [entry.image, ...entry.enclosures.filter(isPicture).map((enclosure) => enclosure.url)];
	for (const written of stated) {
		const url = mediaAddress(written, options.baseUrl);
		if (url !== null && !isTracker(url) && !isPlaceholder(url) && !isDecoration("", url))
			return mark(url, options.media);
	}
	const shown = content.candidates.find(mayLead) ?? summary.candidates.find(mayLead);
	const url = shown?.url ?? content.posters[0] ?? null;
	return url === null ? null : mark(url, options.media);
}

function isPicture(enclosure: Entry["enclosures"][number]): boolean {
	if (enclosure.type !== null) return /^image\/(?!svg)/i.test(enclosure.type);
	return /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i.test(enclosure.url);
}

function mayLead({ width, height }: Candidate): boolean {
	if ((width ?? LEAD_MIN_PIXELS) < LEAD_MIN_PIXELS || (height ?? LEAD_MIN_PIXELS) < LEAD_MIN_PIXELS)
		return false;
	if (width === null || height === null) return true;
	return width / height <= LEAD_MAX_RATIO && height / width <= LEAD_MAX_RATIO;
}
