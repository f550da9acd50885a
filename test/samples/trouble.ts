import type { ServerResponse } from "node:http";
import { encodeGbk } from "./gbk.ts";
import { type Handler, sendStatus } from "./host.ts";

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Trouble</title>
<item><guid>trouble-1</guid><title>One of many</title></item></channel></rss>`;
const LYING_PAGE = `<html><head><meta charset="utf-8"><title>编码不符</title></head><body><h1>编码不符</h1>
<p>本页自称是 UTF-8，实际上是国标码，浏览器打开会是乱码。</p></body></html>`;

/** One path for each way in which a source can be bad; the answers that never end stop when the client goes. */
const ANSWERS: Record<string, Handler> = {
	"/endless.xml": (_, response) => pour(response),
	"/silent.xml": () => undefined,
	"/stalls.xml": (_, response) => {
		response.writeHead(200, { "Content-Type": "text/xml" }).write("<?xml version='1.0'?><rss>");
	},
	"/breaks-off.xml": (_, response) => {
		response.writeHead(200, { "Content-Type": "text/xml", "Content-Length": "4000" });
		response.write(FEED.slice(0, 60), () => response.destroy());
	},
	"/loop": (_, response) => sendStatus(response, 302, { Location: "/loop" }),
	"/ping": (_, response) => sendStatus(response, 301, { Location: "/pong" }),
	"/pong": (_, response) => sendStatus(response, 301, { Location: "/ping" }),
	"/nowhere": (_, response) => sendStatus(response, 302, { Location: "http://nowhere.invalid/feed.xml" }),
	"/to-file": (_, response) => sendStatus(response, 302, { Location: "file:///etc/hosts" }),
	"/to-metadata": (_, response) => sendStatus(response, 302, { Location: "http://169.254.169.254/latest/" }),
	"/gone.xml": (_, response) => sendStatus(response, 410),
	"/busy.xml": (_, response) => sendStatus(response, 429, { "Retry-After": "120" }),
	"/broken.xml": (_, response) => sendStatus(response, 500),
	"/away.xml": (_, response) => sendStatus(response, 503, { "Retry-After": "3600" }),
	"/empty.xml": (_, response) => sendBody(response, "application/rss+xml", ""),
	"/as-text.xml": (_, response) => sendBody(response, "text/plain", FEED),
	"/as-picture.xml": (_, response) => sendBody(response, "image/png", FEED),
	"/no-type.xml": (_, response) => response.writeHead(200).end(FEED) && undefined,
	"/broken.json": (_, response) => sendBody(response, "application/feed+json", '{"version": "https://jsonf'),
	"/other.json": (_, response) => sendBody(response, "application/json", '{"error": "no such feed"}'),
	"/lies.html": (_, response) => sendBody(response, "text/html; charset=utf-8", encodeGbk(LYING_PAGE)),
};

/** Serves every address of `ANSWERS`, and 404 otherwise. */
export const trouble: Handler = (request, response) => {
	const answer = ANSWERS[request.url?.split("?")[0] ?? ""];
	return answer ? answer(request, response) : sendStatus(response, 404);
};

function sendBody(response: ServerResponse, type: string, body: string | Uint8Array): void {
	response.writeHead(200, { "Content-Type": type }).end(body);
}

/** Well-formed entries without an end, as fast as the client takes them. */
function pour(response: ServerResponse): void {
	response.writeHead(200, { "Content-Type": "application/rss+xml" });
	response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Endless</title>');
	const item = `<item><title>And another</title><description>${"x".repeat(64_000)}</description></item>`;
	const more = () => {
		while (!response.destroyed && response.write(item));
		if (!response.destroyed) response.once("drain", more);
	};
	more();
}
