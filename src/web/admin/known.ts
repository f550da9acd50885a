import { canonicalUrl } from "../../base/url/canonical.ts";
import { webUrl } from "../../base/url/web.ts";
import type { SourceConfig } from "../../config/schema.ts";
import { currentConfig } from "../../platform/current.ts";

/** The source that reads one of these addresses already. */
export function sourceAt(urls: readonly string[]): SourceConfig | undefined {
	const addresses = new Set(urls.filter(Boolean).map(sameAddress));
	return currentConfig().sources.find(({ url }) => addresses.has(sameAddress(url)));
}

/** Which addresses sources read already. A feed of ours, as our own outlines have them, would go round in circles. */
export function knownTo(origin: string): (url: string) => boolean {
	const known = new Set(currentConfig().sources.map(({ url }) => sameAddress(url)));
	return (url) => known.has(sameAddress(url)) || url.startsWith(`${origin}/`);
}

const sameAddress = (url: string) => (webUrl(url) ? canonicalUrl(url) : url);
