import type { SourceFacts } from "../../model/stored.ts";
import type { Kept } from "../rows.ts";

/** What tells whether an entry is on its source's own site. */
export type Claim = Pick<Kept, "url" | "firstSeen"> & { facts: SourceFacts | null };

/** Which of two sources' versions of an entry is shown: that of the site that the link leads to, else the first that came. */
export function compareClaims(a: Claim, b: Claim): number {
	return distance(a) - distance(b) || a.firstSeen - b.firstSeen;
}

/** 0 where the owner's address of the source is on the site of the link, 1 where only the source says that its site is. */
function distance({ url, facts }: Claim): number {
	if (url === null || facts === null) return 2;
	if (isSameSite(url, facts.url)) return 0;
	return facts.siteUrl !== null && isSameSite(url, facts.siteUrl) ? 1 : 2;
}

function isSameSite(a: string, b: string): boolean {
	const [host, other] = [hostOf(a), hostOf(b)];
	return host !== "" && (host === other || host.endsWith(`.${other}`) || other.endsWith(`.${host}`));
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
}
