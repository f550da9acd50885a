import type { JsonFeed } from "../../src/stages/render/jsonfeedTypes.ts";
import { type Deployment, TOKEN } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

/** A source for the file, and one to add. */
export function startSources(): Promise<[filed: TestSource, extra: TestSource]> {
	return Promise.all([startSource(items("filed", 3)), startSource(items("extra", 4))]);
}

/** A file with one source. */
export function tomlWith(filed: TestSource, more = ""): string {
	return `
[site]
title = "River"
[[sources]]
url = "${filed.url}"
category = "news"
id = "filed"
title = "Of the file"
${more}`;
}

function items(prefix: string, count: number) {
	return Array.from({ length: count }, (_, at) => ({
		id: `${prefix}${at}`,
		title: `${prefix} ${at}`,
		link: `http://${prefix}.example/${at}`,
		date: at % 2 === 0 ? null : `2026-10-${String(20 + at).padStart(2, "0")}T00:00:00Z`,
		html: `<p>Text ${at}</p>`,
	}));
}

export const headers = { Authorization: `Bearer ${TOKEN}` };

/** Asks a deployment about its sources, as their owner. */
export function admin(
	at: Deployment,
	method: string,
	path: string,
	body?: unknown,
	more: Record<string, string> = {},
) {
	const init = body === undefined ? {} : { body: JSON.stringify(body) };
	return at.get(`/admin/sources${path}`, { method, headers: { ...headers, ...more }, ...init });
}

export async function json(response: Response | Promise<Response>): Promise<Record<string, unknown>> {
	return (await (await response).json()) as Record<string, unknown>;
}

/** What a feed has; its status where it has nothing. */
export async function feedAt(at: Deployment, path: string) {
	const answer = await at.get(path);
	if (answer.status !== 200) return answer.status;
	const { items } = (await answer.json()) as JsonFeed;
	return items.map(({ id, title, date_published }) => ({ id, title, date_published }));
}
