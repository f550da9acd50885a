/**
 * Stands in for `./utils/mount.js` of hono in the Worker's bundle (`[alias]` in wrangler.toml): no other application is
 * mounted into ours.
 */
export function createMountedRequest(): never {
	throw new Error("nothing is mounted into the Worker's application");
}
