import { connect, type Socket } from "node:net";

/** What came of many requests. */
export interface Load {
	seconds: number;
	/** Of each request, ms, sorted. */
	latencies: number[];
}

/** Sends one GET again and again over so many connections that stay open; fails at the first answer of another status. */
export async function load(
	port: number,
	request: string,
	{ connections, requests, status }: { connections: number; requests: number; status: number },
): Promise<Load> {
	const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
	const latencies: number[] = [];
	let left = requests;
	const bytes = Buffer.from(request);
	const started = performance.now();
	await Promise.all(
		sockets.map(async (socket) => {
			while (left-- > 0) {
				const began = performance.now();
				const answered = await ask(socket, bytes);
				if (answered !== status) throw new Error(`status ${answered}, not ${status}: ${request}`);
				latencies.push(performance.now() - began);
			}
		}),
	);
	const seconds = (performance.now() - started) / 1000;
	for (const socket of sockets) socket.destroy();
	return { seconds, latencies: latencies.sort((a, b) => a - b) };
}

function open(port: number): Promise<Socket> {
	return new Promise((done, fail) => {
		const socket = connect({ port, host: "127.0.0.1", noDelay: true }, () => done(socket));
		socket.once("error", fail);
	});
}

/** Reads just as much of an answer as tells where it ends, so that the client costs little beside the server. */
function ask(socket: Socket, request: Buffer): Promise<number> {
	return new Promise((done, fail) => {
		let head: Buffer = Buffer.alloc(0);
		let left = -1;
		let status = 0;
		const end = () => {
			socket.off("data", read).off("close", closed);
			done(status);
		};
		const closed = () => fail(new Error("the connection closed in the middle of an answer"));
		const read = (chunk: Buffer) => {
			if (left < 0 && status === 0) {
				head = head.length ? Buffer.concat([head, chunk]) : chunk;
				const at = head.indexOf("\r\n\r\n");
				if (at < 0) return;
				const text = head.toString("latin1", 0, at);
				status = Number(text.slice(9, 12));
				const length = /\r\ncontent-length: *(\d+)/i.exec(text);
				const body = head.subarray(at + 4);
				if (status === 304 || status === 204) return end();
				if (length) {
					left = Number(length[1]) - body.length;
					if (left <= 0) end();
				} else if (body.subarray(-7).includes("0\r\n\r\n")) end();
			} else if (left > 0) {
				left -= chunk.length;
				if (left <= 0) end();
			} else if (chunk.subarray(-7).includes("0\r\n\r\n")) end();
		};
		socket.on("data", read).once("close", closed);
		socket.write(request);
	});
}
