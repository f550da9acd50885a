/**
 * Stands in for `@acemir/cssom` in the Worker's bundle (`[alias]` in wrangler.toml): linkedom brings a CSS object model
 * along for `style.sheet`, with 120 KB, and nothing here asks for a sheet.
 */
export function parse(): never {
	throw new Error("nothing in the Worker asks for a style sheet's rules");
}
