import { parseDate } from "../base/dates/parseDate.ts";
import { hash64, sha256 } from "../base/hash.ts";
import { escapeText } from "../base/html/escape.ts";
import { mailPictureAddress } from "../base/media/mail.ts";
import { looksWeb } from "../base/url/web.ts";
import type { Entry } from "../model/entry.ts";
import type { Charset, FeedInfo } from "../model/feed.ts";
import type { Problem } from "../model/result.ts";
import {
	CLOCK_TOLERANCE_MS,
	EARLIEST_DATE_MS,
	HTML_MAX_CHARS,
	MAIL_PICTURE_MAX_BYTES,
	MAIL_PICTURES_MAX,
	MAIL_TEXT_MAX_CHARS,
} from "../settings.ts";
import { decode } from "../stages/decode/decode.ts";
import { emptyEntry, emptyFeed } from "../stages/extract/extract.ts";
import { bytesOf, fromBase64 } from "../stages/mail/bytes.ts";
import { rawField } from "../stages/mail/fields.ts";
import { withoutFurniture } from "../stages/mail/furniture.ts";
import { type MailList, type Message, readMessage, type Stretch } from "../stages/mail/message.ts";
import { filesNote, forwardedNote, type NoteWords, noteWords } from "../stages/mail/notes.ts";
import type { Part } from "../stages/mail/parts.ts";
import { plainToHtml, unflowed } from "../stages/mail/plain.ts";

export interface MailOptions {
	/** The id of the source whose mailbox it came to, which keeps the pictures inside; null where nobody does. */
	source: string | null;
	/** What of the mailbox's address is a secret; null where none is known. */
	secret: string | null;
	/** Of parts that name none. */
	charset?: string | null;
	/** Of dates without a zone. */
	timezone: string;
	language: string;
	/** When it came. */
	received: number;
	/** Who gave it to us, as the envelope says. */
	sender?: string | null;
	/** It was longer, and this is its beginning. */
	isCut?: boolean;
}

/** A picture that came inside a message. */
export interface MailPicture {
	/** Among those of its message; of the same bytes always the same. Among those of its mailbox: `withLastingNames`. */
	name: string;
	type: string;
	bytes: Uint8Array;
}

/** What a message says. */
export interface MailRead {
	entry: Entry;
	list: MailList | null;
	/** The site of its list, where it says so. */
	site: string | null;
	/** Those that its text shows. */
	pictures: MailPicture[];
	/** Of the first of its texts. */
	charset: Charset;
	problems: Problem<"mail" | "decode">[];
	/** It is an answer of a machine to something that was never sent: a bounce, a note of absence. */
	isAutomatic: boolean;
}

/** Reads a message as an entry. Never throws; what cannot be read of it is named in its problems. */
export function readMail(bytes: Uint8Array, options: MailOptions): MailRead {
	const { entry, list, site, problems, ...read } = readWhole(bytes, options);
	return { ...read, ...withoutSecret({ entry, list, site, problems }, options.secret) };
}

function readWhole(bytes: Uint8Array, options: MailOptions): MailRead {
	const reading = new Reading(options);
	const message = readMessage(bytes, reading.decode);
	const { fields, from, list } = message;
	const words = noteWords(options.language);
	const body = bodyOf(message, reading, words, options);
	const site = webField(message, "list-url") ?? webField(message, "list-archive");
	const notes = [
		filesNote(body.files, words),
		options.isCut || body.isCut ? `<p><small>${escapeText(words.rest)}</small></p>` : "",
		message.isTooComplex ? `<p><small>${escapeText(words.complex)}</small></p>` : "",
	];
	const { published, dateFrom } = dateOf(message.date, options);
	const title = message.subject;
	const contentHtml = [body.html, ...notes].filter((part) => part !== "").join("\n");
	const authors = from.length || !options.sender ? from : [{ name: null, email: options.sender, url: null }];
	return {
		entry: {
			...emptyEntry(),
			id: message.id ?? `mail:${hash64(JSON.stringify([from, message.date, title, contentHtml]))}`,
			url: webField(message, "archived-at") ?? body.webVersion,
			title,
			authors,
			published,
			dateFrom,
			contentHtml: contentHtml === "" ? null : contentHtml,
			categories: list
				? [{ name: list.name ?? list.id, term: list.name ? list.id : null, scheme: null }]
				: [],
			language: rawField(fields, "content-language").split(",")[0]?.trim() || null,
		},
		list,
		site,
		pictures: body.pictures,
		charset: reading.charset ?? { name: "utf-8", from: "default" },
		problems: [...reading.problems, ...problemsOf(message, options.isCut || body.isCut)],
		isAutomatic: isAutomatic(message),
	};
}

