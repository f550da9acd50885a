import { sameText } from "../base/sameText.ts";
import { MAILBOX_ASK_PAUSE_MS, MAILBOX_CACHE_MS } from "../settings.ts";
import type { Env } from "./env.ts";
import { registryObject } from "./objects.ts";

/** The secrets that this isolate knows, by the ids of mailboxes: as many as the configuration has. */
const known = new Map<string, { secret: string; asked: number }>();

/** The address of a mailbox: what stands before the @, for the owner routes whatever domain to the Worker. */
function mailboxAddress(id: string, secret: string): string {
	return `${id}.${secret}@`;
}

/** The address of a mailbox of the configuration, as its owner is to give it to senders. */
export async function mailboxOf(id: string, env: Pick<Env, "REGISTRY">): Promise<string> {
	return mailboxAddress(id, await registryObject(env).mailboxSecret(id));
}

/** Gives a mailbox another address: mail to the one of before is refused within a minute. */
export async function renewMailbox(id: string, env: Pick<Env, "REGISTRY">): Promise<string> {
	const secret = await registryObject(env).renewMailbox(id);
	known.set(id, { secret, asked: Date.now() });
	return mailboxAddress(id, secret);
}

/** Whether this is a mailbox's secret; the Registry is asked once in a while, however often strangers guess. */
export async function isMailboxSecret(
	id: string,
	given: string,
	env: Pick<Env, "REGISTRY">,
	now: number,
): Promise<boolean> {
	const before = known.get(id);
	const age = before ? now - before.asked : Number.POSITIVE_INFINITY;
	if (before && age < MAILBOX_CACHE_MS && sameText(given, before.secret)) return true;
	// It may have been renewed since.
	if (before && age < MAILBOX_ASK_PAUSE_MS) return false;
	const secret = await registryObject(env).mailboxSecret(id);
	known.set(id, { secret, asked: now });
	return sameText(given, secret);
}
