import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Item {
	id: string;
	title?: string;
	link?: string;
	date?: string | null;
	html?: string;
}

/** A source whose feed a test writes and whose manners it chooses. */
export interface TestSource {
	/** The feed's address; other names of loopback make other hosts. */
	url: string;
	port: number;
	items: Item[];
	/** How long an answer takes. */
	delayMs: number;
	/** Takes the place of the feed. */
	respond: ((request: IncomingMessage, response: ServerResponse) => void) | null;
	/** Answers with the feed, for a `respond` that takes over only some paths. */
	serve: (request: IncomingMessage, response: ServerResponse) => void;
	requests: { path: string; headers: IncomingMessage["headers"]; status: number; finished: boolean }[];
	/** The most requests that were open at once. */
	mostAtOnce: number;
	close: () => Promise<void>;
}

/** Starts a server on loopback that publishes an RSS feed with an ETag. */
export async function startSource(items: Item[] = []): Promise<TestSource> {
	let open = 0;
	const server = createServer(async (request, response) => {
		source.mostAtOnce = Math.max(source.mostAtOnce, ++open);
		response.on("close", () => {
			open--;
			source.requests.push({
				path: request.url ?? "",
				headers: request.headers,
				status: response.statusCode,
				finished: response.writableFinished,
			});
		});
		if (source.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, source.delayMs));
		if (source.respond) source.respond(request, response);
		else sendFeed(source, request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	const source: TestSource = {
		url: `http://127.0.0.1:${port}/feed.xml`,
		port,
		items,
		delayMs: 0,
		respond: null,
		serve: (request, response) => sendFeed(source, request, response),
		requests: [],
		mostAtOnce: 0,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
	return source;
}

function sendFeed(source: TestSource, request: IncomingMessage, response: ServerResponse): void {
	const body = rss(source);
	const etag = `"${Buffer.from(body).toString("base64").slice(-24)}${body.length}"`;
	response.setHeader("ETag", etag);
	response.setHeader("Content-Type", "application/rss+xml; charset=utf-8");
	if (request.headers["if-none-match"] === etag) {
		response.statusCode = 304;
		response.end();
	} else response.end(body);
}

/** The feed of a source as RSS 2.0. */
export function rss({ items, port }: Pick<TestSource, "items" | "port">): string {
	const entries = items.map((item) => itemXml(item, port));
	return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Source ${port}</title><link>http://news.example/</link><description>d</description>${entries.join("")}</channel></rss>`;
}

function itemXml(item: Item, port: number): string {
	const link = item.link ?? `http://news.example/${port}/${item.id}`;
	const date =
		item.date === null
			? ""
			: `<pubDate>${new Date(item.date ?? "2026-11-01T08:00:00Z").toUTCString()}</pubDate>`;
	const html = item.html ?? `<p>Text of ${item.id}</p>`;
	const title = item.title ?? `Entry ${item.id}`;
	return `<item><guid isPermaLink="false">${item.id}</guid><title>${title}</title><link>${link}</link>${date}<description><![CDATA[${html}]]></description></item>`;
}

/** Waits until something holds; fails with what it is called after `timeoutMs`. */
export async function until<T>(
	what: string,
	holds: () => T | Promise<T>,
	timeoutMs = 15_000,
): Promise<Exclude<NonNullable<T>, false>> {
	const end = Date.now() + timeoutMs;
	for (let pause = 50; ; pause = Math.min(pause * 1.3, 1000)) {
		const value = await holds();
		if (value) return value as Exclude<NonNullable<T>, false>;
		if (Date.now() > end) throw new Error(`never happened: ${what}`);
		// Looks at /health of many categories use up what a day has for pages, of which little is there after midnight.
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
}