/**
 * The same with names for its pictures that nobody can give to another one, in a mailbox that keeps those of many senders:
 * which of two pictures with one name came first would be shown for both.
 */
export async function withLastingNames(read: MailRead, source: string): Promise<MailRead> {
	let html = read.entry.contentHtml;
	const pictures: MailPicture[] = [];
	for (const picture of read.pictures) {
		const name = await sha256(picture.bytes);
		const address = mailPictureAddress(source, name);
		html = html?.replaceAll(mailPictureAddress(source, picture.name), address) ?? null;
		pictures.push({ ...picture, name });
	}
	return { ...read, entry: { ...read.entry, contentHtml: html }, pictures };
}

/** What messages say of the mailbox that they came to, as a source: its name and its site. */
export function mailFeed(title: string | null, url: string | null): FeedInfo {
	return { ...emptyFeed(), title, url };
}

/** What a newsletter calls itself: by its list, else by its sender. */
export function newsletterOf({ list, entry }: MailRead): string | null {
	return list?.name ?? entry.authors[0]?.name ?? list?.id ?? null;
}

/** Decodes the parts of one message, and remembers what was wrong with them. */
class Reading {
	charset: Charset | null = null;
	readonly problems: Problem<"mail" | "decode">[] = [];
	readonly #options: MailOptions;

	constructor(options: MailOptions) {
		this.#options = options;
	}

