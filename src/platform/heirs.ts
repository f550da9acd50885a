import { isKeyOf } from "../base/entryKey.ts";
import type { Heir } from "../config/heirs.ts";
import { HEIRS_CACHE_MS } from "../settings.ts";
import type { Env } from "./env.ts";
import { registryObject } from "./objects.ts";

let cached: { heirs: readonly Heir[]; until: number } | null = null;

/**
 * The id of the source that goes on for the one whose entries' keys begin as this one. The Registry is asked once in some
 * minutes of an isolate's life, whatever keys strangers make up.
 */
export async function heirOf(key: string, env: Pick<Env, "REGISTRY">): Promise<string | undefined> {
	const now = Date.now();
	if (!cached || cached.until <= now)
		cached = { heirs: await registryObject(env).heirs(), until: now + HEIRS_CACHE_MS };
	return cached.heirs.find(({ former }) => isKeyOf(former, key))?.id;
}
