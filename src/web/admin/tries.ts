import type { Context } from "hono";
import type { SourceConfig } from "../../config/schema.ts";
import { readTrial } from "../../config/written.ts";
import type { Trial } from "../../crawler/contract.ts";
import type { Failure } from "../../model/result.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { crawlerOf } from "../../platform/objects.ts";
import { misfitProblem, readJsonBody } from "./bodies.ts";
import type { AdminApp } from "./types.ts";

/**
 * What would come of a source as it is set: by the crawler that would have it, which has time for it.
 * @param former the id of the source whose settings these are to take the place of
 */
export async function tryOut(
	source: SourceConfig,
	isServed: boolean,
	env: Env,
	origin: string,
	former: string | null = null,
): Promise<Trial> {
	return crawlerOf(source, currentConfig(), env).tryOut(source, isServed, origin, former);
}

/**
 * `POST /admin/sources/try` with the keys of a `[[sources]]` as JSON: what `inspect --json` says with exactly these
 * settings. Nothing is kept.
 */
export async function trySource(c: Context<AdminApp>, origin: string): Promise<Response> {
	const body = await readJsonBody(c.req.raw);
	if (body instanceof Response) return body;
	const read = readTrial(body.value, currentConfig().site);
	if (!read.ok) return misfitProblem(read.misfits);
	const { said } = await tryOut(read.source, false, c.env, origin);
	const status = "error" in said ? statusFor(said.error) : 200;
	return Response.json(said, { status, headers: { "Cache-Control": "no-store" } });
}

/** The status for what could not be read: the address was refused, its host failed, or its answer says nothing. */
export function statusFor({ stage, code }: Failure): number {
	if (code === "timeout") return 504;
	if (stage === "defect") return 500;
	return stage === "fetch" ? 502 : 422;
}
