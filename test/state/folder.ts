import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync, gzipSync } from "node:zlib";

/** From this size on a file is packed. */
const PACK_FROM_BYTES = 100_000;

/** What is known of the river beside its objects' rows. */
export interface RiverFile {
	/** The clock when the state was written down. */
	now: number;
	/** Of the `sources.toml` that was compiled then. */
	hash: string;
	objects: ObjectFile[];
	/** Cursors that readers were given on the way. */
	followers: { path: string; at: number; cursor: string }[];
	/** The deployment's address. */
	origin: string;
}

export interface ObjectFile {
	/** `LIBRARY/城建`. */
	id: string;
	/** In `objects`. */
	file: string;
	alarm: number | null;
	/** How often the alarm has failed in a row. */
	tries: number;
}

/** A copy in KV. */
export interface CopyFile {
	key: string;
	/** In `kv`. */
	file: string;
	metadata: { etag: string; changed: number; type: string };
	/** Seconds since 1970. */
	expiration: number;
}

/** What a site answered last, to who has nothing of it. */
export interface SiteFile {
	url: string;
	/** 0: it could not be reached. */
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** Writes a file, packed when it is large; returns its name. */
export function writeText(folder: string, name: string, text: string): string {
	const isLarge = Buffer.byteLength(text) > PACK_FROM_BYTES;
	const file = isLarge ? `${name}.gz` : name;
	writeFileSync(join(folder, file), isLarge ? gzipSync(text, { level: 9 }) : text);
	return file;
}

export function readText(folder: string, name: string): string {
	const bytes = readFileSync(join(folder, name));
	return name.endsWith(".gz") ? gunzipSync(bytes).toString() : bytes.toString();
}

/** A database as SQL that makes it again: the statements of its tables, a line for each row, its indexes. */
export function dump(database: DatabaseSync): string {
	const made = database
		.prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
		.all() as { type: string; name: string; sql: string }[];
	const tables = made.filter(({ type }) => type === "table");
	const others = made.filter(({ type }) => type !== "table");
	return [
		...tables.map(({ sql }) => `${sql};`),
		...tables.flatMap(({ name }) => rowsOf(database, name)),
		...others.map(({ sql }) => `${sql};`),
		"",
	].join("\n");
}

/** The database that `dump` wrote down. */
export function load(sql: string): DatabaseSync {
	const database = new DatabaseSync(":memory:");
	database.exec(sql);
	return database;
}

function rowsOf(database: DatabaseSync, table: string): string[] {
	return database
		.prepare(`SELECT * FROM ${table}`)
		.all()
		.map((row) => {
			const values = Object.values(row).map(literal);
			return `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${values.join(", ")});`;
		});
}

function literal(value: unknown): string {
	if (value === null || typeof value === "number" || typeof value === "bigint")
		return String(value ?? "NULL");
	if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString("hex")}'`;
	const text = String(value);
	// A line for each row; and SQLite's own texts end at a NUL.
	return /[\0\r\n]/.test(text)
		? `CAST(X'${Buffer.from(text).toString("hex")}' AS TEXT)`
		: `'${text.replaceAll("'", "''")}'`;
}
