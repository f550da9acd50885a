import { readUpTo } from "../../base/bytes.ts";
import { type Route, WRAPPINGS } from "../../model/reading.ts";
import { FETCH_MAX_BYTES } from "../../settings.ts";
import type { Deadline } from "./deadline.ts";
import { proxyHost } from "./route.ts";
import { type Attempt, trouble } from "./types.ts";

/**
 * The target's own answer out of the JSON that a proxy wraps it in, as `format` says; any other answer as it is.
 * Failures: `proxy-failed` where there is none in it, and those of a body that is too large or breaks off.
 */
export async function unwrapped(
	response: Response,
	route: Route,
	deadline: Deadline,
): Promise<Attempt<Response>> {
	if (route.format === undefined || !response.ok) return { ok: true, value: response };
	const paths = WRAPPINGS[route.format];
	const read = await readUpTo(2 * FETCH_MAX_BYTES, response.body, (reader) => deadline.race(reader.read()));
	const json = read.end === "whole" ? parsed(read.bytes) : null;
	const at = (paths: string) =>
		paths
			.split("|")
			.map((path) => path.split(".").reduce((value, key) => fieldOf(value, key), json))
			.find((value) => value !== undefined);
	const found = at(paths.text);
	// What is JSON itself may stand there as it is.
	const text = typeof found === "object" && found !== null ? JSON.stringify(found) : found;
	if (typeof text !== "string") {
		const said = JSON.stringify(at(paths.error) ?? null).slice(0, 160);
		return trouble("proxy-failed", `the proxy ${proxyHost(route)} sent no "${paths.text}": ${said}`);
	}
	const type = at(paths.type);
	const code = Number(at(paths.status));
	const headers = new Headers(typeof type === "string" ? { "Content-Type": type } : {});
	// A status in words ("success") says nothing more than that there is an answer.
	const status = code >= 200 && code <= 599 ? code : 200;
	return {
		ok: true,
		value: new Response(
			[204, 205, 304].includes(status) ? null : bytesOf(text, fieldOf(json, "isBase64Encoded") === true),
			{ status, headers },
		),
	};
}

/** The bytes of a picture, or text with a mark that goes before whatever charset is named: it has been decoded. */
function bytesOf(text: string, isBase64: boolean): Uint8Array<ArrayBuffer> {
	const head = isBase64 ? "" : /^data:[^,]{0,100};base64,/.exec(text)?.[0];
	if (head !== undefined) return Uint8Array.from(atob(text.slice(head.length)), (char) => char.charCodeAt(0));
	return new TextEncoder().encode(`\uFEFF${text}`) as Uint8Array<ArrayBuffer>;
}

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		// No JSON, so nothing is in it: the caller says so.
		return null;
	}
}

function fieldOf(value: unknown, key: string): unknown {
	if (typeof value !== "object" || value === null) return undefined;
	return Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}
