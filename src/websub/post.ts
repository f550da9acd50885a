import type { FailureCode } from "../model/codes.ts";
import type { Failure, Result } from "../model/result.ts";
import { HUB_TIMEOUT_MS } from "../settings.ts";
import { nameError } from "../stages/fetch/errors.ts";
import { checkAddress } from "../stages/fetch/guard.ts";
import type { Message } from "./messages.ts";

export interface PostDeps {
	fetch: typeof fetch;
	allowHosts: readonly string[];
	/** The deployment's own host, which is never a hub. */
	ownHosts: readonly string[];
}

/** Redirects that keep method and body; a hub that has moved uses one (W3C WebSub, section 5.1). */
const MAX_REDIRECTS = 2;

/**
 * Sends a message to a hub, whose address comes from a feed and is guarded like one. Never throws. Failures: those of
 * the guard and of the connection, and `http-` with the status.
 */
export async function post(message: Message, deps: PostDeps): Promise<Result<null>> {
	const signal = AbortSignal.timeout(HUB_TIMEOUT_MS);
	let next = message.url;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
		const checked = checkAddress(next, deps);
		if (!checked.ok) return checked;
		try {
			const response = await deps.fetch(checked.value.href, {
				...message.init,
				redirect: "manual",
				signal,
			});
			// An unread body would keep the connection open.
			await response.body?.cancel();
			if (response.ok) return { ok: true, value: null };
			const location = response.headers.get("Location");
			const moved = location === null ? null : URL.parse(location, checked.value.href);
			if (!moved || (response.status !== 307 && response.status !== 308))
				return refused(`http-${response.status}`, `the hub answered ${response.status}`);
			// What is posted has the secret that its pushes are believed by.
			if (checked.value.protocol === "https:" && moved.protocol !== "https:")
				return refused("bad-redirect", "the hub leads from https to http");
			next = moved.href;
		} catch (error) {
			return { ok: false, error: nameError(error, { expired: signal.aborted, bytes: 0 }) };
		}
	}
	return refused("too-many-redirects", `more than ${MAX_REDIRECTS} redirects`);
}

function refused(code: FailureCode<"fetch">, message: string): { ok: false; error: Failure } {
	return { ok: false, error: { stage: "fetch", code, message } };
}

/** A hub for the logs: its host alone, for its address may hold a secret. */
export function loggedHub(hub: string): string | null {
	return URL.parse(hub)?.host ?? null;
}
