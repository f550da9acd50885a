import { readBeginning } from "../../base/bytes.ts";
import { jsonLine } from "../../base/printable.ts";
import { sourceOf } from "../../config/lookup.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { isMailboxSecret } from "../../platform/mailboxes.ts";
import { crawlerOf } from "../../platform/objects.ts";
import { catchUpTo } from "../../platform/runtimeCopy.ts";
import {
	MAIL_MAX_BYTES,
	MAILBOX_ASK_PAUSE_MS,
	MAILBOX_FULL_MS,
	MAILBOX_SECRET_CHARS,
} from "../../settings.ts";

/** `{id}.{secret}`, and what a person may have put behind it (`+shop`) to tell senders apart. */
const MAILBOX = new RegExp(`^([a-z0-9][a-z0-9-]*)\\.([a-z2-7]{${MAILBOX_SECRET_CHARS}})(?:\\+.*)?$`);

/** Who sends what nobody has written: reports of delivery have no sender. */
const NOBODY = /^(?:<?>?|mailer-daemon(?:@.*)?)$/i;

/**
 * Mail that somebody has sent to a mailbox: kept as it came, for the Crawler to read. Whatever else comes is refused
 * while its sender is there to be told; what cannot be kept just now is put off by an exception. Nothing is ever answered or passed on, so that no loop can begin here.
 */
export async function receiveMail(
	message: Pick<ForwardableEmailMessage, "from" | "to" | "raw" | "rawSize" | "headers" | "setReject">,
	env: Env,
	now: number,
): Promise<void> {
	const [, id = "", secret = ""] = MAILBOX.exec(localPart(message.to)) ?? [];
	if (secret !== "" && !sourceOf(currentConfig(), id)) await lookForAdded(env, now);
	const config = currentConfig();
	const source = sourceOf(config, id);
	const isOurs = source?.kind === "mail" && (await isMailboxSecret(id, secret, env, now));
	if (!source || !isOurs) return message.setReject(NO_MAILBOX);
	if (NOBODY.test(message.from) && !message.headers.has("list-id")) {
		console.info(jsonLine({ event: "mail", source: id, outcome: "dropped", reason: "it has no sender" }));
		await message.raw.cancel();
		return;
	}
	if (now - (full.get(id) ?? 0) < MAILBOX_FULL_MS) throw new Error(MAILBOX_FULL);
	const { bytes, isCut } = await readBeginning(MAIL_MAX_BYTES, message.raw);
	const letter = { received: now, sender: message.from || null, secret, size: bytes.length, isCut, tries: 0 };
	const receipt = await crawlerOf(source, config, env).receive(id, letter, bytes);
	console.info(jsonLine({ event: "mail", source: id, outcome: receipt, bytes: message.rawSize }));
	if (receipt === "full") full.set(id, now);
	// What is rejected never comes again; after an exception the platform has its sender try again later.
	if (receipt !== "kept") throw new Error(receipt === "full" ? MAILBOX_FULL : NOT_YET);
}

/** Mailboxes that took no more, and since when, ms: whoever goes on sending costs no request. */
const full = new Map<string, number>();

/** When this isolate has last asked for a mailbox that it does not know, ms. */
let askedAt = 0;

/** A mailbox may have been added a moment ago: its first letter is not to be lost. Strangers who guess are told from memory. */
async function lookForAdded(env: Env, now: number): Promise<void> {
	if (Math.abs(now - askedAt) < MAILBOX_ASK_PAUSE_MS) return;
	askedAt = now;
	await catchUpTo(Number.POSITIVE_INFINITY, env);
}

const NO_MAILBOX = "there is no such mailbox here";
const MAILBOX_FULL = "the mailbox takes no more messages just now";
const NOT_YET = "the mailbox is not known to its crawler yet";

/** What stands before the @; mail may come with any case. */
function localPart(address: string): string {
	const at = address.lastIndexOf("@");
	return (at === -1 ? address : address.slice(0, at)).replace(/^<|^"|"$/g, "").toLowerCase();
}
