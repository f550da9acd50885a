import type { Selectors } from "../extract.ts";

/** What is special about the pages of a host. */
export interface SiteRule {
	host: string;
	/** For its articles. */
	select?: Selectors;
	/** For its lists. */
	list?: Selectors;
}

/** Sorted by host; a rule is for that host alone, not for those below it. */
const RULES: readonly SiteRule[] = [];

/** The rule for an address, by exact host without `www.`; null for most. */
export function ruleFor(url: string): SiteRule | null {
	const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
	return RULES.find((rule) => rule.host === host) ?? null;
}
