import { connect, type Socket } from "node:net";

/** What a benchmark wants to know of an answer. */
export interface Answered {
	status: number;
	etag: string | null;
	/** Of the body, as far as its length was given in the header; else of all that came. */
	bytes: number;
}

/**
 * One HTTP/1.1 connection that stays open. It reads just as much of an answer as tells where it ends, so that the
 * client costs little beside the server: `fetch` and its garbage would be most of what is measured.
 */
export class Connection {
	readonly #socket: Socket;

	private constructor(socket: Socket) {
		this.#socket = socket;
	}

	static open(port: number): Promise<Connection> {
		return new Promise((done, fail) => {
			const socket = connect({ port, host: "127.0.0.1", noDelay: true }, () => done(new Connection(socket)));
			socket.once("error", fail);
		});
	}

	/** Sends a request, its head complete with the empty line, and waits for the whole answer. */
	ask(request: Buffer | string): Promise<Answered> {
		const socket = this.#socket;
		return new Promise((done, fail) => {
			let head: Buffer = Buffer.alloc(0);
			let left = -1;
			const answer: Answered = { status: 0, etag: null, bytes: 0 };
			const end = () => {
				socket.off("data", read).off("close", closed);
				done(answer);
			};
			const closed = () => fail(new Error("the connection closed in the middle of an answer"));
			const read = (chunk: Buffer) => {
				if (answer.status === 0) {
					head = head.length ? Buffer.concat([head, chunk]) : chunk;
					const at = head.indexOf("\r\n\r\n");
					if (at < 0) return;
					const text = head.toString("latin1", 0, at);
					answer.status = Number(text.slice(9, 12));
					answer.etag = /\r\netag: *([^\r]+)/i.exec(text)?.[1] ?? null;
					const length = /\r\ncontent-length: *(\d+)/i.exec(text);
					const body = head.subarray(at + 4);
					if (answer.status === 304 || answer.status === 204) return end();
					answer.bytes = length ? Number(length[1]) : body.length;
					if (length) {
						left = answer.bytes - body.length;
						if (left <= 0) end();
					} else if (isLastChunk(body)) end();
				} else if (left > 0) {
					left -= chunk.length;
					if (left <= 0) end();
				} else {
					answer.bytes += chunk.length;
					if (isLastChunk(chunk)) end();
				}
			};
			socket.on("data", read).once("close", closed);
			socket.write(request);
		});
	}

	close(): void {
		this.#socket.destroy();
	}
}

function isLastChunk(bytes: Buffer): boolean {
	return bytes.subarray(-7).includes("0\r\n\r\n");
}
