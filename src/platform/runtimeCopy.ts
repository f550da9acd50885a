import { jsonLine } from "../base/printable.ts";
import { readValue } from "../base/storage/read.ts";
import { type Runtime, runtimeShape } from "../config/runtime.ts";
import { KV_CACHE_TTL_SECONDS, RUNTIME_LOOK_MS, RUNTIME_LOOK_UNKNOWN_MS } from "../settings.ts";
import { adoptRuntime, currentRuntime } from "./current.ts";
import type { Env } from "./env.ts";
import { registryObject } from "./objects.ts";

/** Where the copy is in KV: no address of a feed begins so. */
const KEY = "runtime";

/** Puts a copy of what is set at run time where every isolate of the Worker finds it. */
export async function putRuntime(runtime: Runtime, { FEEDS }: Pick<Env, "FEEDS">): Promise<void> {
	await FEEDS.put(KEY, JSON.stringify(runtime), { metadata: { revision: runtime.revision } });
}

/** The copy; null where there is none, or it cannot be had. */
export async function readRuntime({ FEEDS }: Pick<Env, "FEEDS">): Promise<Runtime | null> {
	try {
		const options = { type: "json", cacheTtl: KV_CACHE_TTL_SECONDS } as const;
		const { value } = await FEEDS.getWithMetadata(KEY, options);
		return value === null ? null : readable(value);
	} catch (error) {
		// The Registry says the same when it is next asked.
		console.error(jsonLine({ event: "no-copy-of-runtime", error: String(error) }));
		return null;
	}
}

/** When this isolate has looked last, ms; null before it has. */
let looked: number | null = null;

/**
 * What was set at run time is to be known before a request is answered that is not for a published copy. Null where that
 * is so already: an isolate waits once in its life, and looks in the background from then on, where there is anything.
 */
export function runtimeKnown(
	env: Env,
	ctx: Pick<ExecutionContext, "waitUntil">,
	now: number,
): Promise<void> | null {
	if (looked === null) return look(env, now);
	if (currentRuntime().revision > 0 && Math.abs(now - looked) >= RUNTIME_LOOK_MS)
		ctx.waitUntil(look(env, now));
	return null;
}

/** Looks whether something that this isolate does not know has come meanwhile, unless it has just looked; returns whether there was anything later. */
export async function lookForUnknown(env: Env, now: number): Promise<boolean> {
	if (looked !== null && Math.abs(now - looked) < RUNTIME_LOOK_UNKNOWN_MS) return false;
	const { revision } = currentRuntime();
	await look(env, now);
	return currentRuntime().revision > revision;
}

/** The Registry has said which revision there is: what this isolate does not know it asks for. */
export async function catchUpTo(revision: number, env: Env): Promise<void> {
	if (revision <= currentRuntime().revision) return;
	const runtime = readable(await registryObject(env).runtime());
	if (runtime) adoptRuntime(runtime);
}

async function look(env: Env, now: number): Promise<void> {
	looked = now;
	const copy = await readRuntime(env);
	if (copy) adoptRuntime(copy);
}

/** Of what comes from elsewhere only what can be read counts. */
function readable(value: unknown): Runtime | null {
	const read = readValue(runtimeShape, value);
	if (read.ok) return read.value;
	console.error(jsonLine({ event: "broken-runtime", error: read.error.message }));
	return null;
}
