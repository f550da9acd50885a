import { readValue } from "../base/storage/read.ts";
import {
	added,
	list,
	nullable,
	type ObjectOf,
	object,
	optional,
	type Shape,
	type TypeOf,
} from "../base/storage/shape.ts";
import { count, instant, oneOf, text, textLike } from "../base/storage/values.ts";
import { listingShape } from "../config/listings.ts";
import { knownShape } from "../crawler/rows.ts";
import type { LibraryLine } from "../library/contract.ts";
import { entryLineShape, sourceLineShape } from "../library/rows.ts";
import { IMPORT_LINE_MAX_CHARS, ROW_MAX_BYTES } from "../settings.ts";
import { keysShape, mailKeyShape, readingKeyShape, settingsShape } from "./rows.ts";

/** The first line of an export. */
export const EXPORT_HEADER = { type: "tributary", version: 1 } as const;
/** The last line of an export that is whole. */
export const EXPORT_END = { type: "end" } as const;

const crawlerLineShape = object({
	type: oneOf("crawler"),
	at: added(text, () => ""),
	...knownShape.fields,
});

/** A Crawler's line of an export. */
export type CrawlerLine = ObjectOf<typeof crawlerLineShape.fields>;

/** Secrets: the keys that sign media addresses; who may read, by names and hashes; what the addresses of mailboxes derive from. */
const KEY_SHAPES = {
	keys: object({ type: oneOf("keys"), keys: keysShape }),
	readers: object({ type: oneOf("readers"), readers: list(readingKeyShape) }),
	mail: object({ type: oneOf("mail"), mail: mailKeyShape }),
};

/** A line that is only in an export with keys. */
export type KeyLine = TypeOf<(typeof KEY_SHAPES)[keyof typeof KEY_SHAPES]>;

/** Whether a line is one of them. */
export function isKeyLine(line: Line): line is KeyLine {
	return Object.hasOwn(KEY_SHAPES, line.type);
}

/** What was set at run time of a source. */
const ownerLineShape = object({
	type: oneOf("owner"),
	id: text,
	added: nullable(settingsShape),
	changed: nullable(settingsShape),
	/** Of a source that a list names: the address at which it was changed. */
	listed: optional(text),
});

/** What was set at run time of a source: such lines come before those of entries, which find their sources by it. */
export type OwnerLine = ObjectOf<typeof ownerLineShape.fields>;

const listLineShape = object({ type: oneOf("list"), id: text, listing: listingShape });

/** What came of an OPML list: behind the lines of owners, which may say that there is such a list. */
export type ListLine = ObjectOf<typeof listLineShape.fields>;

const pictureLineShape = object({
	type: oneOf("picture"),
	at: added(text, () => ""),
	/** Of the mailbox. */
	id: text,
	picture: object({
		name: textLike(/^[\da-f]{16,64}$/, "hexadecimal digits"),
		type: textLike(/^image\/[\w.+-]+$/, "the type of a picture"),
		at: instant,
		data: textLike(/^[\w+/]*={0,2}$/, "base64"),
	}),
});

/** A picture that came inside a message. */
export type PictureLine = ObjectOf<typeof pictureLineShape.fields>;

/** A line that is some source's. */
export type SourceLine = LibraryLine | CrawlerLine | PictureLine;

/** A line that holds something. */
export type Line = SourceLine | OwnerLine | ListLine | KeyLine | typeof EXPORT_END;

/** What a line must be like, by its type: each is read as what it becomes is read out of storage. */
const SHAPES: Record<Line["type"], Shape<Line>> = {
	source: sourceLineShape,
	entry: entryLineShape,
	crawler: crawlerLineShape,
	picture: pictureLineShape,
	owner: ownerLineShape,
	list: listLineShape,
	...KEY_SHAPES,
	end: object({ type: oneOf("end") }),
};

const typeShape = object({ type: text });
const headerShape = object({ version: count() });

/** A line by its own type; a message when it is not a line of an export; null for a line that holds nothing. */
export function readLine(text: string | null, isWhole: boolean): Line | string | null {
	if (text === null) return `longer than ${IMPORT_LINE_MAX_CHARS} characters`;
	let line: unknown;
	try {
		line = JSON.parse(text);
	} catch {
		return isWhole ? "not JSON" : "not JSON: the file ends within the line";
	}
	if (text.length > ROW_MAX_BYTES / 3 && new TextEncoder().encode(text).byteLength > ROW_MAX_BYTES)
		return `longer than ${ROW_MAX_BYTES} bytes, more than a row can have`;
	const named = readValue(typeShape, line);
	if (!named.ok) return named.error.message;
	const { type } = named.value;
	if (type === EXPORT_HEADER.type) return headerMistake(line);
	if (!isLineType(type))
		return `"type" is ${JSON.stringify(type)}, expected source, entry, crawler, picture, owner, list, keys, readers or mail`;
	const read = readValue(SHAPES[type], line);
	return read.ok ? read.value : read.error.message;
}

function headerMistake(line: unknown): string | null {
	const read = readValue(headerShape, line);
	if (!read.ok) return read.error.message;
	const { version } = read.value;
	return version === EXPORT_HEADER.version ? null : `version ${version} is not known here`;
}

function isLineType(type: string): type is Line["type"] {
	return Object.hasOwn(SHAPES, type);
}
