import { parseDate } from "../../base/dates/parseDate.ts";
import { dayMark } from "../../base/dates/said.ts";
import { resolveUrl } from "../../base/url/resolve.ts";
import type { Code } from "../../model/codes.ts";
import type { Problem } from "../../model/result.ts";
import type { NewestEntries } from "./newest.ts";
import { attribute, textOf, type XmlElement } from "./xml/elements.ts";

/** What the caller knows of the document. */
export interface ParseOptions {
	/** The address that it came from. */
	url: string | null;
	/** The moment of reading, for relative dates. */
	now: number;
	/** The zone of dates that name none. */
	timezone: string;
	contentType?: string | null;
	/** The language of a feed that names none. */
	language?: string | null;
}

/** What an adapter needs beside the element that it adapts. */
export interface FeedContext {
	options: ParseOptions;
	problems: Problem[];
	/** Whether xml:base occurs at all, so that nobody looks for it in vain. */
	hasBase: boolean;
	hasLang: boolean;
	/** Entries that were adapted while the document was read; their elements are empty since. */
	adapted: NewestEntries;
}

export interface FoundDate {
	time: number;
	/** `pubDate/rfc822`. */
	from: string;
}

/** Records a problem of the parse stage, each code once. */
export function addProblem(context: FeedContext, code: Code<"parse">, message: string): void {
	if (context.problems.some((problem) => problem.code === code)) return;
	context.problems.push({ stage: "parse", code, message });
}

/** What relative addresses in an element are relative to: xml:base from the outside in, on top of the document's. */
export function baseOf(element: XmlElement, context: FeedContext): string | null {
	if (!context.hasBase) return context.options.url;
	const written = attribute(element, "xml:base");
	const outer = element.parent ? baseOf(element.parent, context) : context.options.url;
	return written === null ? outer : (resolveUrl(written, outer) ?? outer);
}

/** The text of an element as an absolute address; null when it is none. */
export function urlIn(element: XmlElement | null, context: FeedContext): string | null {
	return element === null ? null : resolveUrl(textOf(element), baseOf(element, context));
}

/** An attribute of an element as an absolute address; null when it is none. */
export function urlAt(element: XmlElement | null, name: string, context: FeedContext): string | null {
	return element === null ? null : resolveUrl(attribute(element, name), baseOf(element, context));
}

/** xml:lang of the element itself, `en_US` as `en-US`. */
export function languageAt(element: XmlElement, context: FeedContext): string | null {
	return context.hasLang ? languageTag(attribute(element, "xml:lang")) : null;
}

/** A language tag as BCP 47 writes it. */
export function languageTag(text: string | null): string | null {
	return text === null ? null : text.trim().replaceAll("_", "-") || null;
}

/** What is looked at for a date. */
const DATE_CHARS = 1_000;

/** The first of the elements (in the order of the names) that holds a date, or its value when it is text. */
export function dateIn(
	text: string | null,
	field: string,
	context: FeedContext,
	language: string | null,
): FoundDate | null {
	if (text === null) return null;
	const { now, timezone } = context.options;
	const found = parseDate(text.slice(0, DATE_CHARS), {
		now,
		timezone,
		language: language ?? context.options.language ?? null,
	});
	if (found?.unknownZone)
		addProblem(
			context,
			"zone-not-known",
			`${field} "${text.slice(0, 60)}" is in a zone that nobody knows, ${found.unknownZone}; taken for ${timezone}`,
		);
	if (found) return { time: found.time, from: `${field}/${found.dialect}${dayMark(found.precision)}` };
	addProblem(
		context,
		"date-not-understood",
		`${field} "${text.slice(0, 60)}" is no date; the entry has none from it`,
	);
	return null;
}

/** A length in bytes, `1231.08` and `1,231,456` included; null for one in another unit, and for what is no number. */
export function bytesOf(text: string | null): number | null {
	const [, grouped, plain] =
		/^\s*(?:(\d{1,3}(?:[,. \u00a0]\d{3})+)|(\d{1,15})(?:\.\d+)?)\s*(?:b|bytes)?\s*$/i.exec(text ?? "") ?? [];
	const digits = grouped?.replace(/\D/g, "") ?? plain;
	return digits === undefined ? null : Number(digits);
}

/** A count of pixels or minutes; null when it is no whole number. */
export function numberOf(text: string | null): number | null {
	const digits = text === null ? null : /^\s*(\d{1,15})\b/.exec(text);
	return digits ? Number(digits[1]) : null;
}
