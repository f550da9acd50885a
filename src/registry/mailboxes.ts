import { toBase32 } from "../base/base32.ts";
import { hmacKey } from "../base/hmac.ts";
import { MAILBOX_SECRET_CHARS } from "../settings.ts";
import type { MailKey } from "./rows.ts";

/** Where the key is kept that the secrets of mailboxes derive from. */
export interface MailKeyStore {
	mailKey: () => MailKey | null;
	saveMailKey: (key: MailKey) => void;
}

/**
 * The secrets of mailboxes: each is a function of the deployment's own key, the source's id and how often it was renewed,
 * so that one row holds all of them.
 */
export class Mailboxes {
	readonly #store: MailKeyStore;

	constructor(store: MailKeyStore) {
		this.#store = store;
	}

	/** The secret of a mailbox as it is now. */
	async secretOf(id: string): Promise<string> {
		const { key, renewed } = this.#key();
		return secretFor(key, id, renewed[id] ?? 0);
	}

	/** Gives a mailbox another secret: what is sent to the one of before is refused from now on. */
	async renew(id: string): Promise<string> {
		const { key, renewed } = this.#key();
		this.#store.saveMailKey({ key, renewed: { ...renewed, [id]: (renewed[id] ?? 0) + 1 } });
		return this.secretOf(id);
	}

	/** The key with all that was renewed, for an export with keys; null before any mailbox was asked for. */
	known(): MailKey | null {
		return this.#store.mailKey();
	}

	/** From now on mailboxes have the addresses that they had in the deployment that this one replaces. */
	adopt(key: MailKey): boolean {
		if (JSON.stringify(key) === JSON.stringify(this.#store.mailKey())) return false;
		this.#store.saveMailKey(key);
		return true;
	}

	#key(): MailKey {
		const known = this.#store.mailKey();
		if (known) return known;
		const made = { key: toBase32(crypto.getRandomValues(new Uint8Array(20))), renewed: {} };
		this.#store.saveMailKey(made);
		return made;
	}
}

async function secretFor(key: string, id: string, count: number): Promise<string> {
	const said = new TextEncoder().encode(`mailbox ${id} ${count}`);
	const proof = await crypto.subtle.sign("HMAC", await hmacKey(key), said);
	return toBase32(new Uint8Array(proof)).slice(0, MAILBOX_SECRET_CHARS);
}
