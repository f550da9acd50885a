import { existsSync, readFileSync, unwatchFile, watchFile } from "node:fs";

/** What wrangler reads variables from in development. */
export const DEV_VARS = ".dev.vars";

/** What stands in it; nothing where it is not there. */
export function writtenVariables(): string {
	return existsSync(DEV_VARS) ? readFileSync(DEV_VARS, "utf8") : "";
}

const LOOK_EVERY_MS = 1_000;

/** Tells that something else stands in it than now, until that is ignored. */
export function variablesChange(): { signal: AbortSignal; ignore: () => void } {
	const change = new AbortController();
	const before = writtenVariables();
	const look = () => {
		if (writtenVariables() !== before) change.abort();
	};
	// Looked at again and again, for it may not be there yet.
	watchFile(DEV_VARS, { interval: LOOK_EVERY_MS }, look);
	return { signal: change.signal, ignore: () => unwatchFile(DEV_VARS, look) };
}
