import type { Person } from "../../model/entry.ts";
import { MAIL_FILES_NAMED } from "../../settings.ts";
import type { Decode } from "./bytes.ts";
import { type Fields, fieldText, rawField, readFields } from "./fields.ts";
import { type Part, readParts } from "./parts.ts";
import { peopleOf } from "./people.ts";

/** A stretch of what a message says. */
export type Stretch =
	| { type: "html" | "plain"; part: Part }
	/** A picture that stands in the text by itself. */
	| { type: "picture"; part: Part }
	/** A message that is passed on: what it says follows. */
	| { type: "forwarded"; subject: string | null; from: Person[] };

/** A file that a message brings, by its name. */
export interface MailFile {
	name: string | null;
	type: string;
	/** Bytes. */
	size: number;
	part: Part;
}

/** Whether bytes begin as a message does: with lines of a header, some of which only messages have. */
export function looksLikeMessage(bytes: Uint8Array): boolean {
	const { fields } = readFields(bytes, 0, Math.min(bytes.length, 64 * 1024));
	return MARKS.filter((name) => fields.has(name)).length >= 2;
}

const MARKS = ["from", "date", "subject", "message-id", "received", "mime-version", "return-path", "to"];

/** A newsletter or mailing list. */
export interface MailList {
	/** The List-Id without its angles, in lower case. */
	id: string;
	/** For people; null where only the id is there. */
	name: string | null;
}

/** A message as its senders meant it. */
export interface Message {
	fields: Fields;
	/** The Message-ID without its angles. */
	id: string | null;
	subject: string | null;
	from: Person[];
	/** As it was written. */
	date: string | null;
	list: MailList | null;
	/** In the order in which they are read. */
	stretches: Stretch[];
	/** Parts that the HTML may show, by `cid:` and by location. */
	pictures: ReadonlyMap<string, Part>;
	files: MailFile[];
	isTooComplex: boolean;
}

/** Reads a message of any quality. Never throws: what cannot be told apart is text. */
export function readMessage(bytes: Uint8Array, decode: Decode): Message {
	const { root, isTooComplex } = readParts(bytes, decode);
	const { fields } = root;
	const gathered: Gathered = { stretches: [], pictures: new Map(), files: [], decode };
	gather(root, gathered);
	const from = peopleOf(rawField(fields, "from") || rawField(fields, "sender"), decode);
	return {
		fields,
		id: /<([^<>\s]+)>/.exec(rawField(fields, "message-id"))?.[1] ?? (rawField(fields, "message-id") || null),
		subject: fieldText(fields, "subject", decode),
		from,
		date: fieldText(fields, "date", decode),
		list: listOf(fields, decode),
		stretches: gathered.stretches,
		pictures: gathered.pictures,
		files: gathered.files.slice(0, MAIL_FILES_NAMED),
		isTooComplex,
	};
}

/** `Weekly news <weekly.example.org>`: a name, and an id that stays (RFC 2919). */
function listOf(fields: Fields, decode: Decode): MailList | null {
	const text = fieldText(fields, "list-id", decode);
	if (text === null) return null;
	const [, before = "", inside] = /^(.*?)<([^<>]+)>/.exec(text) ?? [];
	const id = (inside ?? text).trim().toLowerCase();
	const name = before.trim().replace(/^"|"$/g, "").trim();
	// Some put a number or the address of the list where its name should be.
	const isName = name !== "" && name.toLowerCase() !== id && !/^[\da-f-]{6,}$|@|^\S+\.\S+\.\S+$/i.test(name);
	return { id, name: isName ? name : null };
}

interface Gathered {
	stretches: Stretch[];
	pictures: Map<string, Part>;
	files: MailFile[];
	decode: Decode;
}

function gather(part: Part, into: Gathered): void {
	const { type, children, disposition } = part;
	if (type === "message/rfc822" && children[0]) gatherForwarded(part, children[0], into);
	else if (children.length && type === "multipart/alternative") gatherAlternative(children, into);
	else if (children.length && type === "multipart/signed") gather(children[0] as Part, into);
	else if (children.length) for (const child of children) gather(child, into);
	else if (isText(part) && disposition !== "attachment")
		into.stretches.push({ type: type === "text/html" ? "html" : "plain", part });
	else gatherFile(part, into);
}

/** One of several forms of the same: HTML, where it says anything, else plain text; what is neither is a file, as an invitation. */
function gatherAlternative(children: Part[], into: Gathered): void {
	const forms = children.filter((child) => formOf(child) !== null);
	const html = forms.filter((child) => formOf(child) === "html");
	const chosen =
		html.findLast((child) => saysAnything(child)) ??
		forms.findLast((child) => saysAnything(child)) ??
		forms.at(-1);
	for (const child of children) {
		if (child === chosen) gather(child, into);
		else if (formOf(child) === null && !isOtherForm(child)) gather(child, into);
	}
}

/** The same once more, for readers that there are few of: AMP, or a watch. */
function isOtherForm({ type, name, disposition }: Part): boolean {
	return type.startsWith("text/") && type !== "text/calendar" && name === null && disposition === "";
}

/** What a part would be read as; null for a file. */
function formOf(part: Part): "html" | "plain" | null {
	if (!part.children.length)
		return isText(part) && part.disposition !== "attachment"
			? part.type === "text/html"
				? "html"
				: "plain"
			: null;
	const forms = part.children.map(formOf);
	return forms.includes("html") ? "html" : forms.includes("plain") ? "plain" : null;
}

function saysAnything(part: Part): boolean {
	if (part.children.length) return part.children.some(saysAnything);
	return isText(part) && /\S/.test(new TextDecoder("latin1").decode(part.beginning()));
}

function gatherForwarded(part: Part, message: Part, into: Gathered): void {
	const { decode } = into;
	if (part.disposition === "attachment" && part.name !== null && formOf(message) === null) {
		gatherFile(part, into);
		return;
	}
	into.stretches.push({
		type: "forwarded",
		subject: fieldText(message.fields, "subject", decode),
		from: peopleOf(rawField(message.fields, "from"), decode),
	});
	gather(message, into);
}

function gatherFile(part: Part, into: Gathered): void {
	const { type, name, contentId, location, disposition } = part;
	const isShown = type.startsWith("image/");
	if (isShown && contentId !== null) into.pictures.set(`cid:${contentId}`.toLowerCase(), part);
	if (isShown && location !== null) into.pictures.set(location, part);
	if (isShown && disposition === "inline") into.stretches.push({ type: "picture", part });
	into.files.push({ name, type, size: part.size(), part });
}

function isText({ type }: Part): boolean {
	return (
		type === "text/html" || type === "text/plain" || type === "text/enriched" || type === "text/markdown"
	);
}
