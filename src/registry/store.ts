import { type SigningKey, signingKeyShape } from "../base/media/keys.ts";
import { openStorage, type Sql, type Transaction } from "../base/storage/open.ts";
import { readJson, readValue, salvage } from "../base/storage/read.ts";
import { list, record, type Shape } from "../base/storage/shape.ts";
import { count, text } from "../base/storage/values.ts";
import { type Runtime, runtimeShape } from "../config/runtime.ts";
import { HEIRS_MAX, SHARE_FORGOTTEN_MS } from "../settings.ts";
import { type DayUsage, dayUsageShape } from "../usage/usage.ts";
import type { Wrongs } from "./guesses.ts";
import {
	type Applied,
	alertsShape,
	appliedShape,
	endedShape,
	guessesShape,
	LAYOUT,
	type MailKey,
	mailKeyShape,
	NOTHING_APPLIED,
	type ReadingKey,
	readingKeyShape,
	sharesShape,
} from "./rows.ts";
import type { Ended } from "./sessions.ts";

/** The Registry's rows. What cannot be read of one is logged, and set aside when the row is written anew. */
export class RegistryStore {
	readonly #sql: Sql;
	readonly #log: (record: Record<string, unknown>) => void;
	/** Rows that could not be read. */
	readonly #broken = new Set<string>();

	constructor(sql: Sql, transaction: Transaction, log: (record: Record<string, unknown>) => void) {
		this.#sql = sql;
		this.#log = log;
		openStorage(sql, transaction, LAYOUT);
	}

	/** Null before any configuration was told. Of a broken row what can be read, without its hash: then all are told anew. */
	applied(): Applied | null {
		const json = this.#meta("applied");
		if (json === null) return null;
		const read = readJson(appliedShape, json);
		if (read.ok) return read.value;
		this.#note("applied", read.error.message);
		const saved = salvage(appliedShape, json, NOTHING_APPLIED);
		return saved && { ...saved, hash: NOTHING_APPLIED.hash };
	}

	saveApplied(applied: Applied): void {
		this.#save("applied", applied);
	}

	/** What everybody was to be told of as set at run time; null before anything was, and when it cannot be read. */
	runtime(): Runtime | null {
		return this.#read("runtime", runtimeShape);
	}

	/** The revision of the copy of that in KV; 0 before there is one. */
	copied(): number {
		return this.#read("copied", count()) ?? 0;
	}

	saveCopied(revision: number): void {
		this.#save("copied", revision);
	}

	saveRuntime(runtime: Runtime): void {
		this.#save("runtime", runtime);
	}

	/** The keys that can be read: each alone proves the addresses that it has signed. */
	keys(): SigningKey[] {
		return this.#each("keys", signingKeyShape);
	}

	saveKeys(keys: SigningKey[]): void {
		this.#save("keys", keys);
	}

	/** The readers that can be read: a broken one is that reader's trouble alone. */
	readers(): ReadingKey[] {
		return this.#each("readers", readingKeyShape);
	}

	saveReaders(readers: ReadingKey[]): void {
		this.#save("readers", readers);
	}

	mailKey(): MailKey | null {
		return this.#read("mail", mailKeyShape);
	}

	saveMailKey(key: MailKey): void {
		this.#save("mail", key);
	}

	guesses(): Wrongs | null {
		return this.#read("guesses", guessesShape);
	}

	saveGuesses(wrongs: Wrongs): void {
		this.#save("guesses", wrongs);
	}

	/** Sessions that were ended before their time. Of a broken row none is known: a new token ends them all. */
	endedSessions(): Ended {
		return this.#read("sessions", endedShape) ?? {};
	}

	saveEndedSessions(ended: Ended): void {
		this.#save("sessions", ended);
	}

	/** Troubles that last, and when the owner was told of them. */
	alerts(): Record<string, number> {
		return this.#read("alerts", alertsShape) ?? {};
	}

	saveAlerts(alerts: Record<string, number>): void {
		this.#save("alerts", alerts);
	}

	/** What an import has noted: what keys begin with → the id of the source. */
	keyParts(): Record<string, string> {
		return this.#read("keyParts", record(text)) ?? {};
	}

	addKeyPart(part: string, id: string): void {
		const parts = this.keyParts();
		if (parts[part] === id) return;
		const newest = Object.entries(parts).slice(1 - HEIRS_MAX);
		this.#save("keyParts", { ...Object.fromEntries(newest), [part]: id });
	}

	/** Notes how many copies a Library keeps for readers; answers with the part that they are of all. */
	noteCopies(library: string, copies: number, now: number): number {
		const before = Object.entries(this.#read("shares", sharesShape) ?? {});
		const others = before.filter(
			([name, [, at]]) => name !== library && Math.abs(now - at) < SHARE_FORGOTTEN_MS,
		);
		this.#save("shares", { ...Object.fromEntries(others), [library]: [copies, now] });
		return copies / others.reduce((sum, [, [count]]) => sum + count, copies);
	}

	usage(): DayUsage | null {
		return this.#read("usage", dayUsageShape);
	}

	saveUsage(usage: DayUsage): void {
		this.#save("usage", usage);
	}

	/** Those of a row's list that have the shape. */
	#each<T>(name: string, shape: Shape<T>): T[] {
		const rows =
			this.#read(
				name,
				list<unknown>((row) => row),
			) ?? [];
		return rows.flatMap((row) => {
			const read = readValue(shape, row);
			if (read.ok) return [read.value];
			this.#note(name, read.error.message);
			return [];
		});
	}

	#read<T>(name: string, shape: Shape<T>): T | null {
		const json = this.#meta(name);
		if (json === null) return null;
		const read = readJson(shape, json);
		if (read.ok) return read.value;
		this.#note(name, read.error.message);
		return null;
	}

	#note(name: string, error: string): void {
		this.#broken.add(name);
		this.#log({ event: "broken-row", row: `meta ${name}`, error });
	}

	#meta(name: string): string | null {
		const query = "SELECT value FROM meta WHERE name = ?";
		return this.#sql.exec<{ value: string }>(query, name).next().value?.value ?? null;
	}

	#save(name: string, value: unknown): void {
		if (this.#broken.delete(name)) this.#set(`broken ${name}`, this.#meta(name) ?? "");
		this.#set(name, JSON.stringify(value));
	}

	#set(name: string, value: string): void {
		const query = "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";
		this.#sql.exec(query, name, value);
	}
}
