import type { Context } from "hono";
import { idsOf, noSource, sourceOf } from "../../config/lookup.ts";
import type { Settings } from "../../config/settings.ts";
import { libraryOf } from "../../config/shards.ts";
import { ALL, librariesOf } from "../../config/topics.ts";
import type { RefreshReport } from "../../crawler/contract.ts";
import type { SourceHealth } from "../../model/health.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { mailboxOf } from "../../platform/mailboxes.ts";
import { libraryObject, registryObject } from "../../platform/objects.ts";
import { catchUpTo } from "../../platform/runtimeCopy.ts";
import type { Changed, OwnerSource, Refusal, SourceOutcome } from "../../registry/contract.ts";
import { forgetCopies } from "../feeds/published.ts";
import { healthOfAll, healthOfSource } from "../health/requests.ts";
import { sourceForMachines } from "../health/summary.ts";
import { problem } from "../problem.ts";
import { readJsonBody } from "./bodies.ts";
import { fetchNow } from "./fetchNow.ts";
import type { AdminApp } from "./types.ts";

/** A source as its owner set it, and how it is. */
export interface SourceShown extends OwnerSource {
	/** Null where nothing is known of it, as of one that is counted and not listed in a very large deployment. */
	health: SourceHealth | null;
	/** Of a source that is a mailbox: its address without the domain; not in a list. */
	mailbox?: string;
}

/** All sources, and how many can be added or changed at run time. */
export interface SourcesShown {
	sources: SourceShown[];
	used: number;
	limit: number;
}

/** A source that was added or changed, and what its fetch brought where it was fetched at once; or why it was not. */
export type SourceKept =
	| { ok: true; source: SourceShown; report: RefreshReport | null }
	| { ok: false; refusal: Refusal };

/** Every source, those of the file first. */
export async function listSources(env: Env): Promise<SourcesShown> {
	const [{ sources, used, limit }, overview] = await Promise.all([
		registryObject(env).ownerSources(),
		healthOfAll(env),
	]);
	const known = new Map(overview.sources.map((health) => [health.id, health]));
	return {
		sources: sources.map((source) => ({ ...source, health: known.get(source.id) ?? null })),
		used,
		limit,
	};
}

/** One source as its owner set it; null when there is none. */
export async function findOwnerSource(id: string, env: Env): Promise<OwnerSource | null> {
	return take(await registryObject(env).ownerSource(id), env);
}

/** The same, and how it is: that takes a call of its Crawler more. */
export async function findSource(id: string, env: Env): Promise<SourceShown | null> {
	const source = await findOwnerSource(id, env);
	return source && shown(source, env);
}

/**
 * Adds a source, fetches it and publishes what it brought, all before the answer.
 * @param written the keys of `[[sources]]`
 */
export async function addSource(written: unknown, env: Env, origin: string): Promise<SourceKept> {
	const [outcome] = await addSources([written], env, origin);
	if (!outcome) throw new Error("the Registry says nothing of what was added");
	return kept(outcome, env, true);
}

/** Adds many at once, as from an OPML: everybody is told once, and each is fetched when its turn comes. */
export async function addSources(written: unknown[], env: Env, origin: string): Promise<SourceOutcome[]> {
	return take(await registryObject(env).addSources(written as Settings[], origin), env);
}

/**
 * Changes the keys that are given; null takes one back: to what the file says, or to what is so by itself.
 * @param match as in If-Match: the ETag of what was seen; null for whatever is there now
 */
export async function changeSource(
	id: string,
	changes: unknown,
	match: string | null,
	env: Env,
	origin: string,
): Promise<SourceKept> {
	const changed = await registryObject(env).changeSource(id, changes as Settings, match, origin);
	return kept(await take(changed, env), env, false);
}

/** Drops a source that was added, with its entries; null when it is done. */
export async function dropSource(
	id: string,
	match: string | null,
	env: Env,
	origin: string,
): Promise<Refusal | null> {
	const outcome = await take(await registryObject(env).dropSource(id, match, origin), env);
	if (!outcome.ok) return outcome.refusal;
	await publish(librariesIn(outcome.before?.settings), env);
	return null;
}

/** Drops at once what has left an OPML list. */
export async function dropLeft(id: string, env: Env, origin: string): Promise<SourceKept> {
	return kept(await take(await registryObject(env).dropLeft(id, origin), env), env, false);
}

/** `GET /admin/sources` */
export async function getSources(c: Context<AdminApp>): Promise<Response> {
	const { sources, ...room } = await listSources(c.env);
	return Response.json({ sources: sources.map(forMachines), ...room }, { headers: UNKEPT });
}

