import { toBase64 } from "../base/base64.ts";
import { jsonLine } from "../base/printable.ts";
import type { Config } from "../config/schema.ts";
import { MAIL_SHARD, shardCount } from "../config/shards.ts";
import { libraries } from "../config/topics.ts";
import type { Env } from "../platform/env.ts";
import { crawlerObject, libraryObject } from "../platform/objects.ts";
import { EXPORT_END, EXPORT_HEADER, type KeyLine, type ListLine, type OwnerLine } from "./lines.ts";

/** Where an export goes on: in a Library after a `seq`, in a shard behind a source, null for its first, or behind a picture of a mailbox. */
export type ExportPlace =
	| { library: string; after: number }
	| { shard: number; behind: string | null }
	| { picture: number };

/** The place behind the line whose `at` this is; null when it is none. */
export function placeBehind(at: string, config: Config): ExportPlace | null {
	const [kind, name = "", seq = ""] = at.split("/");
	// What is known of a shard's sources is little next to entries: it comes again.
	if (kind === "crawler" && /^\d{1,4}$/.test(name)) return { shard: Number(name), behind: null };
	if (kind === "picture" && /^\d{1,15}$/.test(name)) return { picture: Number(name) };
	if (kind !== "library" || !/^-?\d{1,15}$/.test(seq)) return null;
	const library = libraries(config).find((known) => encodeURIComponent(known) === name);
	return library === undefined ? null : { library, after: Number(seq) };
}

/**
 * NDJSON of everything that the deployment keeps, from a place on; null: from the beginning, which has a line that
 * says what this is, and the lines that are given. The last line says that nothing is missing.
 */
export function exportStream(
	config: Config,
	env: Env,
	from: ExportPlace | null,
	before: readonly (OwnerLine | ListLine | KeyLine)[],
	now: number,
): ReadableStream<Uint8Array> {
	const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
	const writer = writable.getWriter();
	const writing = (async () => {
		try {
			if (!from) {
				await writer.write(encode([{ ...EXPORT_HEADER, made: new Date(now).toISOString() }, ...before]));
			}
			for (let place: ExportPlace | null = from ?? firstPlace(config); place; ) {
				const { bytes, next }: Stretch = await stretchAt(place, config, env);
				if (bytes.byteLength > 0) await writer.write(bytes);
				place = next;
			}
			await writer.write(encode([EXPORT_END]));
			await writer.close();
		} catch (error) {
			// The reader sees a body that ends early, and no last line: it can go on behind what it has.
			await writer.abort(error);
			throw error;
		}
	})();
	writing.catch((error) => console.error(jsonLine({ event: "export-failed", error: String(error) })));
	return readable;
}

interface Stretch {
	bytes: Uint8Array;
	next: ExportPlace | null;
}

async function stretchAt(place: ExportPlace, config: Config, env: Env): Promise<Stretch> {
	if ("shard" in place) {
		const { shard, behind } = place;
		const { known, next } = await crawlerObject(shard, env).known(behind);
		const bytes = encode(known.map((source) => ({ type: "crawler", at: `crawler/${shard}`, ...source })));
		if (next !== null) return { bytes, next: { shard, behind: next } };
		const isLast = shard + 1 >= shardCount(config.sources.length);
		return { bytes, next: isLast ? firstPicture(config) : firstOf(shard + 1) };
	}
	if ("picture" in place) {
		const { pictures, next } = await crawlerObject(MAIL_SHARD, env).pictures(place.picture);
		const lines = pictures.map(({ number, source: id, bytes, ...picture }) => ({
			...{ type: "picture", at: `picture/${number}`, id },
			picture: { name: picture.name, type: picture.type, at: picture.at, data: toBase64(bytes) },
		}));
		return { bytes: encode(lines), next: next === null ? null : { picture: next } };
	}
	const { library, after } = place;
	const { bytes, next } = await libraryObject(library, env).exported(after);
	if (next !== null) return { bytes, next: { library, after: next } };
	const names = libraries(config);
	const following = names[names.indexOf(library) + 1];
	return { bytes, next: following === undefined ? firstOf(0) : { library: following, after: -1 } };
}

function firstPicture({ sources }: Config): ExportPlace | null {
	return sources.some(({ kind }) => kind === "mail") ? { picture: 0 } : null;
}

function firstPlace(config: Config): ExportPlace {
	const [library] = libraries(config);
	return library === undefined ? firstOf(0) : { library, after: -1 };
}

function firstOf(shard: number): ExportPlace {
	return { shard, behind: null };
}

function encode(lines: object[]): Uint8Array {
	return new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
