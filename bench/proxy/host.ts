import { Worker } from "node:worker_threads";

/**
 * A host of pictures in a thread of its own: `/{bytes}` with a length, `/chunked/{bytes}` without. It says what
 * content networks say of a picture; below `/terse/` only what has to be said.
 */
export async function startHost(): Promise<{ url: string; close: () => Promise<unknown> }> {
	const worker = new Worker(HOST, { eval: true });
	const port = await new Promise<number>((found) => worker.once("message", found));
	return { url: `http://127.0.0.1:${port}`, close: () => worker.terminate() };
}

const HOST = `
const { createServer } = require("node:http");
const { parentPort } = require("node:worker_threads");
const chunk = Buffer.alloc(64 * 1024, 7);
const TERSE = { "Content-Type": "image/jpeg", ETag: '"x"' };
// As Tencent's object storage and CDN77 document their answers: names, and values of the usual lengths.
const TALK = {
	...TERSE,
	ETag: '"8e0b617ca298a564c3331da28dcb50df"',
	Server: "tencent-cos",
	"Cache-Control": "max-age=31536000",
	Expires: "Thu, 25 Nov 2027 11:14:45 GMT",
	"Last-Modified": "Fri, 10 Apr 2026 18:17:25 GMT",
	Vary: "Accept-Encoding",
	"Accept-Ranges": "bytes",
	"Strict-Transport-Security": "max-age=31536000",
	"Alt-Svc": 'h3=":443"; ma=2592000',
	"X-Cos-Hash-Crc64ecma": "16749565679157681890",
	"X-Cos-Request-Id": "NWU5MDNkYzlfNjRiODJhMDlfMzFmYzhfMTFm",
	"X-Cache": "HIT",
	"X-Cache-Age": "86400",
	"X-Cache-Pop": "shenzhen-3",
};
const server = createServer((request, response) => {
	let left = Number(request.url.split("?")[0].split("/").at(-1));
	response.writeHead(200, {
		...(request.url.startsWith("/terse") ? TERSE : TALK),
		...(request.url.startsWith("/chunked") ? {} : { "Content-Length": left }),
	});
	const pour = () => {
		while (left > 0) {
			const part = left < chunk.length ? chunk.subarray(0, left) : chunk;
			left -= part.length;
			if (!response.write(part)) return;
		}
		response.end();
	};
	response.on("drain", pour);
	pour();
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;
