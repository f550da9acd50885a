import { KEYS } from "../config/schema.ts";
import { STAGES } from "../model/codes.ts";
import { EPISODE_TYPES } from "../model/entry.ts";
import { SOURCE_KINDS } from "../model/feed.ts";
import { HUB_STATES, PLAN_NAMES, SOURCE_STATES, STATUSES } from "../model/health.ts";
import { MEDIA_POLICIES, READ_AS } from "../model/reading.ts";
import { SOURCE_ORIGINS } from "../registry/contract.ts";

/** JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
type Schema = { readonly [key: string]: unknown };

const text = { type: "string" };
const count = { type: "integer", minimum: 0 };
const address = { type: "string", format: "uri" };
const instant = { type: "string", format: "date-time" };
const oneOf = (...values: readonly string[]): Schema => ({ type: "string", enum: values });
const list = (items: Schema): Schema => ({ type: "array", items });
const map = (values: Schema): Schema => ({ type: "object", additionalProperties: values });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const record = (always: Record<string, Schema>, maybe: Record<string, Schema> = {}): Schema => ({
	type: "object",
	properties: { ...always, ...maybe },
	required: Object.keys(always),
});

const FAILURE = { stage: oneOf(...STAGES), code: text, message: text };

const PERSON = record({ name: orNull(text), email: orNull(text), url: orNull(text) });
const RECIPE = record({ name: text, url: text }, { note: text });

/** What can be said of the keys of `[[sources]]` before they are checked. */
const SETTINGS: Readonly<Record<string, Schema>> = {
	url: text,
	category: text,
	categories: list(text),
	id: text,
	title: text,
	enabled: { type: "boolean" },
	kind: oneOf(...READ_AS),
	every: text,
	timezone: text,
	charset: text,
	language: text,
	headers: map(text),
	fulltext: { type: "boolean" },
	history: count,
	media: oneOf(...MEDIA_POLICIES),
	include: list(text),
	exclude: list(text),
	select: map(text),
	withdraw: { type: "boolean" },
	flat: { type: "boolean" },
};

