import { readingKeyHash, withHash } from "../base/readingKey.ts";
import type { ReadingKey } from "../registry/contract.ts";
import {
	READER_ASKS_OF_CLIENT_PER_DAY,
	READER_ASKS_PER_DAY,
	READERS_CACHE_MS,
	READERS_CLIENTS,
} from "../settings.ts";
import { type Budget, refill } from "../usage/budget.ts";
import type { Env } from "./env.ts";
import { registryObject } from "./objects.ts";

/** The readers as the Registry had them, and when it was asked, ms. */
let cached: { readers: readonly ReadingKey[]; asked: number } | null = null;
/** What may be asked for keys that nobody is known to have. */
let asks: Budget | null = null;
/** The same by client, in this isolate's life. */
const clients = new Map<string, Budget>();

/**
 * Who has a reading key; null when nobody has. Who is known is asked for again within a minute, so that a key that was
 * dropped stops; a key that is not known may have just been made, and is asked for as often as does no harm.
 * @param client as `clientKey` has it
 */
export async function readerWith(
	key: string,
	client: string,
	env: Pick<Env, "REGISTRY">,
	now: number,
): Promise<ReadingKey | null> {
	const hash = await readingKeyHash(key);
	const known = cached && withHash(cached.readers, hash);
	if (known && cached && now - cached.asked < READERS_CACHE_MS) return known;
	if (cached && !known && !mayAsk(client, now)) return null;
	cached = { readers: await registryObject(env).readers(), asked: now };
	return withHash(cached.readers, hash);
}

/** The readers have changed by this isolate's own doing. */
export function forgetReaders(): void {
	cached = null;
}

/** Whether this client may have the Registry asked once more for a key that is not known. */
function mayAsk(client: string, now: number): boolean {
	asks = refill(asks, READER_ASKS_PER_DAY, now);
	const own = refill(clients.get(client) ?? null, READER_ASKS_OF_CLIENT_PER_DAY, now);
	if (clients.size >= READERS_CLIENTS) clients.clear();
	clients.set(client, own);
	if (asks.tokens < 1 || own.tokens < 1) return false;
	asks.tokens--;
	own.tokens--;
	return true;
}
