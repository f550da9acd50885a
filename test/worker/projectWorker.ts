import { unstable_readConfig as readConfig } from "wrangler";

/** The Worker of the project's own wrangler.toml, with the configuration in a file in the place of the compiled one. */
export function projectWorker(configFile: string, vars: Record<string, string>) {
	const own = readConfig({ config: "wrangler.toml" });
	const { name, main, compatibility_date, durable_objects, kv_namespaces, exports, triggers, ratelimits } =
		own;
	return {
		name,
		main,
		compatibility_date,
		durable_objects,
		kv_namespaces,
		exports,
		triggers,
		ratelimits,
		alias: { ...own.alias, "tributary:config": configFile },
		vars,
	};
}
