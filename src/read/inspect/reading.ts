import { resolveUrl } from "../../base/url/resolve.ts";
import type { ReadAs } from "../../model/reading.ts";
import type { Result } from "../../model/result.ts";
import { MAIL_MAX_BYTES } from "../../settings.ts";
import { looksLikeMessage } from "../../stages/mail/message.ts";
import { joinArticle } from "../joinArticle.ts";
import { mailFeed, newsletterOf, readMail } from "../mail.ts";
import { filesDue, joinSitemap } from "../sitemap.ts";
import { type Understood, understand } from "../understand.ts";
import type { Inspection, Load, Loaded } from "./inspection.ts";

/** Where the document says that it is from, else where it came from. */
export function baseOf({ headers, url }: Loaded): string | null {
	return resolveUrl(headers["content-location"] ?? null, url) ?? url;
}

/** Bytes as the Worker reads them. */
export function understood(loaded: Loaded, inspection: Inspection): Result<Understood> {
	const { as, now, timezone, source } = inspection;
	if (as === "mail" || (as === "auto" && looksLikeMessage(loaded.bytes)))
		return { ok: true, value: understoodMail(loaded.bytes, inspection) };
	return understand(loaded.bytes, {
		url: baseOf(loaded),
		contentType: loaded.headers["content-type"] ?? null,
		charset: source?.charset ?? null,
		as,
		now,
		timezone,
		language: inspection.language ?? loaded.headers["content-language"] ?? null,
		select: inspection.select,
		fulltext: source?.fulltext,
	});
}

/** A message as the mailbox that it came to would have it. */
function understoodMail(bytes: Uint8Array, { now, timezone, language }: Inspection): Understood {
	const options = { source: null, secret: null, timezone, language: language ?? "en", received: now };
	const read = readMail(bytes.subarray(0, MAIL_MAX_BYTES), {
		...options,
		isCut: bytes.length > MAIL_MAX_BYTES,
	});
	const { entry, site, charset, problems } = read;
	const feed = mailFeed(newsletterOf(read), site);
	const nothing = { feedLinks: [], nextPage: null };
	return { kind: "mail", feed, entries: [entry], problems, charset, ...nothing };
}

/** An article whole, with its further pages; an index of sitemaps with the newest of its files, as at a first visit. */
export async function withFurtherPages(
	first: Understood,
	inspection: Inspection,
	load: Load,
): Promise<Understood> {
	const { files } = first;
	const read = async (address: string) => {
		const page = pageOf(inspection, address, files ? "feed" : "article");
		const loaded = await load(page);
		return loaded.ok ? understood(loaded.value, page) : loaded;
	};
	if (!files) return joinArticle(first, read);
	const { now } = inspection;
	const { whole, left } = await joinSitemap(first, filesDue(files, null, now), read, null, now);
	// It may name nothing but an index.
	return whole.entries.length || !left.length
		? whole
		: (await joinSitemap(whole, left, read, null, now)).whole;
}

/** How a page of the same source is read. */
export function pageOf(inspection: Inspection, address: string, as: ReadAs = "article"): Inspection {
	const { source } = inspection;
	return {
		...inspection,
		input: address,
		instances: undefined,
		recipe: undefined,
		as,
		source: source && { ...source, url: address },
	};
}
