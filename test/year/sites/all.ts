import { neverTheSame } from "./changing.ts";
import { hardToTell } from "./identity.ts";
import { makerFor } from "./make.ts";
import { usualOnes } from "./plain.ts";
import { hardToShow } from "./shown.ts";
import type { Site, Span } from "./site.ts";
import { sayingTheSame } from "./twins.ts";
import { thatWait } from "./waiting.ts";

/** All sites of a year. */
export function allSites(span: Span): Site[] {
	const make = makerFor(span);
	return [
		...hardToTell(make, span),
		...neverTheSame(make),
		...sayingTheSame(make, span),
		...thatWait(make),
		...hardToShow(make, span),
		...usualOnes(make, span),
	];
}
