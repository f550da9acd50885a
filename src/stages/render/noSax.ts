/**
 * Stands in for `sax` in the Worker's bundle (`[alias]` in wrangler.toml): `feed` only writes XML, but its serialiser
 * xml-js brings a parser along, which wants Node's streams and buffers and takes 17 KB.
 */
export function parser(): never {
	throw new Error("nothing in the Worker parses XML with xml-js");
}
