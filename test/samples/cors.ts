import { request as send } from "node:http";
import { type Handler, sendStatus } from "./host.ts";

/** What the sample CORS proxy calls itself in the `Via` header (RFC 9110, section 7.6.3). */
export const PROXY_NAME = "sample-cors-proxy";

/**
 * A CORS proxy of the forms `/?http://…` and `/raw?url=`, where the address is encoded; at `/locked?` it only says that
 * it is for others. It fetches the target with the target's own origin as Referer and lets any
 * page read it. Only the sample sites, whose origins `allowed` gives, are targets.
 */
export function corsProxy(allowed: () => string[]): Handler {
	return (request, response) => {
		const path = request.url ?? "";
		if (path.startsWith("/locked?")) {
			response.writeHead(403, { "Content-Type": "text/plain" }).end("See /corsdemo for more info\n");
			return;
		}
		const asked = /^\/raw\?url=([^&]*)/.exec(path)?.[1];
		const target = asked === undefined ? path.replace(/^\/\?/, "") : decodeURIComponent(asked);
		const url = URL.canParse(target) ? new URL(target) : null;
		if (!url || !allowed().includes(url.origin)) return sendStatus(response, 403);
		const { host: _, connection: __, ...headers } = request.headers;
		const passed = { ...headers, referer: `${url.origin}/`, via: `1.1 ${PROXY_NAME}` };
		const forwarded = send(url.href, { method: request.method, headers: passed }, (answer) => {
			const open = { "Access-Control-Allow-Origin": "*" };
			response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...open });
			answer.pipe(response);
		});
		forwarded.on("error", () => (response.headersSent ? response.destroy() : sendStatus(response, 502)));
		forwarded.end();
	};
}
