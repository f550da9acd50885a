import type { Sql, Transaction } from "../base/storage/open.ts";
import { readJson } from "../base/storage/read.ts";
import type { MailPicture } from "../read/mail.ts";
import {
	EXPORT_CHARS,
	MAIL_PICTURES_KEPT_BYTES,
	MAIL_PIECE_BYTES,
	MAIL_WAITING_MAX,
	MAIL_WAITING_MAX_BYTES,
	MAILS_PER_DAY,
} from "../settings.ts";
import { Parts } from "../usage/parts.ts";
import type { KeptPicture, Letter, PictureStretch, Receipt } from "./contract.ts";
import { letterShape, pictureShape } from "./rows.ts";

/** Places of the pieces of one message: more than MAIL_MAX_BYTES has of MAIL_PIECE_BYTES. */
const PLACES = 16;

/** A message that waits to be read. */
export interface WaitingMail extends Letter {
	/** Of its first piece; later ones come later. */
	place: number;
}

/**
 * What came to the mailboxes of a shard: messages as they came, until they have been read and told, and the pictures that
 * came inside of them.
 */
export class MailboxStore {
	readonly #sql: Sql;
	readonly #transaction: Transaction;
	readonly #log: (record: Record<string, unknown>) => void;
	/** How many messages each mailbox has taken today. */
	readonly #taken = new Parts();
	/** By source; null until it was looked for. */
	#waiting: Map<string, WaitingMail[]> | null = null;

	constructor(sql: Sql, transaction: Transaction, log: (record: Record<string, unknown>) => void) {
		this.#sql = sql;
		this.#transaction = transaction;
		this.#log = log;
	}

