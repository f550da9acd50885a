import { partOfKey, sourcePart } from "../base/entryKey.ts";
import { KEY_PARTS_CACHE_MS } from "../settings.ts";
import { currentRuntime } from "./current.ts";
import type { Env } from "./env.ts";
import { registryObject } from "./objects.ts";

let cached: { parts: Readonly<Record<string, string>>; revision: number; until: number } | null = null;

/**
 * The id of the source whose entries have a key that begins with the hash of an id which is another source's, or nobody's
 * any more. The Registry is asked once in some minutes of an isolate's life, whatever keys strangers make up.
 */
export async function heirOf(key: string, env: Pick<Env, "REGISTRY">): Promise<string | undefined> {
	return ownerOf(partOfKey(key), env);
}

/** The id under which a source goes on that once had this one. */
export async function heirOfId(id: string, env: Pick<Env, "REGISTRY">): Promise<string | undefined> {
	return ownerOf(sourcePart(id), env);
}

async function ownerOf(part: string, env: Pick<Env, "REGISTRY">): Promise<string | undefined> {
	const now = Date.now();
	const { revision } = currentRuntime();
	if (!cached || cached.until <= now || cached.revision !== revision)
		cached = { parts: await registryObject(env).keyParts(), revision, until: now + KEY_PARTS_CACHE_MS };
	return cached.parts[part];
}
