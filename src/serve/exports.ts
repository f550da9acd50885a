import config from "tributary:config";
import { shardCount } from "../config/shards.ts";
import type { Env } from "../env.ts";
import { libraries } from "../library/document.ts";
import { EXPORT_END, EXPORT_HEADER, type KeysLine } from "../registry/import.ts";
import { problem } from "./problem.ts";

const TYPE = "application/x-ndjson; charset=utf-8";

/** Where an export goes on: in a Library after a `seq`, or at a shard of sources. */
type Place = { library: string; after: number } | { shard: number };

/**
 * `GET /admin/export`: everything that the deployment keeps, as NDJSON: entries and facts of every Library, then what
 * the Crawlers know of their sources. Each line says in `at` where it stands; `?after=` one of them goes on behind it,
 * so that a copy that was cut off can be continued. `?keys=true` adds the keys that sign media addresses, so that those
 * in readers' hands stay good elsewhere; such a copy is a secret.
 */
export async function exportAll(request: Request, env: Env): Promise<Response> {
	const { searchParams } = new URL(request.url);
	const given = searchParams.get("after");
	const place = given === null ? firstPlace() : placeOf(given);
	if (!place) return problem(400, "bad-parameter", `after: "${given}" is no place in an export`);
	const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
	const writer = writable.getWriter();
	const writing = (async () => {
		const encoder = new TextEncoder();
		const write = (lines: object[]) =>
			writer.write(encoder.encode(lines.map((line) => `${JSON.stringify(line)}\n`).join("")));
		try {
			if (given === null) await write([{ ...EXPORT_HEADER, made: new Date().toISOString() }]);
			if (given === null && searchParams.get("keys") === "true")
				await write([
					{ type: "keys", keys: await env.REGISTRY.getByName("registry").signingKeys() } satisfies KeysLine,
				]);
			for (let at: Place | null = place; at; ) {
				const { lines, next }: Stretch = await stretchAt(at, env);
				if (lines.length) await write(lines);
				at = next;
			}
			await write([EXPORT_END]);
			await writer.close();
		} catch (error) {
			// The reader sees a body that ends early, and no last line: it can go on from where it stands.
			await writer.abort(error);
		}
	})();
	writing.catch((error) => console.error(JSON.stringify({ event: "export-failed", error: String(error) })));
	return new Response(readable, {
		headers: {
			"Content-Type": TYPE,
			"Cache-Control": "no-store",
			"Content-Disposition": 'attachment; filename="tributary.ndjson"',
		},
	});
}

/**
 * `POST /admin/import` with an export as its body: says what it took, what it knew and which lines it could not use.
 * The same lines again change nothing; `?from=` a line goes on there, when an answer said so in `next`.
 */
export async function importAll(request: Request, env: Env): Promise<Response> {
	const given = new URL(request.url).searchParams.get("from") ?? "1";
	const from = /^\d{1,9}$/.test(given) ? Number(given) : 0;
	if (from < 1) return problem(400, "bad-parameter", `from: "${given}" is not the number of a line`);
	if (!request.body) return problem(400, "no-body", "the body must be an export, as /admin/export writes it");
	const report = await env.REGISTRY.getByName("registry").import(request.body, from);
	return Response.json(report, {
		status: report.mistakes.count > 0 ? 422 : 200,
		headers: { "Cache-Control": "no-store" },
	});
}

interface Stretch {
	lines: object[];
	next: Place | null;
}

async function stretchAt(place: Place, env: Env): Promise<Stretch> {
	const shards = shardCount(config.sources.length);
	if ("shard" in place) {
		const known = await env.CRAWLER.getByName(`shard-${place.shard}`).known();
		const at = `crawler/${place.shard}`;
		const lines = known.map((one) => ({ type: "crawler", at, ...one }));
		return { lines, next: place.shard + 1 < shards ? { shard: place.shard + 1 } : null };
	}
	const { library, after } = place;
	const { lines, next } = await env.LIBRARY.getByName(library).exported(after);
	if (next !== null) return { lines, next: { library, after: next } };
	const names = libraries(config);
	const following = names[names.indexOf(library) + 1];
	return { lines, next: following === undefined ? { shard: 0 } : { library: following, after: -1 } };
}

function firstPlace(): Place {
	const [library] = libraries(config);
	return library === undefined ? { shard: 0 } : { library, after: -1 };
}

/** Behind a line: after its `seq`, or its shard again, whose sources are few. */
function placeOf(at: string): Place | null {
	const [kind, name = "", seq = ""] = at.split("/");
	if (kind === "crawler" && /^\d{1,4}$/.test(name)) return { shard: Number(name) };
	if (kind !== "library" || !/^-?\d{1,15}$/.test(seq)) return null;
	const library = libraries(config).find((one) => encodeURIComponent(one) === name);
	return library === undefined ? null : { library, after: Number(seq) };
}
