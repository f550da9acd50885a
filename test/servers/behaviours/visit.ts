import type { Socket } from "node:net";

/** One request to the misbehaving server. */
export interface Visit {
	socket: Socket;
	/** 1 for the first request for this behaviour. */
	hit: number;
	/** The path's part after the behaviour's name: `/2` of `/chain/2`. */
	rest: string;
	/** Lower-case names. */
	headers: Record<string, string>;
	/** The server's own address. */
	url: string;
	/** An address at which nothing listens. */
	closedUrl: string;
}

export type Behaviour = (visit: Visit) => void;

/** Writes a whole answer with a right length and closes. */
export function answer(
	{ socket }: Visit,
	status: string,
	headers: Record<string, string> = {},
	body: string | Uint8Array = "",
): void {
	const bytes = Buffer.from(body);
	const length: Record<string, string> = /^(?:204|304)/.test(status)
		? {}
		: { "Content-Length": String(bytes.length) };
	socket.write(head(status, { ...length, Connection: "close", ...headers }));
	socket.end(bytes);
}

/** A status line and headers as text, with the empty line after them. */
export function head(status: string, headers: Record<string, string> = {}): string {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	return `HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`;
}

/** Calls `write` every `ms` until the client has gone. */
export function drip(socket: Socket, ms: number, write: () => void): void {
	const timer = setInterval(write, ms);
	socket.on("close", () => clearInterval(timer));
}

/** Writes without end, as fast as the client reads. */
export function flood(socket: Socket, chunk: string | Uint8Array): void {
	const pour = (): void => {
		while (!socket.destroyed && socket.write(chunk)) {
			// Until the socket's buffer is full.
		}
	};
	socket.on("drain", pour);
	pour();
}