/** What the JSON of each answer looks like; a test holds real answers against it. */
export const SCHEMAS = {
	JsonFeed: record(
		{
			version: text,
			title: text,
			home_page_url: address,
			feed_url: address,
			items: list(ref("JsonFeedItem")),
		},
		{
			description: text,
			next_url: address,
			icon: address,
			language: text,
			hubs: list(record({ type: text, url: address })),
			_tributary: record({ cursor: text }),
		},
	),
	JsonFeedItem: record(
		{
			id: text,
			date_published: instant,
			date_modified: instant,
			_tributary: record(
				{
					key: text,
					source: record({ id: text }, { title: text, url: address, feed_url: address, icon: address }),
					categories: list(text),
				},
				{
					origin: record({}, { title: text, url: address }),
					terms: list(record({ tag: text, term: text }, { scheme: address })),
					day: { ...text, format: "date" },
					rights: text,
					comments_url: address,
					reading_minutes: count,
					from_article: list(text),
					also_in: list(record({ source: text }, { title: text, url: address })),
				},
			),
		},
		{
			url: address,
			title: text,
			content_html: text,
			content_text: text,
			summary: text,
			image: address,
			authors: list(record({}, { name: text, url: address })),
			tags: list(text),
			language: text,
			attachments: list(
				record(
					{ url: address, mime_type: text },
					{ title: text, size_in_bytes: count, duration_in_seconds: { type: "number" } },
				),
			),
			_itunes: record(
				{},
				{
					season: count,
					episode: count,
					episode_type: oneOf(...EPISODE_TYPES),
					image: address,
				},
			),
			_podcast: record(
				{},
				{
					season: record({ number: count }, { name: text }),
					episode: record({ number: { type: "number" } }, { display: text }),
					transcripts: list(record({ url: address, type: text }, { language: text, rel: oneOf("captions") })),
					chapters: record({ url: address, type: text }),
					persons: list(record({ name: text }, { role: text, group: text, img: address, href: address })),
					alternate_enclosures: list(
						record(
							{ type: text, sources: list(record({ uri: address })) },
							{ length: count, bitrate: count, height: count, lang: text, title: text },
						),
					),
					funding: list(record({ url: address }, { text })),
				},
			),
		},
	),
	Health: record({
		status: oneOf(...STATUSES),
		counts: record({
			new: count,
			ok: count,
			failing: count,
			gone: count,
			paused: count,
			overdue: count,
			noticed: count,
		}),
		oldestOverdueSeconds: count,
		checked: instant,
		lastFetch: orNull(instant),
		lastSuccess: orNull(instant),
		omitted: count,
		quotas: record({
			plan: oneOf(...PLAN_NAMES),
			since: instant,
			counts: map(record({ used: { type: "number" }, limit: orNull({ type: "number" }) })),
		}),
		heldOff: count,
		sources: list(ref("SourceHealth")),
	}),
	SourceHealth: record(
		{
			id: text,
			title: text,
			url: text,
			categories: list(text),
			state: oneOf(...SOURCE_STATES),
			lastFetch: orNull(instant),
			lastSuccess: orNull(instant),
			nextFetch: orNull(instant),
			failures: count,
			error: orNull(record({ ...FAILURE, since: instant })),
			problems: list(record(FAILURE)),
			movedTo: orNull(address),
			recipe: orNull(text),
			siteFeed: orNull(record({ url: address, others: list(address) })),
			kind: orNull(oneOf(...SOURCE_KINDS)),
			entriesInLastDocument: {
				...orNull(count),
				description: "what its document had, before `include` and `exclude` leave anything out",
			},
			activity: list(
				record({ from: { type: "integer" }, fetches: count, failures: count, newEntries: count }),
			),
			hub: orNull(
				record({
					state: oneOf(...HUB_STATES),
					url: address,
					until: orNull(instant),
					reason: orNull(text),
				}),
			),
			withdrawal: orNull(record({ at: instant, entries: count, waiting: count, titles: list(text) })),
		},
		{ untried: { const: true } },
	),
	Refreshed: record({ sources: list(ref("RefreshReport")) }),
	RefreshReport: record(
		{
			id: text,
			outcome: text,
			added: count,
			changed: count,
			entries: orNull(count),
			error: orNull(record(FAILURE)),
			milliseconds: { type: "number" },
			subrequests: count,
			bytes: count,
		},
		{ withdrawn: count, note: text, untried: { const: true } },
	),
	OwnerSources: record({ sources: list(ref("OwnerSource")), used: count, limit: count }),
	OwnerSource: record(
		{
			id: text,
			from: oneOf(...SOURCE_ORIGINS),
			settings: ref("Settings"),
			changed: map(record({ value: {}, file: {} })),
			overridden: orNull(ref("Settings")),
			health: orNull(ref("SourceHealth")),
		},
		{
			mailbox: text,
			report: orNull(ref("RefreshReport")),
			list: text,
			listed: record({
				sources: count,
				left: list(record({ url: address, title: orNull(text), since: count })),
				dropped: orNull(count),
				beyond: count,
				known: list(record({ url: address, title: orNull(text) })),
				clashes: list(record({ url: address, title: orNull(text) })),
			}),
		},
	),
	Settings: record({}, Object.fromEntries(KEYS.sources.map((key) => [key, SETTINGS[key] ?? {}]))),
	Mailbox: record({ mailbox: text }),
	Imported: record({
		lines: count,
		taken: count,
		known: count,
		foreign: count,
		strangers: list(record({ id: text, url: orNull(text), lines: count })),
		mistakes: record({ count, first: list(record({ line: count, message: text })) }),
		incomplete: orNull(text),
		next: orNull(count),
	}),
	PointedOut: record(
		{
			url: address,
			title: orNull(text),
			page: text,
			select: map(text),
			count,
			entries: list(
				record({
					title: orNull(text),
					url: orNull(text),
					published: orNull(instant),
					dateFrom: orNull(text),
					image: orNull(text),
					author: orNull(text),
				}),
			),
			marks: map(list(count)),
			notes: list(record({ code: text, of: text }, { percent: count })),
			contested: record({
				sureness: oneOf("clear", "contested", "fragile"),
				rivals: list(record({ item: text, count, titles: list(text) })),
			}),
		},
		{ candidates: list(ref("ListCandidate")) },
	),
	ListCandidate: record({
		item: text,
		count,
		dated: count,
		samples: list(record({ title: text, published: orNull(instant) })),
	}),
	Inspected: {
		anyOf: [
			record(
				{
					input: text,
					url: orNull(text),
					kind: oneOf(...SOURCE_KINDS),
					charset: record({ name: text, from: text }),
					feed: record({
						...Object.fromEntries(
							["title", "url", "feedUrl", "description", "language", "rights", "image"].map((name) => [
								name,
								orNull(text),
							]),
						),
						author: orNull(PERSON),
						updated: orNull(instant),
					}),
					entries: list(ref("InspectedEntry")),
					problems: list(record(FAILURE)),
				},
				{
					recipe: RECIPE,
					siteFeed: record({ url: address, others: list(address) }),
					outlines: record({
						feeds: list(
							record(
								{ url: address, title: orNull(text), category: orNull(text) },
								{ settings: ref("Settings") },
							),
						),
						skipped: list(record({ text, reason: text })),
					}),
				},
			),
			record({ input: text, error: record(FAILURE) }, { recipe: RECIPE }),
		],
	},
	InspectedEntry: record({
		id: orNull(text),
		url: orNull(text),
		title: orNull(text),
		authors: list(PERSON),
		published: orNull(instant),
		updated: orNull(instant),
		dateFrom: orNull(text),
		summary: orNull(text),
		contentHtml: orNull(text),
		image: orNull(text),
		categories: list(text),
		enclosures: list(record({ url: text, type: orNull(text), length: orNull(count) })),
	}),
	ReadingKeys: record({
		keys: list(record({ name: text, categories: orNull(list(text)), made: instant })),
		limit: count,
		used: count,
	}),
	MadeKey: record({ name: text, categories: orNull(list(text)), key: text }),
	Problem: record({ type: text, title: text, status: { type: "integer" }, code: text, detail: text }),
} as const satisfies Record<string, Schema>;

/** As a schema of an operation names it. */
export function schemaOf(name: keyof typeof SCHEMAS): Schema {
	return { schema: ref(name) };
}
