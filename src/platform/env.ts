import type { Crawler } from "../crawler/contract.ts";
import type { Library } from "../library/contract.ts";
import type { Registry } from "../registry/contract.ts";

/** The bindings of `wrangler.toml` and the variables an owner may set. */
export interface Env {
	FEEDS: KVNamespace;
	CRAWLER: DurableObjectNamespace<Crawler>;
	LIBRARY: DurableObjectNamespace<Library>;
	REGISTRY: DurableObjectNamespace<Registry>;
	/** Counts requests to the proxy by client; without the binding they are not limited. */
	PROXY_LIMIT?: RateLimit;
	/** Counts tries of the admin token by client. */
	ADMIN_LIMIT?: RateLimit;
	/** The same for queries and entries that are not kept at the edge. */
	QUERY_LIMIT?: RateLimit;
	/** Analytics Engine: a data point for each fetch (index: source; blobs: outcome, code; doubles: see `note` in crawler/object.ts). */
	METRICS?: AnalyticsEngineDataset;
	/** Secret; without it the `/admin` routes do not exist. */
	ADMIN_TOKEN?: string;
	/** Secret; whoever sends it as `Authorization: Bearer` may have any public address from the CORS proxy. */
	PROXY_KEY?: string;
	/** Comma-separated `host` or `host:port` that the guard lets through, for development. */
	ALLOW_HOSTS?: string;
}

/** A secret that `sources.toml` names; the schema lets it name nothing but keys. */
export function secretOf(env: Env, name: string): string | undefined {
	const value: unknown = Reflect.get(env, name);
	return typeof value === "string" && value !== "" ? value : undefined;
}
