import type { Found } from "../../read/inspect/inspect.ts";
import type { Inspection } from "../../read/inspect/inspection.ts";
import { siteFeeds } from "../../read/siteFeed.ts";
import { decode } from "../../stages/decode/decode.ts";
import { discover } from "../../stages/extract/discover.ts";

/** The `[[sources]]` to paste for what was inspected; null for a source that is configured, and for a file without an address. */
export function stanzaOf(
	inspection: Inspection,
	{ loaded, understood: found, siteFeed }: Found,
): string | null {
	const { url, bytes } = loaded;
	if (inspection.source || !url) return null;
	const isPage = (found.kind === "list" || found.kind === "article") && !inspection.recipe;
	// What stands for another address stays what it is: the Worker finds the way as it was found here.
	const isOther = inspection.instances || inspection.recipe || siteFeed;
	const address = isOther ? inspection.input : url;
	const stanza = isPage
		? pageStanza(bytes, url, found.charset.name)
		: `[[sources]]\nurl = ${JSON.stringify(address)}\ncategory = "…"\n`;
	if (!stanza) return null;
	// Tables come last in TOML: what else was asked with goes right behind the category.
	return stanza.replace(/(?<=^category = .*\n)/m, asAsked(inspection));
}

function pageStanza(bytes: Uint8Array, url: string, charset: string): string | undefined {
	const [feed] = siteFeeds({ bytes, url, contentType: null, charset });
	return discover(decode(bytes, { charset }).text, url, feed)?.stanza;
}

function asAsked({ via = [] }: Inspection): string {
	const [way, ...others] = via.map(({ url }) => JSON.stringify(url));
	if (way === undefined) return "";
	return `via = ${others.length ? `[${[way, ...others].join(", ")}]` : way}\n`;
}
