/**
 * Stands in for `domutils` and `domhandler` in the Worker's bundle (`[alias]` in wrangler.toml): htmlparser2's entry and
 * css-select bring along trees of their own, 20 KB, and nothing here builds one: tokens fill our trees, and selectors
 * have an adapter of ours.
 */
function absent(): never {
	throw new Error("nothing in the Worker builds a tree of domhandler");
}

export const getFeed = absent;
export const isTag = absent;

/** Never made. */
export class DomHandler {
	constructor() {
		absent();
	}
}

export { DomHandler as default };
