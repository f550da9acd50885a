import { alike } from "../../base/nearest.ts";
import { asWritten } from "../../base/printable.ts";
import { isTable } from "../../config/check.ts";
import type { Mistake } from "../../config/load.ts";
import { categoryPaths } from "../../config/topics.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { registryObject } from "../../platform/objects.ts";
import { forgetReaders } from "../../platform/readers.ts";
import { catchUpTo } from "../../platform/runtimeCopy.ts";
import type { ReadingKey } from "../../registry/contract.ts";
import {
	READER_BODY_MAX_BYTES,
	READER_CATEGORIES_MAX,
	READER_NAME_MAX_CHARS,
	READERS_MAX,
} from "../../settings.ts";
import { problem } from "../problem.ts";
import { readText } from "./bodies.ts";

/** A reading key without its hash: what its owner may see of it. */
export type ShownKey = Pick<ReadingKey, "name" | "categories" | "made">;

/** What is wrong with what was asked for. */
export type KeyMistake = Omit<Mistake, "line">;

/** A key that was made, or why not: 400 with what is wrong, 409 when another has the name or there are too many. */
export type MadeKey =
	| { ok: true; name: string; categories: string[] | null; key: string }
	| { ok: false; status: 400 | 409; mistake: KeyMistake };

/** The reading keys, those made first first. */
export async function shownKeys(env: Env): Promise<ShownKey[]> {
	const readers = await registryObject(env).readers();
	return readers.map(({ name, categories, made }) => ({ name, categories, made }));
}

/** Makes a reading key of what was asked for: `{"name","categories"?}`; without categories it opens everything. */
export async function makeKey(asked: unknown, env: Env): Promise<MadeKey> {
	// A category may have come elsewhere a moment ago.
	await catchUpTo(Number.POSITIVE_INFINITY, env);
	const read = readAsked(asked);
	if (!read.ok) return { ok: false, status: 400, mistake: read.mistake };
	const { name, categories } = read;
	const made = await registryObject(env).addReader(name, categories);
	forgetReaders();
	if (made === "taken") return refused("name", quote(name), "a name that no other key has");
	if (made === "full") return refused("name", quote(name), `at most ${READERS_MAX} keys: drop one first`);
	return { ok: true, name, categories, key: made.key };
}

/** Whether there was a reading key of this name; now there is none. */
export async function dropKey(name: string, env: Env): Promise<boolean> {
	const dropped = await registryObject(env).dropReader(name.normalize("NFC"));
	forgetReaders();
	return dropped;
}

/** `GET /admin/keys` */
export async function listKeys(env: Env): Promise<Response> {
	const keys = (await shownKeys(env)).map((key) => ({ ...key, made: new Date(key.made).toISOString() }));
	return Response.json({ keys, limit: READERS_MAX, used: keys.length }, { headers: UNKEPT });
}

/** `POST /admin/keys` with the key's name and categories as JSON: 201 with the key, which is not shown again. */
export async function postKey(request: Request, env: Env): Promise<Response> {
	const text = await readText(request, READER_BODY_MAX_BYTES, "it");
	if (text instanceof Response) return text;
	const made = await makeKey(parsed(text), env);
	if (made.ok) {
		const { name, categories, key } = made;
		return Response.json({ name, categories, key }, { status: 201, headers: UNKEPT });
	}
	const { key, found, expected } = made.mistake;
	const code = made.status === 400 ? "bad-body" : "conflict";
	return problem(made.status, code, `${key}: found ${found}, expected ${expected}`, made.mistake);
}

/** `DELETE /admin/keys/{name}`: within a minute nobody reads with it any more. */
export async function deleteKey(name: string, env: Env): Promise<Response> {
	if (await dropKey(name, env)) return new Response(null, { status: 204 });
	const near = alike(
		name,
		(await shownKeys(env)).map((key) => key.name),
	);
	const meant = near === null ? "" : `: did you mean ${quote(near)}?`;
	return problem(404, "unknown-key", `there is no reading key with the name ${quote(name)}${meant}`);
}

const UNKEPT = { "Cache-Control": "no-store" };

function readAsked(
	asked: unknown,
): { ok: true; name: string; categories: string[] | null } | { ok: false; mistake: KeyMistake } {
	if (!isTable(asked)) return wrong("", asked, 'an object such as {"name":"phone","categories":["城建"]}');
	const { name, categories = null, ...others } = asked;
	const [unknown] = Object.keys(others);
	if (unknown !== undefined)
		return wrong(unknown, others[unknown], "a key that is known here: name, categories");
	const called = typeof name === "string" ? name.trim().normalize("NFC") : "";
	if (!NAME.test(called) || called.length > READER_NAME_MAX_CHARS)
		return wrong("name", name, `1 to ${READER_NAME_MAX_CHARS} characters, without "/" or control characters`);
	if (categories === null) return { ok: true, name: called, categories };
	if (!Array.isArray(categories) || categories.length === 0 || categories.length > READER_CATEGORIES_MAX)
		return wrong(
			"categories",
			categories,
			`a list of 1 to ${READER_CATEGORIES_MAX} paths; none at all for everything`,
		);
	const known = new Set(categoryPaths(currentConfig()));
	const paths = categories.map((path: unknown) =>
		typeof path === "string" ? path.replace(/^\/+|\/+$/g, "").normalize("NFC") : "",
	);
	const at = paths.findIndex((path) => !known.has(path));
	if (at >= 0)
		return wrong(`categories[${at}]`, categories[at], `a category of this deployment: ${some(known)}`);
	return { ok: true, name: called, categories: [...new Set(paths)] };
}

/** What an address can hold as one step of its path, and a person can read. */
const NAME = /^(?!\.{1,2}$)[^\p{Cc}/\\]+$/u;

function wrong(key: string, found: unknown, expected: string): { ok: false; mistake: KeyMistake } {
	return { ok: false, mistake: { key, found: quote(found), expected } };
}

function refused(key: string, found: string, expected: string): MadeKey {
	return { ok: false, status: 409, mistake: { key, found, expected } };
}

/** Text that is no JSON stands for itself, so that it is named as what was found. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function quote(value: unknown): string {
	return asWritten(value).slice(0, 200);
}

/** The first of them, for a message. */
function some(paths: ReadonlySet<string>): string {
	const shown = [...paths].slice(0, 20).join(", ");
	return paths.size > 20 ? `${shown} …` : shown;
}
