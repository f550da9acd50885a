import { makeSigner, type Signer } from "../base/media/sign.ts";
import { KEYRING_CACHE_MS } from "../settings.ts";
import type { Env } from "./env.ts";
import { registryObject } from "./objects.ts";

/** The signer, not a promise of it: a promise of one request must not be awaited by another. */
let cached: { signer: Signer; until: number } | null = null;

/** The deployment's signer: its keys are asked of the Registry and kept by the isolate for a few minutes. */
export async function signerOf(env: Pick<Env, "REGISTRY">, now: number): Promise<Signer> {
	if (!cached || cached.until <= now) {
		const keys = await registryObject(env).signingKeys();
		cached = { signer: makeSigner(keys), until: now + KEYRING_CACHE_MS };
	}
	return cached.signer;
}

/** Signs media targets, all at once, and answers with their addresses on this deployment. */
export async function signedMedia(
	targets: string[],
	origin: string,
	env: Pick<Env, "REGISTRY">,
): Promise<(target: string) => string> {
	if (!targets.length) return (target) => target;
	const signed = await (await signerOf(env, Date.now())).signAll(targets);
	return (target) => {
		const path = signed.get(target);
		return path?.startsWith("/") ? origin + path : target;
	};
}
