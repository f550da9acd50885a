import type { SiteConfig } from "../config/schema.ts";

/** A description that is written for a public deployment without a name. */
interface Written {
	info: { title: string };
	servers: { url: string }[];
	paths: Record<string, Record<string, { security: object[] }>>;
}

/**
 * What `/openapi.json` answers: the description that `scripts/beside.ts` has made of `ROUTES`, for this deployment. It is a
 * module of its own beside the Worker's, which is loaded when somebody asks.
 */
export async function description(
	{ title, private: isPrivate = false }: Pick<SiteConfig, "title" | "private">,
	origin: string,
): Promise<object> {
	// A text in the Worker's bundle; see `[[rules]]` in wrangler.toml.
	const loaded: unknown = (await import("./beside/openapi.json", { with: { type: "json" } })).default;
	const written: Written = JSON.parse(typeof loaded === "string" ? loaded : JSON.stringify(loaded));
	written.info.title = title;
	written.servers = [{ url: origin }];
	if (isPrivate)
		for (const operation of Object.values(written.paths).flatMap((path) => Object.values(path)))
			operation.security = keyed(operation.security);
	return written;
}

/** Of several schemes one is enough, and `{}` is nothing: what wants none of the others is as open as ever. */
function keyed(security: object[]): object[] {
	const others = security.filter((scheme) => Object.keys(scheme).length > 0);
	return others.length > 0 ? others : security;
}
