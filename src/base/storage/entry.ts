import {
	type Alternate,
	type Category,
	type CleanEntry,
	type Enclosure,
	type Entry,
	EPISODE_TYPES,
	type Episode,
	type Funding,
	type Guest,
	type Person,
	type Transcript,
} from "../../model/entry.ts";
import { added, type FieldsOf, list, nullable, object, optional } from "./shape.ts";
import { amount, flag, instant, oneOf, text } from "./values.ts";

const words = nullable(text);

export const personShape = object({ name: words, email: words, url: words } satisfies FieldsOf<Person>);

/** A field that rows of 2026-11-28 do not have. */
const unsaid = () => null;

const category = object({
	name: text,
	term: added(words, unsaid),
	scheme: words,
} satisfies FieldsOf<Category>);

const enclosure = object({
	url: text,
	type: words,
	length: nullable(amount),
	durationSeconds: nullable(amount),
	title: words,
	text: optional(text),
} satisfies FieldsOf<Enclosure>);

const transcript = object({
	url: text,
	type: words,
	language: words,
	isCaptions: flag,
} satisfies FieldsOf<Transcript>);

const episode = object({
	season: nullable(amount),
	seasonName: words,
	number: nullable(amount),
	label: words,
	type: nullable(oneOf(...EPISODE_TYPES)),
	image: words,
	transcripts: list(transcript),
	chapters: nullable(object({ url: text, type: words })),
	persons: optional(
		list(
			object({ name: text, role: words, group: words, image: words, url: words } satisfies FieldsOf<Guest>),
		),
	),
	alternates: optional(
		list(
			object({
				...{ type: words, length: nullable(amount), bitrate: nullable(amount), height: nullable(amount) },
				...{ language: words, title: words, sources: list(text) },
			} satisfies FieldsOf<Alternate>),
		),
	),
	funding: optional(list(object({ url: text, text: words } satisfies FieldsOf<Funding>))),
} satisfies FieldsOf<Episode>);

/** The fields of an entry as it was cleaned: what of an entry is stored, wherever that is. */
export const ENTRY_FIELDS = {
	id: words,
	url: words,
	title: words,
	authors: list(personShape),
	published: nullable(instant),
	updated: nullable(instant),
	dateFrom: words,
	summary: words,
	contentHtml: words,
	image: words,
	categories: list(category),
	enclosures: list(enclosure),
	language: words,
	rights: words,
	commentsUrl: words,
	origin: nullable(object({ title: words, url: words } satisfies FieldsOf<NonNullable<Entry["origin"]>>)),
	episode: added(nullable(episode), unsaid),
	baseUrl: words,
	readingMinutes: amount,
} satisfies FieldsOf<CleanEntry>;
