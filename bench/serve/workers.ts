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
