/**
 * Stands in for `dom-serializer` in the Worker's bundle (`[alias]` in wrangler.toml): htmlparser2 and css-select bring
 * it along through domutils, with 80 KB of entity tables, and nothing here writes their trees.
 */
export default function serialize(): never {
	throw new Error("nothing in the Worker serialises a tree of domhandler");
}
