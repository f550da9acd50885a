import { createHash } from "node:crypto";
import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** One answered request; `path` is as it came, with its query, `status` what was answered (0: broken off). */
export interface Hit {
	host: string;
	method: string;
	path: string;
	headers: IncomingHttpHeaders;
	status: number;
}

/** One origin on loopback. */
export interface Host {
	name: string;
	/** `http://127.0.0.1:PORT`, without a slash at the end. */
	origin: string;
	/** Its requests in the order of their ends. */
	hits: Hit[];
	/** What it answers until told otherwise. */
	serve(handler: Handler): void;
	/** Answers in its own way for a test, `null` goes back to what it served. */
	override(handler: Handler | null): void;
	close(): Promise<void>;
}

/** Opens an origin of its own on `address`; port 0 takes a free one. It answers 404 until `serve`. */
export async function openHost(name: string, address: string, port: number): Promise<Host> {
	const hits: Hit[] = [];
	let usual: Handler = (_, response) => sendStatus(response, 404);
	let unusual: Handler | null = null;
	const server = createServer((request, response) => {
		response.on("close", () => {
			const { method = "", url = "", headers } = request;
			const status = response.writableFinished ? response.statusCode : 0;
			hits.push({ host: name, method, path: url, headers, status });
		});
		run(unusual ?? usual, request, response);
	});
	await listen(server, address, port);
	return {
		name,
		origin: `http://${address}:${(server.address() as AddressInfo).port}`,
		hits,
		serve: (handler) => {
			usual = handler;
		},
		override: (handler) => {
			unusual = handler;
		},
		close: () => close(server),
	};
}

export interface Document {
	/** The Content-Type as it goes out; null leaves it away. */
	type: string | null;
	bytes: Uint8Array;
	/** What a client may send back; both when not given. */
	validators?: "both" | "etag" | "last-modified" | "none";
	/** Milliseconds since 1970. */
	lastModified: number;
	headers?: Record<string, string>;
}

/** Answers with a document, or 304 when the client's validator still holds (RFC 9110, section 13). */
export function sendDocument(request: IncomingMessage, response: ServerResponse, document: Document): void {
	const { validators = "both" } = document;
	const headers: Record<string, string> = { "Cache-Control": "max-age=0", ...document.headers };
	const etag = `"${createHash("sha256").update(document.bytes).digest("hex").slice(0, 16)}"`;
	const modified = new Date(document.lastModified).toUTCString();
	if (validators === "both" || validators === "etag") headers.ETag = etag;
	if (validators === "both" || validators === "last-modified") headers["Last-Modified"] = modified;
	if (isFresh(request, headers)) {
		response.writeHead(304, headers).end();
		return;
	}
	if (document.type !== null) headers["Content-Type"] = document.type;
	headers["Content-Length"] = String(document.bytes.byteLength);
	response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : document.bytes);
}

/** Answers with a status and a line of text; `headers` for Location, Retry-After and the like. */
export function sendStatus(
	response: ServerResponse,
	status: number,
	headers: Record<string, string> = {},
): void {
	response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${status}\n`);
}

function isFresh(request: IncomingMessage, headers: Record<string, string>): boolean {
	const match = request.headers["if-none-match"];
	if (match !== undefined) {
		const tags = match.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
		return headers.ETag !== undefined && (tags.includes(headers.ETag) || tags.includes("*"));
	}
	const since = Date.parse(request.headers["if-modified-since"] ?? "");
	const modified = headers["Last-Modified"];
	return modified !== undefined && since >= Date.parse(modified);
}

function run(handler: Handler, request: IncomingMessage, response: ServerResponse): void {
	const failed = (error: unknown) => {
		console.error(`sample site: ${request.method} ${request.url}:`, error);
		if (response.headersSent) response.destroy();
		else sendStatus(response, 500);
	};
	try {
		Promise.resolve(handler(request, response)).catch(failed);
	} catch (error) {
		failed(error);
	}
}

function listen(server: Server, address: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, address, () => resolve());
	});
}

function close(server: Server): Promise<void> {
	return new Promise((resolve, reject) => {
		server.close((error) => (error ? reject(error) : resolve()));
		server.closeAllConnections();
	});
}
