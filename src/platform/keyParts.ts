import { partOfKey, sourcePart } from "../base/entryKey.ts";
import type { Heir } from "../config/heirs.ts";
import { KEY_PARTS_CACHE_MS } from "../settings.ts";
import { currentRuntime } from "./current.ts";
import type { Env } from "./env.ts";
import { registryObject } from "./objects.ts";

type Owner = Omit<Heir, "former">;

let cached: { parts: Readonly<Record<string, Owner>>; revision: number; until: number } | null = null;

/**
 * The id of the source whose entries have a key that begins with the hash of an id which is another source's, or nobody's
 * any more. The Registry is asked once in some minutes of an isolate's life, whatever keys strangers make up.
 */
export async function heirOf(key: string, env: Pick<Env, "REGISTRY">): Promise<string | undefined> {
	return (await ownerOf(partOfKey(key), env))?.id;
}

/**
 * The id under which a source goes on that once had this one. Where only its path says so, nobody who follows the one is
 * led to the other.
 */
export async function heirOfId(id: string, env: Pick<Env, "REGISTRY">): Promise<string | undefined> {
	const owner = await ownerOf(sourcePart(id), env);
	return owner?.isSure ? owner.id : undefined;
}

async function ownerOf(part: string, env: Pick<Env, "REGISTRY">): Promise<Owner | undefined> {
	const now = Date.now();
	const { revision } = currentRuntime();
	if (!cached || cached.until <= now || cached.revision !== revision)
		cached = { parts: await registryObject(env).keyParts(), revision, until: now + KEY_PARTS_CACHE_MS };
	return cached.parts[part];
}
