/** The Workers beside ours, as JavaScript modules. */

/** The least that serving a feed from KV can be. */
export const BARE = `export default {
	async fetch(request, env) {
		const body = await env.FEEDS.get(env.KEY, { type: "stream", cacheTtl: 30 });
		return new Response(body, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
	},
};`;

/** The least that a Worker can be. */
export const CONSTANT = `export default {
	fetch() {
		return new Response("constant");
	},
};`;

/** Fills a Library as a Crawler would. */
export const SEEDER = `export default {
	async fetch(request, env) {
		const { library, batch, epoch } = await request.json();
		return Response.json(await env.LIBRARY.getByName(library).upsert(batch));
	},
};`;

/** An edge cache that never has anything: every question is answered anew. */
export const NO_CACHE = `export default {
	fetch(request) {
		return new Response(null, { status: request.method === "PUT" ? 204 : 504 });
	},
};`;

/** KV in a process of its own, as on the platform: what the binding of workerd speaks, out of memory. */
export const KV = `const values = new Map();
export default {
	async fetch(request) {
		const key = new URL(request.url).pathname;
		if (request.method === "PUT") {
			values.set(key, { body: await request.arrayBuffer(), metadata: request.headers.get("CF-KV-Metadata") ?? "null" });
			return new Response();
		}
		const found = values.get(key);
		if (!found) return new Response(null, { status: 404 });
		return new Response(found.body, { headers: { "CF-KV-Metadata": found.metadata } });
	},
};`;

/** Objects that live in another process, by the port that workerd has for such a thing. */
export const FAR_OBJECTS = `import { DurableObject } from "cloudflare:workers";
const far = (name) => class extends DurableObject {
	constructor(ctx, env) {
		super(ctx, env);
		const there = env.DEBUG.connect(env.ADDRESS).getActor("river", name, ctx.id.toString());
		return new Proxy(this, {
			get: (target, property) =>
				Reflect.has(target, property) ? Reflect.get(target, property) : (...values) => there[property](...values),
		});
	}
};
export const Crawler = far("Crawler");
export const Library = far("Library");
export const Registry = far("Registry");
export default { fetch: () => new Response(null, { status: 404 }) };
`;
