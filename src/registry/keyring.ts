import type { Env } from "../env.ts";
import { makeSigner, type Signer } from "../proxy/sign.ts";
import { KEYRING_CACHE_MS } from "../settings.ts";

let cached: { signer: Promise<Signer>; until: number } | null = null;

/** The deployment's signer: its keys are asked of the Registry and kept by the isolate for a few minutes. */
export function signerOf(env: Pick<Env, "REGISTRY">, now: number): Promise<Signer> {
	if (cached && cached.until > now) return cached.signer;
	const signer = env.REGISTRY.getByName("registry")
		.signingKeys()
		.then((keys) => makeSigner(keys));
	cached = { signer, until: now + KEYRING_CACHE_MS };
	// A failure must not be kept: the next one asks again.
	signer.catch(() => {
		cached = null;
	});
	return signer;
}
