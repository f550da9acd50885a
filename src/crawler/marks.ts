import type { Sql } from "../base/storage/open.ts";
import { readJson } from "../base/storage/read.ts";
import { object } from "../base/storage/shape.ts";
import { count } from "../base/storage/values.ts";
import type { FailureCode } from "../model/codes.ts";
import { MARK_MIN_BYTES } from "../settings.ts";
import type { SourceState } from "./rows.ts";

/** A row of meta for each document that is being read. */
const NAME = "reading ";
const markShape = object({
	/** Of the document. */
	bytes: count(),
});

/** A document in whose reading an earlier life of the object ended. */
export interface LeftMark {
	/** Of the source. */
	id: string;
	/** Null where the mark itself is broken. */
	bytes: number | null;
}

/**
 * Marks of the documents that are being read, for an object that runs out of memory has no time to say why: a mark that
 * is there when the object wakes was left by the life before. Small documents get none, for each mark costs two rows.
 */
export class ReadingMarks {
	readonly #sql: Sql;
	readonly #sync: () => Promise<void>;
	/** Null until they were looked for. */
	#left: LeftMark[] | null = null;

	/** @param sync waits until what was written is stored, and would outlive the object */
	constructor(sql: Sql, sync: () => Promise<void>) {
		this.#sql = sql;
		this.#sync = sync;
	}

	/** What earlier lives left. */
	left(): readonly LeftMark[] {
		this.#left ??= this.#sql
			.exec<{ name: string; value: string }>(
				"SELECT name, value FROM meta WHERE name BETWEEN ? AND ?",
				NAME,
				`${NAME}\uffff`,
			)
			.toArray()
			.map(({ name, value }) => {
				const read = readJson(markShape, value);
				return { id: name.slice(NAME.length), bytes: read.ok ? read.value.bytes : null };
			});
		return this.#left;
	}

	/** Marks a document whose reading begins, if it is large or its source is suspected; the answer is called at its end. */
	async begin(id: string, bytes: number, isSuspect: boolean): Promise<() => void> {
		if (bytes < MARK_MIN_BYTES && !isSuspect) return () => {};
		this.left();
		this.#sql.exec("INSERT OR REPLACE INTO meta VALUES (?, ?)", NAME + id, JSON.stringify({ bytes }));
		await this.#sync();
		return () => this.#remove(id);
	}

	/** Removes what an earlier life left, once it was noted elsewhere. */
	forget(id: string): void {
		this.#left = this.left().filter((mark) => mark.id !== id);
		this.#remove(id);
	}

	#remove(id: string): void {
		this.#sql.exec("DELETE FROM meta WHERE name = ?", NAME + id);
	}
}

/** Whether a document of the source may have ended the object: until it is read, it comes last and alone. */
export function isSuspect({ error }: SourceState): boolean {
	return error?.code === INTERRUPTED;
}

export const INTERRUPTED = "interrupted" satisfies FailureCode<"parse">;