	/** A label of an encoded word stands, and so does what the owner says of bytes without one; others are what they look like. */
	readonly decode = (bytes: Uint8Array, label: string | null): string =>
		decode(bytes, { charset: label ?? this.#options.charset ?? null, kind: "json" }).text;

	text({ params, body, type }: Part): string {
		const label = params.get("charset") ?? null;
		const said = label === null ? { charset: this.#options.charset } : { contentType: `charset=${label}` };
		const decoded = decode(body(), { ...said, kind: type === "text/html" ? "html" : "json" });
		this.charset ??= decoded.charset;
		for (const problem of decoded.problems) if (problem.stage === "decode") this.problems.push(problem);
		return decoded.text.slice(0, HTML_MAX_CHARS);
	}
}

interface Body {
	html: string;
	webVersion: string | null;
	pictures: MailPicture[];
	files: Message["files"];
	/** There is more text than is kept. */
	isCut: boolean;
}

function bodyOf(message: Message, reading: Reading, words: NoteWords, { source }: MailOptions): Body {
	const pictures = new Map<Held, MailPicture>();
	const shown = (address: string): string | null => {
		if (source === null) return null;
		const key = /^cid:/i.test(address) ? decodedCid(address) : address;
		const part = message.pictures.get(key) ?? heldIn(address);
		const picture = part && pictureOf(part, pictures);
		return picture ? mailPictureAddress(source, picture.name) : null;
	};
	let webVersion: string | null = null;
	const unsubscribe = new Set(
		[...rawField(message.fields, "list-unsubscribe").matchAll(/<([^<>]+)>/g)].map(([, address = ""]) =>
			address.trim(),
		),
	);
	const pieces: string[] = [];
	let room = MAIL_TEXT_MAX_CHARS;
	for (const stretch of message.stretches) {
		const piece = stretchHtml(stretch);
		pieces.push(piece.slice(0, Math.max(0, room)));
		room -= piece.length;
		if (room < 0) break;
	}
	const loose = message.stretches.flatMap((stretch) => {
		if (source === null || stretch.type !== "picture" || pictures.has(stretch.part)) return [];
		const picture = pictureOf(stretch.part, pictures);
		return picture ? [`<p><img src="${mailPictureAddress(source, picture.name)}"></p>`] : [];
	});
	return {
		html: [...pieces, ...loose].filter((piece) => piece !== "").join("\n"),
		webVersion,
		pictures: [...new Map([...pictures.values()].map((picture) => [picture.name, picture])).values()],
		files: message.files.filter(({ part }) => !pictures.has(part)),
		isCut: room < 0,
	};

	function stretchHtml(stretch: Stretch): string {
		if (stretch.type === "forwarded") return forwardedNote(stretch.subject, stretch.from, words);
		// Where the text shows it, it is there.
		if (stretch.type === "picture") return "";
		const text = reading.text(stretch.part);
		const { params } = stretch.part;
		if (stretch.type === "plain" && !/^\s*<(?:!doctype html|html)[\s>]/i.test(text)) {
			const isFlowed = params.get("format")?.toLowerCase() === "flowed";
			return plainToHtml(isFlowed ? unflowed(text, params.get("delsp")?.toLowerCase() === "yes") : text);
		}
		const { subject, from, list } = message;
		const names = [from[0]?.name, list?.name].filter((name) => typeof name === "string");
		const bare = withoutFurniture(text, { unsubscribe, subject, names, pictureOf: shown });
		webVersion ??= bare.webVersion;
		return bare.html;
	}
}

/** What holds a picture: a part of the message, or the text itself. */
type Held = Pick<Part, "type" | "size" | "body">;

/** A picture in the address that shows it (RFC 2397). */
function heldIn(address: string): Held | null {
	const [head = "", type = ""] = /^data:(image\/[\w.+-]+);base64,/i.exec(address) ?? [];
	if (type === "") return null;
	const size = () => Math.floor(((address.length - head.length) * 3) / 4);
	return { type: type.toLowerCase(), size, body: () => fromBase64(bytesOf(address.slice(head.length))) };
}

/** The picture of a part, as long as there is room for it; a larger one is named like any file. */
function pictureOf(part: Held, pictures: Map<Held, MailPicture>): MailPicture | null {
	const known = pictures.get(part);
	if (known) return known;
	const isDrawing = part.type === "image/svg+xml";
	if (isDrawing || part.size() > MAIL_PICTURE_MAX_BYTES || pictures.size >= MAIL_PICTURES_MAX) return null;
	const bytes = part.body();
	const text = new TextDecoder("latin1").decode(bytes);
	const made = { name: hash64(text) + hash64(`${text} `), type: part.type, bytes };
	pictures.set(part, made);
	return made;
}

function decodedCid(address: string): string {
	try {
		return decodeURIComponent(address).toLowerCase();
	} catch {
		// A percent sign of its own.
		return address.toLowerCase();
	}
}

/** An address of the web that a field has between angles. */
function webField({ fields }: Message, name: string): string | null {
	const address = (/<([^<>\s]+)>/.exec(rawField(fields, name))?.[1] ?? rawField(fields, name)).trim();
	return looksWeb(address) && URL.canParse(address) ? address : null;
}

/** When it was sent, as far as that can be: not before there were newsletters, nor after it came. */
function dateOf(
	written: string | null,
	{ timezone, received }: MailOptions,
): Pick<Entry, "published" | "dateFrom"> {
	// A comment may say the zone once more.
	const plain = written?.replace(/\s*\([^()]*\)\s*$/, "") ?? "";
	const date = plain === "" ? null : parseDate(plain, { timezone, now: received });
	const isPossible =
		date !== null && date.time >= EARLIEST_DATE_MS && date.time <= received + CLOCK_TOLERANCE_MS;
	if (!isPossible) return { published: received, dateFrom: "received" };
	return { published: Math.min(date.time, received), dateFrom: `Date/${date.dialect}` };
}

/** Without the secret of the mailbox, which senders write under their letters and into addresses: a feed is read by others. */
function withoutSecret<T>(read: T, secret: string | null): T {
	if (!secret) return read;
	const pattern = new RegExp(`[.+]?${secret}`, "gi");
	const written = JSON.stringify(read);
	if (!written.toLowerCase().includes(secret)) return read;
	return JSON.parse(written, (_, value: unknown) =>
		typeof value === "string" ? value.replace(pattern, "…") : value,
	) as T;
}

/** Automatic answers and reports of delivery (RFC 3834, RFC 3464). What a machine sends of itself, as newsletters do, is none. */
function isAutomatic({ fields }: Message): boolean {
	const kind = rawField(fields, "auto-submitted").toLowerCase();
	const isReport = /^multipart\/report\b/i.test(rawField(fields, "content-type"));
	const isAbsence =
		fields.has("x-autoreply") || fields.has("x-autorespond") || kind.startsWith("auto-replied");
	return isReport || isAbsence;
}

function problemsOf(message: Message, isCut: boolean): Problem<"mail">[] {
	const name = message.subject ?? message.id ?? "a message";
	return [
		...(isCut
			? [note("message-cut", `"${name}" is longer than what is kept of a message; its beginning is there`)]
			: []),
		...(message.isTooComplex
			? [note("too-many-parts", `"${name}" has more parts than are read, or deeper ones`)]
			: []),
	];
}

function note(code: Problem<"mail">["code"], message: string): Problem<"mail"> {
	return { stage: "mail", code, message };
}
