/**
 * Stands in for `xml-js` in the Worker's bundle (`[alias]` in wrangler.toml): `feed` writes with one of its four parts,
 * and the one that reads brings a parser along.
 */
export { default as js2xml } from "../../../node_modules/xml-js/lib/js2xml.js";
