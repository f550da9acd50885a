import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type Server,
	type ServerResponse,
	request as send,
} from "node:http";
import type { AddressInfo } from "node:net";

/** What the proxies write into `Via` (RFC 9110, 7.6.3) of what they pass on. */
export const PASSED_ON = "1.1 test-proxy";

/** A host of CORS proxies, good ones and bad ones. */
export interface ProxyHost {
	/** The origin of a proxy; each kind has one of its own, as it would. */
	at: (kind: string) => string;
	/** What was asked, oldest first. */
	asked: { path: string; headers: IncomingHttpHeaders }[];
	close: () => Promise<void>;
}

/** What bad ones answer, in the words of those that there are. */
const REFUSALS: Record<string, [number, Record<string, string>, string]> = {
	demo: [403, { "Content-Type": "text/plain" }, "See /corsdemo for more info\n"],
	header: [400, {}, "Missing required request header. Must specify one of: origin,x-requested-with"],
	paid: [
		403,
		{ "Content-Type": "application/json" },
		'{"error":"Server-side requests are not allowed on your plan. Upgrade at https://corsproxy.io/pricing/"}',
	],
	quota: [429, { "Retry-After": "7200" }, "error code: 1027"],
	help: [
		200,
		{ "Content-Type": "text/plain" },
		"This API enables cross-origin requests to anywhere.\n\nUsage:",
	],
	gone: [404, { "Content-Type": "text/html" }, "<!DOCTYPE html><title>No such app</title><p>Nothing</p>"],
	page: [200, { "Content-Type": "text/html" }, "<title>Ways to everywhere</title><p>Sign up for a plan.</p>"],
	missing: [404, { "Content-Type": "text/html" }, "<title>Page not found</title><p>A broken link.</p>"],
	gateway: [502, { "Content-Type": "text/html" }, "<h1>Bad Gateway</h1>"],
};

const KINDS = ["plain", "raw", "get", "key", ...Object.keys(REFUSALS)];

/**
 * Starts proxies on free ports of 127.0.0.1. `plain` takes what follows its `?`; `raw` one parameter, decoded, as
 * servers do; `get` wraps the answer in JSON; `key` wants a header; the others refuse.
 */
export async function startProxies(): Promise<ProxyHost> {
	const asked: ProxyHost["asked"] = [];
	const servers = await Promise.all(KINDS.map((kind) => listen(kind, asked)));
	const origins = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	return {
		at: (kind) => origins[KINDS.indexOf(kind)] ?? "",
		asked,
		close: async () => {
			for (const server of servers) {
				server.closeAllConnections();
				await new Promise((done) => server.close(done));
			}
		},
	};
}

async function listen(kind: string, asked: ProxyHost["asked"]): Promise<Server> {
	const server = createServer((request, response) => {
		const path = request.url ?? "/";
		asked.push({ path, headers: request.headers });
		const refusal = REFUSALS[kind];
		if (refusal) return response.writeHead(refusal[0], refusal[1]).end(refusal[2]);
		if (kind === "key" && request.headers["x-own-key"] !== "open sesame")
			return response.writeHead(401).end("no");
		const takesOne = kind === "raw" || kind === "get";
		const { searchParams } = new URL(path, "http://proxies.example");
		const target = takesOne ? searchParams.get("url") : path.replace(/^[^?]*\?/, "");
		if (target === null || !URL.canParse(target)) return response.writeHead(400).end("no target");
		pass(request, response, target, kind === "get");
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	return server;
}

function pass(request: IncomingMessage, response: ServerResponse, target: string, wraps: boolean): void {
	const { host: _, connection: __, ...headers } = request.headers;
	const forwarded = send(
		target,
		{ method: request.method, headers: { ...headers, via: PASSED_ON } },
		(answer) => {
			if (!wraps) {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
				return;
			}
			const chunks: Buffer[] = [];
			answer.on("data", (chunk: Buffer) => chunks.push(chunk));
			answer.on("end", () => {
				const type = answer.headers["content-type"] ?? "";
				const body = Buffer.concat(chunks);
				const contents = type.startsWith("image/")
					? `data:${type};base64,${body.toString("base64")}`
					: new TextDecoder(/charset=([\w-]+)/.exec(type)?.[1] ?? "utf-8").decode(body);
				const status = { url: target, content_type: type, http_code: answer.statusCode };
				response.writeHead(200, { "Content-Type": "application/json; charset=utf-8" });
				response.end(JSON.stringify({ contents, status }));
			});
		},
	);
	forwarded.on("error", () => {
		if (wraps) response.end(JSON.stringify({ contents: null, status: { error: { code: "ECONNREFUSED" } } }));
		else response.writeHead(502).end("bad gateway");
	});
	forwarded.end();
}
