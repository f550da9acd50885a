import { idsOf, noSource, sourceOf } from "../../config/lookup.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { mailboxOf, renewMailbox } from "../../platform/mailboxes.ts";
import { problem } from "../problem.ts";

/** `GET /admin/sources/{id}/mailbox`: the address that senders get, without its domain. */
export async function showMailbox(id: string, env: Env): Promise<Response> {
	return noMailbox(id) ?? answer(await mailboxOf(id, env));
}

/** `POST /admin/sources/{id}/mailbox`: another address; the one of before is refused from now on. */
export async function postMailbox(id: string, env: Env): Promise<Response> {
	return noMailbox(id) ?? answer(await renewMailbox(id, env));
}

function answer(mailbox: string): Response {
	return Response.json({ mailbox }, { headers: { "Cache-Control": "no-store" } });
}

function noMailbox(id: string): Response | null {
	const config = currentConfig();
	const source = sourceOf(config, id);
	if (source?.kind === "mail") return null;
	const detail = source ? `the source ${id} is no mailbox (kind = "mail")` : noSource(id, idsOf(config));
	return problem(404, "unknown-source", detail);
}
