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
	/** Analytics Engine: a data point for each fetch (index: source; blobs: outcome, code; doubles: see `note` in crawler.ts). */
	METRICS?: AnalyticsEngineDataset;
	/** Secret; without it the `/admin` routes do not exist. */
	ADMIN_TOKEN?: string;
	/** Comma-separated `host` or `host:port` that the guard lets through, for development. */
	ALLOW_HOSTS?: string;
}