/** `POST /admin/sources` */
export async function postSource(c: Context<AdminApp>, origin: string): Promise<Response> {
	const body = await readJsonBody(c.req.raw);
	if (body instanceof Response) return body;
	const added = await addSource(body.value, c.env, origin);
	if (!added.ok) return refusalOf(added.refusal);
	const { source, report } = added;
	const headers = { ...UNKEPT, ETag: source.etag, Location: `/admin/sources/${source.id}` };
	return Response.json({ ...forMachines(source), report }, { status: 201, headers });
}

/** `GET /admin/sources/{id}` */
export async function getSource(c: Context<AdminApp>, id: string): Promise<Response> {
	const source = await findSource(id, c.env);
	if (!source) return problem(404, "unknown-source", noSource(id, idsOf(currentConfig())));
	return Response.json(forMachines(source), { headers: { ...UNKEPT, ETag: source.etag } });
}

/** `PUT /admin/sources/{id}` */
export async function putSource(c: Context<AdminApp>, id: string, origin: string): Promise<Response> {
	const body = await readJsonBody(c.req.raw);
	if (body instanceof Response) return body;
	const match = c.req.header("If-Match") ?? null;
	const changed = await changeSource(id, body.value, match, c.env, origin);
	if (!changed.ok) return refusalOf(changed.refusal);
	return Response.json(forMachines(changed.source), { headers: { ...UNKEPT, ETag: changed.source.etag } });
}

/** `DELETE /admin/sources/{id}/left` */
export async function deleteLeft(c: Context<AdminApp>, id: string, origin: string): Promise<Response> {
	const done = await dropLeft(id, c.env, origin);
	if (!done.ok) return refusalOf(done.refusal);
	return Response.json(forMachines(done.source), { headers: { ...UNKEPT, ETag: done.source.etag } });
}

/** `DELETE /admin/sources/{id}` */
export async function deleteSource(c: Context<AdminApp>, id: string, origin: string): Promise<Response> {
	const refusal = await dropSource(id, c.req.header("If-Match") ?? null, c.env, origin);
	return refusal ? refusalOf(refusal) : new Response(null, { status: 204 });
}

const UNKEPT = { "Cache-Control": "no-store" };

/** Why something is as it was: the first mistake in the members of the problem, all of them in `mistakes`. */
function refusalOf({ status, code, detail, mistakes }: Refusal): Response {
	return problem(status, code, detail, { ...mistakes[0], mistakes });
}

/** From here on this isolate answers by what is set at run time now. */
async function take<T>({ outcome, revision }: Changed<T>, env: Env): Promise<T> {
	await catchUpTo(revision, env);
	return outcome;
}

async function kept(outcome: SourceOutcome, env: Env, isNew: boolean): Promise<SourceKept> {
	if (!outcome.ok) return outcome;
	const { id } = outcome;
	const source = sourceOf(currentConfig(), id);
	const report = isNew ? await fetchNow(id, env) : null;
	// Who changes something sees it changed.
	if (!isNew && outcome.isChanged)
		await publish([...librariesIn(outcome.before?.settings), ...(source ? librariesOf(source) : [])], env);
	forgetCopies();
	const own = await findSource(id, env);
	if (own) return { ok: true, source: own, report };
	const detail = `somebody has dropped the source ${id} meanwhile`;
	return { ok: false, refusal: { status: 404, code: "unknown-source", detail, mistakes: [] } };
}

/** Publishes what has changed in some Libraries now. */
async function publish(libraries: readonly string[], env: Env): Promise<void> {
	await Promise.all([...new Set(libraries)].map((name) => libraryObject(name, env).flush(false)));
	await libraryObject(ALL, env).flush(false);
	forgetCopies();
}

/** The Libraries that a source with such settings is in. */
function librariesIn({ category, categories }: Settings = {}): string[] {
	const paths = [category, categories].flat().filter((path) => typeof path === "string");
	return [...new Set(paths.map(libraryOf))];
}

async function shown(own: OwnerSource, env: Env): Promise<SourceShown> {
	const source = sourceOf(currentConfig(), own.id);
	const health = source ? await healthOfSource(source, env) : null;
	return { ...own, health, ...(source?.kind === "mail" && { mailbox: await mailboxOf(own.id, env) }) };
}

function forMachines({ etag: _, health, ...source }: SourceShown) {
	return { ...source, health: health && sourceForMachines(health) };
}
