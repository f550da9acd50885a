import "./web/ui/together.ts";
import { currentConfig, currentRuntime, fileConfig } from "./platform/current.ts";
import type { Env } from "./platform/env.ts";
import { isolateEnv, isolateUsage, isWorthTelling, noteRoom, tellUsage } from "./platform/isolate.ts";
import { registryObject } from "./platform/objects.ts";
import { catchUpTo, runtimeKnown } from "./platform/runtimeCopy.ts";
import type { Ensured } from "./registry/contract.ts";
import { CRON_EVERY_MS, HOUR_MS } from "./settings.ts";
import type { DayUsage } from "./usage/usage.ts";
import { app, serveDefect } from "./web/app.ts";
import { servePublished } from "./web/feeds/published.ts";
import { sendAlerts } from "./web/health/alerts.ts";
import { receiveMail } from "./web/mail/receive.ts";
import { originOf } from "./web/origin.ts";
import { serveKnownMedia } from "./web/proxy/serve.ts";
import { servePrivately } from "./web/reading/private.ts";
import type { Reading } from "./web/reading/scope.ts";

export { Crawler } from "./crawler/object.ts";
export { Library } from "./library/object.ts";
export { Registry } from "./registry/object.ts";
export { Feeds } from "./web/rpc.ts";

/** The hash of the file's configuration that this isolate has told the Registry about. */
let toldHash: string | null = null;

export default {
	fetch(request, bindings, ctx): Response | Promise<Response> {
		const env = isolateEnv(bindings);
		isolateUsage.count("workerRequests");
		tellRegistry(request, env, ctx);
		if (!currentConfig().site.private) return answer(request, env, ctx);
		return servePrivately(request, env, (inner, scope) =>
			scope === null ? answer(inner, env, ctx) : serve(inner, { ...env, scope }, ctx),
		).catch((error: Error) => serveDefect(error, request));
	},

	/** Mail for one of the mailboxes; see web/mail/receive.ts. */
	async email(message, bindings, ctx): Promise<void> {
		isolateUsage.count("workerRequests");
		const env = isolateEnv(bindings);
		await runtimeKnown(env, ctx, Date.now());
		await receiveMail(message, env, Date.now());
	},

	async scheduled({ scheduledTime }, bindings): Promise<void> {
		const env = isolateEnv(bindings);
		const now = Date.now();
		await tellUsage((used) => tell(env, null, used), now);
		// Once an hour: a look at everything costs a request for each shard.
		if (scheduledTime % HOUR_MS < CRON_EVERY_MS) await sendAlerts(env, now);
	},
} satisfies ExportedHandler<Env>;

/** Answers who may see everything. */
function answer(request: Request, env: Env, ctx: ExecutionContext): Response | Promise<Response> {
	const published = servePublished(request, env);
	if (published === null) {
		const media = serveKnownMedia(request, env, ctx);
		return media?.catch((error: Error) => serveDefect(error, request)) ?? serve(request, env, ctx);
	}
	if (published instanceof Response) return published;
	return published.then((response) => response ?? serve(request, env, ctx));
}

/** Answers by the configuration as it is now, which a new isolate has to look up first. */
function serve(request: Request, env: Reading, ctx: ExecutionContext): Response | Promise<Response> {
	const looking = runtimeKnown(env, ctx, Date.now());
	return looking ? looking.then(() => app.fetch(request, env, ctx)) : app.fetch(request, env, ctx);
}

/** Tells the Registry of the configuration once, and now and then of what this isolate has used. No answer waits for that. */
function tellRegistry(request: Request, env: Env, ctx: ExecutionContext): void {
	const now = Date.now();
	const { hash } = fileConfig();
	if (toldHash !== hash) {
		toldHash = hash;
		ctx.waitUntil(tell(env, originOf(request.url)));
	} else if (isWorthTelling(now)) {
		const registry = registryObject(env);
		ctx.waitUntil(
			tellUsage(async (used) => heed(await registry.ensure(null, used, false, known()), env, now), now),
		);
	}
}

async function tell(env: Env, origin: string | null, used: DayUsage | null = null): Promise<void> {
	try {
		await heed(await registryObject(env).ensure(origin, used, false, known()), env, Date.now());
	} catch (error) {
		// The next request or the cron tries again.
		toldHash = null;
		throw error;
	}
}

function known(): number {
	return currentRuntime().revision;
}

async function heed(ensured: Ensured, env: Env, now: number): Promise<void> {
	noteRoom(ensured, now);
	await catchUpTo(ensured.revision, env);
}
