/** `sources.toml`, compiled by `src/cli/config.ts` before the Worker is bundled. */
declare module "tributary:config" {
	const config: import("./schema.ts").Config;
	export default config;
}
