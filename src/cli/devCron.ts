import { unwatchFile, watchFile } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { COMPILED } from "./compiled.ts";
import { complain } from "./terminal.ts";

/** Where `wrangler dev` has the cron run; it prints no line about that. */
const CRON = "/cdn-cgi/handler/scheduled";
const LOOK_EVERY_MS = 500;
const TRY_EVERY_MS = 500;
/** While it is built, the Worker keeps who asks waiting; a build with a mistake keeps them for good. */
const ANSWER_TIMEOUT_MS = 60_000;
/** Should the first one have met the Worker of before. */
const ONCE_MORE_MS = 3_000;

/**
 * Has the cron of the Worker under `wrangler dev` run once it answers, and whenever its sources were compiled anew: what is
 * new in them is fetched at once, and not when somebody asks for a page.
 * @returns ends that
 */
export function runCron(port: number): () => void {
	let current = new AbortController();
	const run = () => {
		current.abort();
		current = new AbortController();
		const { signal } = current;
		void runTwice(`http://localhost:${port}${CRON}`, signal).catch((error: unknown) => {
			if (!signal.aborted)
				complain(
					`the cron under npm run dev is not run any more: ${error instanceof Error ? error.message : error}`,
				);
		});
	};
	watchFile(COMPILED, { interval: LOOK_EVERY_MS }, run);
	run();
	return () => {
		unwatchFile(COMPILED, run);
		current.abort();
	};
}

async function runTwice(address: string, until: AbortSignal): Promise<void> {
	await runOnce(address, until);
	await sleep(ONCE_MORE_MS, undefined, { signal: until });
	await runOnce(address, until);
}

/** Throws when it is ended. */
async function runOnce(address: string, until: AbortSignal): Promise<void> {
	for (;;) {
		const signal = AbortSignal.any([until, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]);
		const isDone = await fetch(address, { signal }).then(
			({ ok }) => ok,
			() => false,
		);
		if (isDone) return;
		await sleep(TRY_EVERY_MS, undefined, { signal: until });
	}
}
