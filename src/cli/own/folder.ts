import { existsSync } from "node:fs";
import { join } from "node:path";

/** The owner's folder unless another one is named. */
export const OWN = "own";
/** What the Worker of this deployment is, above what the project's `wrangler.toml` says. */
export const OVERLAY = "wrangler.toml";
/** Of both, beside the project's own file, from which its paths are read. */
export const MERGED = "wrangler.merged.json";

/** The folder that is the owner's alone, in which no release has anything but a README; `TRIBUTARY_OWN` names another. */
export function ownFolder(): string {
	const named = process.env.TRIBUTARY_OWN;
	// A slip in its name would deploy what the project ships, under the project's name.
	if (named !== undefined && !existsSync(named))
		throw Object.assign(new Error(`there is no ${named}`), {
			code: "ENOENT",
			path: `TRIBUTARY_OWN=${named}`,
		});
	return named ?? OWN;
}

/** The owner's `wrangler.toml`; null where there is none. */
export function overlayPath(): string | null {
	const file = join(ownFolder(), OVERLAY);
	return existsSync(file) ? file : null;
}
