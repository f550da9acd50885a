import { liveKeys, rotateKeys, type SigningKey } from "../base/media/keys.ts";
import { DAY_MS, SIGNING_KEY_SIGNS_DAYS } from "../settings.ts";

/** Where signing keys are kept. */
export interface KeyStore {
	keys: () => SigningKey[];
	saveKeys: (keys: SigningKey[]) => void;
}

/** The keys that sign media addresses, the newest first: made at first use, replaced after their time. */
export class SigningKeys {
	readonly #store: KeyStore;

	constructor(store: KeyStore) {
		this.#store = store;
	}

	current(now: number): SigningKey[] {
		const keys = this.#store.keys();
		const [newest] = keys;
		if (newest && newest.created + SIGNING_KEY_SIGNS_DAYS * DAY_MS > now) return liveKeys(keys, now);
		const rotated = rotateKeys(keys, now, crypto.getRandomValues(new Uint8Array(35)));
		this.#store.saveKeys(rotated);
		return rotated;
	}

	/**
	 * From now on the keys of the deployment that this one replaces sign, so that its addresses stay the same and valid.
	 * Returns whether any was new.
	 */
	adopt(keys: SigningKey[]): boolean {
		const own = this.#store.keys();
		const known = new Set(own.map((key) => key.secret));
		const added = keys.filter((key) => !known.has(key.secret));
		const signs = Math.max(...keys.map((key) => key.created));
		// The newest signs: what this deployment made for itself stays good, but no longer does.
		const older = own.map((key) => ({ ...key, created: Math.min(key.created, signs - 1) }));
		if (added.length > 0) this.#store.saveKeys([...added, ...older]);
		return added.length > 0;
	}
}
