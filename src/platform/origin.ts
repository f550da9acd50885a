import { KEYRING_CACHE_MS } from "../settings.ts";
import type { Env } from "./env.ts";
import { registryObject } from "./objects.ts";

/** It seldom changes: kept by the isolate as long as the keys that sign addresses under it. */
let known: { origin: string; until: number } | null = null;

/** The address that the deployment is known by; null before anybody has asked it over HTTP. */
export async function knownOrigin(env: Pick<Env, "REGISTRY">, now: number): Promise<string | null> {
	if (known && known.until > now) return known.origin;
	const origin = await registryObject(env).origin();
	if (origin !== null) known = { origin, until: now + KEYRING_CACHE_MS };
	return origin;
}
