import type {
	Category,
	CleanEntry,
	Enclosure,
	Episode,
	Person,
	Transcript,
} from "../../../src/model/entry.ts";
import type { FeedInfo, UpdateHints } from "../../../src/model/feed.ts";
import type { Also, SourceFacts, StoredEntry } from "../../../src/model/stored.ts";

/** A type of which nothing may be left out or null, however deep: the compiler asks for a field that is added. */
type Whole<T> = T extends readonly (infer One)[]
	? Whole<One>[]
	: T extends object
		? { [Name in keyof T]-?: Whole<NonNullable<T[Name]>> }
		: NonNullable<T>;

/** An entry that says something in every field. */
export const WHOLE_ENTRY = {
	id: "tag:first.example,2026:whole",
	url: "https://first.example/whole",
	title: "Whole title",
	authors: [
		{
			name: "Whole Author",
			email: "author@first.example",
			url: "https://first.example/author",
		} satisfies Whole<Person>,
	],
	published: Date.UTC(2026, 10, 1, 8),
	updated: Date.UTC(2026, 10, 2, 9),
	dateFrom: "pubDate/rfc822",
	summary: "Whole summary.",
	contentHtml: "<p>Whole content.</p>",
	image: "https://first.example/cover.jpg",
	categories: [
		{
			name: "Whole label",
			term: "whole-term",
			scheme: "https://first.example/scheme",
		} satisfies Whole<Category>,
	],
	enclosures: [
		{
			url: "https://first.example/whole.mp3",
			type: "audio/mpeg",
			length: 4_321_000,
			durationSeconds: 3723,
			title: "Whole file",
			text: "Whole words of the file",
		} satisfies Whole<Enclosure>,
	],
	language: "fr",
	rights: "Whole rights",
	commentsUrl: "https://first.example/whole#comments",
	origin: { title: "Whole origin", url: "https://origin.example/feed" },
	episode: {
		season: 2,
		seasonName: "Whole season",
		number: 7.5,
		label: "Whole label 7",
		type: "bonus",
		image: "https://first.example/cover.jpg",
		transcripts: [
			{
				url: "https://first.example/whole.vtt",
				type: "text/vtt",
				language: "de",
				isCaptions: true,
			} satisfies Whole<Transcript>,
		],
		chapters: { url: "https://first.example/whole.json", type: "application/json+chapters" },
		persons: [
			{
				...{ name: "Whole Guest", role: "guest", group: "cast" },
				...{ image: "https://first.example/guest.jpg", url: "https://first.example/guest" },
			},
		],
		alternates: [
			{
				...{ type: "audio/opus", length: 1_234_000, bitrate: 64_000, height: 720, language: "it" },
				...{ title: "Whole alternate", sources: ["https://first.example/whole.opus"] },
			},
		],
		funding: [{ url: "https://first.example/give", text: "Whole support" }],
	} satisfies Whole<Episode>,
	baseUrl: "https://first.example/base/",
	readingMinutes: 1,
} satisfies Whole<CleanEntry>;

/** What a Library knows of it beside. */
export const WHOLE_STORED = {
	key: "its own",
	source: {
		id: "its own",
		title: "Whole source",
		url: "its own",
		feedUrl: "its own",
		siteUrl: "https://first.example/home",
		image: "https://first.example/logo.png",
		icon: "https://first.example/icon.png",
		description: "Whole description",
		author: { name: "Whole Editor", email: "editor@first.example", url: "https://first.example/editor" },
		language: "es",
		rights: "Whole rights of the source",
	} satisfies Whole<SourceFacts>,
	// No `day`: this entry has an hour. `test/library/day.test.ts` has one without.
	paths: ["its own"],
	firstSeen: 0,
	date: WHOLE_ENTRY.published,
	modified: WHOLE_ENTRY.updated,
	fromArticle: ["title"],
	alsoIn: [
		{ sourceId: "its own", title: "WHOLE title", url: "https://first.example/whole" } satisfies Whole<Also>,
	],
} satisfies Whole<Omit<StoredEntry, keyof CleanEntry | "day">>;

export const WHOLE_FEED = {
	title: WHOLE_STORED.source.title,
	url: WHOLE_STORED.source.siteUrl,
	feedUrl: "https://first.example/self.xml",
	description: WHOLE_STORED.source.description,
	language: WHOLE_STORED.source.language,
	author: WHOLE_STORED.source.author,
	rights: WHOLE_STORED.source.rights,
	updated: Date.UTC(2026, 10, 3),
	image: WHOLE_STORED.source.image,
	icon: WHOLE_STORED.source.icon,
	hubs: ["http://127.0.0.1:9/hub"],
	hints: {
		ttlMinutes: 90,
		skipHours: [3],
		skipDays: ["sunday"],
		periodSeconds: 7200,
	} satisfies Whole<UpdateHints>,
} satisfies Whole<FeedInfo>;

/** The names of all fields, `episode.chapters.url`; of a list, those of its elements. */
export function fieldsOf(value: object, prefix = ""): string[] {
	return Object.entries(value).flatMap(([name, field]) => {
		const one: unknown = Array.isArray(field) ? field[0] : field;
		return typeof one === "object" && one !== null
			? fieldsOf(one, `${prefix}${name}.`)
			: [`${prefix}${name}`];
	});
}

/** Every field of the model, by the part of it. */
export const FIELDS = [...fieldsOf(WHOLE_ENTRY), ...fieldsOf(WHOLE_STORED), ...fieldsOf(WHOLE_FEED, "feed.")];
