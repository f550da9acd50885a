import { fetchSource } from "../../../src/stages/fetch/fetcher.ts";
import type { FetchRequest } from "../../../src/stages/fetch/types.ts";

/** A Worker that fetches what it is told to and says what came of it: `{request, allowHosts}` → outcome and text. */
export default {
	async fetch(request: Request): Promise<Response> {
		const { request: wanted, allowHosts } = await request.json<{
			request: FetchRequest;
			allowHosts: string[];
		}>();
		const deps = { now: Date.now, allowHosts, ownHosts: [] };
		const outcome = await fetchSource(wanted, {
			...deps,
			fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
		});
		const text = outcome.ok && outcome.value.bytes ? new TextDecoder().decode(outcome.value.bytes) : null;
		return Response.json({ outcome, text });
	},
};
