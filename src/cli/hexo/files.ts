import { readValue } from "../../base/storage/read.ts";
import { list, object, optional, type Shape } from "../../base/storage/shape.ts";
import { amount, oneOf, text } from "../../base/storage/values.ts";
import { EPISODE_TYPES } from "../../model/entry.ts";
import type { JsonFeedAttachment } from "../../stages/render/jsonfeedTypes.ts";
import type { Post } from "../../stages/render/markdown.ts";

const file = object({ url: text, type: text });

const itunes = object({
	season: optional(amount),
	episode: optional(amount),
	episode_type: optional(oneOf(...EPISODE_TYPES)),
	image: optional(text),
});

const podcast = object({
	season: optional(object({ number: amount, name: optional(text) })),
	episode: optional(object({ number: amount, display: optional(text) })),
	transcripts: optional(
		list(
			object({
				url: text,
				type: text,
				language: optional(text),
				rel: optional(oneOf("captions")),
			}),
		),
	),
	chapters: optional(file),
});

const attachments = list(object({ url: text, mime_type: text, title: optional(text) }));

/** What an item of our own JSON Feed says of an episode: what is not as we write it is left out. */
export function episodeIn(item: Record<string, unknown>): Post["episode"] {
	return { _itunes: read(itunes, item._itunes), _podcast: read(podcast, item._podcast) };
}

/** The files of an item. */
export function attachmentsIn(item: Record<string, unknown>): JsonFeedAttachment[] {
	return read(attachments, item.attachments) ?? [];
}

function read<T>(shape: Shape<T>, value: unknown): T | undefined {
	const found = value === undefined ? null : readValue(shape, value);
	return found?.ok ? found.value : undefined;
}
