import { createServer, type Server } from "node:http";

/** How the sources of a simulated day behave. */
export interface Manners {
	/** How many polls out of a hundred find a new entry. */
	newsPercent: number;
	/** Before the headers, ms. */
	latencyMs: number;
	entries: number;
	/** Each entry has a picture, which comes through the media proxy because it exists on http only. */
	pictures?: boolean;
	/** False: without ETags, so that the whole comes each time. */
	validators?: boolean;
}

export interface SourceFarm {
	/** The address of source number n on a host. */
	url: (n: number, host: string) => string;
	polls: () => number;
	news: () => number;
	/** Source number n has a new entry from now on; returns its title. */
	publish: (n: number) => string;
	close: () => Promise<void>;
}

const PARAGRAPH =
	'<p>The committee met on the second day and heard the reports on the works along the river, which <a href="/plan">the plan</a> had foreseen for spring.</p>';

/** A picture of 1 × 1 pixels. */
const PNG = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

/** The host of source number n when each has its own: all of 127.0.0.0/8 is loopback. */
export function hostOf(n: number): string {
	return `127.${1 + Math.floor(n / 62_500)}.${1 + (Math.floor(n / 250) % 250)}.${1 + (n % 250)}`;
}

/** Many small feeds on loopback, on these hosts. */
export async function startFarm(
	hosts: string[],
	manners: Manners,
	random: () => number,
	onNews: (path: string, title: string) => void = () => undefined,
): Promise<SourceFarm> {
	const versions = new Map<string, number>();
	let polls = 0;
	let news = 0;
	const servers: Server[] = [];
	let port = 0;
	for (const host of hosts) {
		const server = createServer(async (request, response) => {
			const path = request.url ?? "/";
			if (path.startsWith("/picture/")) {
				response.writeHead(200, { "Content-Type": "image/png", "Cache-Control": "max-age=600" }).end(PNG);
				return;
			}
			polls++;
			if (manners.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, manners.latencyMs));
			let version = versions.get(path);
			if (version === undefined) version = manners.entries;
			else if (random() * 100 < manners.newsPercent) {
				version++;
				news++;
				onNews(path, titleOf(path, version));
			}
			versions.set(path, version);
			const etag = `"${version}"`;
			if (manners.validators !== false) response.setHeader("ETag", etag);
			response.setHeader("Content-Type", "application/rss+xml; charset=utf-8");
			if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
			else
				response.end(
					feed(path, version, manners.entries, manners.pictures ? `http://${host}:${port}/picture/` : null),
				);
		});
		await new Promise<void>((resolve) => server.listen(port, host, resolve));
		const address = server.address();
		if (port === 0 && address && typeof address === "object") port = address.port;
		servers.push(server);
	}
	return {
		url: (n, host) => `http://${host}:${port}/feed/${n}.xml`,
		polls: () => polls,
		news: () => news,
		publish: (n) => {
			const path = `/feed/${n}.xml`;
			const version = (versions.get(path) ?? manners.entries) + 1;
			versions.set(path, version);
			return titleOf(path, version);
		},
		close: async () => {
			for (const server of servers) {
				server.closeAllConnections();
				server.close();
			}
		},
	};
}

/** The document of a source: its `entries` newest entries, the last of which is number `version`. */
export function feed(path: string, version: number, entries: number, pictures: string | null): string {
	const items = Array.from({ length: entries }, (_, at) => item(path, version - at, entries, pictures));
	return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${path}</title><link>http://site.example${path}</link><description>d</description>${items.join("")}</channel></rss>`;
}

function titleOf(path: string, version: number): string {
	return `Report ${version} of ${path}`;
}

/**
 * Those that were there at the start are an hour apart, the last half an hour old; later ones have no date, for nobody
 * tells the host what time it is in the simulation, and a date of long before would make back-dated entries of all.
 */
const START = Date.now() - 30 * 60_000;

function item(path: string, n: number, entries: number, pictures: string | null): string {
	const picture = pictures === null ? "" : `<img src="${pictures}${n}.png" width="600" height="400">`;
	const date =
		n > entries ? "" : `<pubDate>${new Date(START + (n - entries) * 3_600_000).toUTCString()}</pubDate>`;
	return `<item><guid isPermaLink="false">${path}#${n}</guid><title>${titleOf(path, n)}</title><link>http://site.example${path}/${n}</link>${date}<description><![CDATA[${picture}${PARAGRAPH.repeat(8)}<p>Number ${n}</p>]]></description></item>`;
}

/** A seeded generator of numbers from 0 to 1 (mulberry32, public domain). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}
