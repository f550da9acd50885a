import type { Scope } from "../../config/scope.ts";
import type { Env } from "../../platform/env.ts";

/** The bindings, and what whoever asks may see: absent on a public deployment, where that is everything. */
export interface Reading extends Env {
	scope?: Scope;
	/** In which the pages are for whoever asks; absent where that is the site's own. */
	language?: string;
	/** Who asks, as `askerOf` has it. */
	asker?: string;
}

/** A scope as questions to a Library have it. */
export function withinOf({ scope }: Pick<Reading, "scope">): { within?: readonly string[] } {
	return scope ? { within: scope } : {};
}