	/** Keeps a message, unless too many wait or have come today. */
	put(source: string, letter: Letter, raw: Uint8Array): Receipt {
		const waiting = this.waiting(source);
		const bytes = waiting.reduce((sum, { size }) => sum + size, 0);
		if (waiting.length >= MAIL_WAITING_MAX || bytes + raw.length > MAIL_WAITING_MAX_BYTES) return "full";
		if (this.#taken.take(source, MAILS_PER_DAY, letter.received) > 0) return "full";
		const last = this.#sql.exec<{ place: number | null }>("SELECT MAX(place) AS place FROM mail").one().place;
		const place = (Math.floor((last ?? -1) / PLACES) + 1) * PLACES;
		const insert = "INSERT INTO mail (place, source, about, bytes) VALUES (?, ?, ?, ?)";
		this.#transaction(() => {
			for (let piece = 0; piece === 0 || piece * MAIL_PIECE_BYTES < raw.length; piece++) {
				const part = raw.slice(piece * MAIL_PIECE_BYTES, (piece + 1) * MAIL_PIECE_BYTES);
				const about = piece === 0 ? JSON.stringify(letter) : "";
				this.#sql.exec(insert, place + piece, source, about, part.buffer);
			}
		});
		this.#all().set(source, [...waiting, { ...letter, place }]);
		return "kept";
	}

	/** The messages of a mailbox that wait, the first first. */
	waiting(source: string): readonly WaitingMail[] {
		return this.#all().get(source) ?? [];
	}

	/** A message as it came. */
	raw({ place }: WaitingMail): Uint8Array {
		const query = "SELECT bytes FROM mail WHERE place BETWEEN ? AND ? ORDER BY place";
		const pieces = this.#sql.exec<{ bytes: ArrayBuffer }>(query, place, place + PLACES - 1).toArray();
		const whole = new Uint8Array(pieces.reduce((sum, { bytes }) => sum + bytes.byteLength, 0));
		let at = 0;
		for (const { bytes } of pieces) {
			whole.set(new Uint8Array(bytes), at);
			at += bytes.byteLength;
		}
		return whole;
	}

	/** Notes that a message is about to be read once more: the object may end over it. */
	noteTry(source: string, { place, ...letter }: WaitingMail): void {
		this.#note(source, place, { ...letter, tries: letter.tries + 1 });
	}

	/** Keeps a message that has been read for later: its entry has been announced too often. */
	hold(source: string, { place, ...letter }: WaitingMail, held: NonNullable<Letter["held"]>): void {
		this.#note(source, place, { ...letter, held });
	}

	#note(source: string, place: number, letter: Letter): void {
		this.#sql.exec("UPDATE mail SET about = ? WHERE place = ?", JSON.stringify(letter), place);
		const others = this.waiting(source).map((other) =>
			other.place === place ? { ...letter, place } : other,
		);
		this.#all().set(source, others);
	}

	/** Drops messages that have been read and told. */
	remove(source: string, letters: readonly WaitingMail[]): void {
		if (!letters.length) return;
		const gone = new Set(letters.map(({ place }) => place));
		for (const place of gone)
			this.#sql.exec("DELETE FROM mail WHERE place BETWEEN ? AND ?", place, place + PLACES - 1);
		this.#all().set(
			source,
			this.waiting(source).filter(({ place }) => !gone.has(place)),
		);
	}

	/**
	 * Keeps pictures of a message; those that came first go where a mailbox has more than there is room for.
	 * @returns how many are new
	 */
	keepPictures(source: string, pictures: readonly MailPicture[], now: number): number {
		const fresh = pictures.filter(({ name }) => !this.#hasPicture(source, name));
		if (!fresh.length) return 0;
		const insert = "INSERT INTO picture (source, name, about, bytes) VALUES (?, ?, ?, ?)";
		for (const { name, type, bytes } of fresh) {
			const about = JSON.stringify({ type, size: bytes.length, at: now });
			this.#sql.exec(insert, source, name, about, bytes.slice().buffer);
		}
		const query = "SELECT name, about FROM picture WHERE source = ? ORDER BY rowid DESC";
		let room = MAIL_PICTURES_KEPT_BYTES;
		for (const { name, about } of this.#sql.exec<{ name: string; about: string }>(query, source).toArray()) {
			const read = readJson(pictureShape, about);
			room -= read.ok ? read.value.size : MAIL_PICTURES_KEPT_BYTES;
			if (room < 0) this.#sql.exec("DELETE FROM picture WHERE source = ? AND name = ?", source, name);
		}
		return fresh.length;
	}

	/** Pictures of all mailboxes in the order of their coming, as many as go into one stretch of an export. */
	picturesAfter(after: number): PictureStretch {
		const pictures: KeptPicture[] = [];
		const query =
			"SELECT rowid AS number, source, name, about, bytes FROM picture WHERE rowid > ? ORDER BY rowid LIMIT 1";
		type Row = { number: number; source: string; name: string; about: string; bytes: ArrayBuffer };
		let last = after;
		for (let size = 0; size < EXPORT_CHARS; ) {
			const row = this.#sql.exec<Row>(query, last).next().value;
			if (!row) return { pictures, next: null };
			last = row.number;
			const read = readJson(pictureShape, row.about);
			if (!read.ok) continue;
			const { type, at } = read.value;
			pictures.push({
				number: last,
				source: row.source,
				name: row.name,
				type,
				at,
				bytes: new Uint8Array(row.bytes),
			});
			size += read.value.size;
		}
		return { pictures, next: last };
	}

	#hasPicture(source: string, name: string): boolean {
		const query = "SELECT 1 FROM picture WHERE source = ? AND name = ?";
		return this.#sql.exec(query, source, name).next().value !== undefined;
	}

	/** A picture by its name; null for one that is not there, or no more. */
	picture(source: string, name: string): { type: string; bytes: Uint8Array } | null {
		const query = "SELECT about, bytes FROM picture WHERE source = ? AND name = ?";
		const row = this.#sql.exec<{ about: string; bytes: ArrayBuffer }>(query, source, name).next().value;
		const read = row && readJson(pictureShape, row.about);
		return row && read?.ok ? { type: read.value.type, bytes: new Uint8Array(row.bytes) } : null;
	}

	/** Forgets all that came to a mailbox that has left. */
	drop(source: string): void {
		this.#sql.exec("DELETE FROM mail WHERE source = ?", source);
		this.#sql.exec("DELETE FROM picture WHERE source = ?", source);
		this.#all().delete(source);
	}

	#all(): Map<string, WaitingMail[]> {
		if (this.#waiting) return this.#waiting;
		const all = new Map<string, WaitingMail[]>();
		const query = "SELECT place, source, about FROM mail WHERE about <> '' ORDER BY place";
		type Row = { place: number; source: string; about: string };
		for (const { place, source, about } of this.#sql.exec<Row>(query).toArray()) {
			const read = readJson(letterShape, about);
			// What is not known of a message is learned from the message itself.
			if (!read.ok) this.#log({ event: "broken-row", row: `mail ${place}`, error: read.error.message });
			const letter = read.ok ? read.value : letterShape({});
			all.set(source, [...(all.get(source) ?? []), { ...letter, place }]);
		}
		this.#waiting = all;
		return all;
	}
}
