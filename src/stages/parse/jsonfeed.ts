import { decodeHTML } from "entities/decode";
import { escapeText } from "../../base/html/escape.ts";
import type { Category, Enclosure, Entry, Person } from "../../model/entry.ts";
import type { FeedInfo, ParsedFeed } from "../../model/feed.ts";
import type { Result } from "../../model/result.ts";
import { HTML_MAX_CHARS } from "../../settings.ts";
import { addProblem, bytesOf, dateIn, type FeedContext, languageTag } from "./context.ts";
import { noHints } from "./hints.ts";
import { readJson } from "./json.ts";
import { jsonEpisode } from "./jsonEpisode.ts";
import { address, isObject, type Json, string } from "./jsonValues.ts";
import { distinctPeople } from "./people.ts";
import { collapse, escapedText, LINE_MAX_CHARS } from "./text.ts";

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), fields of the wrong type left out. */
export function parseJsonFeed(text: string, context: FeedContext): Result<ParsedFeed> {
	const read = readJson(text);
	if (!read.ok) return { ok: false, error: { stage: "parse", code: read.code, message: read.message } };
	for (const code of read.mends) addProblem(context, code, "JSON that breaks its rules, mended");
	const root = read.value;
	const items = isObject(root) ? itemsOf(root.items) : null;
	if (!isObject(root) || items === null) {
		return {
			ok: false,
			error: { stage: "parse", code: "not-a-feed", message: "JSON without a list of items" },
		};
	}
	const people = peopleOf(root, context);
	const feed = feedInfo(root, people, context);
	const entries = items.flatMap((item, at) => {
		// What was read is not held twice.
		items[at] = null;
		return isObject(item) ? entryOf(item, people, context) : [];
	});
	const nextPage = address(root.next_url, context);
	return { ok: true, value: { kind: "jsonfeed", feed, entries, problems: context.problems, nextPage } };
}

/** A list; an object with numbers for names, as PHP writes a list with holes; or one item alone. Null for anything else. */
function itemsOf(items: unknown): unknown[] | null {
	if (Array.isArray(items)) return items;
	if (!isObject(items)) return null;
	const isItem = ["id", "url", "content_html", "content_text"].some((name) => name in items);
	if (isItem) return [items];
	// Names that are numbers come in their order.
	const names = Object.keys(items);
	return names.length > 0 && names.every((name) => /^\d+$/.test(name)) ? Object.values(items) : null;
}

function feedInfo(root: Json, people: Person[], context: FeedContext): FeedInfo {
	const hubs = Array.isArray(root.hubs) ? root.hubs.filter(isObject) : [];
	return {
		title: line(root.title),
		url: address(root.home_page_url, context),
		feedUrl: address(root.feed_url, context),
		description: html(root.description),
		language: languageTag(string(root.language)) ?? languageTag(context.options.language ?? null),
		author: people[0] ?? null,
		rights: line(root.copyright),
		updated: null,
		image: address(root.icon, context),
		icon: address(root.favicon, context),
		hubs: hubs.flatMap((hub) => address(hub.url, context) ?? []),
		hints: noHints(),
	};
}

function entryOf(item: Json, inherited: Person[], context: FeedContext): Entry {
	const people = peopleOf(item, context);
	const language = languageTag(string(item.language));
	const published = dateIn(string(item.date_published), "date_published", context, language);
	const updated = dateIn(string(item.date_modified), "date_modified", context, language);
	return {
		id: string(item.id),
		url: address(item.url, context) ?? address(item.external_url, context),
		title: line(item.title),
		authors: people.length > 0 ? people : inherited,
		published: published?.time ?? null,
		updated: updated?.time ?? null,
		dateFrom: published?.from ?? updated?.from ?? null,
		summary: html(item.summary),
		contentHtml: string(item.content_html) ?? paragraphs(string(item.content_text)),
		image: address(item.image, context) ?? address(item.banner_image, context),
		categories: categoriesOf(item),
		enclosures: enclosuresOf(item, context),
		language,
		rights: null,
		commentsUrl: null,
		origin: originOf(item, context),
		episode: jsonEpisode(item, context),
		baseUrl: address(item.url, context) ?? context.options.url,
	};
}

/** `authors` of 1.1, else `author` of 1.0. */
function peopleOf(owner: Json, context: FeedContext): Person[] {
	const list = Array.isArray(owner.authors) ? owner.authors : [owner.author];
	return distinctPeople(
		list.map((person) => {
			if (typeof person === "string") return { name: line(person), email: null, url: null };
			if (!isObject(person)) return null;
			const url = string(person.url);
			const email = url?.toLowerCase().startsWith("mailto:") ? url.slice(7) : null;
			return { name: line(person.name), email, url: email ? null : address(url, context) };
		}),
	);
}

function categoriesOf(item: Json): Category[] {
	const tags = Array.isArray(item.tags) ? item.tags : [];
	return [...new Set(tags.flatMap((tag) => line(tag) ?? []))].map((name) => ({
		name,
		term: null,
		scheme: null,
	}));
}

function enclosuresOf(item: Json, context: FeedContext): Enclosure[] {
	const attachments = Array.isArray(item.attachments) ? item.attachments.filter(isObject) : [];
	return attachments.flatMap((attachment) => {
		const url = address(attachment.url, context);
		if (url === null) return [];
		const length = bytesOf(string(attachment.size_in_bytes));
		return [
			{
				url,
				type: string(attachment.mime_type),
				length,
				durationSeconds: number(attachment.duration_in_seconds),
				title: line(attachment.title),
			},
		];
	});
}

/** A linked post: the page it is about. */
function originOf(item: Json, context: FeedContext): Entry["origin"] {
	const url = address(item.external_url, context);
	return url !== null && item.url ? { title: null, url } : null;
}

function paragraphs(text: string | null): string | null {
	if (text === null) return null;
	const parts = text
		.slice(0, HTML_MAX_CHARS)
		.split(/\n\s*\n/)
		.map((part) => `<p>${escapeText(part.trim()).replaceAll("\n", "<br />")}</p>`);
	return parts.length === 1 ? escapedText(text) : parts.join("\n");
}

function html(value: unknown): string | null {
	const text = string(value);
	return text === null ? null : escapedText(text);
}

/** Plain text, in which some writers leave the character references of their HTML. */
function line(value: unknown): string | null {
	const text = string(value);
	return text === null
		? null
		: collapse(text.slice(0, LINE_MAX_CHARS).replace(REFERENCE, (reference) => decodeHTML(reference))) ||
				null;
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|quot|apos|lt|gt|nbsp|hellip|[nm]dash|[lr][sd]quo);/gi;

function number(value: unknown): number | null {
	const parsed = typeof value === "string" ? Number(value) : value;
	return typeof parsed === "number" && Number.isFinite(parsed) && parsed >= 0 ? Math.round(parsed) : null;
}
