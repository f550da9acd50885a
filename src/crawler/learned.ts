import { readJson, readValue } from "../base/storage/read.ts";
import type { Result } from "../model/result.ts";
import { LEARNED_MAX_CHARS } from "../settings.ts";
import { joinedPieces, piecesOf } from "./diff/pieces.ts";
import { type Learned, type SourceState, stateShape } from "./rows.ts";

/**
 * What a source has taught since its row was written, to be stored in less room than the row; null where it is too much,
 * and the row is to be written anew.
 * @param edition of the row
 */
export function learnedSince(row: SourceState, state: SourceState, edition: number): Learned | null {
	const seen = state.seen === row.seen ? undefined : piecesOf(row.seen, state.seen);
	if (seen === null) return null;
	const fields = Object.entries(state).filter(
		([name, field]) =>
			name !== "seen" && JSON.stringify(field) !== JSON.stringify(row[name as keyof SourceState]),
	);
	const learned: Learned = { edition, fields: Object.fromEntries(fields), ...(seen && { seen }) };
	return JSON.stringify(learned).length > LEARNED_MAX_CHARS ? null : learned;
}

/** A source's state: its row, and what it has taught since. */
export function withLearned(json: unknown, { fields, seen }: Learned): Result<SourceState> {
	const row = readJson(stateShape, json);
	if (!row.ok) return row;
	const whole = seen ? joinedPieces(row.value.seen, seen) : row.value.seen;
	if (whole !== null) return readValue(stateShape, { ...row.value, ...fields, seen: whole });
	const message =
		'what it has taught since its row was written is broken: "seen" has other entries than the row';
	return { ok: false, error: { stage: "store", code: "broken-row", message } };
}
