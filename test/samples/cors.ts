import { type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { type Handler, sendStatus } from "./host.ts";

/** What the sample CORS proxy calls itself in the `Via` header (RFC 9110, section 7.6.3). */
export const PROXY_NAME = "sample-cors-proxy";

/**
 * A CORS proxy of the forms `/?http://…` and `/raw?url=`, where the address is encoded; at `/get?url=` it wraps what it
 * fetched in JSON, at `/locked?` it only says that it is for others. It fetches the target with the target's own origin as
 * Referer and lets any page read it. Only the sample sites, whose origins `allowed` gives, are targets, and hosts that
 * `standIn` has on this machine.
 */
export function corsProxy(allowed: () => string[], standIn: (url: URL) => URL | null): Handler {
	return (request, response) => {
		const path = request.url ?? "";
		if (path.startsWith("/locked?")) {
			response.writeHead(403, { "Content-Type": "text/plain" }).end("See /corsdemo for more info\n");
			return;
		}
		const [, form, asked] = /^\/(raw|get)\?url=([^&]*)/.exec(path) ?? [];
		const target = asked === undefined ? path.replace(/^\/\?/, "") : decodeURIComponent(asked);
		const url = URL.canParse(target) ? new URL(target) : null;
		const local = url && (standIn(url) ?? (allowed().includes(url.origin) ? url : null));
		if (!url || !local) return sendStatus(response, 403);
		const { host: _, connection: __, ...headers } = request.headers;
		const passed = { ...headers, referer: `${url.origin}/`, via: `1.1 ${PROXY_NAME}` };
		const forwarded = send(local.href, { method: request.method, headers: passed }, (answer) => {
			const open = { "Access-Control-Allow-Origin": "*" };
			if (form === "get") return wrap(answer, response);
			response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...open });
			answer.pipe(response);
		});
		forwarded.on("error", () => (response.headersSent ? response.destroy() : sendStatus(response, 502)));
		forwarded.end();
	};
}

/** The answer as text in JSON, with its status beside it; binary data comes as a data address. */
function wrap(answer: IncomingMessage, response: ServerResponse): void {
	const parts: Buffer[] = [];
	answer.on("data", (part: Buffer) => parts.push(part));
	answer.on("end", () => {
		const bytes = Buffer.concat(parts);
		const type = answer.headers["content-type"] ?? "";
		const isText = /text|xml|json/.test(type);
		const contents = isText ? bytes.toString() : `data:${type};base64,${bytes.toString("base64")}`;
		const status = { http_code: answer.statusCode, content_type: type, content_length: bytes.length };
		response.writeHead(200, { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" });
		response.end(JSON.stringify({ contents, status }));
	});
}
