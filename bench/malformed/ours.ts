import type { Charset } from "../../src/model/feed.ts";
import type { Problem } from "../../src/model/result.ts";
import { decode } from "../../src/stages/decode/decode.ts";
import { parseFeed } from "../../src/stages/parse/parse.ts";
import { htmlToText } from "../../src/stages/parse/text.ts";
import type { Plain } from "./facts.ts";

/** The moment and zone at which the malformed feeds are read. */
const READING = {
	url: "https://example.org/feed.xml",
	now: Date.UTC(2026, 0, 15, 12),
	timezone: "Asia/Shanghai",
};

/** Bytes to facts by tributary, with what it recorded on the way; throws with the reason when it gives up. */
export function byTributary(
	bytes: Uint8Array,
	contentType: string | null,
): { plain: Plain; problems: Problem[]; charset: Charset } {
	const decoded = decode(bytes, { contentType });
	const result = parseFeed(decoded.text, { ...READING, contentType });
	if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
	const { feed, entries, problems } = result.value;
	const plain = {
		title: feed.title,
		entries: entries.map((one) => ({
			id: one.id,
			url: one.url,
			title: one.title,
			time: one.published ?? one.updated,
			text: htmlToText(`${one.contentHtml ?? ""} ${one.summary ?? ""}`),
			author: one.authors[0]?.name ?? null,
			categories: one.categories.map((category) => category.name),
			enclosure: one.enclosures[0]?.url ?? null,
		})),
	};
	return { plain, problems: [...decoded.problems, ...problems], charset: decoded.charset };
}
