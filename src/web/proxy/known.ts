import type { Signed } from "../../base/media/sign.ts";
import { KEYRING_CACHE_MS, KNOWN_MEDIA } from "../../settings.ts";
import type { Hop } from "../../stages/fetch/hops.ts";

/** A media address whose signature was good. */
export interface KnownTarget extends Signed {
	/** The target as the guard let it through for the first request: nobody who asks again need ask the guard. */
	hop?: Hop;
	/** The type that its bytes were found to have, as long as the host names the same type as it did then. */
	proven?: { said: string; type: string };
	/** When it has to be verified again, ms: no signature is believed for longer than the keys are. */
	until: number;
}

/**
 * The media addresses that this isolate has verified, by the whole address as it was asked for. Nobody but the
 * deployment can make one that gets in here, and when there are too many they start afresh.
 */
export class KnownMedia {
	readonly #known = new Map<string, KnownTarget>();

	get(url: string, now: number): KnownTarget | null {
		const known = this.#known.get(url);
		return known && now < known.until ? known : null;
	}

	add(url: string, signed: Signed, now: number): KnownTarget {
		if (this.#known.size >= KNOWN_MEDIA) this.#known.clear();
		const known: KnownTarget = { ...signed, until: now + KEYRING_CACHE_MS };
		this.#known.set(url, known);
		return known;
	}
}
