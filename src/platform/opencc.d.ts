/** A dictionary: `from to|from to|…`. In the Worker's bundle the text of the file that has it; see `[[rules]]` in wrangler.toml. */
declare module "opencc-js/dict/*" {
	const text: string;
	export default text;
}
