import { Worker } from "node:worker_threads";

/** A host of pictures in a thread of its own: `/{bytes}` with a length, `/chunked/{bytes}` without. */
export async function startHost(): Promise<{ url: string; close: () => Promise<unknown> }> {
	const worker = new Worker(HOST, { eval: true });
	const port = await new Promise<number>((found) => worker.once("message", found));
	return { url: `http://127.0.0.1:${port}`, close: () => worker.terminate() };
}

const HOST = `
const { createServer } = require("node:http");
const { parentPort } = require("node:worker_threads");
const chunk = Buffer.alloc(64 * 1024, 7);
const server = createServer((request, response) => {
	let left = Number(request.url.split("?")[0].split("/").at(-1));
	response.writeHead(200, { "Content-Type": "image/jpeg", ETag: '"x"', ...(request.url.startsWith("/chunked") ? {} : { "Content-Length": left }) });
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
