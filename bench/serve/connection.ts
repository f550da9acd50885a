import { connect, type Socket } from "node:net";

const READ_BYTES = 256 * 1024;

/** What a benchmark wants to know of an answer. */
export interface Answered {
	status: number;
	etag: string | null;
	/** Of the body, as far as its length was given in the header; else of all that came. */
	bytes: number;
}

/** An answer that is on its way. */
interface Awaited {
	answer: Answered;
	head: Buffer;
	/** Bytes of the body to come; -1 when its end has to be seen. */
	left: number;
	done: (answer: Answered) => void;
	fail: (error: Error) => void;
}

/**
 * One HTTP/1.1 connection that stays open. It reads just as much of an answer as tells where it ends, into one buffer
 * that is used again, so that the client costs little beside the server: `fetch` and its garbage would be most of what
 * is measured.
 */
export class Connection {
	readonly #socket: Socket;
	#awaited: Awaited | null = null;

	private constructor(
		port: number,
		opened: (connection: Connection) => void,
		failed: (error: Error) => void,
	) {
		const buffer = Buffer.alloc(READ_BYTES);
		const callback = (size: number) => {
			this.#read(buffer.subarray(0, size));
			return true;
		};
		this.#socket = connect({ port, host: "127.0.0.1", noDelay: true, onread: { buffer, callback } }, () =>
			opened(this),
		);
		this.#socket.once("error", failed).once("close", () => {
			this.#awaited?.fail(new Error("the connection closed in the middle of an answer"));
		});
	}

	static open(port: number): Promise<Connection> {
		return new Promise((done, fail) => {
			new Connection(port, done, fail);
		});
	}

	/** Sends a request, its head complete with the empty line, and waits for the whole answer. */
	ask(request: Buffer | string): Promise<Answered> {
		return new Promise((done, fail) => {
			const answer = { status: 0, etag: null, bytes: 0 };
			this.#awaited = { answer, head: Buffer.alloc(0), left: -1, done, fail };
			this.#socket.write(request);
		});
	}

	#read(chunk: Buffer): void {
		const awaited = this.#awaited;
		if (!awaited) return;
		if (awaited.answer.status === 0 ? readHead(awaited, chunk) : readBody(awaited, chunk)) {
			this.#awaited = null;
			awaited.done(awaited.answer);
		}
	}

	close(): void {
		this.#socket.destroy();
	}
}

/** True when the answer is complete. */
function readHead(awaited: Awaited, chunk: Buffer): boolean {
	// A copy, for the buffer is used again.
	awaited.head = Buffer.concat([awaited.head, chunk]);
	const { head, answer } = awaited;
	const at = head.indexOf("\r\n\r\n");
	if (at < 0) return false;
	const text = head.toString("latin1", 0, at);
	answer.status = Number(text.slice(9, 12));
	answer.etag = /\r\netag: *([^\r]+)/i.exec(text)?.[1] ?? null;
	if (answer.status === 304 || answer.status === 204) return true;
	const length = /\r\ncontent-length: *(\d+)/i.exec(text);
	if (!length) return readBody(awaited, head.subarray(at + 4));
	answer.bytes = Number(length[1]);
	awaited.left = answer.bytes - (head.length - at - 4);
	return awaited.left <= 0;
}

function readBody(awaited: Awaited, chunk: Buffer): boolean {
	if (awaited.left > 0) {
		awaited.left -= chunk.length;
		return awaited.left <= 0;
	}
	awaited.answer.bytes += chunk.length;
	return isLastChunk(chunk);
}

function isLastChunk(bytes: Buffer): boolean {
	return bytes.subarray(-7).includes("0\r\n\r\n");
}
