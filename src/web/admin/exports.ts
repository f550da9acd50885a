import type { Env } from "../../platform/env.ts";
import { registryObject } from "../../platform/objects.ts";
import { problem } from "../problem.ts";
import { wrongParameter } from "./parameters.ts";

/**
 * `GET /admin/export`: everything that the deployment keeps, as NDJSON: entries and facts of every Library, then what
 * the Crawlers know of their sources. Each line says in `at` where it stands; `?after=` one of them goes on behind it,
 * so that a copy that was cut off can be continued. `?keys=true` adds the keys that sign media addresses, so that those
 * in readers' hands stay good elsewhere; such a copy is a secret.
 */
export async function exportAll(request: Request, env: Env): Promise<Response> {
	const wrong = wrongParameter(request.url, { after: "text", keys: "flag" });
	if (wrong) return wrong;
	const { searchParams } = new URL(request.url);
	const after = searchParams.get("after");
	const withKeys = searchParams.get("keys") === "true";
	const body = await registryObject(env).export(after, withKeys);
	if (!body)
		return problem(
			400,
			"bad-parameter",
			`after: found "${after}", expected the id of an entry in a line of an export`,
		);
	return new Response(body, {
		headers: {
			"Content-Type": "application/x-ndjson; charset=utf-8",
			"Cache-Control": "no-store",
			"Content-Disposition": 'attachment; filename="tributary.ndjson"',
		},
	});
}

/**
 * `POST /admin/import` with an export as its body: says what it took, what it knew and which lines it could not use.
 * With 422 some lines were not taken, or the file is not whole; the rest is in. The same lines again change nothing; `?from=` a line goes on there, when an answer said so in `next`.
 * `?keys=false` is for a file that somebody else may have written: no keys of its, and nothing else that would open the
 * deployment to its writer.
 */
export async function importAll(request: Request, env: Env): Promise<Response> {
	const wrong = wrongParameter(request.url, { from: "text", keys: "flag" });
	if (wrong) return wrong;
	const { searchParams } = new URL(request.url);
	const given = searchParams.get("from") ?? "1";
	const from = /^\d{1,9}$/.test(given) ? Number(given) : 0;
	if (from < 1)
		return problem(400, "bad-parameter", `from: found "${given}", expected the number of a line, from 1 on`);
	if (!request.body) return problem(400, "no-body", "the body must be an export, as /admin/export writes it");
	const report = await registryObject(env).import(request.body, from, searchParams.get("keys") !== "false");
	const { mistakes, foreign, incomplete } = report;
	return Response.json(report, {
		status: mistakes.count > 0 || foreign > 0 || incomplete !== null ? 422 : 200,
		headers: { "Cache-Control": "no-store" },
	});
}
