import { unstable_readConfig as readConfig } from "wrangler";

/**
 * The Worker of the project's own wrangler.toml, with the configuration in a file in the place of the compiled one.
 * A test is one client that asks a lot: only those of the limit itself keep `QUERY_LIMIT` as it is (`isLimited`).
 */
export function projectWorker(configFile: string, vars: Record<string, string>, isLimited = false) {
	const own = readConfig({ config: "wrangler.toml" });
	const { name, main, compatibility_date, durable_objects, kv_namespaces, exports, triggers, rules } = own;
	const ratelimits = own.ratelimits.filter(
		({ name }: { name: string }) => isLimited || name !== "QUERY_LIMIT",
	);
	return {
		name,
		main,
		compatibility_date,
		durable_objects,
		kv_namespaces,
		exports,
		triggers,
		rules,
		ratelimits,
		alias: { ...own.alias, "tributary:config": configFile },
		vars,
	};
}
